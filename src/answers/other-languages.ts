import { z } from 'zod';
import { readJson } from '../documents/data-file.js';

/** Names of scripts as Unicode gives them; one language may be written in several. */
const SCRIPT = /^[A-Z][a-z]+(?:\|[A-Z][a-z]+)*$/;

const schema = z
  .array(
    z.strictObject({
      id: z.string().min(2),
      /** What the language is called, in English, Chinese and by itself. */
      names: z.array(z.string().min(2)).min(1),
      script: z.string().regex(SCRIPT, 'expected names of scripts, such as Latin or Hiragana|Katakana'),
      /** Small words by which the language is told from others of its script, in lower case. */
      words: z.array(z.string().min(1)),
      /** Letters that others of its script have not. */
      letters: z.string(),
      /** That the bot reads English and Chinese, said in the language. */
      greeting: z.string().min(1),
    }),
  )
  .min(1);

/** A language that the bot does not read, and what it says to those who write in it. */
export interface OtherLanguage {
  id: string;
  names: readonly string[];
  script: string;
  words: readonly string[];
  letters: string;
  greeting: string;
}

interface Known extends OtherLanguage {
  inScript: RegExp;
  wordSet: ReadonlySet<string>;
  letterSet: ReadonlySet<string>;
}

/** The languages of `prompts/languages.json`: by name, and by what a text in them looks like. */
export class OtherLanguages {
  private readonly known: readonly Known[];

  constructor(languages: readonly OtherLanguage[]) {
    this.known = languages.map((language) => ({
      ...language,
      inScript: new RegExp(
        language.script
          .split('|')
          .map((name) => `\\p{Script=${name}}`)
          .join('|'),
        'gu',
      ),
      wordSet: new Set(language.words),
      letterSet: new Set(language.letters),
    }));
  }

  /** @throws QingwenError DATA_INVALID when the file does not fit its schema */
  static read(path: string): OtherLanguages {
    return new OtherLanguages(readJson<readonly OtherLanguage[]>(path, schema));
  }

  /** The language that a text names ("do you speak German?"), null where it names none. */
  named(text: string): OtherLanguage | null {
    const folded = ` ${text.toLowerCase()} `;
    return this.known.find(({ names }) => names.some((name) => standsIn(folded, name.toLowerCase()))) ?? null;
  }

  /** The language that a text is most likely in; null where its words and letters do not tell. */
  of(text: string): OtherLanguage | null {
    const lower = text.normalize('NFC').toLowerCase();
    const share = ({ inScript }: Known) => lower.match(inScript)?.length ?? 0;
    const most = Math.max(...this.known.map(share));
    if (most === 0) return null;
    const candidates = this.known.filter((language) => share(language) === most);
    if (candidates.length === 1) return candidates[0] ?? null;
    const words = lower.match(/[\p{L}\p{M}]+/gu) ?? [];
    const ranked = candidates
      .map((language) => ({ language, score: scoreOf(language, words, lower) }))
      .sort((one, other) => other.score - one.score);
    const [first, second] = ranked;
    return first && first.score > 0 && first.score > (second?.score ?? 0) ? first.language : null;
  }
}

/** A letter that only one language has says as much as two of its small words, which others may share. */
const LETTER_WEIGHT = 2;

const scoreOf = ({ wordSet, letterSet }: Known, words: readonly string[], text: string): number =>
  words.filter((word) => wordSet.has(word)).length + LETTER_WEIGHT * new Set([...text].filter((letter) => letterSet.has(letter))).size;

/** Latin names stand as words, others anywhere. */
const standsIn = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  return (
    at >= 0 && (!/\p{Script=Latin}/u.test(name) || !(/\p{L}/u.test(text[at - 1] ?? '') || /\p{L}/u.test(text[at + name.length] ?? '')))
  );
};
