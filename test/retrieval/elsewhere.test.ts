import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import type { Language } from '../../src/language/detect.js';
import { ask, theApp, verdict } from '../support/app.js';

let app: App;
beforeAll(async () => {
  app = await theApp();
});
const elsewhere = (text: string, language: Language, ...documentIds: string[]) =>
  app.finder.elsewhereOf(app.queries.read(text, language), documentIds);

describe('what only other documents speak of', () => {
  it.each<[string, Language, string]>([
    ['地铁', 'zh', 'zibo-113'],
    ['hydrogen', 'en', 'zibo-113'],
    ['脑瘫', 'zh', 'qingzhou-2023'],
  ])('is all of “%s” (%s) where %s is asked', (text, language, documentId) => {
    expect(elsewhere(text, language, documentId)).toBe(1);
  });

  it.each<[string, Language, string]>([
    ['氢能', 'zh', 'qingzhou-2023'],
    ['hydrogen', 'en', 'qingzhou-2023'],
    ['比特币', 'zh', 'qingzhou-2023'],
  ])('is nothing of “%s” (%s), which %s has or nobody has', (text, language, documentId) => {
    expect(elsewhere(text, language, documentId)).toBe(0);
  });

  it('is nothing where all documents are asked', () => {
    expect(elsewhere('地铁', 'zh', ...app.library.documents.map(({ id }) => id))).toBe(0);
  });

  it.each([
    '淄博什么时候能有地铁',
    'Which department takes the lead on hydrogen in Zibo?',
    'Does Qingzhou pay for operations on children with cerebral palsy?',
  ])('is refused rather than answered from what is nearest: “%s”', async (question) => {
    expect(verdict(await ask(question))).toBe('not_in_documents: not_mentioned');
  });
});
