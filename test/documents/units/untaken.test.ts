import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/documents/parse.js';
import type { DocumentInfo } from '../../../src/documents/types.js';
import { sentencesNaming, untakenUnits } from '../../../src/documents/units/untaken.js';

const folder = new URL('../../support/made-up-province/', import.meta.url);
const source = readFileSync(new URL('yunling-tea-2026.txt', folder), 'utf8');
const { documents } = JSON.parse(readFileSync(new URL('catalog.json', folder), 'utf8')) as { documents: DocumentInfo[] };
const plan = parseDocument(documents[0] as DocumentInfo, source);
const task = (number: number) => plan.tasks.find((one) => one.number === number) as (typeof plan.tasks)[number];

describe('units that were not read', () => {
  it('are seen where an office is said to be responsible in a sentence', () => {
    expect(task(6).units).toEqual([]);
    expect(untakenUnits(task(6), source).map(({ text }) => text)).toEqual(['具体工作由省人力资源社会保障厅会同省教育厅负责。']);
  });

  it('are none in brackets that were read, nor in text that names nobody', () => {
    expect(untakenUnits(task(1), source)).toEqual([]);
    expect(untakenUnits(task(7), source)).toEqual([]);
  });

  it('are found by name, at offsets of the source', () => {
    const [sentence] = sentencesNaming(task(6), ['省教育厅'], source);
    expect(sentence && source.slice(sentence.start, sentence.end)).toBe(sentence?.text);
    expect(sentencesNaming(task(1), ['省财政厅'], source)).toEqual([]);
  });
});
