import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';

/** How misspelt or partial place names were read, said with every answer they lead to. */
export function addReadings(context: AnswerContext, draft: Draft): void {
  const { question, library } = context;
  const { language } = question;
  for (const mention of question.places) {
    const place = library.document(mention.documentIds[0] as string).info.place[language];
    if (mention.corrected) draft.note(context.say('readAs', { typed: mention.typed, place }));
    if (mention.part && draft.status === 'answered') draft.note(context.say('partOfPlace', { part: mention.part, place }));
  }
  const first = question.places[0];
  if (
    question.kind &&
    first &&
    question.places.length === 1 &&
    !question.documentIds.some((id) => library.document(id).info.kind === question.kind)
  ) {
    const place = library.document(first.documentIds[0] as string).info.place[language];
    draft.note(context.say('noSuchKind', { place, documents: context.naming.documents(question.documentIds, language) }));
  }
}
