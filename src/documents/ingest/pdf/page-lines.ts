import type { Glyph } from './glyphs.js';

/** A printed line. Units are points, y counts downwards and is that of the baseline. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of most of its characters. */
  readonly size: number;
}

/** A page as its lines from top to bottom. */
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

/** Puts the characters of a page into lines, from top to bottom and from left to right. */
export function linesOf(glyphs: readonly Glyph[]): PageLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && glyph.y - last.y < ONE_LINE * Math.max(glyph.size, last.size) && glyph.y - (line[0] as Glyph).y < glyph.size) {
      line.push(glyph);
    } else lines.push([glyph]);
  }
  return lines.map((line) => lineOf(line.toSorted((a, b) => a.x - b.x))).filter(({ text }) => text !== '');
}

function lineOf(glyphs: readonly Glyph[]): PageLine {
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
  };
}

function isGap(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.x - before.x - before.width;
  const between = HAN.test(before.character) && HAN.test(glyph.character) ? WIDE_BLANK : BLANK;
  return gap > between * Math.min(before.size, glyph.size);
}
