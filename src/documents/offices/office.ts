import type { Band } from './words.js';

/** One kind of office over all places, with every name the documents and people give it. */
export interface Office {
  id: string;
  /** Names as sources write them, each with the English name that answers show. Empty: no document names it. */
  names: Readonly<Record<string, string>>;
  aliases: { zh: readonly string[]; en: readonly string[] };
  collective: boolean;
  /** The id of the office that stands for all of its kind, of whatever level; absent where it is the only one. */
  family?: string;
  /** How high it stands. */
  band?: Band;
  /** Whether it stands for those of its level only, beside the one that stands for all. */
  isOfLevel?: boolean;
}
