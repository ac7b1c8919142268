import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import type { Language } from '../../src/language/detect.js';
import { theApp } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const ranked = async (text: string, language: Language, documentId: string) =>
  (await app.retriever.retrieve(app.queries.read(text, language), [documentId])).candidates;

describe('the ranking of candidates', () => {
  it.each<[string, Language, string, number]>([
    ['看病排队', 'zh', 'zibo-113', 48],
    ['给电车充电的地方', 'zh', 'qingzhou-2023', 14],
    ['EV charging points', 'en', 'qingzhou-2023', 14],
  ])('finds what people call otherwise than the document: “%s” (%s) in %s', async (text, language, documentId, number) => {
    const first = (await ranked(text, language, documentId)).slice(0, 3).map(({ source }) => source.number);
    expect(first).toContain(number);
  });

  it('is by rank, and what was not examined says so', async () => {
    const candidates = await ranked('氢能', 'zh', 'qingzhou-2023');
    const ranks = candidates.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(candidates[0]?.covered?.share).toBe(1);
    expect(candidates.some(({ covered }) => covered === null)).toBe(true);
  });

  it('takes the task that holds the figure of the question', async () => {
    const [first] = await ranked('13 new schools', 'en', 'zhifu-plan');
    expect(first?.source.body.text).toContain('13');
  });
});

describe('a subject that is known to be in no document', () => {
  it.each<[string, Language, boolean]>([
    ['大熊猫', 'zh', true],
    ['a bitcoin mine', 'en', true],
    ['氢能', 'zh', false],
    ['hydrogen', 'en', false],
  ])('is told from others: “%s” (%s) %s', (text, language, isAbsent) => {
    expect(app.queries.read(text, language).namesAbsent).toBe(isAbsent);
  });
});
