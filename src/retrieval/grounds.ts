import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { englishStems } from '../language/english-words.js';
import { figureValues } from '../language/numerals.js';
import type { Segmenter } from '../language/segment.js';
import { type Glosses, wholeGloss } from './glosses.js';
import { sourceKey } from './source-key.js';

/** Vectors of single words, by the embedded model. */
export interface WordVectors {
  /** A vector of unit length; null for a word the model cannot read. */
  unitVector(word: string): Float32Array | null;
  /** The words that a compound the model does not know is made of; the word itself where it does. */
  parts(word: string): string[];
  /** Share of running text; 0 for a word that is in no word list. */
  frequency(word: string): number;
}

/** The words of each source by its key; built with the index, since cutting all texts takes time. */
export type WordsOfSources = Readonly<
  Record<string, { chinese: readonly string[]; english: readonly string[]; stems: readonly string[]; gloss?: readonly string[] }>
>;

/** A word of a source with its vector. */
export interface KnownWord {
  /** Its place among the words of all sources that were prepared. */
  id: number;
  word: string;
  vector: Float32Array;
}

/** A text in which the words of a question are looked for: a whole source, or a piece of it. */
export interface Stretch {
  /** Chinese text in lower case; empty where the stretch is English. */
  text: string;
  /** Stems of English text; empty where the stretch is Chinese. */
  stems: ReadonlySet<string>;
  /** Which of the ground's words stand in it, by their places there. */
  words: readonly number[];
  englishWords: readonly number[];
  /** Whether it is a sentence that holds a figure. */
  hasFigure: boolean;
}

/** A source prepared for coverage: its words, all of it, and its pieces: sentences, and the phrases people have for it. */
export interface Ground {
  words: readonly KnownWord[];
  englishWords: readonly KnownWord[];
  whole: Stretch;
  pieces: readonly Stretch[];
  /** The values of all its figures. */
  figures: ReadonlySet<string>;
}

const FIGURE = /\d/;
const NOTHING: ReadonlySet<string> = new Set();

/** The grounds of all sources, each prepared when first asked for. */
export class Grounds {
  private readonly known = new Map<string, Ground>();
  /** Each word once, however many sources hold it. */
  private readonly knownWords = new Map<string, KnownWord>();

  constructor(
    private readonly words: WordsOfSources,
    private readonly vectors: WordVectors,
  ) {}

  of(source: Source): Ground {
    const key = sourceKey(source);
    const known = this.known.get(key);
    if (known) return known;
    const ground = this.prepare(source, key);
    this.known.set(key, ground);
    return ground;
  }

  private prepare(source: Source, key: string): Ground {
    const { chinese, english, stems, gloss = [] } = this.words[key] ?? { chinese: [], english: [], stems: [] };
    const words = this.withVectors(chinese);
    const englishWords = this.withVectors(english);
    const chineseStretch = (text: string, hasFigure: boolean): Stretch => ({
      text: text.toLowerCase(),
      stems: NOTHING,
      words: placesIn(text.toLowerCase(), words),
      englishWords: [],
      hasFigure,
    });
    const englishStretch = (text: string, hasFigure: boolean): Stretch => ({
      text: '',
      stems: new Set(englishStems(text)),
      words: [],
      englishWords: placesIn(text.toLowerCase(), englishWords),
      hasFigure,
    });
    const headings = source.sections.map((section) => section.title).join('。');
    const sentences = source.sentences.map(({ text }) => chineseStretch(`${source.title?.text ?? ''}\n${text}`, FIGURE.test(text)));
    const englishSentences = (source.english?.summary ?? '')
      .split(/(?<=[.;]) /)
      .map((text) => englishStretch(`${source.english?.title ?? ''} ${text}`, FIGURE.test(text)));
    return {
      words,
      englishWords,
      whole: {
        text: `${headings}\n${source.body.text}\n${source.everyday.zh.join('。')}`.toLowerCase(),
        stems: new Set(stems),
        words: words.map((_, place) => place),
        englishWords: englishWords.map((_, place) => place),
        hasFigure: false,
      },
      pieces: [
        ...sentences,
        ...source.everyday.zh.map((phrase) => chineseStretch(phrase, false)),
        ...(gloss.length > 0 ? [] : englishSentences),
        ...gloss.map((text, i) => englishStretch(text, sentences[i]?.hasFigure ?? false)),
        ...source.everyday.en.map((phrase) => englishStretch(phrase, false)),
      ],
      figures: figureValues(source.body.text),
    };
  }

  private withVectors(words: readonly string[]): KnownWord[] {
    return words.flatMap((word) => {
      const vector = this.vectors.unitVector(word);
      if (!vector) return [];
      const known = this.knownWords.get(word) ?? { id: this.knownWords.size, word, vector };
      this.knownWords.set(word, known);
      return [known];
    });
  }
}

const placesIn = (text: string, words: readonly KnownWord[]): number[] =>
  words.flatMap(({ word }, place) => (text.includes(word) ? [place] : []));

/** The words that coverage compares with, for all sources. */
export function buildWordsOfSources(library: Library, segmenter: Segmenter, glosses: Glosses): WordsOfSources {
  return Object.fromEntries(
    library.sources().map((source) => {
      const gloss = glosses.get(sourceKey(source));
      const english = [
        gloss && wholeGloss(gloss),
        source.english?.title,
        source.english?.summary,
        ...source.sections.map((section) => section.english?.title),
        ...source.everyday.en,
      ].join(' ');
      const chinese = [source.body.text, ...source.everyday.zh].join('。');
      return [
        sourceKey(source),
        {
          chinese: [...new Set(segmenter.searchWords(chinese))].filter((word) => /\p{Script=Han}{2}/u.test(word)),
          english: [...new Set(segmenter.words(english))].filter((word) => word.length > 2),
          stems: [...new Set(englishStems(english))],
          // Each sentence is read with its title, as one says it of.
          ...(gloss && { gloss: gloss.sentences.map((sentence) => `${gloss.title} ${sentence}`) }),
        },
      ];
    }),
  );
}
