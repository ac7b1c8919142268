import { isRenderingOf, type Query } from './query.js';

/** A question of more words than this is a letter; what it is about shows in those that say most. */
export const MOST_WORDS = 8;

/**
 * The query with only the words that say most, in their order, so that a long text costs little more than a
 * question. A word of the documents, or one that stands for one, says more than any other; of two alike the
 * rarer in the language does.
 *
 * @param isKnown whether the documents hold a word
 * @param frequency share of running text that a word makes up; 0 where it is not known
 */
export function mostTelling(query: Query, isKnown: (word: string) => boolean, frequency: (word: string) => number): Query {
  const distinct = [...new Set(query.words)];
  if (distinct.length <= MOST_WORDS) return distinct.length === query.words.length ? query : { ...query, words: distinct };
  const isRendered = (word: string) =>
    query.renderings.some((rendering) => rendering.sure && isRenderingOf(rendering, word, query.language));
  const ranked = distinct
    .map((word) => ({ word, isOurs: isKnown(word) || isRendered(word), rank: frequency(word) || 1 }))
    .sort((a, b) => Number(b.isOurs) - Number(a.isOurs) || a.rank - b.rank)
    .slice(0, MOST_WORDS);
  const kept = new Set(ranked.map(({ word }) => word));
  return {
    ...query,
    words: distinct.filter((word) => kept.has(word)),
    renderings: query.renderings.filter((rendering) => [...kept].some((word) => isRenderingOf(rendering, word, query.language))),
  };
}
