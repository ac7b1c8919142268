/** What went wrong, in a word that code can branch on. */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'DATA_INVALID'
  | 'DOCUMENT_INVALID'
  | 'INDEX_UNAVAILABLE'
  | 'INPUT_INVALID'
  | 'MODEL_INVALID'
  | 'REMOTE_EMBEDDER_FAILED'
  | 'UNVERIFIED_ANSWER';

/**
 * The only kind of error that the core throws on purpose. `message` is for the operator and says
 * what to do next; users see wording from `prompts/wording.json` instead, never this text.
 */
export class QingwenError extends Error {
  override readonly name = 'QingwenError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
