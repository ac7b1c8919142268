import { attribute, childElements, type Element, isElement, isText } from './tree.js';

/** A layout that is made with a table holds the text of the page in one cell. */
const MOST_OF_THE_TEXT = 0.6;
const PARAGRAPHS_OF_A_TEXT = 4;
const MOST_SPANNED = 1000;
const PARTS = new Set(['thead', 'tbody', 'tfoot']);

/** Whether a table holds data, and is not there to lay out a page: rows of several cells, none of them the whole text. */
export function isDataTable(table: Element): boolean {
  if (has(table, 'table')) return false;
  const rows = trsOf(table).map((row) => cellsOf(row).map((cell) => ({ cell, length: lengthOf(cell) })));
  if (rows.filter((row) => row.filter(({ length }) => length > 0).length >= 2).length < 2) return false;
  const cells = rows.flat();
  const total = cells.reduce((sum, { length }) => sum + length, 0);
  return !cells.some(({ cell, length }) => length > total * MOST_OF_THE_TEXT && paragraphsOf(cell) >= PARAGRAPHS_OF_A_TEXT);
}

/**
 * The cells of each row by column. A cell that goes over several rows stands in each of them, so that a row is
 * whole by itself; one that goes over several columns stands in the first. A column without a cell is empty.
 */
export function rowsOf(table: Element): Element[][][] {
  const running: { cell: Element; rows: number }[] = [];
  return trsOf(table).map((row) => {
    const columns: Element[][] = [];
    let at = 0;
    const takeRunning = () => {
      for (let above = running[at]; above && above.rows > 0; above = running[at]) {
        above.rows -= 1;
        columns[at] = [above.cell];
        at += 1;
      }
    };
    for (const cell of cellsOf(row)) {
      takeRunning();
      const rows = spanOf(cell, 'rowspan') - 1;
      for (let column = 0; column < spanOf(cell, 'colspan'); column += 1) {
        columns[at] = column === 0 ? [cell] : [];
        running[at] = { cell, rows: column === 0 ? rows : 0 };
        at += 1;
      }
    }
    takeRunning();
    return columns;
  });
}

function trsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) => (child.tagName === 'tr' ? [child] : PARTS.has(child.tagName) ? trsOf(child) : []));
}

const cellsOf = (row: Element): Element[] => childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_SPANNED) : 1;
}

const has = (element: Element, tagName: string): boolean =>
  childElements(element).some((child) => child.tagName === tagName || has(child, tagName));

const lengthOf = (element: Element): number =>
  element.childNodes.reduce((sum, child) => sum + (isText(child) ? child.value.trim().length : isElement(child) ? lengthOf(child) : 0), 0);

const paragraphsOf = (element: Element): number =>
  childElements(element).reduce((sum, child) => sum + (child.tagName === 'p' || child.tagName === 'br' ? 1 : 0) + paragraphsOf(child), 0);
