import type { Language } from '../language/detect.js';
import { englishWords } from '../language/english-words.js';
import { figureValues } from '../language/numerals.js';
import type { Segmenter } from '../language/segment.js';
import type { Spelling } from '../language/spelling.js';
import type { Rendering, Translator } from '../language/translate.js';
import type { AbsentSubjects } from './absent-subjects.js';
import { mostTelling } from './most-telling.js';
import type { NamesBySound } from './names-by-sound.js';

import type { Query } from './query.js';

/** Prepares the subject of a question for retrieval. */
export class QueryReader {
  constructor(
    private readonly segmenter: Segmenter,
    private readonly translator: Translator,
    private readonly stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> },
    private readonly spelling: Spelling,
    /** The text of all documents, in lower case. */
    private readonly corpus: string,
    private readonly absent: AbsentSubjects,
    /** Share of running text that a word makes up; 0 where it is not known. */
    private readonly frequency: (word: string) => number,
    private readonly names: NamesBySound,
  ) {}

  read(typed: string, language: Language): Query {
    const query = this.readWhole(typed, language);
    return mostTelling(query, (word) => this.corpus.includes(word), this.frequency);
  }

  private readWhole(typed: string, language: Language): Query {
    const skip = this.stopWords[language];
    const text = language === 'zh' ? this.spelt(typed) : typed;
    if (language === 'en') {
      const named = this.namesIn(text);
      const isName = new Set(named.map(({ from }) => from));
      const spelt = text.replace(/[a-z]+(?:['’][a-z]+)*/gi, (word) =>
        isName.has(word.toLowerCase()) ? word : this.spelling.english(word.toLowerCase()),
      );
      const words = englishWords(spelt).filter((word) => !skip.has(word) && !/^\d+$/.test(word));
      // Chinese words inside an English question are kept as they are.
      const chinese = this.segmenter.words(text).filter((word) => /\p{Script=Han}/u.test(word));
      return {
        language,
        text,
        words: [...words, ...chinese],
        renderings: [...named, ...this.translator.fromEnglish(spelt, skip).filter(({ from }) => !isName.has(from))].map((rendering) => ({
          ...rendering,
          known: false,
        })),
        figures: figuresIn(text),
        namesAbsent: this.absent.isIn(text, language),
      };
    }
    const renderings = this.translator
      .fromEverydayChinese(text)
      .filter(({ from }) => !this.isPartOfWord(from, text))
      .map((rendering) => ({ ...rendering, known: this.corpus.includes(rendering.from.toLowerCase()) }));
    // An everyday word is one word, however the segmenter would cut it.
    let rest = text.toLowerCase();
    const everyday = renderings.map(({ from }) => from.toLowerCase()).filter((from) => /\p{Script=Han}/u.test(from));
    for (const word of everyday) rest = rest.replace(word, ' ');
    const others = this.joinCharacters(this.segmenter.words(rest)).filter((word) => !skip.has(word) && !NUMERAL.test(word));
    return {
      language,
      text,
      words: [...everyday, ...others],
      renderings,
      figures: figuresIn(text),
      namesAbsent: this.absent.isIn(text, language),
    };
  }

  /** Names that the documents write in Chinese, of those words for which no table has another. */
  private namesIn(text: string): Rendering[] {
    const skip = this.stopWords.en;
    return [...text.matchAll(/[a-z]+/gi)].flatMap(([typed]) => {
      const word = typed.toLowerCase();
      if (skip.has(word) || this.corpus.includes(word) || this.translator.fromEnglish(word, skip).length > 0) return [];
      const to = this.names.find(typed, this.frequency(word) > 0);
      return to.length > 0 ? [{ from: word, to, sure: true }] : [];
    });
  }

  /** The text with words that only sound right written as the documents write them. */
  private spelt(text: string): string {
    return text.replace(/\p{Script=Han}{2,}/gu, (run) => this.spelling.chinese(this.segmenter.words(run)).join(''));
  }

  /** 失业 inside 失业率, where the documents know the longer word. */
  private isPartOfWord(word: string, text: string): boolean {
    return this.segmenter.words(text).some((longer) => longer !== word && longer.includes(word) && this.corpus.includes(longer));
  }

  /** Neighbouring single characters are one word where the documents hold them together (助 + 餐). */
  private joinCharacters(words: readonly string[]): string[] {
    const joined: string[] = [];
    for (const word of words) {
      const before = joined.at(-1);
      const single = /^\p{Script=Han}$/u;
      if (
        before &&
        single.test(before) &&
        single.test(word) &&
        !this.stopWords.zh.has(before) &&
        !this.stopWords.zh.has(word) &&
        this.corpus.includes(before + word)
      ) {
        joined[joined.length - 1] = before + word;
      } else joined.push(word);
    }
    return joined;
  }
}

// 几百个, 三家, 25: numbers say nothing about what is asked.
const NUMERAL = /^(?:\d+|[几数一二两三四五六七八九十百千万]+(?:个|家|条|项|处|所)?)$/;

/** Figures in digits only: 一 and "one" are seldom figures in a question. */
function figuresIn(text: string): ReadonlySet<string> {
  const written = text.match(/(?<![a-z])\d[\d,.]*\s*(?:[十百千]?[万亿]|thousand|million|billion)?/gi) ?? [];
  return new Set(written.flatMap((figure) => [...figureValues(figure)]));
}
