import { execute } from '../execution/execute.js';
import type { Impossible, Result } from '../execution/result.js';
import type { Answering, AnswerKind } from './answering.js';
import { Draft } from './draft.js';
import { figureList, noFigures } from './figure-list.js';
import { contextOf, onlyResult } from './records.js';

/** Why something cannot be reckoned, and the records it would be reckoned from. */
export const impossible = (kinds: readonly AnswerKind[]): AnswerKind => ({
  name: 'impossible',
  handles: (answering) => onlyResult(answering)?.kind === 'impossible',
  compose(answering) {
    const { reason } = onlyResult(answering) as Result & { kind: 'impossible' };
    const { query } = answering;
    const plain: Answering = {
      ...answering,
      query: { ...query, reduce: [] },
      execution: { ...answering.execution, results: execute({ ...query, reduce: [] }, contextOf(answering)).results },
    };
    const result = onlyResult(plain);
    if (result?.kind === 'figures' && result.figures.length === 0) return noFigures(answering);
    const kind = kinds.find((candidate) => candidate.handles(plain)) ?? figureList;
    const records = kind.compose(plain);
    const { blocks } = records.fields;
    const said = Draft.empty.paragraph(whyOf(reason, answering)).fields.blocks;
    const shown = records.with({ blocks: [...said, ...blocks.filter((block) => block.kind !== 'reading')], count: null, value: null });
    return shown;
  },
});

function whyOf(reason: Impossible, { say, language }: Answering): string {
  const none = say('noUnitOfMeasure');
  if (reason.why === 'units_differ')
    return say('unitsDiffer', { units: reason.units.map((unit) => unit ?? none).join(language === 'zh' ? '、' : ', ') });
  if (reason.why === 'not_two') return say('notTwo', { count: reason.found });
  const keys = { not_addable: 'notAddable', nothing_found: 'nothingToReckon', not_for_this: 'notForThis' };
  return say(keys[reason.why]);
}
