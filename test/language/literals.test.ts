import { describe, expect, it } from 'vitest';
import { literalsOf, mayHold } from '../../src/language/literals.js';

describe('the literals of a pattern', () => {
  it.each([
    [/谁(?:家)?/, ['谁', '谁家']],
    [/\bhow (?:many|much)\b/i, ['how many', 'how much']],
    [/(?:有|是)?多[大高]/, ['多大', '多高', '有多大', '有多高', '是多大', '是多高']],
    [/\p{Script=Han}+局(?!长)/u, ['局']],
    [/a{2,3}|b+/, ['a', 'b']],
  ])('of %s are what every match holds one of', (pattern, literals) => {
    expect([...(literalsOf(pattern) ?? [])].sort()).toEqual([...literals].sort());
  });

  it.each([/\d+/, /[^a]b*/, /(?:x|\w)?/])('of %s are not known', (pattern) => {
    expect(literalsOf(pattern)).toBeNull();
  });

  it('never rule out a text that the pattern matches', () => {
    const texts = ['Who leads it?', '由谁牵头', 'BY 2025, how many (of them)?', '有没有50%以上的?', 'a.b|c'];
    const patterns = [
      /\bwho(?:['’]s)? leads?\b/i,
      /(?:是|由|归)?谁/,
      /(?:how|what) [a-z]{2,6}\b/i,
      /(\p{Script=Han})[不没]\1/u,
      /a\.b\|c/,
      /[%5(]/,
    ];
    const missed = texts.flatMap((text) =>
      patterns.filter((pattern) => pattern.test(text) && !mayHold(literalsOf(pattern), text.toLowerCase())),
    );
    expect(missed).toEqual([]);
  });
});
