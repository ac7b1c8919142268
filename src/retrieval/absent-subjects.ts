import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import { englishStems } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';

const LONGEST_CHINESE = 6;
const LONGEST_ENGLISH = 3;

/** Finds subjects in a question that are known to be in no document, by the table `registry/absent.tsv`. */
export class AbsentSubjects {
  private readonly chinese: ReadonlySet<string>;
  private readonly english: ReadonlySet<string>;

  constructor(
    terms: Readonly<Record<Language, readonly string[]>>,
    private readonly segmenter: Segmenter,
  ) {
    this.chinese = new Set(terms.zh.map((term) => segmenter.words(term).join('')));
    this.english = new Set(terms.en.map((term) => englishStems(term).join(' ')));
  }

  /** Whether a text names such a subject, in whole words. */
  isIn(text: string, language: Language): boolean {
    return language === 'zh'
      ? hasRun(this.segmenter.words(text), '', LONGEST_CHINESE, this.chinese)
      : hasRun(englishStems(text), ' ', LONGEST_ENGLISH, this.english);
  }
}

/** Those of the terms that no document mentions: a new document may bring one. */
export function absentFrom(library: Library, { zh, en }: Readonly<Record<Language, readonly string[]>>): Record<Language, string[]> {
  const inEnglish = ({ english, everyday }: Source) =>
    ` ${englishStems([english?.title, english?.summary, ...everyday.en].join(' . ')).join(' ')} `;
  const said = library.sources().map(inEnglish).join('');
  return {
    zh: zh.filter((term) => !library.corpus.includes(term.toLowerCase())),
    en: en.filter((term) => !said.includes(` ${englishStems(term).join(' ')} `)),
  };
}

/** Whether some neighbouring words, up to a number, make one of the terms together. */
function hasRun(words: readonly string[], between: string, most: number, terms: ReadonlySet<string>): boolean {
  return words.some((_, start) =>
    Array.from({ length: most }, (_, i) => words.slice(start, start + i + 1).join(between)).some((run) => terms.has(run)),
  );
}
