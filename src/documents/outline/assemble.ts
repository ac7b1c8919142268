import type { Introduction, Section, Span, Task } from '../types.js';
import type { Chosen } from './chosen.js';
import { cutEnd } from './document-end.js';
import { introductionOf } from './introduction.js';
import type { Line } from './lines.js';
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
    tasks: ofTasks.map((piece, i) => taskOf(reading, documentId, piece, numbers[i] as number)),
    frontMatter: asides.filter(({ start }) => start < begin),
    furniture: asides.filter(({ start }) => start >= begin),
  };
}

function linesOf(lines: readonly Line[], piece: Span): Span[] {
  return lines
    .filter(({ start, end }) => end > piece.start && start < piece.end)
    .map(({ start, end }) => ({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) }));
}
