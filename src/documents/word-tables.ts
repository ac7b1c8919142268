import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, splitCell, type TableRow } from './data-file.js';
import { documentFolders, FILES, REGISTRY } from './seeds/folders.js';

/** A policy term with its English, as a `glossary.tsv` holds it. */
export interface GlossaryEntry {
  zh: string;
  en: string;
  also: readonly string[];
}

/** An everyday word and the words that documents use for the same thing. */
export interface EverydayEntry {
  everyday: string;
  policy: readonly string[];
}

/** The word tables beside the documents: data that people who do not program can change. */
export interface WordTables {
  glossary: readonly GlossaryEntry[];
  everyday: { zh: readonly EverydayEntry[]; en: readonly EverydayEntry[] };
  /** Words that say nothing about the subject of a question. */
  stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> };
  /** Subjects that people ask about and that plans seldom mention; one that a document does mention is not absent. */
  absent: { zh: readonly string[]; en: readonly string[] };
}

/**
 * Reads the word tables that hold for every document, and those that documents have of their own. A table that is not
 * there is empty.
 *
 * @throws QingwenError DATA_INVALID, naming file and line
 */
export function readWordTables(seeds: string, registry = join(seeds, REGISTRY)): WordTables {
  const own = documentFolders(seeds).map(({ path }) => path);
  const everyday = (name: string) => joinedByWord([registry, ...own].flatMap((path) => rowsOf(join(path, name), ['everyday', 'policy'])));
  const stopWords = ofLanguage([registry, ...own].flatMap((path) => rowsOf(join(path, FILES.stopWords), ['language', 'word'])));
  const absent = ofLanguage(rowsOf(join(registry, 'absent.tsv'), ['language', 'term']));
  const glossary = [registry, ...own].flatMap((path) => rowsOf(join(path, FILES.glossary), ['zh', 'en', 'also']));
  return {
    glossary: uniqueTerms(glossary.map(({ cells }) => ({ zh: cells[0] as string, en: cells[1] as string, also: splitCell(cells[2]) }))),
    everyday: { zh: everyday(FILES.everyday), en: everyday(FILES.everydayEnglish) },
    stopWords: { zh: new Set(stopWords('zh')), en: new Set(stopWords('en')) },
    absent: { zh: absent('zh'), en: absent('en') },
  };
}

const rowsOf = (path: string, header: readonly string[]): TableRow[] => (existsSync(path) ? readTable(path, header) : []);

const ofLanguage = (rows: readonly TableRow[]) => (language: string) =>
  rows.filter(({ cells }) => cells[0] === language).map(({ cells }) => cells[1] as string);

/** A document may add to where an everyday word leads. */
function joinedByWord(rows: readonly TableRow[]): EverydayEntry[] {
  const policy = new Map<string, string[]>();
  for (const { cells } of rows) {
    const word = cells[0] as string;
    policy.set(word, [...(policy.get(word) ?? []), ...splitCell(cells[1])]);
  }
  return [...policy].map(([word, words]) => ({ everyday: word, policy: words }));
}

/** Two documents may bring the same term; the first says what it is called. */
const uniqueTerms = (entries: readonly GlossaryEntry[]): GlossaryEntry[] =>
  [...new Map(entries.toReversed().map((entry) => [entry.zh, entry])).values()].reverse();
