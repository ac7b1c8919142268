import type { Source } from '../documents/types.js';
import type { EvidenceFinder, Wanted } from './evidence.js';
import type { Query } from './query.js';
import { hasSubject } from './query.js';
import type { Terms } from './terms.js';

/** What a follow-up with words of its own says of being about what was just shown. */
export interface PointsBack {
  /** A word stands for it: it, 这个. */
  pointsBack: boolean;
  /** That word is what the sentence is about. */
  isSubject: boolean;
  /** The question is a fragment or opens as a follow-up, so that less speaks for a new subject. */
  isFragment: boolean;
  /** The words name no place, office, number or part. */
  isBare: boolean;
}

/**
 * Which of the sources just shown a follow-up with words of its own is about: the one that speaks of them as fully as any
 * that a search finds.
 *
 * @returns null where it is about something else
 */
export async function stillAbout(
  query: Query,
  shown: readonly Source[],
  says: PointsBack,
  { finder, terms, documentIds, wanted }: { finder: EvidenceFinder; terms: Terms; documentIds: readonly string[]; wanted: Wanted },
): Promise<readonly Source[] | null> {
  const namesNothing = says.isBare && query.words.length > 0 && !terms.named(query);
  if (says.isSubject || !hasSubject(query)) return shown.length === 1 && !namesNothing ? shown : null;
  const rival = (await finder.find(query, documentIds, wanted)).find(({ rejected }) => rejected === null);
  const found = shown.find((source) => finder.speaksOf(query, source, wanted, rival, says));
  return found ? [found] : null;
}
