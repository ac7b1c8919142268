import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import { readWordTables } from '../../src/documents/word-tables.js';
import { directories } from './seeds.js';

const tables = readWordTables(directories.seeds);
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('the tables that every set of documents uses', () => {
  it('name no place or office of these documents', () => {
    const own = readLibrary(directories.seeds).documents.flatMap(({ info: { place } }) => [place.zh, place.en, ...place.aliases]);
    const texts = ['glossary.tsv', 'stopwords.tsv', 'units.json', 'everyday.tsv', 'everyday.en.tsv', 'details.json'].map((name) => ({
      name,
      text: readFileSync(join(directories.registry, name), 'utf8'),
    }));
    expect(texts.flatMap(({ name, text }) => own.filter((place) => text.includes(place)).map((place) => `${name}: ${place}`))).toEqual([]);
  });
});

describe('the glossary', () => {
  const { glossary } = tables;

  it('holds at least 600 terms, none of them twice', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(600);
    expect(repeated(glossary.map(({ zh }) => zh))).toEqual([]);
  });

  it('renders every term in English', () => {
    expect(glossary.filter(({ en, also }) => en === '' || [en, ...also].some(hasHan)).map(({ zh }) => zh)).toEqual([]);
  });
});

describe.each(['zh', 'en'] as const)('the table of everyday words (%s)', (language) => {
  const entries = tables.everyday[language];

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
