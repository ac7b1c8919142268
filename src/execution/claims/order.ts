import { z } from 'zod';
import type { Library } from '../../documents/library.js';
import { describeScope } from '../../query/describe-scope.js';
import { exact } from '../../query/exact.js';
import { inScope } from '../../query/in-scope.js';
import { type Scope, scopeSchema } from '../../query/schema.js';
import { claim } from '../operation.js';
import { sourceOf } from '../reductions/group.js';
import { valuesIn } from '../reductions/parts.js';
import type { Items, Result } from '../result.js';
import { commonUnit, count, inUnit, type Value } from '../values.js';

const THAN = ['more', 'less', 'older', 'newer'] as const;
const WORDS = {
  en: { more: 'more than', less: 'less than', older: 'older than', newer: 'newer than' },
  zh: { more: '多于', less: '少于', older: '早于', newer: '晚于' },
};

/**
 * That one part of the scope has more or less than another, or is older or newer. More and less hold what is
 * asked for against each other: a single figure, or else how many there are. Older and newer go by the date
 * of publication.
 */
export const order = claim({
  kind: 'order',
  fields: exact({ than: z.enum(THAN), left: scopeSchema, right: scopeSchema }),
  describe: ({ than, left, right }, language, names) =>
    `${describeScope(left, language, names)}${language === 'zh' ? '' : ' '}${WORDS[language][than]}${language === 'zh' ? '' : ' '}${describeScope(right, language, names)}`,
  run: (selection, { than, left, right }, { library }, results) => {
    const first = results[0];
    if (than === 'older' || than === 'newer') return byDate(than, left, right, library);
    const items = itemsOf(first);
    const sides: [Value | null, Value | null] = [sideOf(items, left, library), sideOf(items, right, library)];
    const records: Items = items ?? { kind: 'tasks', tasks: selection.sources.filter((source) => source.kind === 'task') };
    const unit = commonUnit(sides.filter((side) => side !== null));
    if (!sides[0] || !sides[1] || unit === undefined) return { verdict: 'not_given', records, sides };
    const [one, other] = inUnit([sides[0], sides[1]], unit) as [Value, Value];
    const isSo = than === 'more' ? one.number > other.number : one.number < other.number;
    return { verdict: isSo ? 'yes' : 'no', records, sides };
  },
});

/** The things that a result holds, those of its sides or groups together. */
function itemsOf(result: Result | undefined): Items | null {
  if (!result) return null;
  if (result.kind === 'tasks' || result.kind === 'units' || result.kind === 'figures') return result;
  if (result.kind === 'value') return itemsOf(result.of);
  const parts = result.kind === 'comparison' ? result.sides : result.kind === 'groups' ? result.groups : [];
  const figures = parts.flatMap(({ items }) => (items.kind === 'figures' ? items.figures : []));
  if (figures.length > 0) return { kind: 'figures', figures };
  const tasks = parts.flatMap(({ items }) => (items.kind === 'tasks' ? items.tasks : []));
  return tasks.length > 0 ? { kind: 'tasks', tasks } : null;
}

/** What a side gives: its only figure, or how many tasks or offices it has; null where there is no figure, or more than one. */
function sideOf(items: Items | null, scope: Scope, library: Library): Value | null {
  if (!items) return null;
  const inside = new Set(inScope(scope, library).sources);
  if (items.kind === 'tasks') return count(items.tasks.filter((task) => inside.has(task)).length);
  if (items.kind === 'units') return count(items.offices.filter(({ duties }) => duties.some(({ task }) => inside.has(task))).length);
  const figures = items.figures.filter((figure) => inside.has(sourceOf(figure, library)));
  return figures.length === 1 ? ((valuesIn({ kind: 'figures', figures }) ?? [])[0] ?? null) : null;
}

/** A scope is as old as its oldest document. */
function byDate(than: 'older' | 'newer', left: Scope, right: Scope, library: Library) {
  const dateOf = (scope: Scope) =>
    inScope(scope, library)
      .documents.flatMap(({ info }) => info.published ?? [])
      .sort()[0];
  const [one, other] = [dateOf(left), dateOf(right)];
  const records: Items = { kind: 'tasks', tasks: [] };
  if (one === undefined || other === undefined) return { verdict: 'not_given' as const, records };
  const isSo = than === 'older' ? one < other : one > other;
  return { verdict: isSo ? ('yes' as const) : ('no' as const), records };
}
