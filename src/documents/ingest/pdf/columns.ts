import type { Glyph } from './glyphs.js';
import { marginsOf } from './margins.js';
import { gapBetween, glyphLinesOf, lineOf, type PageLine } from './page-lines.js';

/** Columns are further apart than characters of a word, in parts of their size; a label may stand close to what it labels. */
const GUTTER = 0.6;
/** One line with a gap may be anything. */
const FEWEST_LINES = 2;
const LABEL = /[:：]$/;

/** A line, or the part of one that stands in a column. */
interface Segment {
  line: PageLine;
  /** When it is drawn, among all pieces of the page. */
  first: number;
  last: number;
  /** Whether other text of the page is drawn between it and its neighbour at the same height. */
  apart: boolean;
}

/**
 * The lines of a page in the order of reading. Text that stands side by side is in columns where the page draws
 * other lines between its parts; columns are then read in the order in which they are drawn, which is how programs
 * write them: column by column, and cell by cell.
 */
export function linesOf(glyphs: readonly Glyph[]): PageLine[] {
  const ranks = ranksOf(glyphs);
  const lines = glyphLinesOf(glyphs).map((line) => segmentsOf(line, ranks));
  const parted = lines.filter((segments) => segments.length > 1);
  if (parted.length < FEWEST_LINES) return glyphLinesOf(glyphs).map(lineOf);
  const blocks = blocksOf(lines.flat());
  const side = blocks.filter((block) => block.some(({ apart }) => apart));
  const alone = blocks.filter((block) => !side.includes(block)).flat();
  return inOrder(
    alone.map(({ line }) => line),
    groupsOf(side).map((group) => withLabels(group.flatMap(withMargins))),
  );
}

/** When each piece that has characters left is drawn, counted without the others. */
function ranksOf(glyphs: readonly Glyph[]): ReadonlyMap<number, number> {
  const pieces = [...new Set(glyphs.map(({ piece }) => piece))].toSorted((a, b) => a - b);
  return new Map(pieces.map((piece, rank) => [piece, rank]));
}

function segmentsOf(line: readonly Glyph[], ranks: ReadonlyMap<number, number>): Segment[] {
  const parts: Glyph[][] = [];
  for (const glyph of line) {
    const before = parts.at(-1)?.at(-1);
    if (before && !isGutter(before, glyph)) parts.at(-1)?.push(glyph);
    else parts.push([glyph]);
  }
  const whole: { glyphs: Glyph[]; first: number; last: number }[] = [];
  for (const glyphs of parts) {
    const drawn = glyphs.map(({ piece }) => ranks.get(piece) as number);
    const [first, last] = [Math.min(...drawn), Math.max(...drawn)];
    const before = whole.at(-1);
    if (before && first - before.last <= 1 && before.first - last <= 1) {
      before.glyphs.push(...glyphs);
      before.first = Math.min(before.first, first);
      before.last = Math.max(before.last, last);
    } else whole.push({ glyphs, first, last });
  }
  return whole.map(({ glyphs, first, last }) => ({ line: lineOf(glyphs), first, last, apart: whole.length > 1 }));
}

const isGutter = (before: Glyph, glyph: Glyph) =>
  LABEL.test(before.character) || gapBetween(before, glyph) > GUTTER * Math.max(before.size, glyph.size);

/** Runs of lines that are drawn one after another, each below the one before. */
function blocksOf(segments: readonly Segment[]): Segment[][] {
  const blocks: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.first - b.first)) {
    const before = blocks.at(-1)?.at(-1)?.line;
    const { line } = segment;
    if (before && line.y > before.y && line.left < before.right && before.left < line.right) blocks.at(-1)?.push(segment);
    else blocks.push([segment]);
  }
  return blocks;
}

/** Blocks that stand side by side, in the order in which they are drawn. */
function groupsOf(blocks: readonly Segment[][]): Segment[][][] {
  const groups: { top: number; bottom: number; blocks: Segment[][] }[] = [];
  for (const block of blocks.toSorted((a, b) => topOf(a) - topOf(b))) {
    const group = groups.at(-1);
    const bottom = Math.max(...block.map(({ line }) => line.y));
    if (group && topOf(block) <= group.bottom) {
      group.blocks.push(block);
      group.bottom = Math.max(group.bottom, bottom);
    } else groups.push({ top: topOf(block), bottom, blocks: [block] });
  }
  return groups.map((group) => group.blocks.toSorted((a, b) => (a[0] as Segment).first - (b[0] as Segment).first));
}

const topOf = (block: readonly Segment[]) => Math.min(...block.map(({ line }) => line.y));

function withMargins(block: readonly Segment[]): PageLine[] {
  const column = marginsOf(block.map(({ line }) => line)) ?? {
    left: Math.min(...block.map(({ line }) => line.left)),
    right: Math.max(...block.map(({ line }) => line.right)),
  };
  return block.map(({ line }) => ({ ...line, column }));
}

/** A label with nothing behind it belongs to the line that is drawn next, to its right. */
function withLabels(lines: readonly PageLine[]): PageLine[] {
  return lines.reduce<PageLine[]>((joined, line) => {
    const before = joined.at(-1);
    if (before && LABEL.test(before.text) && line.left >= before.right)
      joined[joined.length - 1] = { ...line, text: before.text + line.text };
    else joined.push(line);
    return joined;
  }, []);
}

/** Puts each group of columns where it begins among the other lines. */
function inOrder(lines: readonly PageLine[], groups: readonly (readonly PageLine[])[]): PageLine[] {
  const top = (group: readonly PageLine[]) => Math.min(...group.map(({ y }) => y));
  return [...lines.map((line) => [line]), ...groups].toSorted((a, b) => top(a) - top(b)).flat();
}
