/** Something wrong with a case, and where it stands. */
export interface Fault {
  file: string;
  /** From 1; 0 for the file as a whole. */
  line: number;
  /** Path of the field, such as `expected.units.0.name`; empty for the line as a whole. */
  field: string;
  message: string;
}

/** "zh.dev.jsonl, line 12, expected.reason: …" */
export const faultLine = ({ file, line, field, message }: Fault): string =>
  `${[file, line > 0 ? `line ${line}` : '', field].filter((part) => part !== '').join(', ')}: ${message}`;

/** Cases that cannot be used; the message has a line a fault. */
export class CaseError extends Error {
  override readonly name = 'CaseError';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
  }
}
