import type { Span } from '../types.js';
import type { Line } from './lines.js';
import { type Marker, rankOf } from './markers.js';

/** A numbered item and what is numbered below it. */
export interface Item extends Marker {
  /** Where its number begins; `end` of the marker is where its text begins. */
  start: number;
  /** Where the next item begins, of whatever level. */
  ownEnd: number;
  /** Where the next item begins that is not below it. */
  allEnd: number;
  parent: Item | null;
  children: Item[];
}

/** A text cut at its numbers: what stands before the first, and the items in order. */
export interface Outline {
  front: Span;
  items: Item[];
}

/**
 * Puts numbered lines one below another, in the order of their styles.
 *
 * @param length where the text ends
 */
export function outlineOf(lines: readonly Line[], length: number): Outline {
  const items: Item[] = [];
  let open: Item[] = [];
  for (const { start, marker } of lines.filter(isItem(lines))) {
    if (!marker) continue;
    const closed = open.filter(({ style }) => rankOf(style) >= rankOf(marker.style));
    for (const item of closed) item.allEnd = start;
    open = open.filter((item) => !closed.includes(item));
    const parent = open.at(-1) ?? null;
    const item: Item = { ...marker, start, ownEnd: length, allEnd: length, parent, children: [] };
    const previous = items.at(-1);
    if (previous) previous.ownEnd = start;
    parent?.children.push(item);
    items.push(item);
    open.push(item);
  }
  return { front: { start: 0, end: items[0]?.start ?? length }, items };
}

/** A number without a mark counts only where lines count on by it, as in a list. */
function isItem(lines: readonly Line[]): (line: Line) => boolean {
  const bare = lines.filter(({ marker }) => marker?.style === 'bare').map(({ marker }) => marker?.value ?? 0);
  const counted = bare.filter((value, i) => value === 1 || value === (bare[i - 1] ?? 0) + 1).length;
  const listed = counted >= 5 && counted >= bare.length * 0.8;
  return ({ marker }) => marker !== null && (marker.style !== 'bare' || listed);
}

/** The items above one, from the outermost to its parent. */
export function above(item: Item): Item[] {
  const path: Item[] = [];
  for (let parent = item.parent; parent; parent = parent.parent) path.unshift(parent);
  return path;
}
