import type { Library } from '../documents/library.js';
import { inScope } from '../query/in-scope.js';
import { subjectsOf } from '../query/parse.js';
import type { Call, Condition, PolicyQuery, Scope, SourceRef } from '../query/schema.js';

/** What a query is about, in its own words; empty where it has no subject. */
export const subjectOf = (query: PolicyQuery): string => subjectsOf(query).join(' ');

/** Conditions all of which must hold, as a list. */
export function conditionsOf({ where }: PolicyQuery): readonly Condition[] {
  if (!where) return [];
  return 'and' in where ? where.and : [where];
}

/** The query with these conditions, all of which must hold, in place of its own. */
export function withConditions({ where: _, ...query }: PolicyQuery, conditions: readonly Condition[]): PolicyQuery {
  const [first, ...others] = conditions;
  if (!first) return query;
  return { ...query, where: others.length === 0 ? first : { and: [first, ...others] } };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The query with more conditions; what it has already is not added again. */
export function withMore(query: PolicyQuery, conditions: readonly Condition[]): PolicyQuery {
  const own = conditionsOf(query);
  return withConditions(query, [...own, ...conditions.filter((condition) => !own.some((known) => same(known, condition)))]);
}

/** Each condition of a tree that is no and, or, not, changed. */
function changeEach(condition: Condition, change: (leaf: Condition) => Condition): Condition {
  if ('and' in condition) return { and: condition.and.map((part) => changeEach(part, change)) };
  if ('or' in condition) return { or: condition.or.map((part) => changeEach(part, change)) };
  if ('not' in condition) return { not: changeEach(condition.not, change) };
  return change(condition);
}

/** The query with each of its conditions changed. */
export const changed = (query: PolicyQuery, change: (leaf: Condition) => Condition): PolicyQuery =>
  query.where ? { ...query, where: changeEach(query.where, change) } : query;

/** The query about something else: its subject and that of its figures give way. */
export function withSubject(query: PolicyQuery, subject: string): PolicyQuery {
  const of = { ...query, ask: query.ask.map((call) => aboutOf(call, subject)) };
  if (subjectOf(query) === '') return withMore({ ...of, ...(isOfOne(query) && { focus: 'best' as const }) }, [{ about: subject }]);
  let isFirst = true;
  return changed(of, (leaf) => {
    if (!('about' in leaf) || !isFirst) return leaf;
    isFirst = false;
    return { about: subject };
  });
}

/** Figures of another thing have units and values of their own. */
function aboutOf(call: Call, subject: string): Call {
  if (call.kind === 'definition') return { ...call, term: subject };
  if (call.kind !== 'figures' || (call.about === undefined && call.measure === undefined)) return call;
  const { unit: _, value: __, measure: ___, ...kept } = call;
  return { ...kept, about: subject };
}

const LISTS: readonly string[] = ['tasks', 'documents'];

/** Whether a query asks for a list of tasks, counted or not, and not for one thing. */
export const isList = (query: PolicyQuery): boolean => query.focus === undefined && query.ask.some(({ kind }) => LISTS.includes(kind));

const isOfOne = (query: PolicyQuery): boolean => !isList(query) && conditionsOf(query).length === 0;

/** Whether what is asked is a property of documents and not of tasks. */
const OF_DOCUMENTS: readonly string[] = ['outline', 'summary', 'documents', 'provenance'];
export const asksDocuments = ({ ask }: PolicyQuery): boolean => ask.every(({ kind }) => OF_DOCUMENTS.includes(kind));

/** The condition on an office that a query has; the first, outside of a "not". */
export function officeOf(query: PolicyQuery): (Condition & { unit: unknown }) | undefined {
  return conditionsOf(query).find((condition) => 'unit' in condition);
}

/** Ids of the documents in which a query looks. */
export const documentsOf = ({ scope }: PolicyQuery, library: Library): readonly string[] => {
  const { shown, parts: _, elsewhere: __, ...where } = scope;
  if (shown) return [...new Set(shown.map(({ documentId }) => documentId))];
  return scope.documents ?? inScope(where, library).documents.map(({ id }) => id);
};

/** Whether the query names where it looks: a document, place or year, or what was shown. */
export const isPlaced = ({ scope: { documents, places, shown, elsewhere } }: PolicyQuery): boolean =>
  documents !== undefined || places !== undefined || shown !== undefined || elsewhere !== undefined;

/** Chinese names of the places of documents, in order, each once. */
export const placesOf = (documentIds: readonly string[], library: Library): readonly string[] => [
  ...new Set(documentIds.map((id) => library.document(id).info.place.zh)),
];

/** What is asked, put to given tasks alone. */
export const onShown = ({ where: _, focus: __, ...query }: PolicyQuery, shown: readonly SourceRef[]): PolicyQuery => ({
  ...query,
  scope: { shown: [...shown] },
});

/** Scope without what was shown. */
export const placeOf = ({ shown: _, ...scope }: Scope): Scope => scope;

export const sameReference = (a: SourceRef, b: SourceRef): boolean => same(a, b);
