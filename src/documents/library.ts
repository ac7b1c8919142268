import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QingwenError } from '../errors.js';
import { readCatalog } from './catalog.js';
import { readText } from './data-file.js';
import { withEnglish } from './english.js';
import { withEverydayPhrases } from './everyday.js';
import { figuresOf } from './figures/figures-of.js';
import type { Figure, NotedFigure } from './figures/types.js';
import { readNotes } from './notes.js';
import type { PrintedName } from './offices/printed-offices.js';
import { parseDocument } from './parse.js';
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
    return JSON.stringify(this.sources().map((source) => this.figures(source).map(({ notes: _, ...figure }) => figure)));
  }

  /** Takes over what `figuresToJson` gave for the same documents, read by the same code. */
  rememberFigures(json: string): void {
    const stored = JSON.parse(json) as readonly (readonly Figure[])[];
    for (const [index, source] of this.sources().entries()) this.keep(source, stored[index] ?? []);
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
 * Reads the documents of a seeds folder: catalogue, texts, and the data beside them where it exists.
 *
 * @throws QingwenError DATA_INVALID or DOCUMENT_INVALID, naming the file and what to mend
 */
export function readLibrary(directory: string): Library {
  const at = (name: string) => join(directory, name);
  const catalog = readCatalog(at('catalog.json'));
  const listed = new Set(catalog.map((info) => `${info.id}.txt`));
  for (const name of readdirSync(directory)) {
    if (name.endsWith('.txt') && !listed.has(name)) {
      throw new QingwenError('DATA_INVALID', `seeds/${name} has no entry in seeds/catalog.json; add one or move the file away`);
    }
  }
  const documents = catalog.map((info) => {
    let document = parseDocument(info, readText(at(`${info.id}.txt`)));
    refuseOtherNumbers(document);
    if (existsSync(at(`${info.id}.en.json`))) document = withEnglish(document, at(`${info.id}.en.json`));
    if (existsSync(at(`${info.id}.everyday.tsv`))) document = withEverydayPhrases(document, at(`${info.id}.everyday.tsv`));
    if (existsSync(at(`${info.id}.notes.json`))) document = { ...document, notes: readNotes(document, at(`${info.id}.notes.json`)) };
    return document;
  });
  const units = existsSync(at('units.json')) ? UnitRegistry.read(at('units.json')) : new UnitRegistry([]);
  return new Library(documents, units, digestOf(directory));
}

/** The numbers the catalogue promises decide what is out of range and what this copy lacks, so they must be those found. */
function refuseOtherNumbers({ id, info, tasks }: PolicyDocument): void {
  const numbers = tasks.map((task) => task.number);
  const [from, to] = info.numbers.held;
  const lacking = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((n) => !numbers.includes(n));
  const outside = numbers.filter((n) => n < from || n > to);
  if (lacking.length === 0 && outside.length === 0) return;
  const found = [
    lacking.length > 0 ? `lacks ${lacking.join(', ')}` : '',
    outside.length > 0 ? `holds ${outside.join(', ')} as well` : '',
  ].filter((fault) => fault !== '');
  throw new QingwenError(
    'DATA_INVALID',
    `seeds/catalog.json says that seeds/${id}.txt holds tasks ${from} to ${to}, but it ${found.join(' and ')}; correct numbers.held or the text`,
  );
}

/** Over the files of the folder itself; a folder inside it is nobody's data. */
function digestOf(directory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of files.map((entry) => entry.name).sort()) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(directory, name)))
      .update('\0');
  }
  return hash.digest('hex');
}
