import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { englishStems } from '../language/english-words.js';
import { figureValues } from '../language/numerals.js';
import type { Segmenter } from '../language/segment.js';
import { sourceKey } from './passages.js';

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
export type WordsOfSources = Readonly<Record<string, { chinese: readonly string[]; english: readonly string[]; stems: readonly string[] }>>;

/** A word of a source with its vector. */
export interface KnownWord {
  word: string;
  vector: Float32Array;
}

/** A text in which the words of a question are looked for: a whole source, or one sentence of it. */
export interface Ground {
  /** Chinese text, in lower case. */
  text: string;
  words: readonly KnownWord[];
  englishStems: ReadonlySet<string>;
  englishWords: readonly KnownWord[];
}

const FIGURE = /\d/;

/** The texts of all sources, prepared for coverage when first asked for. */
export class Grounds {
  private readonly ofSources = new Map<string, Ground>();
  private readonly ofFigures = new Map<string, readonly Ground[]>();
  private readonly figuresOf = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly words: WordsOfSources,
    private readonly vectors: WordVectors,
  ) {}

  /** Everything that a source says, with its headings, its English and the everyday phrases for it. */
  whole(source: Source): Ground {
    return remembered(this.ofSources, sourceKey(source), () => {
      const { chinese, english, stems } = this.words[sourceKey(source)] ?? { chinese: [], english: [], stems: [] };
      const headings = source.sections.map((section) => section.title).join('。');
      return {
        text: `${headings}\n${source.body.text}\n${source.everyday.zh.join('。')}`.toLowerCase(),
        words: this.known(chinese),
        englishStems: new Set(stems),
        englishWords: this.known(english),
      };
    });
  }

  /** The sentences of a source that hold a figure, each with the title before it; first the Chinese ones, then the English. */
  withFigures(source: Source): readonly Ground[] {
    return remembered(this.ofFigures, sourceKey(source), () => {
      const { words, englishWords } = this.whole(source);
      const chinese = source.sentences
        .filter(({ text }) => FIGURE.test(text))
        .map((sentence): Ground => {
          const text = `${source.title?.text ?? ''}\n${sentence.text}`.toLowerCase();
          return { text, words: words.filter(({ word }) => text.includes(word)), englishStems: new Set(), englishWords: [] };
        });
      const english = (source.english?.summary ?? '')
        .split(/(?<=[.;]) /)
        .filter((sentence) => FIGURE.test(sentence))
        .map((sentence): Ground => {
          const text = `${source.english?.title} ${sentence}`.toLowerCase();
          const own = englishWords.filter(({ word }) => text.includes(word));
          return { text: '', words: [], englishStems: new Set(englishStems(text)), englishWords: own };
        });
      return [...chinese, ...english];
    });
  }

  /** The values of all figures in a source. */
  figures(source: Source): ReadonlySet<string> {
    return remembered(this.figuresOf, sourceKey(source), () => figureValues(source.body.text));
  }

  private known(words: readonly string[]): KnownWord[] {
    return words.flatMap((word) => {
      const vector = this.vectors.unitVector(word);
      return vector ? [{ word, vector }] : [];
    });
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** The words that coverage compares with, for all sources. */
export function buildWordsOfSources(library: Library, segmenter: Segmenter): WordsOfSources {
  return Object.fromEntries(
    library.sources().map((source) => {
      const english = [
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
        },
      ];
    }),
  );
}
