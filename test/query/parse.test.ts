import { describe, expect, it } from 'vitest';
import { QingwenError } from '../../src/errors.js';
import { knownIds } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { parseQuery, subjectsOf } from '../../src/query/parse.js';
import { madeUpLibrary } from '../support/made-up-library.js';

const ids = knownIds(madeUpLibrary());
const parse = (data: unknown) => parseQuery(data, VOCABULARY, ids);

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner: unknown) => ({ not: inner }), { has: 'lead' });

describe('a query that cannot be read is refused, naming what is wrong and what there is:', () => {
  it.each([
    [
      'an unknown document',
      { scope: { documents: ['qinghe'] }, ask: [{ kind: 'tasks' }] },
      'there is no document "qinghe"; there are songxi-2026, heyuan-plan',
    ],
    [
      'an unknown place',
      { scope: { places: ['Paris'] }, ask: [{ kind: 'tasks' }] },
      'no document is of "Paris"; there are 松溪市 (Songxi), 禾源县 (Heyuan)',
    ],
    [
      'an unknown office',
      { where: { unit: { office: '市林场', role: 'lead' } }, ask: [{ kind: 'tasks' }] },
      'there is no office "市林场"; offices like it: ',
    ],
    ['an office left out that is unknown', { ask: [{ kind: 'units', role: 'lead', except: ['nobody'] }] }, 'there is no office "nobody"'],
    ['an unknown ask', { ask: [{ kind: 'weather' }] }, 'ask: there is no "weather"; there are tasks, units, figures'],
    [
      'an unknown reduction',
      { ask: [{ kind: 'tasks' }], reduce: [{ kind: 'guess' }] },
      'reduce: there is no "guess"; there are count, group',
    ],
    ['an unknown claim', { ask: [{ kind: 'tasks' }], claim: { kind: 'hope' } }, 'claim: there is no "hope"; there are figure, unit'],
    [
      'an unknown field of an operation',
      { ask: [{ kind: 'tasks', colour: 'red' }] },
      'ask "tasks": there is no field "colour"; it takes none',
    ],
    [
      'an unknown field',
      { scopes: {}, ask: [{ kind: 'tasks' }] },
      'there is no field "scopes"; there are version, scope, where, focus, take, ask',
    ],
    [
      'an unknown condition',
      { where: { not: { colour: 'red' } }, ask: [{ kind: 'tasks' }] },
      'where.not: there is no field "colour"; there are and, or, not, unit',
    ],
    ['two conditions in one', { where: { about: '茶', has: 'figure' }, ask: [{ kind: 'tasks' }] }, 'where: expected one condition'],
    ['bounds without a word', { where: { year: {} }, ask: [{ kind: 'tasks' }] }, 'where'],
    ['nothing asked', {}, 'ask: expected a list of things asked, each with its kind: tasks, units, figures'],
    ['a condition nested without end', { where: nested(3000), ask: [{ kind: 'tasks' }] }, 'the query is nested more than 60 deep'],
    ['words that are blank', { where: { mentions: '  ' }, ask: [{ kind: 'tasks' }] }, 'where.mentions'],
  ])('%s', (_, data, message) => {
    expect(() => parse(data)).toThrow(QingwenError);
    expect(() => parse(data)).toThrow(message);
  });
});

describe('a query', () => {
  it('may name an office as it is printed, with no registry', () => {
    expect(parse({ where: { unit: { office: '市茶业局', role: 'lead' } }, ask: [{ kind: 'tasks' }] }).ask).toEqual([{ kind: 'tasks' }]);
  });

  it('tells the subjects that are to be judged, each once', () => {
    const about = (subject: string) => ({ about: subject });
    const where = { or: [about('茶'), { and: [{ not: about('路') }, about('茶')] }] };
    expect(subjectsOf(parse({ where, ask: [{ kind: 'tasks' }] }))).toEqual(['茶', '路']);
  });
});
