import { foldSource } from '../../fold.js';

/** What was read about a document as a whole, with the line it was read from. */
export interface Guess<T> {
  value: T;
  /** As printed; null where it was not read from a line but reckoned from other guesses. */
  line: string | null;
}

/** The lines around the tasks of a text, where papers say what they are: as printed, and folded for reading. */
export interface Surroundings {
  /** Before the first heading or task. */
  head: readonly Line[];
  /** After the last task, and what was told apart. */
  tail: readonly Line[];
  /** The whole text, folded. */
  text: string;
}

export interface Line {
  printed: string;
  folded: string;
}

export const lineOf = (printed: string): Line => ({ printed: printed.trim(), folded: foldSource(printed).trim() });

/** The value behind a label such as 发文机关: in a line of its own, in the same line, or in the cells of a table. */
export function labelled(lines: readonly Line[], labels: string): Guess<string> | null {
  const label = new RegExp(`^(?:\\*\\*)?(?:${labels})(?:\\*\\*)?\\s{0,4}:\\s{0,4}`);
  for (const [i, { printed, folded }] of lines.entries()) {
    const cells = folded
      .split(/\t|\u3000{2}|\s{4}/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    for (const [k, cell] of cells.entries()) {
      const match = label.exec(cell);
      if (!match) continue;
      const value = upToLabel(cell.slice(match[0].length)) || cells[k + 1] || lines[i + 1]?.folded || '';
      if (value !== '' && !NOTHING.test(value) && !/:$/.test(value)) return { value, line: printed };
    }
  }
  return null;
}

/** Another label in the same line. */
const NEXT_LABEL = /\s(?:\||[\p{Script=Han}]{2,6}\s?:)/u;
const NOTHING = /^(?:无|暂无|不详|-{1,3}|—{1,2})$/;

/** What stands before another label in the same line. */
function upToLabel(text: string): string {
  const next = text.search(NEXT_LABEL);
  return (next < 0 ? text : text.slice(0, next)).trim();
}
