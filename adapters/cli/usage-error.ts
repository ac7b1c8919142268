/** Input that the command line cannot use. `message` is one line that says what is accepted; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
