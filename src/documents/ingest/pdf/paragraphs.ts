import type { Page, PageLine } from './page-lines.js';

/** In parts of the size of a character. */
const INDENT = 1;
const BLOCK_INDENT = 3;
const OTHER_SIZE = 0.12;
const SAME_EDGE = 0.5;
/** A line that could have taken one more character and a mark that may not begin a line is short. */
const SHORT = 1.2;
/** Lines further apart than usual, in parts of the usual distance, begin a paragraph. */
const APART = 1.7;
const TITLE_SIZE = 1.2;
const CLOSING = /^[，。、；：！？）》〉」』】〕”’…%％]/;
const LATIN_WORD = /^[A-Za-z0-9./:_%+-]{1,200}/;

interface Margins {
  left: number;
  right: number;
}

interface PlacedLine extends PageLine {
  margins: Margins;
  page: number;
}

/** Joins the printed lines of a document into paragraphs, across pages, by indents, short lines, sizes and gaps. */
export function paragraphsOf(pages: readonly Page[]): string[] {
  const lines = placed(pages);
  const usual = { size: usualOf(lines.map(({ size }) => size)), pitch: usualPitch(lines) };
  const paragraphs: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (before && last !== undefined && goesOn(before, line, usual)) paragraphs[paragraphs.length - 1] = joined(last, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs;
}

function goesOn(before: PlacedLine, line: PlacedLine, usual: { size: number; pitch: number }): boolean {
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size) return false;
  const samePage = before.page === line.page;
  if (samePage && line.y - before.y > APART * Math.max(usual.pitch, before.size * 1.2)) return false;
  // A title is centred and broken where its sense allows.
  if (samePage && line.size > usual.size * TITLE_SIZE && isCentred(before) && isCentred(line)) return true;
  if (before.margins.right - before.right > SHORT * before.size + widthOfStart(line)) return false;
  const indent = line.left - line.margins.left;
  if (indent <= INDENT * line.size) return true;
  return indent > BLOCK_INDENT * line.size && samePage && Math.abs(line.left - before.left) < SAME_EDGE * line.size;
}

const isCentred = ({ left, right, margins }: PlacedLine) =>
  Math.abs(left - margins.left - (margins.right - right)) < Math.max(20, (margins.right - margins.left) * 0.06);

/** How much room the start of a line needs, which may not be parted from what follows: a word, or marks that close. */
function widthOfStart({ text, left, right }: PlacedLine): number {
  const one = (right - left) / Math.max(1, lengthOf(text));
  const word = LATIN_WORD.exec(text);
  return one * (word ? word[0].length * 0.5 : CLOSING.test(text.slice(1)) ? 2 : 1);
}

/** Length in wide characters. */
const lengthOf = (text: string) => [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.5 : 1), 0);

/** Latin words keep a blank between them; Chinese ones have none. */
const joined = (before: string, next: string) => `${before}${/[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(next) ? ' ' : ''}${next}`;

/** Gives each line the margins of the text on its page: the outermost edges at which several lines begin and end. */
function placed(pages: readonly Page[]): PlacedLine[] {
  const all = pages.flatMap(({ lines }) => lines);
  const whole = marginsOf(all) ?? { left: 0, right: Math.max(0, ...all.map(({ right }) => right)) };
  return pages.flatMap(({ lines }, page) => {
    const own = marginsOf(lines);
    // The last page may hold short lines only.
    const margins = own && own.right - own.left > (whole.right - whole.left) * 0.9 ? own : whole;
    return lines.map((line) => ({ ...line, margins, page }));
  });
}

function marginsOf(lines: readonly PageLine[]): Margins | null {
  const left = sharedEdge(lines.map(({ left, size }) => ({ at: left, reach: size * SAME_EDGE })));
  const right = sharedEdge(lines.map(({ right, size }) => ({ at: -right, reach: size })));
  return left === null || right === null ? null : { left, right: -right };
}

/** The smallest edge that another line shares; one line alone may stick out. */
function sharedEdge(edges: readonly { at: number; reach: number }[]): number | null {
  const sorted = edges.toSorted((a, b) => a.at - b.at);
  const first = sorted.find(({ at, reach }, i) => sorted[i + 1] !== undefined && (sorted[i + 1] as { at: number }).at - at < reach);
  return first?.at ?? null;
}

function usualPitch(lines: readonly PlacedLine[]): number {
  const gaps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    return before && before.page === line.page ? [line.y - before.y] : [];
  });
  return usualOf(gaps);
}

/** The median; 0 where there are no values. */
function usualOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
