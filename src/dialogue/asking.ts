import type { Call, PolicyQuery, SourceRef } from '../query/schema.js';
import { shows } from '../understanding/locale/dialogue.js';
import type { Reading } from '../understanding/types.js';
import { asksDocuments, officeOf, onShown } from './queries.js';
import { lastOf } from './topics.js';
import type { Asked, Turn } from './types.js';

/** The query in the language of a reading, and in the form it asks for; a form said before does not last. */
export function dressed({ form: _, ...query }: PolicyQuery, { form, answerIn, language }: Reading): PolicyQuery {
  return { ...query, ...(form && { form }), language: answerIn ?? language };
}

/** What a reading asks, put to another query: its asks, reductions, claim and detail in place of the query's. */
export function asking(query: PolicyQuery, { own, reading }: Turn, subject: string): PolicyQuery {
  const { ask: _, reduce: __, claim: ___, detail: ____, ...rest } = query;
  const { ask, reduce, claim, detail } = own;
  return dressed(
    {
      ...rest,
      ask: ask.map((call) => aboutSubject(call, subject)),
      reduce,
      ...(claim && { claim: aboutSubject(claim, subject) }),
      ...(detail && { detail }),
    },
    reading,
  );
}

/** Figures of nothing in particular are those of the subject. */
export function aboutSubject(call: Call, subject: string): Call {
  const isOpen = (call.kind === 'figures' || call.kind === 'figure') && call.about === undefined && call.measure === undefined;
  return isOpen && subject !== '' ? { ...call, about: subject } : call;
}

/**
 * "Who else?" asks for those beside the lead; where the documents name no others, for all that there are.
 *
 * @param shown what the query is put to
 */
export function rolesThere(query: PolicyQuery, { reading, topics, context: { library } }: Turn, shown: readonly SourceRef[]): PolicyQuery {
  if (shown.length === 0 || !shows(reading.text, 'else')) return query;
  const hasOthers = shown.some(({ documentId }) =>
    library.document(documentId).tasks.some(({ units }) => units.some(({ role }) => role === 'participating')),
  );
  if (hasOthers) return query;
  const known = topics.map((topic) => officeOf(lastOf(topic).query)).find((condition) => condition !== undefined);
  const except = known ? { except: [(known.unit as { office: string }).office] } : {};
  return {
    ...query,
    ask: query.ask.map((call) => (call.kind === 'units' && call.role === 'participating' ? { ...call, role: 'any', ...except } : call)),
  };
}

/**
 * What a reading asks of tasks just shown. What is a property of documents is asked of theirs.
 *
 * @param basis the query that showed them, by itself
 */
export function askedOfShown(turn: Turn, basis: PolicyQuery, shown: readonly SourceRef[], subject: string): Asked {
  const whole = asking(basis, turn, subject);
  if (asksDocuments(whole) && (shows(turn.reading.text, 'document') || !turn.own.ask.some(({ kind }) => kind === 'provenance'))) {
    const documents = [...new Set(shown.map(({ documentId }) => documentId))];
    const { where: _, focus: __, ...ofDocuments } = whole;
    const query: PolicyQuery = { ...ofDocuments, scope: documents.length > 0 ? { documents } : basis.scope };
    return { query, basis: query };
  }
  const there = rolesThere(whole, turn, shown);
  return { query: shown.length > 0 ? onShown(there, shown) : there, basis: there };
}
