import type { Page, PageLine } from './page-lines.js';

/** Borders of one table on two pages differ by less, in points. */
const SAME_EDGE = 5;
const ENDED = /[。；！？）)]$|^$/;

/** Joins what page breaks part in tables: heads that are repeated go, and a row that goes on is one with its beginning. */
export function withRunOnTables(pages: readonly Page[]): Page[] {
  const joined: Page[] = [];
  let head: PageLine | null = null;
  for (const page of pages) {
    const last = joined.at(-1)?.lines.at(-1);
    let { lines } = page;
    if (last && head && isSameTable(last, lines[0])) {
      if (lines[0]?.text === head.text) lines = lines.slice(1);
      const whole = lines[0] && rowAcross(last, lines[0]);
      if (whole) {
        replaceLast(joined, whole);
        lines = lines.slice(1);
      }
    } else head = null;
    // A page on which nothing but the end of a row stood has no lines left; the row before it may go on further.
    if (lines.length === 0 && head) continue;
    joined.push({ ...page, lines });
    const ending = lines.findLastIndex(({ isRow }) => !isRow);
    if (ending >= 0 || !head) head = lines[ending + 1] ?? null;
  }
  return joined;
}

const isSameTable = (row: PageLine, next: PageLine | undefined): next is PageLine =>
  row.isRow && next?.isRow === true && Math.abs(row.left - next.left) < SAME_EDGE && Math.abs(row.right - next.right) < SAME_EDGE;

/** The row that two make, where the second has no first cell and all that it holds goes on with texts of the first; else null. */
function rowAcross(row: PageLine, next: PageLine): PageLine | null {
  const [cells, more] = [row.text.split('\t'), next.text.split('\t')];
  if (!next.isRow || cells.length !== more.length || more[0] !== '') return null;
  const goesOn = more.some((text) => text !== '') && more.every((text, i) => text === '' || !ENDED.test(cells[i] as string));
  return goesOn ? { ...row, text: cells.map((text, i) => text + more[i]).join('\t') } : null;
}

function replaceLast(pages: Page[], row: PageLine): void {
  const page = pages.pop() as Page;
  pages.push({ ...page, lines: [...page.lines.slice(0, -1), row] });
}
