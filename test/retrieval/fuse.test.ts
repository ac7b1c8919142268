import { describe, expect, it } from 'vitest';
import { standardise, weightedMean } from '../../src/retrieval/fuse.js';

describe('standard scores', () => {
  it('say how many standard deviations a value lies from the mean', () => {
    // Mean 5, deviation 2: the textbook example.
    expect(standardise([2, 4, 4, 4, 5, 5, 7, 9])).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  });

  it('count a missing value as the lowest seen', () => {
    expect(standardise([4, null, 2])).toEqual(standardise([4, 2, 2]));
  });

  it('are all zero where nothing tells the values apart', () => {
    expect(standardise([3, 3, null])).toEqual([0, 0, 0]);
    expect(standardise([null, null])).toEqual([0, 0]);
    expect(standardise([])).toEqual([]);
  });
});

describe('a weighted mean', () => {
  it('counts each value by its weight', () => {
    expect(weightedMean([3, 2], [0, 1])).toBe(2);
    expect(weightedMean([7, 5])).toBe(7);
  });
});
