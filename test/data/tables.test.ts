import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import { readWordTables } from '../../src/documents/word-tables.js';
import { directories } from './seeds.js';

const tables = readWordTables(directories.seeds);
const sources = readLibrary(directories.seeds)
  .documents.map(({ source }) => source)
  .join('\n');
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('the glossary', () => {
  const { glossary } = tables;

  it('holds at least 600 terms, none of them twice', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(600);
    expect(repeated(glossary.map(({ zh }) => zh))).toEqual([]);
  });

  it('holds only terms that a document uses', () => {
    expect(glossary.filter(({ zh }) => !sources.includes(zh)).map(({ zh }) => zh)).toEqual([]);
  });

  it('renders every term in English', () => {
    expect(glossary.filter(({ en, also }) => en === '' || [en, ...also].some(hasHan)).map(({ zh }) => zh)).toEqual([]);
  });
});

describe.each(['zh', 'en'] as const)('the table of everyday words (%s)', (language) => {
  const entries = tables.everyday[language];

  it('leads only to words that a document uses', () => {
    const missing = entries.flatMap(({ everyday, policy }) =>
      policy.filter((word) => !sources.includes(word)).map((word) => `${everyday} → ${word}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives every word somewhere to lead to, once', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(({ policy }) => policy.length === 0)).toEqual([]);
    expect(repeated(entries.map(({ everyday }) => everyday.toLowerCase()))).toEqual([]);
    expect(entries.filter(({ policy }) => repeated(policy).length > 0).map(({ everyday }) => everyday)).toEqual([]);
  });

  it('is in its own language', () => {
    expect(entries.filter(({ everyday }) => language === 'en' && hasHan(everyday)).map(({ everyday }) => everyday)).toEqual([]);
    expect(entries.filter(({ everyday }) => language === 'zh' && !hasHan(everyday) && !/^[a-z\d. ]+$/i.test(everyday))).toEqual([]);
  });
});

describe('the stop words', () => {
  const rows = readFileSync(join(directories.registry, 'stopwords.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .filter((row) => row.trim() !== '' && !row.startsWith('#'));

  it('are English or Chinese and none is listed twice', () => {
    expect(rows.filter((row) => !/^(zh|en)\t\S/.test(row))).toEqual([]);
    expect(repeated(rows)).toEqual([]);
  });

  it('are lower case, as the words of a question are', () => {
    expect([...tables.stopWords.en, ...tables.stopWords.zh].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
