import type { PolicyDocument, Source } from '../documents/types.js';
import { inScope } from '../query/in-scope.js';
import type { Answering, AnswerKind } from './answering.js';
import { clarifyDocument, clarifyTask } from './clarify.js';

/** A task or chapter by its number, where several documents have one of that number and no word tells which is meant. */
export const whichDocument: AnswerKind = {
  name: 'which_document',
  handles: ({ query, ...answering }) => {
    const { parts, shown } = query.scope;
    if (!parts || shown || query.reduce.some(({ kind }) => kind === 'compare')) return false;
    return isOpen({ query, ...answering });
  },
  compose: (answering) => {
    const { query, library } = answering;
    const { sources } = inScope(query.scope, library);
    const tasks = sources.filter(({ number }) => number !== null);
    const isByTask = numbersAsked(answering).length > 0;
    if (isByTask && (isNamed(answering) || numbersAsked(answering).length > 1)) return clarifyTask(answering, tasks);
    return clarifyDocument(answering, holdersOf(sources, answering));
  },
};

/** Numbers of tasks that a query names. */
export const numbersAsked = ({ query }: Pick<Answering, 'query'>): number[] => [
  ...new Set(query.scope.parts?.flatMap(({ tasks }) => tasks ?? []) ?? []),
];

function isOpen(answering: Answering): boolean {
  const { query, library } = answering;
  const { sources } = inScope(query.scope, library);
  const holders = holdersOf(ofYearMeant(sources, answering), answering);
  if (holders.length < 2) return false;
  if (!isNamed(answering)) return true;
  // Of two places that were both named, each answers; of one place, one of its documents is meant.
  const places = holders.map(({ info }) => info.place.zh);
  return new Set(places).size < places.length;
}

const isNamed = ({ query: { scope } }: Answering): boolean => scope.documents !== undefined || scope.places !== undefined;

/** Of sources of several documents, those of the list for the year that is named ("task 91 of Qingdao 2023"), not of a plan that covers it as well. */
export function ofYearMeant(sources: readonly Source[], answering: Answering): readonly Source[] {
  const [first, ...others] = holdersOf(sources, answering);
  if (!first || !answering.query.scope.years) return sources;
  const lasts = ({ info }: PolicyDocument) => info.years.to - info.years.from;
  return others.every((other) => lasts(other) > lasts(first)) ? sources.filter(({ documentId }) => documentId === first.id) : sources;
}

/** The documents of some sources, those named first first. */
function holdersOf(sources: readonly Source[], { query, library }: Answering): PolicyDocument[] {
  const order = query.scope.documents ?? [];
  const ids = [...new Set(sources.map(({ documentId }) => documentId))];
  return ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map((id) => library.document(id));
}
