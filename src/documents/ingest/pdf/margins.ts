import type { Margins, PageLine } from './page-lines.js';

/** Lines begin at one edge where they differ by less, in parts of the size of a character; they end less exactly. */
const SAME_START = 0.5;
const SAME_END = 1;

/** The margins of a text: the outermost edges at which several of its lines begin and end. Null where none share one. */
export function marginsOf(lines: readonly PageLine[]): Margins | null {
  const left = sharedEdge(lines.map(({ left, size }) => ({ at: left, reach: size * SAME_START })));
  const right = sharedEdge(lines.map(({ right, size }) => ({ at: -right, reach: size * SAME_END })));
  return left === null || right === null ? null : { left, right: -right };
}

/** The smallest edge that another line shares; one line alone may stick out. */
function sharedEdge(edges: readonly { at: number; reach: number }[]): number | null {
  const sorted = edges.toSorted((a, b) => a.at - b.at);
  const first = sorted.find(({ at, reach }, i) => sorted[i + 1] !== undefined && (sorted[i + 1] as { at: number }).at - at < reach);
  return first?.at ?? null;
}
