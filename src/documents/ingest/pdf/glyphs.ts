/** A piece of text as PDF.js gives it. */
export interface TextPiece {
  readonly str: string;
  /** Horizontal extent, in units of the page. */
  readonly width: number;
  /** Matrix from the text to the page. */
  readonly transform: readonly number[];
}

/** A character at its place; units are points, y counts downwards and is that of the baseline. */
export interface Glyph {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The characters of a page, and the text that stands aslant, as watermarks do. */
export interface PageGlyphs {
  readonly glyphs: readonly Glyph[];
  readonly slanted: readonly string[];
}

const NARROW = 0.5;
const WIDE = /[\u1100-\u11ff\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Takes pieces of text apart into characters with places, each once: bold print that is made by printing
 * twice gives every character two times at one place, not always in the same pieces.
 *
 * @param view the matrix from the page as stored to the page as shown, which may be turned
 */
export function glyphsOf(pieces: readonly TextPiece[], view: readonly number[]): PageGlyphs {
  const seen = new PlacesTaken();
  const glyphs: Glyph[] = [];
  const slanted: string[] = [];
  for (const piece of pieces) {
    const place = multiply(view, piece.transform);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = place;
    if (piece.str.trim() === '') continue;
    if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0) slanted.push(piece.str);
    else glyphs.push(...spread(piece, { x, y, size: Math.hypot(c, d) }).filter((glyph) => seen.take(glyph)));
  }
  return { glyphs, slanted };
}

function multiply(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function spread({ str, width }: TextPiece, { x, y, size }: { x: number; y: number; size: number }): Glyph[] {
  const characters = [...str];
  const weights = characters.map((character) => (WIDE.test(character) ? 1 : NARROW));
  const unit = width / weights.reduce((sum, weight) => sum + weight, 0);
  let at = x;
  return characters.map((character, i) => {
    const own = (weights[i] as number) * unit;
    at += own;
    return { character, x: at - own, y, width: own, size };
  });
}

/** Points; what is printed twice for bold print stands closer than this. */
const NEAR = 2;
/** Two letters next to each other are further apart, in parts of their width. */
const SAME_PLACE = 0.3;

/** Remembers which character stands where. */
class PlacesTaken {
  private readonly taken = new Map<string, Glyph[]>();

  /** False where the same character stands at the place already. */
  take(glyph: Glyph): boolean {
    const [column, row] = [Math.round(glyph.x / NEAR), Math.round(glyph.y / NEAR)];
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const others = this.taken.get(`${glyph.character} ${column + dx} ${row + dy}`);
        if (others?.some((other) => isAt(other, glyph))) return false;
      }
    }
    const key = `${glyph.character} ${column} ${row}`;
    this.taken.set(key, [...(this.taken.get(key) ?? []), glyph]);
    return true;
  }
}

function isAt(one: Glyph, other: Glyph): boolean {
  const reach = Math.min(NEAR, SAME_PLACE * Math.min(one.width, other.width));
  return Math.abs(one.x - other.x) < reach && Math.abs(one.y - other.y) < NEAR;
}
