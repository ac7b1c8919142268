/** Words with what they stand for; finds the longest that stands at a place of a text. */
export class WordTable<T> {
  private readonly byFirst = new Map<string, [string, T][]>();
  private readonly byLast = new Map<string, [string, T][]>();
  private readonly all: ReadonlyMap<string, T>;

  constructor(entries: Readonly<Record<string, T>>) {
    this.all = new Map(Object.entries(entries));
    for (const entry of [...this.all].sort(([a], [b]) => b.length - a.length)) {
      append(this.byFirst, entry[0].charAt(0), entry);
      append(this.byLast, entry[0].charAt(entry[0].length - 1), entry);
    }
  }

  /** The characters that words begin with. */
  get initials(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** What a whole word stands for. */
  get(word: string): T | undefined {
    return this.all.get(word);
  }

  /** The longest word that begins at `start` and ends at or before `limit`. */
  at(text: string, start: number, limit = text.length): { word: string; value: T } | null {
    for (const [word, value] of this.byFirst.get(text.charAt(start)) ?? []) {
      if (start + word.length <= limit && text.startsWith(word, start)) return { word, value };
    }
    return null;
  }

  /** The longest word that ends at `end` and begins at or after `limit`. */
  before(text: string, end: number, limit = 0): { word: string; value: T } | null {
    for (const [word, value] of this.byLast.get(text.charAt(end - 1)) ?? []) {
      if (end - word.length >= limit && text.startsWith(word, end - word.length)) return { word, value };
    }
    return null;
  }
}

/** A closed class of words. */
export class WordSet {
  private readonly table: WordTable<true>;

  constructor(readonly words: readonly string[]) {
    this.table = new WordTable(Object.fromEntries(words.map((word) => [word, true])));
  }

  has(word: string | null): boolean {
    return word !== null && this.table.get(word) === true;
  }

  /** The longest word that begins at `start`, else null. */
  at(text: string, start: number, limit = text.length): string | null {
    return this.table.at(text, start, limit)?.word ?? null;
  }

  /** The longest word that ends at `end`, else null. */
  before(text: string, end: number, limit = 0): string | null {
    return this.table.before(text, end, limit)?.word ?? null;
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
