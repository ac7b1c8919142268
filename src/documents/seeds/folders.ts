import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { QingwenError } from '../../errors.js';

/** What a document's folder may hold; only text and `document.json` must be there. */
export const FILES = {
  source: 'source.txt',
  info: 'document.json',
  english: 'english.json',
  phrases: 'phrases.tsv',
  notes: 'notes.json',
  units: 'units.json',
  glossary: 'glossary.tsv',
  stopWords: 'stopwords.tsv',
  everyday: 'everyday.tsv',
  everydayEnglish: 'everyday.en.tsv',
} as const;

/** The tables that hold for every document. */
export const REGISTRY = 'registry';

/** Begins the name of the file as it was published, kept beside its text. */
export const ORIGINAL = 'original.';

/** Begins the name of a folder that is being written, or taken away; see `publish`. */
export const WRITING = '.writing-';
export const REPLACED = '.replaced-';

export interface DocumentFolder {
  id: string;
  path: string;
}

/**
 * The folders of a set of documents, by id. A set that does not exist yet has none.
 *
 * Must stay true: a folder that is being replaced is there all the time, under its own name or, where a program
 * was ended in the middle, under the name that it was moved to.
 *
 * @throws QingwenError DATA_INVALID for a text without `document.json`
 */
export function documentFolders(seeds: string): DocumentFolder[] {
  const names = foldersIn(seeds).map(({ name }) => name);
  const own = names.filter((name) => !name.startsWith('.') && name !== REGISTRY);
  const replaced = names.filter((name) => name.startsWith(REPLACED) && !own.includes(name.slice(REPLACED.length)));
  return [
    ...own.map((id) => ({ id, path: join(seeds, id) })),
    ...replaced.map((name) => ({ id: name.slice(REPLACED.length), path: join(seeds, name) })),
  ]
    .filter(({ id, path }) => holdsDocument(id, path))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function holdsDocument(id: string, path: string): boolean {
  if (existsSync(join(path, FILES.info))) return true;
  if (existsSync(join(path, FILES.source))) {
    throw new QingwenError(
      'DATA_INVALID',
      `${id}/${FILES.source} has no ${FILES.info} beside it; add the document with npm run add, or move the folder away`,
    );
  }
  return false;
}

/** Changes with any byte of the documents' folders and of the registry; not with the files as they were published, which nothing reads. */
export function digestOfSeeds(folders: readonly DocumentFolder[], registry: string): string {
  const digests = [...folders, { id: REGISTRY, path: registry }].map(({ id, path }) => `${id}:${digestOf(path)}`);
  return createHash('sha256').update(digests.join('\n')).digest('hex');
}

/** The digest of each document's folder, by its id. */
export const digestsOf = (folders: readonly DocumentFolder[]): Record<string, string> =>
  Object.fromEntries(folders.map(({ id, path }) => [id, digestOf(path)]));

function digestOf(path: string): string {
  const hash = createHash('sha256');
  const names = entriesOf(path).flatMap((entry) => (entry.isFile() && !entry.name.startsWith(ORIGINAL) ? [entry.name] : []));
  for (const name of names.sort()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(path, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Folders, and links to folders: a set that is being made links to what stays as it is. */
const foldersIn = (directory: string) =>
  entriesOf(directory).filter(
    (entry) =>
      entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(directory, entry.name), { throwIfNoEntry: false })?.isDirectory()),
  );

function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new QingwenError('DATA_INVALID', `Cannot read the folder ${directory} (${(cause as Error).message})`, { cause });
  }
}
