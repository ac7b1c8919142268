import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/documents/library.js';
import { directories } from '../../data/seeds.js';
import { compareWithGold } from './compare.js';
import { readGold } from './gold.js';

const library = readLibrary(directories.seeds);

describe.each(['development', 'held'])('the %s gold', (set) => {
  const { shares } = compareWithGold(library, readGold(fileURLToPath(new URL(`gold.${set}`, import.meta.url))));

  it('is large enough to measure by', () => {
    expect(shares.recall.of).toBeGreaterThan(150);
  });

  it.each(['recall', 'precision', 'value', 'unit', 'relation', 'year'] as const)('is met by the %s of targets in 97 of 100', (name) => {
    expect(shares[name].right / shares[name].of).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ['numbersRead', 0.97],
    ['kind', 0.95],
    ['head', 0.9],
    ['measure', 0.87],
  ] as const)('is met by %s in %d', (name, floor) => {
    expect(shares[name].right / shares[name].of).toBeGreaterThanOrEqual(floor);
  });
});
