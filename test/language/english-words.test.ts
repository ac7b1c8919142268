import { describe, expect, it } from 'vitest';
import { englishStems, englishWords, stem } from '../../src/language/english-words.js';

describe('the words of an English text', () => {
  it('are lower case, without possessives, and hyphens part them', () => {
    expect(englishWords("Qingzhou's low-carbon plan, PM2.5 & 5G")).toEqual(['qingzhou', 'low', 'carbon', 'plan', 'pm2.5', '5g']);
    expect(englishWords('the bureau’s work')).toEqual(['the', 'bureau', 'work']);
    expect(englishWords('氢能')).toEqual([]);
  });

  it('meet by their stems', () => {
    expect(englishStems('charging stations')).toEqual(englishStems('charge station'));
    expect(stem('renovated')).toBe(stem('renovate'));
    expect(stem('hydrogen')).not.toBe(stem('kindergarten'));
  });
});
