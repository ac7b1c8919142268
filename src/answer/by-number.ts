import type { PolicyDocument } from '../documents/types.js';
import { clarifyDocument, clarifyTask } from './clarify.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { answerSettled } from './from-sources.js';
import { refuseNumber, refuseOtherYear } from './refuse.js';
import { yearIsOutside } from './years.js';

/** Answers what is asked of tasks by their numbers; asks back where several documents hold them. */
export function answerByNumber(context: AnswerContext, draft: Draft): void {
  const { question, library } = context;
  if (yearIsOutside(context)) {
    refuseOtherYear(context, draft);
    return;
  }
  const documents = question.documentIds.map((id) => library.document(id));
  const found = question.numbers.flatMap((number) => documents.flatMap((document) => library.task(document.id, number) ?? []));
  if (found.length === 0) {
    const number = question.numbers[0] as number;
    // Where a document of the place was published with this number, what is missing is a part of it.
    const published = documents.find(({ info }) => number >= info.numbers.published[0] && number <= info.numbers.published[1]);
    const document =
      question.documentsNamed || documents.length === 1
        ? (published ?? documents[0])
        : [...documents].sort((a, b) => b.info.numbers.published[1] - a.info.numbers.published[1])[0];
    if (document) refuseNumber(context, draft, document, number);
    return;
  }
  const holders = new Set(found.map(({ documentId }) => documentId));
  const [fitting] = documents;
  const ofTheYear = question.years.length > 0 && fitting && documents.every((other) => other === fitting || lasts(other) > lasts(fitting));
  if (holders.size > 1 && ofTheYear && holders.has(fitting.id)) {
    // "Task 91 of Qingdao 2023": the list for that year, not the plan that covers it as well.
    const ofYear = found.filter(({ documentId }) => documentId === fitting.id);
    answerSettled(context, draft, ofYear);
    return;
  }
  if (holders.size > 1 && !question.compare) {
    if (question.documentsNamed || question.numbers.length > 1) clarifyTask(context, draft, found);
    else
      clarifyDocument(
        context,
        draft,
        [...holders].map((id) => library.document(id)),
      );
    return;
  }
  answerSettled(context, draft, found);
}

const lasts = ({ info }: PolicyDocument) => info.years.to - info.years.from;
