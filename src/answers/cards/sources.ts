import type { Source } from '../../documents/types.js';
import type { Answering } from '../answering.js';
import { ofYearMeant } from '../which-document.js';

// As many things as can be shown one after another and still be read.
const MOST_CARDS = 6;

/** The sources that cards are made of, best first; none where the query asks for a list. */
export function cardSources(answering: Answering): readonly Source[] {
  const { query, execution, found } = answering;
  const { sources } = execution.selection;
  if (query.focus === 'best') return sources.toSorted((a, b) => rankOf(a) - rankOf(b));
  const { parts, shown } = query.scope;
  const isByNumber = parts?.every(({ tasks }) => tasks !== undefined) ?? false;
  if (isByNumber) return ofYearMeant(sources, answering);
  // "Which ones?" asks for the list again.
  const isList = query.ask.some(({ kind }) => kind === 'tasks');
  return shown && !isList && sources.length <= MOST_CARDS ? sources : [];

  function rankOf(source: Source): number {
    const rank = found.ranked.indexOf(source);
    return rank < 0 ? found.ranked.length : rank;
  }
}
