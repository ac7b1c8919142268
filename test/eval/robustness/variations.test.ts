import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { readLibrary } from '../../../src/documents/library.js';
import { normalise } from '../../../src/language/normalise.js';
import { createVariations } from './variations.js';

const { documents } = readLibrary(readConfig().directories.seeds);
const all = createVariations(documents.map(({ source }) => source));
const retype = (name: string, question: string, language: 'zh' | 'en', id = 'x') =>
  all.find((one) => one.name === name)?.retype({ id, language, question }) ?? '';

describe('a retyped question', () => {
  test('has two letters swapped in one English word', () => {
    const question = 'Which bureau leads hydrogen work in Qingzhou?';
    const typed = retype('typo', question, 'en');
    expect(typed).not.toBe(question);
    expect([...typed].sort()).toEqual([...question].sort());
  });

  test('has one Chinese character written as another of the same sound', () => {
    const typed = retype('typo', '青州装电动车充电桩谁牵头', 'zh');
    const differing = [...typed].filter((character, index) => character !== '青州装电动车充电桩谁牵头'[index]);
    expect(differing).toHaveLength(1);
  });

  test('is the same each time it is made', () => {
    expect(retype('typo', '青岛地铁谁牵头', 'zh', 'a')).toBe(retype('typo', '青岛地铁谁牵头', 'zh', 'a'));
  });

  test('loses its question mark, in either width', () => {
    expect(retype('no question mark', '青州呢？', 'zh')).toBe('青州呢');
    expect(retype('no question mark', 'And Zibo? ', 'en')).toBe('And Zibo');
  });

  test('in full width or traditional characters reads the same after normalising', () => {
    expect(normalise(retype('full-width', 'task 25, Qingzhou?', 'en'))).toBe('task 25, Qingzhou?');
    expect(retype('traditional', '青州充电桩谁牵头', 'zh')).toBe('青州充電樁誰牽頭');
    expect(retype('traditional', 'task 25', 'en')).toBe('task 25');
  });

  test('changes case, or gains filler words in its own language', () => {
    expect(retype('upper case', 'Who leads EVs?', 'en')).toBe('WHO LEADS EVS?');
    expect(retype('lower case', 'Who leads EVs?', 'en')).toBe('who leads evs?');
    expect(retype('filler words', '青州5G谁管?', 'zh')).toMatch(/请问.*青州5G谁管.*谢谢/);
    expect(retype('filler words', 'Who leads EVs?', 'en')).toBe('Hello, um, Who leads EVs, thanks a lot');
  });
});
