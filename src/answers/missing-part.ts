import type { PolicyDocument } from '../documents/types.js';
import { inScope, sectionsOf } from '../query/in-scope.js';
import type { Part } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';
import { numbersAsked } from './which-document.js';

/** A task number, chapter or section that the documents in question do not have, or that this copy of one of them lacks. */
export const missingPart: AnswerKind = {
  name: 'missing_part',
  handles: (answering) => {
    const { query, library } = answering;
    const { parts, shown } = query.scope;
    return parts !== undefined && !shown && inScope(query.scope, library).sources.length === 0 && documentToBlame(answering) !== undefined;
  },
  compose: (answering) => {
    const [number] = missingNumbers(answering);
    const document = documentToBlame(answering) as PolicyDocument;
    if (number !== undefined) return refuseNumber(answering, document, number);
    return refuseSection(answering, document, lackingPart(answering) ?? {});
  },
};

/** The task numbers asked for that no document in question holds. */
export function missingNumbers(answering: Answering): number[] {
  const { documents } = answering.execution.selection;
  return numbersAsked(answering).filter((number) => !documents.some(({ id }) => answering.library.task(id, number)));
}

/** What to say of a task number that a document does not have. */
export function sayMissing({ naming, language, say }: Answering, document: PolicyDocument, number: number): string {
  const { published, held } = document.info.numbers;
  const isCopy = isPublished(document, number);
  const [from, to] = isCopy ? held : published;
  return say(isCopy ? 'missingPart' : 'numberOutOfRange', { document: naming.document(document, language), from, to, number });
}

/** The document of which it is said that it lacks what was asked for. */
export function documentToBlame(answering: Answering): PolicyDocument | undefined {
  const { query } = answering;
  const { documents } = answering.execution.selection;
  const order = query.scope.documents ?? [];
  const sorted = documents.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const [number] = missingNumbers(answering);
  if (number === undefined) return sorted.find(lacksPart) ?? sorted[0];
  const last = ({ info }: PolicyDocument) => info.numbers.published[1];
  const isNamed = query.scope.documents !== undefined || query.scope.places !== undefined;
  if (!isNamed && documents.length > 1) return documents.toSorted((a, b) => last(b) - last(a))[0];
  // Where a document of the place was published with this number, what is missing is a part of it.
  return sorted.find((document) => isPublished(document, number)) ?? sorted[0];
}

const isPublished = ({ info: { numbers } }: PolicyDocument, number: number): boolean =>
  number >= numbers.published[0] && number <= numbers.published[1];

/** Whether this copy of a document begins or ends short of what was published. */
export const lacksPart = ({ info: { numbers } }: PolicyDocument): boolean =>
  numbers.held[0] > numbers.published[0] || numbers.held[1] < numbers.published[1];

function refuseNumber(answering: Answering, document: PolicyDocument, number: number): Draft {
  const reason = isPublished(document, number) ? 'missing_part' : 'number_out_of_range';
  return Draft.empty.refuse(reason).paragraph(sayMissing(answering, document, number));
}

const lackingPart = ({ query, execution }: Answering): Part | undefined =>
  query.scope.parts?.find((part) => execution.selection.documents.every((document) => sectionsOf(document, part).length === 0));

function refuseSection({ naming, language, say }: Answering, document: PolicyDocument, { chapter, section, title }: Part): Draft {
  const [from, to] = document.info.numbers.held;
  const values = { document: naming.document(document, language), from, to };
  if (lacksPart(document)) return Draft.empty.refuse('missing_part').paragraph(say('missingChapter', values));
  if (title !== undefined) return Draft.empty.refuse('not_mentioned').paragraph(say('noSuchHeading', { ...values, title }));
  const level = chapter === undefined ? 2 : 1;
  const numbers = document.sections.filter((one) => one.level === level).map(({ number }) => number);
  return Draft.empty
    .refuse('number_out_of_range')
    .paragraph(
      say(level === 1 ? 'noSuchChapter' : 'noSuchSection', { ...values, number: chapter ?? section ?? '', count: new Set(numbers).size }),
    );
}
