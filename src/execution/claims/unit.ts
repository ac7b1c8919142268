import { z } from 'zod';
import type { Library } from '../../documents/library.js';
import type { Task } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import { ROLES, type Role } from '../../query/schema.js';
import { tasksOf } from '../asks/tasks.js';
import { names } from '../conditions.js';
import { isOffice } from '../context.js';
import { claim } from '../operation.js';
import type { Verdict } from '../result.js';

/** That the role is had in each of the tasks, in none, in some of them, or that no other role is had anywhere. */
const HOW = ['each', 'none', 'only', 'some'] as const;
type How = (typeof HOW)[number];

interface Asserted {
  office: string;
  role: Role;
  alone: boolean;
}

const WORDS = {
  en: { lead: 'leads', participating: 'takes part', any: 'is named' },
  zh: { lead: '牵头', participating: '参与', any: '在列' },
};
const HOW_WORDS = {
  en: { each: ' in every one', none: ' in none', only: ' and does nothing else', some: ' in some' },
  zh: { each: '全部', none: '一项也不', only: '只', some: '有任务' },
};

/**
 * That an office has a role in the tasks: in all of them, in some, in none; not given where no task names any unit. With
 * `how`, one task that is otherwise makes it wrong, and those that are decide.
 */
export const unit = claim({
  kind: 'unit',
  fields: exact({ office: z.string().min(1), role: z.enum(ROLES), alone: z.boolean().optional(), how: z.enum(HOW).optional() }),
  describe: ({ office, role, alone, how }, language, known) => {
    const name = known.office(office, language);
    if (language === 'zh') return `${name}${how ? HOW_WORDS.zh[how] : ''}${alone ? '单独' : ''}${WORDS.zh[role]}`;
    return `${name} ${WORDS.en[role]}${alone ? ' alone' : ''}${how ? HOW_WORDS.en[how] : ''}`;
  },
  run: (selection, { office, role, alone = false, how }, { library }) => {
    const naming = tasksOf(selection).filter(({ units }) => units.length > 0);
    const asserted = { office, role, alone };
    if (naming.length === 0) return decided('not_given', naming);
    if (how === 'some') return some(naming.filter((task) => names(task, asserted, library)));
    if (how) return held(naming, asserted, how, library);
    const holding = naming.filter((task) => names(task, asserted, library));
    if (holding.length === 0) return decided('no', naming);
    return decided(holding.length === naming.length ? 'yes' : 'partly', naming);
  },
});

const some = (holding: readonly Task[]): Verdict => decided(holding.length > 0 ? 'yes' : 'no', holding);

const decided = (verdict: Verdict['verdict'], tasks: readonly Task[]): Verdict => ({ verdict, records: { kind: 'tasks', tasks } });

/** Decided by the tasks that speak against it, or else by those that bear it out. */
function held(naming: readonly Task[], asserted: Asserted, how: Exclude<How, 'some'>, library: Library): Verdict {
  const holding = naming.filter((task) => names(task, asserted, library));
  const named = naming.filter((task) => names(task, { ...asserted, role: 'any', alone: false }, library));
  const against = {
    each: naming.filter((task) => !holding.includes(task)),
    none: holding,
    only: named.filter((task) => hasOtherRole(task, asserted, library)),
  }[how];
  if (against.length > 0) return decided('no', against);
  // Of an office that is named nowhere, nothing but its absence is true.
  if (how === 'only' && named.length === 0) return decided('no', []);
  return decided('yes', how === 'each' ? holding : named);
}

const hasOtherRole = (task: Task, { office, role }: Asserted, library: Library): boolean =>
  task.units.some((unit) => unit.role !== role && isOffice(library, unit.text, office));
