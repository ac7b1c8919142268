import { execute } from '../execution/execute.js';
import type { Impossible, Result } from '../execution/result.js';
import type { PolicyQuery } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { comparison } from './comparison.js';
import { noFigures } from './figure-list.js';
import { opening } from './opening.js';
import { contextOf, onlyResult } from './records.js';
import { taskList } from './task-list.js';

/** Why something cannot be reckoned, and the records it would be reckoned from. */
export const impossible = (kinds: readonly AnswerKind[]): AnswerKind => ({
  name: 'impossible',
  handles: (answering) => onlyResult(answering)?.kind === 'impossible',
  compose(answering) {
    const { operation, reason } = onlyResult(answering) as Result & { kind: 'impossible' };
    const { query } = answering;
    // What two documents say is held against each other by the tasks that say it.
    const compared = again({ ...query, ask: [{ kind: 'tasks' }] }, answering);
    if (operation === 'compare' && query.ask[0]?.kind === 'text' && comparison.handles(compared)) return comparison.compose(compared);
    const plain = again({ ...query, reduce: [] }, answering);
    const result = onlyResult(plain);
    if (result?.kind === 'figures' && result.figures.length === 0) return noFigures(answering);
    const kind = kinds.find((candidate) => candidate.handles(plain)) ?? taskList;
    const { claim: _, ...unclaimed } = plain.query;
    const records = kind.compose({ ...plain, query: unclaimed, execution: { ...plain.execution, verdict: null } });
    const said = opening(answering).paragraph(whyOf(reason, answering));
    return said.followedBy(records.with({ count: null, value: null }));
  },
});

/** Another query on the same search. */
const again = (query: PolicyQuery, answering: Answering): Answering => ({
  ...answering,
  query,
  execution: { ...answering.execution, results: execute(query, contextOf(answering)).results },
});

function whyOf(reason: Impossible, { say, language }: Answering): string {
  const none = say('noUnitOfMeasure');
  if (reason.why === 'units_differ')
    return say('unitsDiffer', { units: reason.units.map((unit) => unit ?? none).join(language === 'zh' ? '、' : ', ') });
  if (reason.why === 'not_two') return say('notTwo', { count: reason.found });
  const keys = { not_addable: 'notAddable', nothing_found: 'nothingToReckon', not_for_this: 'notForThis' };
  return say(keys[reason.why]);
}
