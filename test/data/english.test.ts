import { describe, expect, it } from 'vitest';
import { englishFaults } from '../../src/documents/checks/english.js';
import { chineseValues, englishFigures } from '../../src/documents/checks/figure-values.js';
import { readLibrary } from '../../src/documents/library.js';
import { directories } from './seeds.js';

const library = readLibrary(directories.seeds);
const tasks = library.documents.flatMap((document) => document.tasks);
describe('the English beside the documents', () => {
  it('gives each of the 459 tasks a title and a summary of its own', () => {
    expect(tasks).toHaveLength(459);
    expect(tasks.filter(({ english }) => !english?.title.trim() || !english.summary.trim())).toEqual([]);
  });

  it('gives each heading a title and each introduction a summary', () => {
    for (const { sections, introductions } of library.documents) {
      expect(sections.filter(({ english }) => !english?.title)).toEqual([]);
      expect(introductions.filter(({ english }) => !english?.summary)).toEqual([]);
    }
  });

  it('says nothing that the Chinese does not say, names no unit, and is English throughout', () => {
    expect(library.documents.flatMap((document) => englishFaults(document, library.units))).toEqual([]);
  });

  it('speaks of no bureau: units come from the bracket alone', () => {
    expect(tasks.filter(({ english }) => /\bbureaus?\b/i.test(`${english?.title} ${english?.summary}`))).toEqual([]);
  });
});

describe('the reading of figures in these tests', () => {
  it('tells what English figures stand for', () => {
    expect(englishFigures('over 1.37 million of 12,000, 5 billion, twenty-five in ten thousand, 3%').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['1370000', '12000', '5000000000', '25', '10000', '3']),
    );
    expect(englishFigures('twenty-one, one hundred and three, one million').map(({ value }) => value)).toEqual(['21', '103', '1000000']);
    expect(englishFigures('one of the first in the Five-Year Plan')).toEqual([]);
  });

  it('tells what Chinese figures stand for', () => {
    expect([...chineseValues('137万户、百亿、万亩、三年、双向')]).toEqual(
      expect.arrayContaining(['1370000', '10000000000', '10000', '3', '2']),
    );
    expect(chineseValues('137万户').has('13700')).toBe(false);
  });
});
