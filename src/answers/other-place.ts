import type { AnswerKind } from './answering.js';
import { Draft } from './draft.js';

/** A place without documents, or a district of which the documents of its city say nothing. */
export const otherPlace: AnswerKind = {
  name: 'other_place',
  handles: ({ query, execution, found }) =>
    (query.scope.elsewhere !== undefined && execution.selection.documents.length === 0) || found.partNotMentioned !== null,
  compose: ({ query, library, naming, language, found, say }) => {
    const places = query.scope.elsewhere ?? [found.partNotMentioned ?? ''];
    const ids = library.documents.map(({ id }) => id);
    const values = { place: places.join(language === 'zh' ? '、' : ', '), documents: naming.documents(ids, language) };
    return Draft.empty.refuse('other_place').paragraph(say('otherPlace', values));
  },
};
