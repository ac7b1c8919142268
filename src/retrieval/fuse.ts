/**
 * Standard scores: how many standard deviations a value lies from the mean of all. A missing value
 * (null) counts as the lowest seen.
 */
export function standardise(values: readonly (number | null)[]): number[] {
  const seen = values.filter((value): value is number => value !== null);
  const lowest = seen.length > 0 ? seen.reduce((a, b) => Math.min(a, b)) : 0;
  const full = values.map((value) => value ?? lowest);
  const mean = full.reduce((a, b) => a + b, 0) / (full.length || 1);
  const deviation = Math.sqrt(full.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (full.length || 1));
  return full.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
}

/** Mean of values by their weights. */
export function weightedMean(...pairs: readonly (readonly [value: number, weight: number])[]): number {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  return pairs.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}
