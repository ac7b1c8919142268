import { z } from 'zod';
import { exact } from '../../query/exact.js';
import { ROLES } from '../../query/schema.js';
import { tasksOf } from '../asks/tasks.js';
import { namesOffice } from '../conditions.js';
import { claim } from '../operation.js';

const WORDS = {
  en: { lead: 'leads', participating: 'takes part', any: 'is named' },
  zh: { lead: '牵头', participating: '参与', any: '在列' },
};

/** That an office has a role in the tasks: in all of them, in some, in none; not given where no task names any unit. */
export const unit = claim({
  kind: 'unit',
  fields: exact({ office: z.string().min(1), role: z.enum(ROLES) }),
  describe: ({ office, role }, language, names) =>
    language === 'zh' ? `${names.office(office, 'zh')}${WORDS.zh[role]}` : `${names.office(office, 'en')} ${WORDS.en[role]}`,
  run: (selection, { office, role }, { library }) => {
    const naming = tasksOf(selection).filter(({ units }) => units.length > 0);
    const holding = naming.filter((task) => namesOffice(task, office, role, library));
    const records = { kind: 'tasks' as const, tasks: naming };
    if (naming.length === 0) return { verdict: 'not_given', records };
    if (holding.length === 0) return { verdict: 'no', records };
    return { verdict: holding.length === naming.length ? 'yes' : 'partly', records };
  },
});
