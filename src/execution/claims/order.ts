import { z } from 'zod';
import type { Library } from '../../documents/library.js';
import { describeScope } from '../../query/describe-scope.js';
import { exact } from '../../query/exact.js';
import { inScope } from '../../query/in-scope.js';
import { type Scope, scopeSchema } from '../../query/schema.js';
import type { Selection } from '../context.js';
import { claim } from '../operation.js';
import { sourceOf } from '../reductions/group.js';
import { valuesIn } from '../reductions/parts.js';
import type { Items, Result } from '../result.js';
import { comparableUnit, count, inUnit, round, type Value } from '../values.js';
import { onlyYearOf, yearsOfFigures } from './years.js';

const THAN = ['more', 'less', 'older', 'newer', 'earlier', 'later'] as const;
const WORDS = {
  en: {
    more: 'more than',
    less: 'less than',
    older: 'older than',
    newer: 'newer than',
    earlier: 'due earlier than',
    later: 'due later than',
  },
  zh: { more: '多于', less: '少于', older: '早于', newer: '晚于', earlier: '期限早于', later: '期限晚于' },
};

/**
 * That one part of the scope has more or less than another, or is older or newer. More and less hold what is
 * asked for against each other: a single figure, or else how many there are; earlier and later the years of figures.
 * Older and newer go by the date of publication. With `by`, they must lie so far apart.
 */
export const order = claim({
  kind: 'order',
  fields: exact({ than: z.enum(THAN), left: scopeSchema, right: scopeSchema, by: z.number().optional() }),
  describe: ({ than, left, right, by }, language, names) => {
    const said = [describeScope(left, language, names), WORDS[language][than], describeScope(right, language, names)];
    return said.join(language === 'zh' ? '' : ' ') + (by === undefined ? '' : language === 'zh' ? `,相差${by}` : `, by ${by}`);
  },
  run: (selection, { than, left, right, by }, { library }, results) => {
    const first = results[0];
    if (than === 'older' || than === 'newer') return byDate(than, left, right, library);
    const items = itemsOf(first);
    const isByYear = than === 'earlier' || than === 'later';
    const sideOf = isByYear ? yearIn : amountIn;
    const sides: [Value | null, Value | null] = [
      sideOf({ items, scope: left, selection, library }),
      sideOf({ items, scope: right, selection, library }),
    ];
    const records: Items = items ?? { kind: 'tasks', tasks: selection.sources.filter((source) => source.kind === 'task') };
    const unit = comparableUnit(sides.filter((side) => side !== null));
    if (!sides[0] || !sides[1] || unit === undefined) return { verdict: 'not_given', records, sides };
    const [one, other] = inUnit([sides[0], sides[1]], unit) as [Value, Value];
    const isSo = than === 'more' || than === 'later' ? one.number > other.number : one.number < other.number;
    const isBy = by === undefined || round(Math.abs(one.number - other.number)) === by;
    return { verdict: isSo && isBy ? 'yes' : 'no', records, sides };
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

interface Side {
  items: Items | null;
  scope: Scope;
  selection: Selection;
  library: Library;
}

/** What a side gives: its only figure, or how many tasks or offices it has; null where there is no figure, or more than one. */
function amountIn({ items, scope, library }: Side): Value | null {
  if (!items) return null;
  const inside = new Set(inScope(scope, library).sources);
  if (items.kind === 'tasks') return count(items.tasks.filter((task) => inside.has(task)).length);
  if (items.kind === 'units') return count(items.offices.filter(({ duties }) => duties.some(({ task }) => inside.has(task))).length);
  const figures = items.figures.filter((figure) => inside.has(sourceOf(figure, library)));
  return figures.length === 1 ? ((valuesIn({ kind: 'figures', figures }) ?? [])[0] ?? null) : null;
}

/** The only year that a side's figures are for; else that of its document, where it has something to say and is for one year. */
function yearIn({ items, scope, selection, library }: Side): Value | null {
  const { sources } = inScope(scope, library);
  const inside = new Set(sources);
  const figures = items?.kind === 'figures' ? items.figures.filter((figure) => inside.has(sourceOf(figure, library))) : [];
  const years = yearsOfFigures({ kind: 'figures', figures }, library);
  const own = selection.sources.filter((source) => inside.has(source)).map(({ documentId }) => onlyYearOf(documentId, library));
  const [only = own[0] ?? undefined, ...others] = years;
  return only === undefined || others.length > 0 ? null : count(only);
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
