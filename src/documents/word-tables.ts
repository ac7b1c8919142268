import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, splitCell } from './data-file.js';

/** A policy term with its English, as `seeds/glossary.tsv` holds it. */
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
}

/** Reads the word tables of a seeds folder; a table that is not there is empty. */
export function readWordTables(directory: string): WordTables {
  const rows = (name: string, header: readonly string[]) => {
    const path = join(directory, name);
    return existsSync(path) ? readTable(path, header) : [];
  };
  const everyday = (name: string): EverydayEntry[] =>
    rows(name, ['everyday', 'policy']).map(({ cells }) => ({ everyday: cells[0] as string, policy: splitCell(cells[1]) }));
  const stopWords = rows('stopwords.tsv', ['language', 'word']);
  const stopWordsOf = (language: string) =>
    new Set(stopWords.filter(({ cells }) => cells[0] === language).map(({ cells }) => cells[1] as string));
  return {
    glossary: rows('glossary.tsv', ['zh', 'en', 'also']).map(({ cells }) => ({
      zh: cells[0] as string,
      en: cells[1] as string,
      also: splitCell(cells[2]),
    })),
    everyday: { zh: everyday('everyday.tsv'), en: everyday('everyday.en.tsv') },
    stopWords: { zh: stopWordsOf('zh'), en: stopWordsOf('en') },
  };
}
