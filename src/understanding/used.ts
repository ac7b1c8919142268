/** The numbers and words that operations and conditions hold: what they used of a text. */
export interface Used {
  numbers: ReadonlySet<number>;
  words: ReadonlySet<string>;
}

/** Every number and string inside some data, however deep. */
export function usedIn(...data: readonly unknown[]): Used {
  const numbers = new Set<number>();
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'number') numbers.add(value);
    else if (typeof value === 'string') words.add(value);
    else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) visit(inner);
  };
  for (const value of data) visit(value);
  return { numbers, words };
}
