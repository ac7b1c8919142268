import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../adapters/shared/sqlite-store.js';
import type { AdapterStore, ReviewedQuestion } from '../../adapters/shared/types.js';
import { parseCases } from './cases.js';
import { draftsFrom } from './drafts.js';
import type { Fault } from './faults.js';
import { makeAnswer, makeCase } from './made.js';
import { storedQuestions } from './stored-questions.js';

const AT = Date.UTC(2026, 10, 20);
const reviewed = (question: string, more: Partial<ReviewedQuestion> = {}): ReviewedQuestion => ({
  ...{ question, history: [], status: 'not_in_documents', verdict: 'unanswered', reason: null, at: AT },
  ...more,
});

describe('drafts', () => {
  test('say what happened and leave the expectation to a tester', () => {
    const [draft] = draftsFrom([reviewed('青州夜市谁管?', { verdict: 'down', reason: '答非所问', status: 'answered' })], []);
    expect(draft).toMatchObject({
      language: 'zh',
      kind: '',
      question: '青州夜市谁管?',
      tags: ['from-use'],
      expected: { status: [], tasks: [] },
    });
    expect(draft?.note).toBe('2026-11-20: thumb down, saying: 答非所问; the answer was answered');
  });

  test('hold nothing that tells who asked', () => {
    const question = '<@U024BE7LH> ask @wang_li or wang.li@example.com, +86 138 0013 8000, about task 25 of 2023-2025';
    const [draft] = draftsFrom([reviewed(question, { history: ['I am @wang_li'], reason: 'call 13800138000', verdict: 'down' })], []);
    expect(draft?.question).toBe('(mention) ask (mention) or (address), (number), about task 25 of 2023-2025');
    expect(JSON.stringify(draft)).not.toMatch(/U024BE7LH|wang|138/);
  });

  test('are made once a question, and not for what is a case already', () => {
    const asked = [reviewed('Night market?'), reviewed('night  market?'), reviewed('What is planned?'), reviewed('  ')];
    expect(draftsFrom(asked, [makeCase({ question: 'What is planned?' })]).map(({ question }) => question)).toEqual(['Night market?']);
  });

  test('are refused as cases until somebody completes them', () => {
    const faults: Fault[] = [];
    parseCases('drafts.dev.jsonl', JSON.stringify(draftsFrom([reviewed('Night market?')], [])[0]), faults);
    expect(faults.map(({ field }) => field).sort()).toEqual(['expected.status', 'kind']);
  });
});

describe('the store of the adapters', () => {
  let store: AdapterStore;
  afterEach(() => store.close());

  test('is read while the bot runs, and no copy of it stays behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingwen-store-'));
    store = openSqliteStore(folder, () => AT);
    const scratch = mkdtempSync(join(tmpdir(), 'qingwen-scratch-'));
    const owner = { conversation: 'hash-c', user: 'hash-u' };
    const kept = { adapter: 'slack' as const, at: AT };
    await store.saveAnswer({ ...kept, id: 'a1', question: 'Night market?', answer: makeAnswer({ status: 'not_in_documents' }) }, owner);
    await store.saveAnswer({ ...kept, id: 'a2', question: 'Chargers?', answer: makeAnswer(), at: AT + 1 }, owner);
    await store.saveAnswer({ ...kept, id: 'a3', question: 'Fine?', answer: makeAnswer(), at: AT + 2 }, owner);
    await store.saveFeedback({ answerId: 'a2', user: 'hash-u', verdict: 'down', reason: 'wrong' }, AT + 1);
    const drafts = draftsFrom(await storedQuestions(folder, scratch), []);
    expect(drafts.map(({ question, history }) => [question, history])).toEqual([
      ['Chargers?', ['Night market?']],
      ['Night market?', []],
    ]);
    expect(JSON.stringify(drafts)).not.toContain('hash-');
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('that is not there is named', async () => {
    await expect(storedQuestions(join(tmpdir(), 'nowhere'))).rejects.toThrow(/There is no qingwen\.db in/);
  });
});
