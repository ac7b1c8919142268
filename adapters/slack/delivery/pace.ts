/** How patiently Slack is called, in milliseconds. */
export interface Pace {
  /** Longest wait for one answer: longer than the slowest that Slack gives, for a call may take effect and answer late. */
  timeout: number;
  /** Waits before further tries; the last is repeated. */
  pauses: readonly number[];
  /** Wait after an answer that never came, before looking whether the call took effect. */
  settle: number;
  /** From the first try on, what Slack does not take is sent again for so long. */
  patience: number;
}

export const PACE: Pace = {
  timeout: 60_000,
  pauses: [500, 1500, 4000, 10_000, 20_000, 30_000],
  settle: 2000,
  patience: 6 * 60 * 60 * 1000,
};
