import { join } from 'node:path';
import { QingwenError } from '../../errors.js';
import { parseDocument } from '../parse.js';
import { type DocumentRecord, isDocumentId, readDocumentInfo } from '../seeds/document-info.js';
import { documentFolders, FILES } from '../seeds/folders.js';
import type { PolicyDocument } from '../types.js';
import { carryOver } from './carry-over.js';
import type { Guesses } from './guesses.js';
import type { ReadFile } from './read-file.js';
import { type Present, recognise, type Standing } from './recognise.js';
import { originalName, recordOf, type Tool } from './record.js';
import type { FolderFiles } from './staging.js';

/** A file that was read, with the folder that it would become. */
export interface Intake {
  file: ReadFile;
  guesses: Guesses;
  standing: Standing;
  record: DocumentRecord;
  document: PolicyDocument;
  files: FolderFiles;
  /** Entries that people wrote for an earlier version and that fit this one no more. */
  lost: number;
}

/** How a file is taken in, where not as usual. */
export interface Wishes {
  /** A new document, even where it looks like a version of one that is there. */
  asNew?: boolean;
  /** The id of a new document. */
  id?: string | undefined;
  /** Its English title. */
  english?: string | undefined;
}

/** What a set of documents holds, with how each came about. */
export const presentIn = (seeds: string, documents: readonly PolicyDocument[]): Present[] =>
  documentFolders(seeds).flatMap(({ id, path }) => {
    const document = documents.find((one) => one.id === id);
    return document ? [{ record: readDocumentInfo(join(path, FILES.info), id), document }] : [];
  });

/**
 * Makes the folder of a document from a file.
 *
 * @returns the id of the document that is the same, where there is one
 * @throws QingwenError INPUT_INVALID where what the document is is not known, or its text holds no task
 */
export function takeIn(
  file: ReadFile,
  guesses: Guesses,
  present: readonly Present[],
  seeds: string,
  tool: Tool,
  wishes: Wishes = {},
): Intake | { same: string } {
  const found = recognise(file, guesses, present);
  if (found.is === 'same') return { same: found.id };
  const standing: Standing = wishes.asNew ? { is: 'new' } : found;
  refuseTakenId(wishes.id, standing, present);
  const earlier = standing.is === 'version' ? present.find(({ record }) => record.id === standing.id) : undefined;
  const made = recordOf(
    file,
    guesses,
    tool,
    earlier?.record.id ?? wishes.id ?? null,
    present.map(({ record }) => record),
  );
  const record = keepChosen(wishes.english === undefined ? made : inEnglish(made, wishes.english), earlier?.record);
  const document = parseDocument(record, file.text);
  const folder = earlier && documentFolders(seeds).find(({ id }) => id === record.id);
  const carried =
    earlier && folder
      ? carryOver(folder.path, [...earlier.document.tasks], [...document.introductions, ...document.tasks])
      : { files: {}, lost: 0 };
  return { file, guesses, standing, record, document, files: { ...carried.files, ...ownFiles(file, record) }, lost: carried.lost };
}

/** An id that another document has would put this one in its place. */
function refuseTakenId(id: string | undefined, standing: Standing, present: readonly Present[]): void {
  if (id === undefined || (standing.is === 'version' && standing.id === id)) return;
  if (!isDocumentId(id)) throw new QingwenError('INPUT_INVALID', `--id "${id}" is not lower-case letters, digits and hyphens`);
  if (present.some(({ record }) => record.id === id)) throw new QingwenError('INPUT_INVALID', `--id "${id}" is that of another document`);
}

const ownFiles = (file: ReadFile, record: DocumentRecord): FolderFiles => ({
  [FILES.source]: file.text,
  [originalName(file)]: file.bytes,
  [FILES.info]: `${JSON.stringify(record, null, 2)}\n`,
});

/** What a person chose for an earlier version stays: its names in both languages and how people call it. */
const keepChosen = (record: DocumentRecord, earlier: DocumentRecord | undefined): DocumentRecord =>
  earlier?.origin.how === 'curated'
    ? {
        ...record,
        origin: earlier.origin,
        title: { zh: record.title.zh, en: earlier.title.en },
        name: earlier.name,
        kind: earlier.kind,
        kindNames: earlier.kindNames,
        itemName: earlier.itemName,
        place: earlier.place,
        ...(earlier.examples ? { examples: earlier.examples } : {}),
      }
    : record;

const inEnglish = (record: DocumentRecord, english: string): DocumentRecord => ({
  ...record,
  title: { ...record.title, en: english },
  name: { ...record.name, en: english },
});
