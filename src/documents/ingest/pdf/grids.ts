import type { Rule, Rules } from './rules.js';

/** A cell of a ruled table; rows and columns count from 0, the last ones included. */
export interface GridCell {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** A ruled table: the heights and places of its lines, and its cells, which may go over several rows and columns. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines nearer to each other than this are one, and ends nearer than this touch. In points. */
const NEAR = 3;
/** A page with more lines than this shows a map or a drawing. */
const MOST_LINES = 1000;

/** The ruled tables of a page: lines that touch each other and part the area into at least two rows and two columns. */
export function gridsOf({ horizontal, vertical }: Rules): Grid[] {
  const across = merged(horizontal);
  const upright = merged(vertical);
  if (across.length > MOST_LINES || upright.length > MOST_LINES) return [];
  const grids: Grid[] = [];
  for (const part of connected(across, upright)) {
    const xs = distinct(part.upright.map(({ at }) => at));
    const ys = distinct(part.across.map(({ at }) => at));
    if (xs.length >= 3 && ys.length >= 3) grids.push({ xs, ys, cells: cellsOf(part, xs, ys) });
  }
  return grids;
}

interface Lines {
  across: readonly Rule[];
  upright: readonly Rule[];
}

/** Joins pieces of one line, as dashes and the borders of neighbouring cells are. */
function merged(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line && rule.at - (line[0] as Rule).at < NEAR) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const at = (line[0] as Rule).at;
    const joined: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of line.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && from - last.to < NEAR) last.to = Math.max(last.to, to);
      else joined.push({ at, from, to });
    }
    return joined.filter((one) => one.to - one.from > NEAR);
  });
}

/** Groups lines that cross or touch each other, directly or by others. */
function connected(across: readonly Rule[], upright: readonly Rule[]): Lines[] {
  const groups: Lines[] = [];
  const left = new Set([...across, ...upright]);
  const isAcross = new Set(across);
  for (const start of across) {
    if (!left.delete(start)) continue;
    const found = [start];
    for (const line of found) {
      for (const other of isAcross.has(line) ? upright : across) {
        if (left.has(other) && touches(line, other)) {
          left.delete(other);
          found.push(other);
        }
      }
    }
    groups.push({ across: found.filter((line) => isAcross.has(line)), upright: found.filter((line) => !isAcross.has(line)) });
  }
  return groups;
}

const touches = (one: Rule, other: Rule) =>
  one.at > other.from - NEAR && one.at < other.to + NEAR && other.at > one.from - NEAR && other.at < one.to + NEAR;

const distinct = (places: readonly number[]) =>
  places.toSorted((a, b) => a - b).filter((place, i, all) => i === 0 || place - (all[i - 1] as number) > NEAR);

/** The cells, from the left and top: each goes on to the right and down to the next line that stands there. */
function cellsOf({ across, upright }: Lines, xs: readonly number[], ys: readonly number[]): GridCell[] {
  const middle = (places: readonly number[], i: number) => ((places[i] as number) + (places[i + 1] as number)) / 2;
  const stands = (lines: readonly Rule[], at: number, through: number) =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= through && line.to >= through);
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, below] = [column, row];
      while (right < xs.length - 2 && !stands(upright, xs[right + 1] as number, middle(ys, row))) right += 1;
      while (below < ys.length - 2 && !stands(across, ys[below + 1] as number, middle(xs, column))) below += 1;
      for (let i = row; i <= below; i += 1) for (let j = column; j <= right; j += 1) taken.add(`${i} ${j}`);
      cells.push({ rows: [row, below], columns: [column, right] });
    }
  }
  return cells;
}
