import { englishStems, englishWords, stem } from './english-words.js';

/** A word of the documents' language that a word of the question stands for. */
export interface Rendering {
  /** The question's own word or phrase. */
  from: string;
  /** Words of the documents, likeliest first. */
  to: readonly string[];
  /** Tables written for these documents are surer than a general dictionary. */
  sure: boolean;
}

/** What the translator is made of; all entries come from data. */
export interface TranslatorData {
  glossary: readonly { zh: string; en: string; also: readonly string[] }[];
  everyday: {
    zh: readonly { everyday: string; policy: readonly string[] }[];
    en: readonly { everyday: string; policy: readonly string[] }[];
  };
  /** English phrase by stems → Chinese words of the documents, from a general dictionary. */
  dictionary: ReadonlyMap<string, readonly string[]>;
}

const LONGEST_PHRASE = 5;

/** Renders the words of a question in the words of the documents: phrase tables, longest match first. */
export class Translator {
  private readonly english = new Map<string, string[]>();
  private readonly chinese: readonly { everyday: string; policy: readonly string[] }[];
  private readonly dictionary: ReadonlyMap<string, readonly string[]>;

  constructor(data: TranslatorData) {
    this.dictionary = data.dictionary;
    const add = (phrase: string, words: readonly string[]) => {
      const key = englishStems(phrase).join(' ');
      if (key === '') return;
      const known = this.english.get(key) ?? [];
      this.english.set(key, [...new Set([...known, ...words])]);
    };
    for (const { everyday, policy } of data.everyday.en) add(everyday, policy);
    for (const { zh, en, also } of data.glossary) {
      for (const phrase of [en, ...also]) add(phrase, [zh]);
    }
    this.chinese = [...data.everyday.zh].sort((a, b) => b.everyday.length - a.everyday.length);
  }

  /**
   * English words and phrases in the documents' Chinese. Each word is used once, by the longest
   * phrase that holds it; tables come before the dictionary.
   *
   * @param skip words that say nothing, which no phrase of one word may consist of
   */
  fromEnglish(text: string, skip: ReadonlySet<string>): Rendering[] {
    const words = englishWords(text);
    const stems = words.map(stem);
    const used = words.map(() => false);
    const renderings: Rendering[] = [];
    for (const [table, sure] of [
      [this.english, true],
      [this.dictionary, false],
    ] as const) {
      for (let length = Math.min(LONGEST_PHRASE, words.length); length >= 1; length -= 1) {
        for (let start = 0; start + length <= words.length; start += 1) {
          const end = start + length;
          if (used.slice(start, end).some(Boolean)) continue;
          if (words.slice(start, end).every((word) => skip.has(word))) continue;
          const to = table.get(stems.slice(start, end).join(' '));
          if (!to) continue;
          used.fill(true, start, end);
          renderings.push({ from: words.slice(start, end).join(' '), to, sure });
        }
      }
    }
    return renderings;
  }

  /**
   * Everyday Chinese words of a text in the words of the documents; longest match first. Latin words
   * inside a Chinese text (GDP) are read as English.
   */
  fromEverydayChinese(text: string): Rendering[] {
    const lower = text.toLowerCase();
    const used = new Array<boolean>(lower.length).fill(false);
    const renderings: Rendering[] = [];
    for (const { everyday, policy } of this.chinese) {
      const at = lower.indexOf(everyday.toLowerCase());
      if (at < 0 || used.slice(at, at + everyday.length).some(Boolean)) continue;
      used.fill(true, at, at + everyday.length);
      renderings.push({ from: everyday, to: policy, sure: true });
    }
    const latin = (lower.match(/[a-z][a-z ]*[a-z]/g) ?? []).join(' , ');
    if (latin) renderings.push(...this.fromEnglish(latin, new Set()).filter(({ sure }) => sure));
    return renderings;
  }
}
