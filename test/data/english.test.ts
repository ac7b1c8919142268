import { describe, expect, it } from 'vitest';
import { chineseValues, englishFigures } from '../../src/documents/checks/figure-values.js';
import { readLibrary } from '../../src/documents/library.js';
import { directories } from './seeds.js';

const library = readLibrary(directories.seeds);
const tasks = library.documents.flatMap((document) => document.tasks);
const englishNames = library.units.offices.flatMap(({ names }) => Object.values(names)).filter((name) => name.includes(' '));

/** Everything in English beside the documents, with where it is, and the Chinese it renders. */
const texts = [
  ...tasks.map(({ documentId, number, start, end, english }) => ({
    where: `${documentId} ${number}`,
    english: `${english?.title ?? ''}. ${english?.summary ?? ''}`,
    chinese: library.document(documentId).source.slice(start, end),
  })),
  ...library.documents.flatMap(({ id, sections, introductions }) =>
    sections.map((section) => ({
      where: `${id} ${section.text}`,
      english: `${section.english?.title ?? ''}. ${section.english?.summary ?? ''}`,
      chinese: `${section.text} ${introductions.find((item) => item.sections.at(-1)?.text === section.text)?.body.text ?? ''}`,
    })),
  ),
];
const faulty = (isFaulty: (text: (typeof texts)[number]) => boolean) => texts.filter(isFaulty).map(({ where }) => where);

describe('the English beside the documents', () => {
  it('gives each of the 459 tasks a title and a summary of its own', () => {
    expect(tasks).toHaveLength(459);
    expect(tasks.filter(({ english }) => !english?.title.trim() || !english.summary.trim())).toEqual([]);
    expect(tasks.filter(({ english }) => (english?.title.length ?? 0) > 90)).toEqual([]);
    expect(new Set(tasks.map(({ english }) => english?.summary)).size).toBe(459);
  });

  it('gives each heading a title and each introduction a summary', () => {
    for (const { sections, introductions } of library.documents) {
      expect(sections.filter(({ english }) => !english?.title)).toEqual([]);
      expect(introductions.filter(({ english }) => !english?.summary)).toEqual([]);
    }
  });

  it('holds no figure that the Chinese does not hold', () => {
    const faults = texts.flatMap(({ where, english, chinese }) => {
      const values = chineseValues(chinese);
      return englishFigures(english).flatMap(({ figure, value }) => (values.has(value) ? [] : [`${where}: ${figure}`]));
    });
    expect(faults).toEqual([]);
  });

  it('names no unit: units come from the bracket alone', () => {
    expect(faulty(({ english }) => englishNames.some((name) => english.toLowerCase().includes(name.toLowerCase())))).toEqual([]);
    expect(faulty(({ english }) => /\bbureaus?\b/i.test(english))).toEqual([]);
  });

  it('is English throughout', () => {
    expect(faulty(({ english }) => /\p{Script=Han}|[，。、；：（）]/u.test(english))).toEqual([]);
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
