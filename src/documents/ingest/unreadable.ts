import type { Unreadable } from './kind.js';

/** Thrown by a reader that finds that its file holds no text to read; `ingest` turns it into a line for the person. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly reason: Unreadable,
    options?: { cause?: unknown },
  ) {
    super(reason.what, options);
  }
}
