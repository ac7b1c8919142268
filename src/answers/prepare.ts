import { officeOf } from '../execution/context.js';
import type { Execution } from '../execution/execute.js';
import { VOCABULARY } from '../execution/vocabulary.js';
import type { Language } from '../language/detect.js';
import { describe } from '../query/describe.js';
import { subjectsOf } from '../query/parse.js';
import type { PolicyQuery } from '../query/schema.js';
import type { Found } from '../retrieval/found.js';
import type { Search } from '../retrieval/search.js';
import type { Reading } from '../understanding/types.js';
import type { Answering, AnswerParts } from './answering.js';

/** A query with what was found and executed for it. */
export interface Executed {
  reading: Reading;
  query: PolicyQuery;
  found: Found;
  execution: Execution;
}

/** Everything that composing the answer to an executed query reads. */
export function prepare({ reading, query, found, execution }: Executed, parts: AnswerParts & { search: Search }): Answering {
  const language = query.language ?? reading.language;
  const { search, library, wording } = parts;
  const subject = subjectOf(query);
  const { kind, places, offices } = reading.entities;
  return {
    ...parts,
    query,
    typed: reading.text,
    subject,
    places,
    lacksKind: kind !== null && places.length === 1 && !reading.documentIds.some((id) => library.document(id).info.kind === kind.kind),
    officesTyped: new Map(offices.map(({ office, typed }) => [officeOf(library, office.id), typed])),
    language,
    execution,
    found,
    nearest: (source, most) => search.nearest(source, subject, most),
    holdsDetail: (source) => query.detail !== undefined && search.holdsDetail(source, subject, query.detail),
    detailAsksWho: search.asksWho(query.detail),
    reading: sayQuery(query, language, parts),
    say: (key, values) => wording.say(key, language, values),
  };
}

/** A query in words. */
export const sayQuery = (query: PolicyQuery, language: Language, { names }: Pick<AnswerParts, 'names'>): string =>
  describe(query, language, VOCABULARY, names);

/** What a query is about in its own words: its subject, or that of the figures it asks for. */
function subjectOf(query: PolicyQuery): string {
  const [subject] = subjectsOf(query);
  if (subject !== undefined) return subject;
  const about = [...query.ask, ...(query.claim ? [query.claim] : [])].find((call) => typeof call.about === 'string')?.about;
  return typeof about === 'string' ? about : '';
}
