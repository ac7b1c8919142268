import type { Answering, AnswerKind } from './answering.js';
import { holdingAndLacking } from './documents-holding.js';
import { Draft } from './draft.js';
import { citeFirst } from './front.js';
import { issued } from './issued.js';
import { opening } from './opening.js';
import { counting, onlyResult, reckoned } from './records.js';

/** Which documents there are; or which of them hold something and which lack it. */
export const documents: AnswerKind = {
  name: 'documents',
  handles: (answering) => onlyResult(answering)?.kind === 'documents',
  compose(answering) {
    const { query } = answering;
    return query.where ? holdingAndLacking(answering) : allDocuments(answering);
  },
};

function allDocuments(answering: Answering): Draft {
  const { execution, naming, language, say, wording } = answering;
  const all = execution.selection.documents;
  if (all.length === 0) return Draft.empty.refuse('other_place').paragraph(say('notMentioned'));
  const items = all.map((document) => {
    const { info, tasks } = document;
    const [from, to] = info.numbers.held;
    return say('documentItem', {
      name: naming.document(document, language),
      from,
      to,
      count: tasks.length,
      ...issued(info, language, wording),
    });
  });
  return citeFirst(reckoned(opening(answering).with({ count: all.length }), counting(all.length)), all)
    .paragraph(say('documentsCounted', { count: all.length }))
    .list(items);
}
