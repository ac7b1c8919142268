import type { Task } from '../documents/types.js';
import { execute } from '../execution/execute.js';
import type { PolicyQuery } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { conditionWords } from './describing.js';
import { Draft } from './draft.js';
import { opening } from './opening.js';
import { contextOf, counting, onlyResult, reckoned } from './records.js';
import { tellingOf } from './telling.js';

/** So many tasks of a document are cited for what it mentions. */
const MOST_CITED = 5;

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
  const { execution, naming, language, say, library } = answering;
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
      published: info.published,
      publisher: info.publisher,
    });
  });
  const first = all.flatMap(({ id }) => library.document(id).tasks.slice(0, 1));
  return reckoned(opening(answering).with({ count: all.length }), counting(all.length))
    .about(...first)
    .paragraph(say('documentsCounted', { count: all.length }))
    .list(items);
}

/** A document lacks a thing where no task holds it; so what is denied is looked for and the rest is named first. */
function holdingAndLacking(answering: Answering): Draft {
  const { query, library, naming, language, say } = answering;
  const isDenied = query.where !== undefined && 'not' in query.where;
  const looked: PolicyQuery = query.where && 'not' in query.where ? { ...query, where: query.where.not } : query;
  const own: Answering = {
    ...answering,
    query: looked,
    execution: execute({ ...looked, ask: [{ kind: 'documents' }], reduce: [] }, contextOf(answering)),
  };
  const { documents: asked, sources } = own.execution.selection;
  const holding = asked.filter(({ id }) => sources.some(({ documentId }) => documentId === id));
  const lacking = asked.filter((document) => !holding.includes(document));
  const condition = looked.where ? conditionWords(looked.where, own) : '';
  const listOf = (some: typeof asked) =>
    naming.documents(
      some.map(({ id }) => id),
      language,
    );
  const counted = reckoned(
    opening(answering).with({ count: isDenied ? lacking.length : holding.length }),
    counting(lacking.length),
    counting(holding.length),
  );
  const sayLacking = (draft: Draft) =>
    lacking.length === 0 ? draft : draft.paragraph(say('documentsLacking', { condition, documents: listOf(lacking) }));
  const sayHolding = (draft: Draft) => {
    if (holding.length === 0) return draft;
    const items = holding.map((document) => {
      const tasks = sources.filter((source): source is Task => source.kind === 'task' && source.documentId === document.id);
      const numbers = tasks.map(({ number }) => number).join(language === 'zh' ? '、' : ', ');
      const name = naming.document(library.document(document.id), language);
      return tasks.length === 0 ? name : say('documentNumbers', { document: name, numbers });
    });
    const cited = holding.reduce(
      (all, { id }) =>
        sources
          .filter(({ documentId }) => documentId === id)
          .slice(0, MOST_CITED)
          .reduce((some, source) => tellingOf(source, own).reduce((each, stretch) => each.cite(source, stretch), some.about(source)), all),
      draft,
    );
    return cited
      .about(...sources)
      .paragraph(say('documentsHolding', { condition }))
      .list(items);
  };
  const said = isDenied ? sayHolding(sayLacking(counted)) : sayLacking(sayHolding(counted));
  return holding.length === 0 && !isDenied ? said.refuse('not_mentioned') : said;
}
