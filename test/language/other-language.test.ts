import { describe, expect, it } from 'vitest';
import { isInOtherLanguage, isPinyin } from '../../src/language/other-language.js';

const FREQUENCIES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['the', 'of', 'in', 'is', 'who', 'what', 'for', 'to', 'was'].map((word) => [word, 1e-2])),
  ...Object.fromEntries(['leads', 'work', 'schools', 'new', 'port', 'tell', 'resume'].map((word) => [word, 1e-4])),
  ...Object.fromEntries(['de', 'la', 'el', 'en', 'die'].map((word) => [word, 1e-4])),
  ...Object.fromEntries(['que', 'und', 'ist', 'noodles'].map((word) => [word, 5e-6])),
};
const known = {
  frequency: (word: string) => FREQUENCIES[word] ?? 0,
  isOwn: (word: string) => word === 'hydrogen' || word === 'tsingtao',
  isSlip: (word: string) => word === 'hydrogn',
};
const isOther = (text: string) => isInOtherLanguage(text, known);

describe('another language', () => {
  it.each([
    ['Cyrillic', 'Кто отвечает за водород?'],
    ['Japanese, by its kana', '水素は誰が担当ですか'],
    ['Korean', '수소 사업'],
    ['Arabic', 'مرحبا'],
    ['Spanish, with its small words known', 'quien dirige el trabajo de la ciudad'],
    ['German with an English word in it', 'wer leitet die Arbeit in Qingdao'],
    ['no language at all', 'lorem ipsum'],
    ['capitals', 'LOREM IPSUM DOLOR'],
    ['one word that is none', 'asdf'],
  ])('is told: %s', (_, text) => {
    expect(isOther(text)).toBe(true);
  });

  it.each([
    ['English', 'Who leads hydrogen work in Tsingtao?'],
    ['Chinese', '青州氢能工作由谁牵头?'],
    ['Chinese with Latin names', '青州的XYZABC项目由谁牵头?'],
    ['English with a name in another script', 'Who leads the work of the port of Циндао?'],
    ['one rare English word', 'noodles'],
    ['a slip', 'hydrogn work'],
    ['badly typed English among its small words', 'what is teh taget for the hydrogn in zibo'],
    ['names in pinyin', 'Qingdao Laoshan'],
    ['an acronym', 'RCEP'],
    ['a name in mixed case', 'ChatGPT'],
    ['a borrowed word with its marks', 'résumé'],
    ['no letter', '25?'],
    ['full-width letters', 'ｗｏｒｋ'],
  ])('is not taken for: %s', (_, text) => {
    expect(isOther(text)).toBe(false);
  });

  it('is told in time that grows with the text alone', () => {
    expect(isOther(`${'an'.repeat(5000)}b`)).toBe(true);
  });
});

describe('pinyin', () => {
  it.each(['qingdao', 'zhifu', 'xian', 'laoshan', 'chongdianzhuang'])('is %s', (word) => expect(isPinyin(word)).toBe(true));
  it.each(['lorem', 'work', 'bonjour', 'qq'])('is not %s', (word) => expect(isPinyin(word)).toBe(false));
});
