import { withoutSecrets } from '../shared/log.js';

/** One thing that was looked at. */
export interface Finding {
  good: boolean;
  /** What was found; where it is not good, what to do. */
  text: string;
}

export const good = (text: string): Finding => ({ good: true, text });
export const mend = (text: string): Finding => ({ good: false, text: withoutSecrets(text) });

export const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure)).split('\n')[0] ?? '';
