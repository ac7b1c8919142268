import type { Library } from '../documents/library.js';
import type { WordTables } from '../documents/word-tables.js';
import { stem } from '../language/english-words.js';
import type { Query } from './query.js';

// one-stop is one word: a text that says "stop" does not name it.
const WORD = /[a-z0-9]+(?:[-.'’][a-z0-9]+)*/g;

/** Tells whether a few words name something that the documents are about, or only happen to stand in them. */
export class Terms {
  private readonly chinese: string;
  private readonly english = new Set<string>();
  private readonly neighbours = new Set<string>();

  constructor(library: Library, { glossary, everyday }: Pick<WordTables, 'glossary' | 'everyday'>) {
    const titles = library.sources().flatMap((source) => (source.kind === 'task' && source.title ? [source.title.text] : []));
    this.chinese = [...glossary.map(({ zh }) => zh), ...everyday.zh.map((entry) => entry.everyday), ...titles].join('\n');
    const texts = library.sources().flatMap(({ english, everyday: { en } }) => [english?.title ?? '', english?.summary ?? '', ...en]);
    for (const text of [...texts, ...everyday.en.map((entry) => entry.everyday)]) {
      const words = text.toLowerCase().match(WORD) ?? [];
      for (const word of words) this.english.add(word);
      for (const [index, word] of words.entries()) this.neighbours.add(`${stem(words[index - 1] ?? '')} ${stem(word)}`);
    }
  }

  /**
   * A term of the word tables or of a title; in English also two words that stand together in the documents, or a word in
   * the plural, which is never an order ("toilets", but not "exit").
   */
  named({ language, words, renderings }: Query): boolean {
    if (renderings.some(({ sure }) => sure)) return true;
    if (words.some((word) => /^\p{Script=Han}{2,}$/u.test(word) && this.chinese.includes(word))) return true;
    if (language === 'zh') return false;
    const stems = words.map((word) => stem(word));
    return (
      stems.some((word, index) => index > 0 && this.neighbours.has(`${stems[index - 1]} ${word}`)) ||
      words.some((word) => /[^s]s$/.test(word) && this.english.has(word))
    );
  }
}
