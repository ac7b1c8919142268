import { describe, expect, it } from 'vitest';
import { sendable, shorten, splitText } from '../../../adapters/shared/split-text.js';

const FAMILY = '👩‍👩‍👧‍👦';
const FLAG = '🇨🇳';

describe('splitting a text', () => {
  it('loses nothing and keeps to the limit', () => {
    const text = '大力发展氢能产业,抓好项目建设。Bring hydrogen into homes; grow the industry.\n'.repeat(500).slice(0, 40_000);
    const fragments = splitText(text, 4096);
    expect(fragments.join('')).toBe(text);
    expect(Math.max(...fragments.map(({ length }) => length))).toBeLessThanOrEqual(4096);
  });

  it('breaks after a line, else after a sentence, else after a comma', () => {
    expect(splitText('one two.\nthree four', 12)).toEqual(['one two.\n', 'three four']);
    expect(splitText('一二三四五。六七八九十', 8)).toEqual(['一二三四五。', '六七八九十']);
    expect(splitText('一二三四五,六七八九十', 8)).toEqual(['一二三四五,', '六七八九十']);
  });

  it.each([FAMILY, FLAG, '👍🏽', 'é', '𠮷'])('never breaks inside %s, wherever the limit falls', (character) => {
    for (let before = 0; before < 30; before += 1) {
      const text = 'a'.repeat(before) + character.repeat(10);
      const fragments = splitText(text, 30);
      expect(fragments.join('')).toBe(text);
      for (const fragment of fragments) expect(fragment.replaceAll(character, '').replaceAll('a', '')).toBe('');
    }
  });

  it('breaks one endless character between its code points at worst', () => {
    const endless = `a${'\u0301'.repeat(9000)}`;
    expect(splitText(endless, 4096).join('')).toBe(endless);
    const joined = Array(3000).fill('👩').join('\u200d');
    const fragments = splitText(joined, 4096);
    expect(fragments.join('')).toBe(joined);
    for (const fragment of fragments) expect(fragment).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('making a text sendable', () => {
  it('takes out control characters and what turns the direction of the text, and mends half characters', () => {
    expect(sendable('a\u0000b\u202Ec\u2066d\u200Fe\ud83df')).toBe('abcd\u200Fe\uFFFDf');
    expect(sendable('kept:\n\ttabs, _*[links](x)~`>#+-=|{}.!')).toBe('kept:\n\ttabs, _*[links](x)~`>#+-=|{}.!');
  });

  it('shortens between characters', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(shorten(`12345678${FAMILY}`, 10)).toBe('12345678…');
    expect(shorten('x'.repeat(100), 60)).toHaveLength(60);
  });
});
