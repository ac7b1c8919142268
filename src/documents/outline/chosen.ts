import { trimSpan } from '../sentences.js';
import type { Section, Span } from '../types.js';
import type { Reading } from '../units/group.js';
import type { Item, Outline } from './items.js';
import type { Line } from './lines.js';

/** An outline with its tasks chosen. */
export interface Chosen {
  reading: Reading;
  documentId: string;
  lines: readonly Line[];
  outline: Outline;
  tasks: readonly Item[];
}

/** A stretch of the source: a task, text below a heading, or what is no part of the plan. */
export interface Piece extends Span {
  kind: 'task' | 'text' | 'aside';
  /** The item of a task; null of other stretches. */
  item: Item | null;
  path: readonly Section[];
}

/** A stretch without the white space around it, or nothing where it is blank. */
export function pieceOf(source: string, piece: Piece): Piece[] {
  const trimmed = trimSpan(source, piece);
  return trimmed.end > trimmed.start ? [{ ...piece, ...trimmed }] : [];
}
