import { describe, expect, it } from 'vitest';
import { Spelling } from '../../src/language/spelling.js';

const sounds: Record<string, string> = { chongdianzhuang: '充电桩', lajifenlei: '垃圾分类', jieshui: '节水' };
const known = new Set(['work', 'hydrogen', 'kindergarten', 'modernise', '充电', '垃圾', '分类', '开放']);
const spelling = new Spelling(
  ['hydrogen', 'kindergartens', 'forests', 'renovation'],
  (sound) => sounds[sound],
  (word) => known.has(word),
  new Set(['谁', '是', '的']),
);

describe('English words', () => {
  it.each([
    ['hydrogne', 'hydrogen', 'two letters changed places'],
    ['hydrogan', 'hydrogen', 'one letter is wrong'],
    ['kindergartns', 'kindergartens', 'a letter is missing'],
    ['renovatoin', 'renovation', 'two letters changed places in a long word'],
  ])('reads %s as %s: %s', (typed, meant) => {
    expect(spelling.english(typed)).toBe(meant);
  });

  it.each(['hydrogen', 'modernise', 'work', 'foresees', 'zhou', 'h2o24x'])('leaves %s alone', (word) => {
    expect(spelling.english(word)).toBe(word);
  });
});

describe('Chinese words', () => {
  it('joins a slip of the input method into the word that sounds the same', () => {
    expect(spelling.chinese(['充电', '庄'])).toEqual(['充电桩']);
    expect(spelling.chinese(['青州', '垃圾', '分', '累'])).toEqual(['青州', '垃圾分类']);
  });

  it('leaves words alone that are right, short, or hold a word that says nothing', () => {
    expect(spelling.chinese(['开放', '垃圾'])).toEqual(['开放', '垃圾']);
    expect(spelling.chinese(['节', '谁'])).toEqual(['节', '谁']);
  });
});
