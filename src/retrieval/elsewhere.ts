import type { Library } from '../documents/library.js';
import { stem } from '../language/english-words.js';
import type { WordsOfSources } from './grounds.js';
import { sourceKey } from './passages.js';
import { isRenderingOf, type Query } from './query.js';

interface WordsOfDocument {
  id: string;
  chinese: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** Everything the document says in Chinese, in lower case. */
  text: string;
}

/**
 * Tells what of a question other documents speak of and the ones in question do not: who asks about
 * hydrogen in a city whose plan has none is not helped with what is nearest there.
 */
export class Elsewhere {
  private readonly documents: readonly WordsOfDocument[];

  constructor(library: Library, words: WordsOfSources) {
    this.documents = library.documents.map(({ id }) => {
      const sources = library.sources([id]);
      const own = sources.map((source) => words[sourceKey(source)]);
      return {
        id,
        chinese: new Set(own.flatMap((entry) => entry?.chinese ?? [])),
        stems: new Set(own.flatMap((entry) => entry?.stems ?? [])),
        text: sources
          .flatMap(({ sections, body, everyday }) => [...sections.map(({ title }) => title), body.text, ...everyday.zh])
          .join('\n')
          .toLowerCase(),
      };
    });
  }

  /** The words of a query that other documents hold, themselves or by a sure rendering, and the named ones do not. */
  wordsIn(query: Query, documentIds: readonly string[]): ReadonlySet<string> {
    const own = this.documents.filter(({ id }) => documentIds.includes(id));
    const others = this.documents.filter(({ id }) => !documentIds.includes(id));
    const isAway = (holds: (document: WordsOfDocument) => boolean, isHeld: (document: WordsOfDocument) => boolean) =>
      others.some(holds) && !own.some(isHeld);
    const sure = query.renderings.filter((rendering) => rendering.sure);
    const away = (word: string, terms: readonly string[]) =>
      isAway(
        (document) => this.holds(document, word, query) || terms.some((term) => document.chinese.has(term)),
        (document) =>
          this.holds(document, word, query) || document.text.includes(word) || terms.some((term) => document.text.includes(term)),
      );
    // A phrase is away as a whole, although its single words may stand in other senses: "lifts" and lifting incomes.
    const awayPhrases = sure.filter(({ from, to }) =>
      isAway(
        (document) => to.some((term) => document.chinese.has(term)),
        (document) => to.some((term) => document.text.includes(term)) || (query.language === 'zh' && document.text.includes(from)),
      ),
    );
    return new Set(
      query.words.filter(
        (word) =>
          word.length > 1 &&
          (awayPhrases.some((phrase) => isRenderingOf(phrase, word, query.language)) ||
            away(
              word,
              sure.filter((rendering) => isRenderingOf(rendering, word, query.language)).flatMap(({ to }) => to),
            )),
      ),
    );
  }

  private holds({ chinese, stems }: WordsOfDocument, word: string, query: Query): boolean {
    return chinese.has(word) || (query.language === 'en' && stems.has(stem(word)));
  }
}
