import type { Item } from './items.js';

/**
 * The numbers by which tasks are cited: the printed ones where these rise through the document, else
 * numbers that run on from 1.
 */
export function numbersOf(items: readonly Pick<Item, 'style' | 'value'>[]): number[] {
  const rise = items.every(({ style, value }, i) => {
    const before = items[i - 1];
    return before === undefined || (before.style === style && before.value < value);
  });
  return items.map(({ value }, i) => (rise ? value : i + 1));
}
