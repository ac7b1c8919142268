import type { PolicyDocument, Source } from '../documents/types.js';
import { execute } from '../execution/execute.js';
import type { Answering } from './answering.js';
import { conditionWords } from './describing.js';
import type { Draft } from './draft.js';
import { citeFirst } from './front.js';
import { opening } from './opening.js';
import { contextOf, counting, reckoned } from './records.js';
import { sayNumbers } from './say-numbers.js';
import { tellingOf } from './telling.js';

/**
 * Which documents hold something and which lack it. A document lacks a thing where none of its tasks holds it; so where a
 * thing is denied, it is itself looked for, and the documents without it are named first.
 */
export function holdingAndLacking(answering: Answering): Draft {
  const { where } = answering.query;
  const isDenied = where !== undefined && 'not' in where;
  const looked = isDenied ? lookingFor(where.not, answering) : answering;
  const { documents, sources } = looked.execution.selection;
  const holding = documents.filter(({ id }) => sources.some(({ documentId }) => documentId === id));
  const lacking = documents.filter((document) => !holding.includes(document));
  const count = isDenied ? lacking.length : holding.length;
  const opened = reckoned(opening(answering).with({ count }), counting(lacking.length), counting(holding.length));
  const parts = [(draft: Draft) => listHolding(draft, holding, looked), (draft: Draft) => listLacking(draft, lacking, looked)];
  const listed = (isDenied ? parts.toReversed() : parts).reduce((draft, add) => add(draft), opened);
  // Nothing in a document shows what it lacks; where such documents are asked for, each is cited by its head.
  const said = isDenied ? citeFirst(listed, lacking) : listed;
  return count === 0 ? said.refuse('not_mentioned') : said;
}

/** The same question about the thing itself that it denies. */
function lookingFor(where: NonNullable<Answering['query']['where']>, answering: Answering): Answering {
  const query = { ...answering.query, where, ask: [{ kind: 'documents' }], reduce: [] };
  return { ...answering, query, execution: execute(query, contextOf(answering)) };
}

const conditionOf = (looked: Answering): string => (looked.query.where ? conditionWords(looked.query.where, looked) : '');

/** The documents that hold it, each with the numbers of its tasks. */
function listHolding(draft: Draft, holding: readonly PolicyDocument[], looked: Answering): Draft {
  if (holding.length === 0) return draft;
  const { naming, language, say, execution } = looked;
  const { sources } = execution.selection;
  const items = holding.map((document) => {
    const numbers = sources.flatMap(({ documentId, number }) => (documentId === document.id && number !== null ? [number] : []));
    const name = naming.document(document, language);
    return numbers.length === 0 ? name : say('documentNumbers', { document: name, numbers: sayNumbers(numbers, language) });
  });
  const cited = sources.reduce((all, source) => cite(all, source, looked), draft);
  return cited.paragraph(say('documentsHolding', { condition: conditionOf(looked) })).list(items);
}

const cite = (draft: Draft, source: Source, looked: Answering): Draft =>
  tellingOf(source, looked).reduce((all, stretch) => all.cite(source, stretch), draft);

function listLacking(draft: Draft, lacking: readonly PolicyDocument[], looked: Answering): Draft {
  if (lacking.length === 0) return draft;
  const { naming, language, say } = looked;
  return draft
    .paragraph(say('documentsLacking', { condition: conditionOf(looked) }))
    .list(lacking.map((document) => naming.document(document, language)));
}
