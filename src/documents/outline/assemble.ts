import type { Introduction, Section, Span, Task } from '../types.js';
import type { Chosen } from './chosen.js';
import { cutEnd } from './document-end.js';
import { introductionOf } from './introduction.js';
import { type Line, linesIn } from './lines.js';
import { piecesOf } from './pieces.js';
import { taskOf } from './task.js';
import { numbersOf } from './task-numbers.js';

export interface Assembled {
  sections: Section[];
  introductions: Introduction[];
  tasks: Task[];
  frontMatter: Span[];
  furniture: Span[];
}

const NEARLY_ALL = 0.8;
const LONG_TITLE = 28;

/** Makes sections, introductions and tasks of an outline; what belongs to none of them is told apart, a line a stretch. */
export function assemble(chosen: Chosen): Assembled {
  const { reading, documentId, lines } = chosen;
  const { sections, pieces } = piecesOf(chosen);
  const cut = cutEnd(chosen, pieces);
  const ofTasks = cut.flatMap((piece) => (piece.kind === 'task' && piece.item ? [{ ...piece, item: piece.item }] : []));
  const numbers = numbersOf(ofTasks.map(({ item }) => item));
  const asides = cut.filter(({ kind }) => kind === 'aside').flatMap((piece) => linesOf(lines, piece));
  const begin = Math.min(...[...sections, ...ofTasks].map(({ start }) => start));
  return {
    sections,
    introductions: cut
      .filter(({ kind }) => kind === 'text')
      .map((piece) => introductionOf(documentId, reading.source, piece.path, { start: piece.start, end: piece.end })),
    tasks: withTitles(
      ofTasks.map((piece, i) => (mostHaveTitles) => taskOf(reading, documentId, { ...piece, mostHaveTitles }, numbers[i] as number)),
    ),
    frontMatter: asides.filter(({ start }) => start < begin),
    furniture: asides.filter(({ start }) => start >= begin),
  };
}

/**
 * Makes the tasks with titles that are alike: where nearly all have one, the others may have a comma in theirs;
 * a first sentence that is far longer than the titles is none.
 */
function withTitles(makers: readonly ((mostHaveTitles: boolean) => Task)[]): Task[] {
  const plain = makers.map((make) => make(false));
  const lengths = plain.flatMap(({ title }) => (title ? [title.text.length] : [])).sort((a, b) => a - b);
  const most = lengths.length >= makers.length * NEARLY_ALL;
  const longest = Math.max(LONG_TITLE, (lengths[Math.floor(lengths.length / 2)] ?? 0) * 2);
  return plain
    .map((task, i) => (task.title === null && most ? (makers[i] as (typeof makers)[number])(true) : task))
    .map((task) => (task.title && task.title.text.length > longest ? { ...task, title: null } : task));
}

function linesOf(lines: readonly Line[], piece: Span): Span[] {
  return linesIn(lines, piece).map(({ start, end }) => ({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) }));
}
