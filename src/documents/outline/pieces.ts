import { sliceOf, trimSpan } from '../sentences.js';
import type { Section, Span } from '../types.js';
import type { Chosen, Piece } from './chosen.js';
import { above, type Item } from './items.js';
import type { Style } from './markers.js';
import { headingIn } from './titles.js';

const DEEPEST = 3;
/** Numbers of these styles head a section only where something is numbered below them. */
const POINTS: ReadonlySet<Style> = new Set<Style>(['arabic', 'bare', 'arabicBracket', 'circled']);

/** Cuts an outline into its headings, and the stretches between them in order. */
export function piecesOf(chosen: Chosen): { sections: Section[]; pieces: Piece[] } {
  const { reading, outline } = chosen;
  const tasks = new Set(chosen.tasks);
  const behind = Math.max(...chosen.tasks.map(({ start }) => start));
  const severalPlans = new Set(chosen.tasks.map((task) => above(task)[0]).filter((item) => item?.style === 'title')).size > 1;
  const sections = new Map<Item, Section>();
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], span: Span, path: readonly Section[], item: Item | null = null) => {
    const trimmed = trimSpan(reading.source, span);
    if (trimmed.end > trimmed.start) pieces.push({ kind, ...trimmed, path, item });
  };
  add('aside', outline.front, []);
  for (const item of outline.items) {
    const over = above(item);
    if (over.some((other) => tasks.has(other))) continue;
    const path = over.flatMap((other) => sections.get(other) ?? []);
    const own = { start: item.end, end: item.ownEnd };
    const isBehind = item.start > behind;
    const heads = mayHead(item, path, severalPlans) && (!isBehind || goesOn(item, outline.items));
    const heading = heads && !tasks.has(item) ? headingIn(reading.text, own, headsAsOthers(item, outline.items)) : null;
    if (tasks.has(item)) add('task', { start: item.start, end: item.allEnd }, path, item);
    else if (heading) {
      const section = sectionOf(reading.source, item, heading.title, path);
      sections.set(item, section);
      add('text', { start: heading.rest, end: item.ownEnd }, [...path, section]);
    } else add(path.length > 0 ? 'text' : 'aside', { start: item.start, end: item.ownEnd }, path);
  }
  return { sections: [...sections.values()], pieces: joinTexts(pieces, [...sections.values()]) };
}

/** Whether items are numbered below it, and it is one of several in a row. */
function headsAsOthers({ children, style, parent }: Item, items: readonly Item[]): boolean {
  return children.length > 0 && items.filter((other) => other.style === style && other.parent === parent).length > 1;
}

function mayHead(item: Item, path: readonly Section[], severalPlans: boolean): boolean {
  if (item.style === 'title') return severalPlans;
  return path.length < DEEPEST && (item.children.length > 0 || !POINTS.has(item.style));
}

/** Whether the number of a chapter behind the last task counts on; others are of something else, such as an appendix. */
function goesOn(item: Item, items: readonly Item[]): boolean {
  const siblings = item.parent ? item.parent.children : items.filter(({ parent }) => parent === null);
  const before = siblings.filter(({ style, start }) => style === item.style && start < item.start).at(-1);
  return item.value === (before?.value ?? 0) + 1;
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
function joinTexts(pieces: readonly Piece[], sections: readonly Section[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const goesOn = last?.kind === 'text' && piece.kind === 'text' && last.path.at(-1) === piece.path.at(-1);
    if (last && goesOn && !sections.some(({ start }) => start >= last.end && start < piece.start)) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}
