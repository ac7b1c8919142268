import type { PolicyDocument } from '../documents/types.js';
import type { Evidence } from '../retrieval/evidence.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';

const NEAREST = 2;
// A task is called near only where it covers this share of the question's rare words.
const NEAR_COVERAGE = 0.3;

export function refuseOtherPlace(context: AnswerContext, draft: Draft, place: string): void {
  const { question, library, naming } = context;
  draft.refuse('other_place').paragraph(
    context.say('otherPlace', {
      place,
      documents: naming.documents(
        library.documents.map(({ id }) => id),
        question.language,
      ),
    }),
  );
}

export function refuseOtherYear(context: AnswerContext, draft: Draft): void {
  const { question, library, naming } = context;
  const covers = question.documentIds.map((id) => {
    const document = library.document(id);
    const { from, to } = document.info.years;
    return context.say(from === to ? 'coversYear' : 'coversYears', { document: naming.document(document, question.language), from, to });
  });
  draft.refuse('other_year').paragraph(
    context.say('otherYear', {
      year: question.years.join(question.language === 'zh' ? '、' : ', '),
      documents: covers.join(question.language === 'zh' ? ';' : '; '),
    }),
  );
}

/** A task number that the document does not have, or that this copy of it lacks. */
export function refuseNumber(context: AnswerContext, draft: Draft, document: PolicyDocument, number: number): void {
  const { published, held } = document.info.numbers;
  const missing = number >= published[0] && number <= published[1];
  const [from, to] = missing ? held : published;
  draft.refuse(missing ? 'missing_part' : 'number_out_of_range').paragraph(
    context.say(missing ? 'missingPart' : 'numberOutOfRange', {
      document: context.naming.document(document, context.question.language),
      from,
      to,
      number,
    }),
  );
}

/** Nothing in the documents answers; where something is near, it is shown as what it is. */
export function refuseNotMentioned(context: AnswerContext, draft: Draft, evidence: readonly Evidence[]): void {
  const { question, naming, library } = context;
  const only = question.documentIds.length === 1 ? library.document(question.documentIds[0] as string) : null;
  // Where the copy lacks a part and its place has no other document in question, the answer may be there.
  if (only && only.info.numbers.held[0] > only.info.numbers.published[0] && !question.asked) {
    const [from, to] = only.info.numbers.held;
    draft.refuse('missing_part').paragraph(context.say('missingSubject', { document: naming.document(only, question.language), from, to }));
  } else {
    draft.refuse('not_mentioned');
    draft.paragraph(
      question.documentsNamed
        ? context.say('notMentionedIn', { documents: naming.documents(question.documentIds, question.language) })
        : context.say('notMentioned'),
    );
  }
  const near = evidence.filter((entry) => entry.coverage >= NEAR_COVERAGE).slice(0, NEAREST);
  if (near.length === 0) return;
  for (const { source } of near) draft.records.add(source);
  draft.note(
    context.say('nearest', {
      list: near.map(({ source }) => naming.source(source, question.language)).join(question.language === 'zh' ? ';' : '; '),
    }),
  );
}
