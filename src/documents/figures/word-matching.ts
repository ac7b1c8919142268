/** Words with what they stand for; finds the longest that stands at a place of a text. */
export class WordTable<T> {
  // By character code: a one-character string would be made anew for every place that is looked at.
  private readonly byFirst = new Map<number, Entry<T>[]>();
  private readonly byLast = new Map<number, Entry<T>[]>();
  private readonly all: ReadonlyMap<string, T>;

  constructor(entries: Readonly<Record<string, T>>) {
    this.all = new Map(Object.entries(entries));
    for (const [word, value] of [...this.all].sort(([a], [b]) => b.length - a.length)) {
      append(this.byFirst, word.charCodeAt(0), { word, value });
      append(this.byLast, word.charCodeAt(word.length - 1), { word, value });
    }
  }

  /** The codes of the characters that words begin with. */
  get initials(): Iterable<number> {
    return this.byFirst.keys();
  }

  /** What a whole word stands for. */
  get(word: string): T | undefined {
    return this.all.get(word);
  }

  /** The longest word that begins at `start` and ends at or before `limit`. */
  at(text: string, start: number, limit = text.length): Entry<T> | null {
    const entries = this.byFirst.get(text.charCodeAt(start));
    return entries?.find(({ word }) => start + word.length <= limit && text.startsWith(word, start)) ?? null;
  }

  /** The longest word that ends at `end` and begins at or after `limit`. */
  before(text: string, end: number, limit = 0): Entry<T> | null {
    const entries = this.byLast.get(text.charCodeAt(end - 1));
    return entries?.find(({ word }) => end - word.length >= limit && text.startsWith(word, end - word.length)) ?? null;
  }
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
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

  /** The codes of the characters that words begin with. */
  get initials(): Iterable<number> {
    return this.table.initials;
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
