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
  /** Subjects that people ask about and that no document mentions. */
  absent: { zh: readonly string[]; en: readonly string[] };
}

/** Reads the word tables of a seeds folder; a table that is not there is empty. */
export function readWordTables(directory: string): WordTables {
  const rows = (name: string, header: readonly string[]) => {
    const path = join(directory, name);
    return existsSync(path) ? readTable(path, header) : [];
  };
  const everyday = (name: string): EverydayEntry[] =>
    rows(name, ['everyday', 'policy']).map(({ cells }) => ({ everyday: cells[0] as string, policy: splitCell(cells[1]) }));
  const ofLanguage = (name: string, header: readonly string[]) => {
    const all = rows(name, header);
    return (language: string) => all.filter(({ cells }) => cells[0] === language).map(({ cells }) => cells[1] as string);
  };
  const stopWords = ofLanguage('stopwords.tsv', ['language', 'word']);
  const absent = ofLanguage('absent.tsv', ['language', 'term']);
  return {
    glossary: rows('glossary.tsv', ['zh', 'en', 'also']).map(({ cells }) => ({
      zh: cells[0] as string,
      en: cells[1] as string,
      also: splitCell(cells[2]),
    })),
    everyday: { zh: everyday('everyday.tsv'), en: everyday('everyday.en.tsv') },
    stopWords: { zh: new Set(stopWords('zh')), en: new Set(stopWords('en')) },
    absent: { zh: absent('zh'), en: absent('en') },
  };
}
