import type { Language } from '../language/detect.js';
import { englishWords } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import type { Rendering, Translator } from '../language/translate.js';

/** The subject of a question, in its own words and in the documents' words. */
export interface Query {
  language: Language;
  text: string;
  /** Words of the subject that say something, in order. */
  words: readonly string[];
  renderings: readonly Rendering[];
}

/** Prepares the subject of a question for retrieval. */
export class QueryReader {
  constructor(
    private readonly segmenter: Segmenter,
    private readonly translator: Translator,
    private readonly stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> },
  ) {}

  read(text: string, language: Language): Query {
    const skip = this.stopWords[language];
    if (language === 'en') {
      const words = englishWords(text).filter((word) => !skip.has(word) && !/^\d+$/.test(word));
      // Chinese words inside an English question are kept as they are.
      const chinese = this.segmenter.words(text).filter((word) => /\p{Script=Han}/u.test(word));
      return { language, text, words: [...words, ...chinese], renderings: this.translator.fromEnglish(text, skip) };
    }
    const renderings = this.translator.fromEverydayChinese(text);
    // An everyday word is one word, however the segmenter would cut it.
    let rest = text.toLowerCase();
    const everyday = renderings.map(({ from }) => from.toLowerCase()).filter((from) => /\p{Script=Han}/u.test(from));
    for (const word of everyday) rest = rest.replace(word, ' ');
    const others = this.segmenter.words(rest).filter((word) => !skip.has(word) && !/^\d+$/.test(word));
    return { language, text, words: [...everyday, ...others], renderings };
  }
}
