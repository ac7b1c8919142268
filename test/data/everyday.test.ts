import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phraseFaults } from '../../src/documents/checks/phrases.js';
import { readLibrary } from '../../src/documents/library.js';
import { readWordTables } from '../../src/documents/word-tables.js';
import { absentFrom } from '../../src/retrieval/absent-subjects.js';
import { directories, seedsWith } from './seeds.js';

const library = readLibrary(directories.seeds);
const sources = library.sources();

describe('the everyday phrases beside the documents', () => {
  it('are there for every task and introduction, short, and in their own language', () => {
    expect(library.documents.flatMap(phraseFaults)).toEqual([]);
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

  it('counts for no subject that a document of the set does mention', () => {
    const task = sources.find(({ english }) => english !== null);
    const said = { zh: [task?.body.text.slice(0, 4) ?? '', '大熊猫'], en: [task?.english?.title ?? '', 'giant panda'] };
    expect(absentFrom(library, said)).toEqual({ zh: ['大熊猫'], en: ['giant panda'] });
  });

  it('holds no word that is passed over', () => {
    expect(absent.zh.filter((term) => stopWords.zh.has(term))).toEqual([]);
    expect(absent.en.filter((term) => stopWords.en.has(term))).toEqual([]);
  });
});
