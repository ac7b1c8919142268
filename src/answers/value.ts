import type { Result } from '../execution/result.js';
import type { Value } from '../execution/values.js';
import type { Answering, AnswerKind } from './answering.js';
import type { Computed, Draft } from './draft.js';
import { citeGroup, groupAmount, groupName } from './groups.js';
import { opening } from './opening.js';
import { stepsOf } from './reckoning.js';
import { citeFigures, counting, onlyResult, reckoned } from './records.js';
import { sayValue } from './say-value.js';
import { showFigures } from './show-figures.js';
import { citeTasks } from './task-list.js';

type Valued = Result & { kind: 'value' };

/** One number reckoned from records: the number first, then how it came about and from which records. */
export const value: AnswerKind = {
  name: 'value',
  handles: (answering) => {
    const result = onlyResult(answering);
    return result?.kind === 'value' && result.operation !== 'count';
  },
  compose(answering) {
    const result = onlyResult(answering) as Valued;
    const { query, wording, language, say } = answering;
    const steps = stepsOf(answering);
    const amount = sayValue(result.value, language, wording);
    const { number, unit } = result.value;
    // An amount in another unit is still the sum or difference that it was.
    const main = steps.findLast(({ operation }) => operation !== 'convert') ?? steps.at(-1);
    const draft = reckoned(opening(answering).with({ value: { number, unit } }), ...steps);
    if (query.form === 'numbers') return citeRecords(draft.paragraph(amount), result, answering, false);
    const said = draft.paragraph(say(RESULTS[main?.operation ?? ''] ?? 'resultIs', { amount, years: main?.years ?? '' }));
    const reckoning = steps.map((step) => formulaOf(step, answering)).join(language === 'zh' ? ';' : '; ');
    const explained = said.paragraph(say('reckonedAs', { formula: reckoning }));
    return citeRecords(explained, result, answering, query.form !== 'short');
  },
};

const RESULTS: Readonly<Record<string, string>> = {
  sum: 'resultSum',
  mean: 'resultMean',
  difference: 'resultDifference',
  per_year: 'resultPerYear',
  over_years: 'resultOverYears',
  convert: 'resultConvert',
  share: 'resultShare',
};

/** "10 million m² + 1 million m² = 11 million m²" */
function formulaOf({ operation, value: result, from, years }: Computed, { wording, language }: Answering): string {
  const say = (each: Value) => sayValue(each, language, wording);
  const terms = from.map((each) => (each.number < 0 ? `(${say(each)})` : say(each)));
  const left: Readonly<Record<string, string>> = {
    sum: terms.join(' + '),
    mean: `(${terms.join(' + ')}) ÷ ${from.length}`,
    difference: terms.join(' − '),
    per_year: `${terms[0]} ÷ ${years}`,
    over_years: `${terms[0]} × ${years}`,
    share: `${terms[0]} ÷ ${terms[1]}`,
    convert: terms[0] ?? '',
  };
  return `${left[operation] ?? terms.join('; ')} = ${say(result)}`;
}

/** The records that the number rests on: figures with their clauses, groups with what they hold. */
function citeRecords(draft: Draft, { of }: Valued, answering: Answering, isShown: boolean): Draft {
  if (of.kind === 'groups') {
    const lines = of.groups.map((group) =>
      answering.say('groupAmount', { group: groupName(group.key, of.by, answering), amount: groupAmount(group, answering) }),
    );
    return of.groups.reduce((all, group) => citeGroup(all, group, of.by, answering), draft.list(isShown ? lines : []));
  }
  if (of.kind === 'tasks') return reckoned(citeTasks(draft, of.tasks, answering), counting(of.tasks.length));
  if (of.kind !== 'figures') return draft;
  return isShown ? showFigures(draft, of.figures, answering) : citeFigures(draft, of.figures, answering);
}
