import { describe, expect, it } from 'vitest';
import { answerTo, citedBy, type HandMade, library } from './answering.js';

const verdictOf = ({ status, reason }: ReturnType<typeof answerTo>) => (reason ? `${status}: ${reason}` : status);
const of = (documentId: string, rest: object) => ({ scope: { documents: [documentId] }, ask: [{ kind: 'text' }], ...rest });
const inPart = (documentId: string, part: object, ask = 'text') => ({
  scope: { documents: [documentId], parts: [part] },
  ask: [{ kind: ask }],
});
const best = (about: string) => ({ where: { about }, focus: 'best' });

describe('a question that the documents cannot answer', () => {
  it.each<[string, object, 'en' | 'zh', HandMade, string, string[]]>([
    ['of a part that this copy lacks', inPart('qingdao-plan', { tasks: [25] }), 'zh', {}, 'missing_part', ['90', '120', '25']],
    ['of a part that this copy lacks', inPart('qingdao-plan', { tasks: [25] }), 'en', {}, 'missing_part', ['90', '120', '25']],
    ['of a chapter that this copy lacks', inPart('qingdao-plan', { chapter: 3 }, 'tasks'), 'zh', {}, 'missing_part', ['90', '120']],
    ['of a number that there is not', inPart('zibo-113', { tasks: [300] }), 'zh', {}, 'number_out_of_range', ['113', '300']],
    ['of a number that there is not', inPart('qingzhou-2023', { tasks: [86] }), 'en', {}, 'number_out_of_range', ['85', '86']],
    ['of a chapter that there is not', inPart('zibo-113', { chapter: 8 }), 'en', {}, 'number_out_of_range', ['8', '5']],
    ['of a heading that there is not', inPart('zibo-113', { title: '太空' }), 'zh', {}, 'not_mentioned', ['太空']],
    [
      'of another place',
      { scope: { elsewhere: ['济南'] }, ask: [{ kind: 'text' }], ...best('氢能') },
      'zh',
      {},
      'other_place',
      ['济南', '淄博'],
    ],
    [
      'of another year',
      { ...of('qingzhou-2023', best('氢能')), where: { and: [{ about: '氢能' }, { year: { is: 2030 } }] } },
      'zh',
      {},
      'other_year',
      ['2030', '2023'],
    ],
    [
      'of documents for another year',
      { scope: { places: ['青州'], years: [2030] }, ask: [{ kind: 'text' }], ...best('氢能') },
      'en',
      {},
      'other_year',
      ['2030', '2023'],
    ],
    ['of a subject that is nowhere', of('qingzhou-2023', best('比特币挖矿')), 'zh', {}, 'not_mentioned', ['青州', '比特币挖矿']],
    [
      'of a subject that is nowhere',
      { ...best('bitcoin'), ask: [{ kind: 'text' }] },
      'en',
      {},
      'not_mentioned',
      ['bitcoin', 'all the documents'],
    ],
    ['of a subject in a copy that lacks a part', of('qingdao-plan', best('氢能')), 'zh', {}, 'missing_part', ['90', '120']],
    [
      'of a district that is not spoken of',
      of('zibo-113', best('养老')),
      'zh',
      { about: { 养老: ['zibo-113#55'] }, partNotMentioned: '张店区' },
      'other_place',
      ['张店区'],
    ],
  ])('%s is refused with its reason, and names no unit: %j', (_, query, language, given, reason, mentioned) => {
    const answer = answerTo(query, language, given);
    expect(verdictOf(answer)).toBe(`not_in_documents: ${reason}`);
    for (const word of mentioned) expect(answer.text).toContain(word);
    expect(answer.units).toEqual([]);
    expect(answer.citations).toEqual([]);
  });

  it('shows what lies nearest as what it is', () => {
    const answer = answerTo(of('qingzhou-2023', best('比特币')), 'zh', { near: ['qingzhou-2023#25'] });
    expect(answer.blocks.at(-1)).toMatchObject({ kind: 'note', text: expect.stringContaining('不是答案') });
    expect(answer.records.map(({ number }) => number)).toEqual([25]);
  });

  it('that asks whether there is such a thing is denied in the first word', () => {
    const query = { ...of('qingzhou-2023', best('比特币')), claim: { kind: 'exists' } };
    const answer = answerTo(query, 'en');
    expect(answer.text).toMatch(/^No\./);
    expect([verdictOf(answer), answer.verdict]).toEqual(['not_in_documents: not_mentioned', 'no']);
  });

  it('is not denied as a subject where a condition beside it is what nothing meets', () => {
    const where = { and: [{ about: '氢能' }, { unit: { office: '市水利局', role: 'lead' } }] };
    const answer = answerTo({ ...of('qingzhou-2023', {}), where, focus: 'best' }, 'zh', { about: { 氢能: ['qingzhou-2023#25'] } });
    expect(answer.text).toContain('没有任务同时符合这些条件');
    expect(answer.text).not.toContain('没有找到关于');
  });
});

describe('several numbers', () => {
  it('are answered as far as the document has them, and the others are named', () => {
    const answer = answerTo(inPart('qingzhou-2023', { tasks: [25, 99] }), 'zh');
    expect(verdictOf(answer)).toBe('answered');
    expect(citedBy(answer)).toEqual(['qingzhou-2023#25']);
    expect(answer.text).toContain('没有第99项');
  });
});

describe('a number without a place', () => {
  it.each([25, 95, 100])('is asked back, with each document that has it: %d', (number) => {
    const answer = answerTo({ scope: { parts: [{ tasks: [number] }] }, ask: [{ kind: 'text' }] }, 'zh', { typed: `第${number}项讲什么` });
    const holders = library.documents.filter(({ id }) => library.task(id, number));
    expect(answer.status).toBe('needs_clarification');
    expect(answer.citations).toEqual([]);
    expect(answer.options.map(({ question }) => question)).toEqual(holders.map(({ info }) => `${info.name.zh}:第${number}项讲什么`));
  });

  it('that one document alone has needs no asking', () => {
    expect(citedBy(answerTo({ scope: { parts: [{ tasks: [126] }] }, ask: [{ kind: 'text' }] }, 'zh'))).toEqual(['qingdao-2023#126']);
  });

  it('is asked back with the titles where both documents of a place have it', () => {
    const scope = { places: ['青岛'], parts: [{ tasks: [106] }] };
    const answer = answerTo({ scope, ask: [{ kind: 'text' }] }, 'zh', { typed: '青岛106条' });
    expect(answer.status).toBe('needs_clarification');
    expect(answer.options).toHaveLength(2);
    for (const { label } of answer.options) expect(label).toContain('第106项:');
  });

  it('is that of the document for the year that is named', () => {
    const scope = { documents: ['qingdao-2023', 'qingdao-plan'], years: [2023], parts: [{ tasks: [91] }] };
    expect(citedBy(answerTo({ scope, ask: [{ kind: 'text' }] }, 'zh'))).toEqual(['qingdao-2023#91']);
  });

  it('of two places that are both named is answered from both', () => {
    const scope = { documents: ['qingzhou-2023', 'zibo-113'], parts: [{ tasks: [5] }] };
    expect(citedBy(answerTo({ scope, ask: [{ kind: 'units', role: 'lead' }] }, 'zh')).sort()).toEqual(['qingzhou-2023#5', 'zibo-113#5']);
  });
});

describe('a question with nothing but its frame', () => {
  it('is asked what it is about, with examples that can be pressed', () => {
    const answer = answerTo({ ask: [{ kind: 'units', role: 'lead' }] }, 'en');
    expect(answer.status).toBe('needs_clarification');
    expect(answer.options).toHaveLength(3);
  });
});
