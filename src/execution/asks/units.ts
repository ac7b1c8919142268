import { z } from 'zod';
import type { Library } from '../../documents/library.js';
import type { Task } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import { ROLES, type Role } from '../../query/schema.js';
import { isOffice, officeOf } from '../context.js';
import { ask } from '../operation.js';
import type { Duty, OfficeDuties } from '../result.js';
import { tasksOf } from './tasks.js';

const ROLE_WORDS = {
  en: { lead: 'lead units', participating: 'participating units', any: 'units' },
  zh: { lead: '牵头单位', participating: '参与单位', any: '单位' },
};

const ONLY_WORDS = { en: (what: string) => `${what} in no other role`, zh: (what: string) => `只任一种角色的${what}` };

/**
 * The offices that tasks name in a role, in the order in which they first occur, without those of `except`; with `only`, those
 * that these tasks name in no other role.
 */
export const units = ask({
  kind: 'units',
  fields: exact({ role: z.enum(ROLES), only: z.boolean().optional(), except: z.array(z.string().min(1)).min(1).optional() }),
  describe: ({ role, only, except }, language, names) => {
    const others = except?.map((id) => names.office(id, language)).join(language === 'zh' ? '、' : ', ');
    const what = only ? ONLY_WORDS[language](ROLE_WORDS[language][role]) : ROLE_WORDS[language][role];
    if (!others) return what;
    return language === 'zh' ? `${others}以外的${what}` : `${what} other than ${others}`;
  },
  run: (selection, { role, only, except = [] }, { library }) => {
    const tasks = tasksOf(selection);
    const others = tasks.flatMap((task) => (only ? task.units.filter((unit) => role !== 'any' && unit.role !== role) : []));
    const inOther = new Set(others.map(({ text }) => officeOf(library, text)));
    const isAway = ({ office, duties }: OfficeDuties) =>
      inOther.has(office) || duties.some(({ name }) => except.some((id) => isOffice(library, name, id)));
    return { kind: 'units', offices: dutiesOf(tasks, role, library).filter((office) => !isAway(office)) };
  },
});

/** Every office that tasks name in a role, with the tasks and the names they give it. */
export function dutiesOf(tasks: readonly Task[], role: Role, library: Library): OfficeDuties[] {
  const byOffice = new Map<string, Duty[]>();
  for (const task of tasks) {
    for (const unit of task.units) {
      if (role !== 'any' && unit.role !== role) continue;
      const office = officeOf(library, unit.text);
      const duty: Duty = { task, name: unit.text, role: unit.role };
      const known = byOffice.get(office);
      if (!known) byOffice.set(office, [duty]);
      else if (!known.some((other) => other.task === task && other.role === unit.role && other.name === unit.text)) known.push(duty);
    }
  }
  return [...byOffice].map(([office, duties]) => ({ office, duties }));
}
