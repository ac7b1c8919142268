import { stemmer } from 'stemmer';

const WORD = /[a-z0-9]+(?:[.'’][a-z0-9]+)*/g;

/** Words of an English text in lower case, hyphens read as spaces, possessives dropped. */
export function englishWords(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/['’]s$/, ''));
}

/** Words of an English text by their stems (Porter), so that "charging" meets "charger". */
export function englishStems(text: string): string[] {
  return englishWords(text).map((word) => stem(word));
}

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of one word, remembered: the same words come again and again. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = stemmer(word);
  stems.set(word, found);
  return found;
}
