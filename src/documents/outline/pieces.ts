import { sliceOf, trimSpan } from '../sentences.js';
import type { Section, Span } from '../types.js';
import type { Chosen, Piece } from './chosen.js';
import { above, type Item } from './items.js';
import type { Style } from './markers.js';
import { headingIn } from './titles.js';

/** A stretch, and how many headings stand before it. */
interface Placed {
  piece: Piece;
  headings: number;
}

const DEEPEST = 3;
/** Numbers of these styles head a section only where something is numbered below them. */
const POINTS: ReadonlySet<Style> = new Set<Style>(['arabic', 'bare', 'arabicBracket', 'circled']);

/** Cuts an outline into its headings, and the stretches between them in order. */
export function piecesOf(chosen: Chosen): { sections: Section[]; pieces: Piece[] } {
  const { reading, outline } = chosen;
  const tasks = new Set(chosen.tasks);
  const behind = Math.max(...chosen.tasks.map(({ start }) => start));
  const severalPlans = new Set(chosen.tasks.map((task) => above(task)[0]).filter((item) => item?.style === 'title')).size > 1;
  const before = precedingOf(outline.items);
  const followed = new Set(before.values());
  const sections = new Map<Item, Section>();
  const pieces: Placed[] = [];
  const add = (kind: Piece['kind'], span: Span, path: readonly Section[], item: Item | null = null) => {
    const trimmed = trimSpan(reading.source, span);
    if (trimmed.end > trimmed.start) pieces.push({ piece: { kind, ...trimmed, path, item }, headings: sections.size });
  };
  add('aside', outline.front, []);
  for (const item of outline.items) {
    const over = above(item);
    if (over.some((other) => tasks.has(other))) continue;
    const path = over.flatMap((other) => sections.get(other) ?? []);
    const own = { start: item.end, end: item.ownEnd };
    const isBehind = item.start > behind;
    const heads = mayHead(item, path, severalPlans) && (!isBehind || item.value === (before.get(item)?.value ?? 0) + 1);
    const heading = heads && !tasks.has(item) ? headingIn(reading.text, own, headsAsOthers(item, before, followed)) : null;
    if (tasks.has(item)) add('task', { start: item.start, end: item.allEnd }, path, item);
    else if (heading) {
      const section = sectionOf(reading.source, item, heading.title, path);
      sections.set(item, section);
      add('text', { start: heading.rest, end: item.ownEnd }, [...path, section]);
    } else add(path.length > 0 ? 'text' : 'aside', { start: item.start, end: item.ownEnd }, path);
  }
  return { sections: [...sections.values()], pieces: joinTexts(pieces) };
}

/** Whether items are numbered below it, and it is one of several in a row. */
function headsAsOthers(item: Item, before: ReadonlyMap<Item, Item>, followed: ReadonlySet<Item>): boolean {
  return item.children.length > 0 && (before.has(item) || followed.has(item));
}

function mayHead(item: Item, path: readonly Section[], severalPlans: boolean): boolean {
  if (item.style === 'title') return severalPlans;
  return path.length < DEEPEST && (item.children.length > 0 || !POINTS.has(item.style));
}

/**
 * The item before each that is numbered in the same style below the same one. The number of a chapter behind the
 * last task must count on from it; another is of something else, such as an appendix.
 */
function precedingOf(items: readonly Item[]): Map<Item, Item> {
  const before = new Map<Item, Item>();
  const last = new Map<Item | null, Map<Item['style'], Item>>();
  for (const item of items) {
    const own = last.get(item.parent) ?? new Map<Item['style'], Item>();
    const previous = own.get(item.style);
    if (previous) before.set(item, previous);
    last.set(item.parent, own.set(item.style, item));
  }
  return before;
}

function sectionOf(source: string, item: Item, title: Span, path: readonly Section[]): Section {
  return {
    ...sliceOf(source, { start: item.start, end: title.end }),
    level: Math.min(path.length + 1, DEEPEST) as Section['level'],
    number: item.value,
    title: source.slice(title.start, title.end),
    parent: path.at(-1) ?? null,
    english: null,
  };
}

/** Points below one heading are one text, unless another heading or a task stands between them. */
function joinTexts(placed: readonly Placed[]): Piece[] {
  const joined: Piece[] = [];
  let before = 0;
  for (const { piece, headings } of placed) {
    const last = joined.at(-1);
    const goesOn = last?.kind === 'text' && piece.kind === 'text' && headings === before;
    if (last && goesOn) last.end = piece.end;
    else joined.push({ ...piece });
    before = headings;
  }
  return joined;
}
