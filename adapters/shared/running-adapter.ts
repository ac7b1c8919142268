/** An adapter that has started. */
export interface RunningAdapter {
  /** Whether questions can arrive and be answered: the platform takes the token, and events or updates come in; for `/readyz`. */
  isUp(): boolean;
  /** Takes nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}
