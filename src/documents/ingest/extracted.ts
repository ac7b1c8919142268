/** What the reader of one kind of file gives. */
export interface Extracted {
  /** The text, a paragraph or a row of a table a line. */
  readonly text: string;
  /** What a person should look at, a sentence each. */
  readonly warnings: readonly string[];
}
