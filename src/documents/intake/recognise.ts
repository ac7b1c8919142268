import { foldSource } from '../fold.js';
import type { DocumentRecord } from '../seeds/document-info.js';
import type { PolicyDocument } from '../types.js';
import type { Guesses } from './guesses.js';
import type { ReadFile } from './read-file.js';

/** What is there already: a document, parsed, with how it came about. */
export interface Present {
  record: DocumentRecord;
  document: PolicyDocument;
}

/** How a file stands to what is there: new, the same, or another version of a document. */
export type Standing = { is: 'new' } | { is: 'same'; id: string } | { is: 'version'; id: string };

/** Two texts that share so many of their tasks are versions of one. */
const SHARED = 0.5;

/** Tells whether a file is there already, byte for byte or by its text, or is another version of what is there. */
export function recognise(file: ReadFile, { title, place, documentNumber }: Guesses, present: readonly Present[]): Standing {
  const same = present.find(
    ({ record, document }) =>
      digestOf(record) === file.sha256 || bare(document.source) === bare(file.text) || holdsSameTasks(file, document),
  );
  if (same) return { is: 'same', id: same.record.id };
  const isVersion = ({ record, document }: Present) =>
    (documentNumber !== null && record.documentNumber === documentNumber.value) ||
    (title !== null && place !== null && record.place.zh === place.value.zh && bare(record.title.zh) === bare(title.value)) ||
    sharedTasks(file, document) >= SHARED;
  const version = present.find(isVersion);
  return version ? { is: 'version', id: version.record.id } : { is: 'new' };
}

const digestOf = ({ source }: DocumentRecord) => (source.how === 'extracted' ? source.sha256 : null);

/** A text without white space and with plain marks: what copies of one paper share. */
export const bare = (text: string): string => foldSource(text).replace(/\s+/g, '');

/** Whether a file says the same, task by task, as where one paper is there as a web page and comes as text. */
function holdsSameTasks({ report }: ReadFile, { tasks }: PolicyDocument): boolean {
  const theirs = tasks.map(({ body, units, deadline }) => [body.text, ...units.map(({ text }) => text), deadline?.text ?? ''].join());
  const own = report.tasks.map(({ text, units, deadline }) => [text, ...units.map(({ name }) => name), deadline ?? ''].join());
  return theirs.length === own.length && theirs.every((task, i) => bare(task) === bare(own[i] as string));
}

/** The share of the document's tasks whose text the file holds as well. */
function sharedTasks(file: ReadFile, { tasks }: PolicyDocument): number {
  const own = new Set(file.report.tasks.map(({ text }) => bare(text)));
  return tasks.filter(({ body }) => own.has(bare(body.text))).length / Math.max(tasks.length, own.size, 1);
}
