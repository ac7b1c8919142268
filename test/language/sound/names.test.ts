import { describe, expect, it } from 'vitest';
import { pinyinCuts } from '../../../src/language/sound/pinyin-spelling.js';
import { foreignNames, soundingLike } from '../../../src/language/sound/transliteration.js';

describe('a word in pinyin', () => {
  it('is cut into syllables in every way', () => {
    expect(pinyinCuts('Jingtang')).toEqual([['jing', 'tang']]);
    expect(pinyinCuts("Xi'an")).toContainEqual(['xi', 'an']);
    expect(pinyinCuts('Caterpillar')).toEqual([]);
  });
});

describe('a foreign name', () => {
  const names = foreignNames('支持卡特彼勒、霍尼韦尔、沃尔玛等企业与西门子合作,培训茶农', (word) => word === '培训');

  it.each([
    ['Caterpillar', '卡特彼勒'],
    ['Honeywell', '霍尼韦尔'],
    ['Walmart', '沃尔玛'],
  ])('%s is read by its sound: %s', (word, name) => {
    expect(soundingLike(word, names)[0]).toBe(name);
  });

  it.each(['Toyota', 'kindergarten', 'training', 'Volkswagen'])('%s is none of those', (word) => {
    expect(soundingLike(word, names)).toEqual([]);
  });
});
