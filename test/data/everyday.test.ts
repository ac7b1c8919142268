import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import { readWordTables } from '../../src/documents/word-tables.js';
import { englishStems } from '../../src/language/english-words.js';
import { directories, seedsWith } from './seeds.js';

const library = readLibrary(directories.seeds);
const sources = library.sources();
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('the everyday phrases beside the documents', () => {
  it('are there for every task and introduction, in both languages', () => {
    expect(sources.filter(({ everyday }) => everyday.zh.length < 3 || everyday.en.length < 3)).toEqual([]);
  });

  it('are short and in their own language', () => {
    const phrases = sources.flatMap(({ everyday }) => everyday.en);
    expect(phrases.filter((phrase) => hasHan(phrase) || phrase.split(' ').length > 9)).toEqual([]);
    expect(sources.flatMap(({ everyday }) => everyday.zh).filter((phrase) => !hasHan(phrase) && !/^[a-z\d. -]+$/i.test(phrase))).toEqual(
      [],
    );
  });

  it('are never shown: they stand in no text that an answer can quote', () => {
    const { tasks } = library.document('qingzhou-2023');
    const task = tasks.find(({ number }) => number === 14);
    expect(task?.everyday.zh.some((phrase) => !task.body.text.includes(phrase))).toBe(true);
  });

  it.each([
    ['999\t氢气车\thydrogen cars', '"999" the document holds no such task or introduction'],
    ['25\t氢气车\thydrogen cars', '"25" is there twice'],
    ['25 氢气车', 'expected 3 columns'],
  ])('with a fault are named with file and line: %s', (row, complaint) => {
    const seeds = seedsWith((at) => appendFileSync(at('qingzhou-2023/phrases.tsv'), `${row}\n`));
    const line = readFileSync(join(directories.seeds, 'qingzhou-2023/phrases.tsv'), 'utf8').trimEnd().split('\n').length + 1;
    expect(() => readLibrary(seeds)).toThrow(`qingzhou-2023/phrases.tsv, line ${line}`);
    expect(() => readLibrary(seeds)).toThrow(complaint);
  });
});

describe('the table of subjects that are in no document', () => {
  const { absent, stopWords } = readWordTables(directories.seeds);

  it('holds nothing that a document says', () => {
    expect(absent.zh.filter((term) => library.corpus.includes(term.toLowerCase()))).toEqual([]);
  });

  it('holds no English that the English beside the documents says', () => {
    const texts = sources.map(
      ({ english, everyday }) => ` ${englishStems([english?.title, english?.summary, ...everyday.en].join(' . ')).join(' ')} `,
    );
    const said = absent.en.filter((term) => texts.some((text) => text.includes(` ${englishStems(term).join(' ')} `)));
    expect(said).toEqual([]);
  });

  it('holds no word that is passed over', () => {
    expect(absent.zh.filter((term) => stopWords.zh.has(term))).toEqual([]);
    expect(absent.en.filter((term) => stopWords.en.has(term))).toEqual([]);
  });
});
