import type { PolicyQuery } from '../query/schema.js';
import type { Found } from '../retrieval/found.js';
import type { Search } from '../retrieval/search.js';
import { asksNothing } from '../understanding/talk/read-talk.js';
import type { Reading } from '../understanding/types.js';

// A remark is taken for a question only where the documents cover what it speaks of so far.
const COVERED_BY_A_REMARK = 0.75;

/** Whether a message that reads like a question on a subject only says something: 今天真热啊, "stop". */
export function isOnlyRemark(reading: Reading, query: PolicyQuery, found: Found, search: Search): boolean {
  if (query.focus !== 'best' || query.claim || query.detail || query.scope.shown) return false;
  if (saysNothing(reading) && !ASKS.test(reading.text) && !search.isNamed(reading.subject)) return true;
  if (!reading.documentsNamed && (!search.hasSubject(reading.subject) || (reading.isRemark && found.coverage < COVERED_BY_A_REMARK)))
    return true;
  return reading.isRemark && found.ranked.length === 0;
}

/** Ends as a question does: "sewage?", 那排水呢. */
const ASKS = /[?？呢]\s*$/;

/** No word asks, and no place, office, number, year or part is named: at most a subject. */
function saysNothing({ text, language, asks, documentsNamed, entities, conditions, reductions, pointer }: Reading): boolean {
  const { offices, tasks, parts, years, otherPlaces } = entities;
  const named = [offices, tasks, parts, years, otherPlaces, asks, conditions, reductions];
  return !documentsNamed && named.every((list) => list.length === 0) && pointer === null && asksNothing(text, language);
}
