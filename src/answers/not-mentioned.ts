import type { Condition } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';
import { lacksPart } from './missing-part.js';

const NEAREST = 2;
// A task is called near only where it covers this share of the question's rare words.
const NEAR_COVERAGE = 0.3;

/** Nothing in question speaks of the subject: what was looked for and where, and what lies near, as what it is. */
export const notMentioned: AnswerKind = {
  name: 'not_mentioned',
  handles: ({ query: { where, focus }, execution }) =>
    execution.selection.sources.length === 0 && where !== undefined && (focus === 'best' || isOnlySubject(where)),
  compose: (answering) => {
    const { execution, query, say } = answering;
    const denied = query.claim?.kind === 'exists' || query.claim?.kind === 'whole' ? execution.verdict?.verdict : undefined;
    const draft = denied === 'no' ? Draft.empty.with({ verdict: 'no' }).paragraph(say('verdictExistsNo')) : Draft.empty;
    return addNearest(answering, refuse(answering, draft));
  },
};

function refuse({ execution, naming, language, say, query, reading }: Answering, draft: Draft): Draft {
  const { documents } = execution.selection;
  const [only] = documents;
  // Where the copy lacks a part and its place has no other document in question, the answer may be there.
  if (only && documents.length === 1 && lacksPart(only) && query.detail === undefined) {
    const [from, to] = only.info.numbers.held;
    return draft.refuse('missing_part').paragraph(say('missingSubject', { document: naming.document(only, language), from, to }));
  }
  const ids = documents.map(({ id }) => id);
  if (query.where && !isOnlySubject(query.where)) return draft.refuse('not_mentioned').paragraph(say('noneFits', { reading }));
  const words = query.where ? wordsOf(query.where) : [];
  const values = {
    subject: words.join(language === 'zh' ? '、' : ', '),
    documents: naming.documents(ids, language),
  };
  const isNamed = query.scope.documents !== undefined || query.scope.places !== undefined;
  return draft
    .refuse('not_mentioned')
    .paragraph(say(isNamed ? 'lookedForIn' : 'lookedFor', values))
    .paragraph(say('otherWords'));
}

function addNearest({ found, naming, language, say }: Answering, draft: Draft): Draft {
  const near = found.near.filter(({ coverage }) => coverage >= NEAR_COVERAGE).slice(0, NEAREST);
  if (near.length === 0) return draft;
  const list = near.map(({ source }) => naming.source(source, language)).join(language === 'zh' ? ';' : '; ');
  return draft.about(...near.map(({ source }) => source)).note(say('nearest', { list }));
}

/** Whether a condition asks for nothing but words that are spoken of. */
function isOnlySubject(condition: Condition): boolean {
  if ('and' in condition) return condition.and.every(isOnlySubject);
  if ('or' in condition) return condition.or.every(isOnlySubject);
  return 'about' in condition || 'mentions' in condition;
}

/** The words that a condition asks to be spoken of, as the question put them. */
function wordsOf(condition: Condition): string[] {
  if ('and' in condition) return condition.and.flatMap(wordsOf);
  if ('or' in condition) return condition.or.flatMap(wordsOf);
  if ('about' in condition) return [condition.about];
  return 'mentions' in condition ? [condition.mentions] : [];
}
