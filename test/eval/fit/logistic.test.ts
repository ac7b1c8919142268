import { describe, expect, it } from 'vitest';
import { areaUnderCurve, fitLogistic, probability } from './logistic.js';

describe('the fit of the thresholds', () => {
  // Two of ten lie on the wrong side, so that the best weights are finite.
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => [value]);
  const labels = rows.map(([value]) => (value as number) >= 5 !== (value === 3 || value === 6));

  it('gives more to what is more often true', () => {
    const weights = fitLogistic(rows, labels);
    expect(weights[1]).toBeGreaterThan(0);
    expect(probability(weights, [9])).toBeGreaterThan(0.8);
    expect(probability(weights, [0])).toBeLessThan(0.2);
  });

  it('is at a maximum: the mean of what it gives is the share of what is true', () => {
    const weights = fitLogistic(rows, labels);
    const mean = rows.reduce((sum, row) => sum + probability(weights, row), 0) / rows.length;
    expect(mean).toBeCloseTo(0.5, 1);
  });

  it.each([
    [[0.9, 0.8, 0.1], [true, true, false], 1],
    [[0.1, 0.2, 0.9], [true, true, false], 0],
    [[0.5, 0.5], [true, false], 0.5],
  ])('measures how often true is given more than false: %j', (scores, truth, area) => {
    expect(areaUnderCurve(scores, truth)).toBe(area);
  });
});
