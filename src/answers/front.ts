import type { PolicyDocument } from '../documents/types.js';
import type { Draft } from './draft.js';

/** Cites where each document begins: what is said of it as a whole rests on it as a whole. */
export const citeFirst = (draft: Draft, documents: readonly PolicyDocument[]): Draft =>
  documents.reduce((all, { introductions: [introduction], tasks: [task] }) => {
    const first = introduction && (!task || introduction.start < task.start) ? introduction : task;
    return first ? all.cite(first, first.sentences[0] ?? first.body) : all;
  }, draft);
