import type { PolicyDocument } from '../documents/types.js';
import { keeps } from '../execution/values.js';
import { inScope } from '../query/in-scope.js';
import { type Bounds, boundsSchema, type Condition, type PolicyQuery } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';

/** A year that no document in question covers, and for which none of them says anything either. */
export const otherYear: AnswerKind = {
  name: 'other_year',
  handles: (answering) => {
    const documents = documentsAsked(answering);
    const years = yearsAsked(answering.query);
    const isOutside = (bounds: Bounds) => !documents.some(({ info }) => anyYear(info.years, bounds));
    return documents.length > 0 && years.some(isOutside) && saysNothing(answering);
  },
  compose: (answering) => {
    const { query, naming, language, say } = answering;
    const documents = documentsAsked(answering);
    const covers = documents.map((document) => {
      const { from, to } = document.info.years;
      return say(from === to ? 'coversYear' : 'coversYears', { document: naming.document(document, language), from, to });
    });
    const years = [...new Set(yearsAsked(query).flatMap((bounds) => Object.values(bounds)))];
    const values = { year: years.join(language === 'zh' ? '、' : ', '), documents: covers.join(language === 'zh' ? ';' : '; ') };
    return Draft.empty.refuse('other_year').paragraph(say('otherYear', values));
  },
};

/** The documents in question whatever years they are for. */
function documentsAsked({ query: { scope }, library }: Answering): readonly PolicyDocument[] {
  const { years: _, ...rest } = scope;
  return inScope(rest, library).documents;
}

/** Nothing is left, or figures are asked for and there is none. */
function saysNothing({ execution: { selection, results }, query }: Answering): boolean {
  if (selection.sources.length === 0) return true;
  const ofFigures = results.filter((_, i) => query.ask[i]?.kind === 'figures');
  const years = new Set(query.ask.flatMap(({ year }) => (typeof year === 'number' ? [year] : [])));
  // What is given for another year is no answer for this one.
  return (
    ofFigures.length > 0 &&
    ofFigures.every(
      ({ kind, ...result }) =>
        kind === 'figures' && 'figures' in result && !result.figures.some(({ year }) => years.size === 0 || years.has(year ?? 0)),
    )
  );
}

/** The years that a query names, each as bounds: of the documents, of the tasks, of the figures. */
function yearsAsked({ scope, where, ask, claim }: PolicyQuery): Bounds[] {
  const inCalls = [...ask, ...(claim ? [claim] : [])].flatMap(({ year }): Bounds[] => {
    if (typeof year === 'number') return [{ is: year }];
    const bounds = boundsSchema.safeParse(year);
    return bounds.success ? [bounds.data] : [];
  });
  return [...(scope.years ?? []).map((is) => ({ is })), ...(where ? yearsIn(where) : []), ...inCalls];
}

function yearsIn(condition: Condition): Bounds[] {
  if ('and' in condition) return condition.and.flatMap(yearsIn);
  return 'year' in condition ? [condition.year] : [];
}

/** Whether any year of a period keeps to bounds. */
function anyYear({ from, to }: { from: number; to: number }, bounds: Bounds): boolean {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).some((year) => keeps(year, bounds));
}
