import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QingwenError } from '../errors.js';
import { figuresOf } from './figures/figures-of.js';
import type { Figure, NotedFigure } from './figures/types.js';
import type { PrintedName } from './offices/printed-offices.js';
import { inOrder } from './seeds/document-info.js';
import { digestOfSeeds, digestsOf, documentFolders, FILES, REGISTRY } from './seeds/folders.js';
import { readDocument } from './seeds/read-document.js';
import type { PolicyDocument, Source, SourceNote, Task } from './types.js';
import { UnitRegistry } from './unit-registry.js';

/** All documents, with look-ups by id and number. */
export class Library {
  /**
   * Everything that can be cited, with its headings and its English, in lower case: for asking whether
   * the documents know a word at all. What a web page put around them is not among it.
   */
  readonly corpus: string;
  /** The offices of the registry, and those that documents print and it does not list. */
  readonly units: UnitRegistry;
  private readonly byId: ReadonlyMap<string, PolicyDocument>;
  private readonly figuresBySource = new Map<Source, readonly NotedFigure[]>();
  private readonly tasksById: ReadonlyMap<string, ReadonlyMap<number, Task>>;

  constructor(
    readonly documents: readonly PolicyDocument[],
    registered: UnitRegistry,
    /** Changes with any byte of the seeds; the vector index is stamped with it. */
    readonly digest: string,
    /** Changes with any byte of one document's folder, by its id. */
    readonly documentDigests: Readonly<Record<string, string>> = {},
  ) {
    this.units = registered.with(documents.flatMap(printedNames));
    this.byId = new Map(documents.map((document) => [document.id, document]));
    this.corpus = this.sources()
      .flatMap(({ body, sections, english }) => [
        body.text,
        ...sections.map(({ text }) => text),
        english?.title ?? '',
        english?.summary ?? '',
      ])
      .join('\n')
      .toLowerCase();
    this.tasksById = new Map(documents.map((document) => [document.id, new Map(document.tasks.map((task) => [task.number, task]))]));
  }

  /** @throws QingwenError INPUT_INVALID for an id the library does not hold */
  document(id: string): PolicyDocument {
    const document = this.byId.get(id);
    if (!document) {
      throw new QingwenError('INPUT_INVALID', `There is no document "${id}"; the documents are ${[...this.byId.keys()].join(', ')}`);
    }
    return document;
  }

  task(documentId: string, number: number): Task | undefined {
    return this.tasksById.get(documentId)?.get(number);
  }

  /** Notes on damage in the source that an answer from this source must carry. */
  notesFor(source: Source): readonly SourceNote[] {
    if (source.kind !== 'task') return [];
    return this.document(source.documentId).notes.filter((note) => note.tasks.includes(source.number));
  }

  /** Every number of the source as a record, in the order of the text; read when first asked for. */
  figures(source: Source): readonly NotedFigure[] {
    return this.figuresBySource.get(source) ?? this.keep(source, figuresOf(source, this.document(source.documentId).info));
  }

  /** All figures as text, to be kept with the index: reading them takes longer than many questions. */
  figuresToJson(): string {
    const ofSource = (source: Source) => this.figures(source).map(({ notes: _, ...figure }) => figure);
    return JSON.stringify(Object.fromEntries(this.documents.map(({ id }) => [id, this.sources([id]).map(ofSource)])));
  }

  /** Takes over what `figuresToJson` gave, read by the same code, for those documents that have not changed since. */
  rememberFigures(json: string, unchanged: readonly string[] = this.documents.map(({ id }) => id)): void {
    const stored = JSON.parse(json) as Readonly<Record<string, readonly (readonly Figure[])[]>>;
    for (const id of unchanged) {
      for (const [index, source] of this.sources([id]).entries()) this.keep(source, stored[id]?.[index] ?? []);
    }
  }

  private keep(source: Source, figures: readonly Figure[]): readonly NotedFigure[] {
    const { notes } = this.document(source.documentId);
    const noted = figures.map((figure) => ({ ...figure, notes: notesAt(notes, figure) }));
    this.figuresBySource.set(source, noted);
    return noted;
  }

  /** Tasks and introductions of the named documents, in document order. */
  sources(documentIds: readonly string[] = this.documents.map((d) => d.id)): Source[] {
    return documentIds.flatMap((id) => {
      const document = this.document(id);
      return [...document.introductions, ...document.tasks];
    });
  }
}

/** Every name that a document gives a unit, once. */
function printedNames({ id, info, tasks }: PolicyDocument): PrintedName[] {
  const place = info.place.zh.replace(/(?<=..)(?:省|自治区|市|自治州|州|盟|县|区|旗)$/u, '');
  const names = new Set(tasks.flatMap(({ units }) => units.map(({ text }) => text)));
  return [...names].map((name) => ({ name, documentId: id, place }));
}

/** What the index holds of the documents is read and glossed by the code and the word lists of these folders. */
const READERS = [import.meta.dirname, join(import.meta.dirname, '..', 'language', 'gloss')];

/** Changes with any file by which documents are read. */
export function readersDigest(): string {
  const hash = createHash('sha256');
  for (const folder of READERS) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|js|json)$/.test(name));
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** The notes on damage that a figure's number stands in. */
const notesAt = (notes: readonly SourceNote[], { numberStart, numberEnd }: { numberStart: number; numberEnd: number }): SourceNote[] =>
  notes.filter(({ quotes }) => quotes.some(({ start, end }) => start <= numberStart && numberEnd <= end));

/**
 * Reads a set of documents: every folder that holds one, and the registry of units.
 *
 * @param registry the folder of the tables that hold for every document
 * @throws QingwenError DATA_INVALID or DOCUMENT_INVALID, naming the file and what to mend
 */
export function readLibrary(seeds: string, registry = join(seeds, REGISTRY)): Library {
  const folders = documentFolders(seeds);
  const documents = folders.map(readDocument).sort((one, other) => inOrder(one.info, other.info));
  const units = UnitRegistry.read([registry, ...folders.map(({ path }) => path)].map((path) => join(path, FILES.units)));
  return new Library(documents, units, digestOfSeeds(folders, registry), digestsOf(folders));
}
