import { multiply } from './glyphs.js';

/** The ruled lines of a page; points, y counts downwards. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** A straight line: where it stands across its direction, and from where to where it goes along it. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What PDF.js says that a page draws: codes of operations and what they take. */
export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The codes of the operations that matter for lines, as PDF.js exports them. */
export interface OperationCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly endPath: number;
}

/** A filled area as thin as this is a line, in points. */
const THIN = 3;
/** A line is straight where it leaves its direction by less. */
const STRAIGHT = 1;
/** How PDF.js writes a path: a code, then that many numbers. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const NUMBERS: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, 2: 6, 3: 4, [CLOSE]: 0 };

type Point = readonly [x: number, y: number];

/**
 * Finds the ruled lines that a page draws: strokes, and areas so thin that they are lines.
 *
 * @param view the matrix from the page as stored to the page as shown
 */
export function rulesOf({ fnArray, argsArray }: Operations, codes: OperationCodes, view: readonly number[]): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const add = ([x1, y1]: Point, [x2, y2]: Point) => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height < STRAIGHT && width > height) horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width < STRAIGHT && height > width) vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  const saved: (readonly number[])[] = [];
  let matrix = view;
  for (const [i, code] of fnArray.entries()) {
    const taken = argsArray[i] as readonly unknown[] | null;
    if (code === codes.save || code === codes.paintFormXObjectBegin) saved.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    if (code === codes.transform) matrix = multiply(matrix, taken as readonly number[]);
    if (code === codes.paintFormXObjectBegin && taken?.[0]) matrix = multiply(matrix, taken[0] as readonly number[]);
    if (code !== codes.constructPath || taken?.[0] === codes.endPath) continue;
    for (const outline of outlinesOf((taken?.[1] as readonly unknown[])?.[0], matrix)) {
      for (const [from, to] of sidesOf(outline)) add(from, to);
    }
  }
  return { horizontal, vertical };
}

/** The corners of each part of a path that consists of straight lines. */
function outlinesOf(path: unknown, matrix: readonly number[]): Point[][] {
  if (!(path instanceof Float32Array)) return [];
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const code = path[at] as number;
    const numbers = NUMBERS[code];
    if (numbers === undefined) return outlines;
    const end = at + numbers;
    const point = (): Point => {
      const [, , , , x = 0, y = 0] = multiply(matrix, [1, 0, 0, 1, path[end - 1] as number, path[end] as number]);
      return [x, y];
    };
    const outline = outlines.at(-1);
    if (code === MOVE) outlines.push([point()]);
    else if (code === CLOSE && outline?.[0]) outline.push(outline[0]);
    else if (code === LINE && outline) outline.push(point());
    else outlines.push([]);
    at = end + 1;
  }
  return outlines;
}

/** The sides of an outline; of one that is thin, the line that it looks like. */
function sidesOf(outline: readonly Point[]): [Point, Point][] {
  if (outline.length < 2) return [];
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top < THIN)
    return [
      [
        [left, y],
        [right, y],
      ],
    ];
  if (right - left < THIN)
    return [
      [
        [x, top],
        [x, bottom],
      ],
    ];
  return outline.slice(1).map((point, i) => [outline[i] as Point, point]);
}
