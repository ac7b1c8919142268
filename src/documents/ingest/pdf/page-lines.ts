import type { Glyph } from './glyphs.js';

/** Where the lines of a text begin and end; points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A printed line. Units are points, y counts downwards and is that of the baseline. */
export interface PageLine extends Margins {
  readonly text: string;
  readonly y: number;
  /** Height of most of its characters. */
  readonly size: number;
  /** Whether it is a row of a table, which is a line by itself and no head or foot. */
  readonly isRow: boolean;
  /** The margins of the column that it stands in; null where the text of the page has one column. */
  readonly column: Margins | null;
}

/** A page as its lines in the order of reading. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Baselines of one line differ by less, in parts of the size: notes set high, fonts mixed. */
const ONE_LINE = 0.5;
/** Gaps from which a blank was meant, in parts of the size: wider between Chinese characters, which are set apart to fill a line. */
const BLANK = 0.25;
const WIDE_BLANK = 0.8;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Puts characters that stand at one height together, from top to bottom and each from left to right. */
export function glyphLinesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && glyph.y - last.y < ONE_LINE * Math.max(glyph.size, last.size) && glyph.y - (line[0] as Glyph).y < glyph.size) {
      line.push(glyph);
    } else lines.push([glyph]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x)).filter((line) => line.some(({ character }) => character.trim() !== ''));
}

/** The line that characters make which stand side by side. */
export function lineOf(glyphs: readonly Glyph[]): PageLine {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && isGap(before, glyph) && !text.endsWith(' ')) text += ' ';
    text += glyph.character === '\u00a0' ? ' ' : glyph.character;
    before = glyph;
  }
  const shown = glyphs.filter(({ character }) => character.trim() !== '');
  const [first = glyphs[0] as Glyph, last = first] = [shown[0], shown.at(-1)];
  const sizes = shown.map(({ size }) => size).toSorted((a, b) => a - b);
  return {
    text: text.trim(),
    left: first.x,
    right: last.x + last.width,
    y: first.y,
    size: sizes[Math.floor(sizes.length / 2)] ?? first.size,
    isRow: false,
    column: null,
  };
}

function isGap(before: Glyph, glyph: Glyph): boolean {
  const between = HAN.test(before.character) && HAN.test(glyph.character) ? WIDE_BLANK : BLANK;
  return gapBetween(before, glyph) > between * Math.min(before.size, glyph.size);
}

export const gapBetween = (before: Glyph, glyph: Glyph): number => glyph.x - before.x - before.width;
