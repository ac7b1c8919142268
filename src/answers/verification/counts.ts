import type { Library } from '../../documents/library.js';
import { inScope } from '../../query/in-scope.js';
import type { Draft } from '../draft.js';
import type { Asked } from './asked.js';

/**
 * How many things of each sort an answer holds: only these numbers can be what it counts. Records by themselves, by
 * document, place, chapter and office; offices and figures claimed; items of its lists and rows of its tables; documents and tasks in
 * question.
 */
export function trueCounts({ fields }: Draft, asked: Asked | null, library: Library): Set<number> {
  const { records, blocks, units, figures } = fields;
  const tasks = records.filter(({ kind }) => kind === 'task');
  const lists = blocks.flatMap((block) =>
    block.kind === 'list' ? [block.items.length] : block.kind === 'table' ? [block.rows.length] : [],
  );
  const officeOf = (name: string) => library.units.officeOf(name)?.id ?? name;
  const groups = [
    sizesBy(tasks, ({ documentId }) => [documentId]),
    sizesBy(tasks, ({ documentId }) => [library.document(documentId).info.place.zh]),
    sizesBy(tasks, ({ documentId, sections }) => sections.map(({ start }) => `${documentId}@${start}`)),
    sizesBy(tasks, (task) => [...new Set(task.units.map(({ text }) => officeOf(text)))]),
    sizesBy(tasks, (task) => [...new Set(task.units.filter(({ role }) => role === 'lead').map(({ text }) => officeOf(text)))]),
    sizesBy(units, ({ name }) => [officeOf(name)]),
    sizesBy(units, ({ documentId, taskNumber }) => [`${documentId}#${taskNumber}`]),
    sizesBy(figures, ({ documentId }) => [documentId]),
    sizesBy(figures, ({ documentId }) => [library.document(documentId).info.place.zh]),
  ];
  const inQuestion = (asked?.queries ?? []).flatMap(({ scope }) => {
    const { documents, sources } = inScope(scope, library);
    return [documents.length, sources.filter(({ kind }) => kind === 'task').length];
  });
  const distinct = [
    ...inQuestion,
    records.length,
    tasks.length,
    new Set(records.map(({ documentId }) => documentId)).size,
    new Set(units.map(({ name }) => name)).size,
    new Set(units.map(({ name }) => officeOf(name))).size,
    figures.length,
  ];
  const listed = lists.reduce((all, length) => all + length, 0);
  return new Set([...distinct, ...lists, listed, ...groups.flatMap((sizes) => [...sizes.values(), sizes.size])]);
}

/** How many things there are of each key; a thing may have several. */
function sizesBy<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const thing of things) for (const key of keysOf(thing)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return sizes;
}

/** The drafts that a draft was joined from, each of which counts for itself; itself where it was not. */
export const wholes = (draft: Draft): readonly Draft[] => (draft.fields.parts.length === 0 ? [draft] : draft.fields.parts.flatMap(wholes));
