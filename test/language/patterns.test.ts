import { describe, expect, it } from 'vitest';
import { anyOf, escapePattern, isPattern, madeOf } from '../../src/language/patterns.js';

describe('a cue of several patterns', () => {
  const cue = anyOf(/牵头/, /\bleads\b/i);

  it.each([
    ['谁牵头?', true],
    ['Who Leads it?', true],
    ['Who misleads whom?', false],
  ])('is shown by any of them: “%s”: %s', (text, shown) => {
    expect(cue.test(text)).toBe(shown);
  });
});

describe('a cue made of pieces', () => {
  const cue = madeOf(/哈+/y, /好的?/y, /谢谢/y, /[,。 ]+/y);

  it.each([
    ['哈哈哈,好的谢谢', true],
    ['好谢谢。', true],
    ['哈哈哈个', false],
    ['个哈哈哈', false],
    ['', false],
  ])('is shown by a text of nothing else: “%s”: %s', (text, shown) => {
    expect(cue.test(text)).toBe(shown);
  });

  it('tries each place once, however often a piece could be cut in another way', () => {
    let tries = 0;
    const counting = Object.assign(/哈+/y, {
      test(this: RegExp, text: string) {
        tries += 1;
        return RegExp.prototype.test.call(this, text);
      },
    });
    expect(madeOf(counting, /哈/y).test(`${'哈'.repeat(200)}个`)).toBe(false);
    expect(tries).toBeLessThanOrEqual(201);
  });
});

describe('a name from data', () => {
  it.each(['计划(试行)', 'a+b*c?', '[x]', 'C:\\plan', '$1'])('is matched as it is written: %s', (name) => {
    expect(new RegExp(`^${escapePattern(name)}$`).test(name)).toBe(true);
  });
});

describe('a pattern from data', () => {
  it('is one where it compiles', () => {
    expect(isPattern('多少(?:元|钱)')).toBe(true);
    expect(isPattern('多少(元')).toBe(false);
  });
});
