import type { Task } from '../documents/types.js';
import type { Role } from '../query/schema.js';
import type { Answering, AnswerKind } from './answering.js';
import { showUnits } from './cards/units.js';
import { scopeWords } from './describing.js';
import { Draft } from './draft.js';
import { opening } from './opening.js';
import { counting, listOf, reckoned } from './records.js';
import { bracketOf } from './telling.js';

/** Tasks by how many units they have: the first of them, each with its number and the units themselves. */
export const taskRanking: AnswerKind = {
  name: 'task-ranking',
  handles: (answering) => rankIn(answering) !== undefined && (listOf('tasks', answering)?.items.tasks.length ?? 0) > 0,
  compose(answering) {
    const rank = rankIn(answering);
    const role = (rank?.units ?? 'lead') as Role;
    const tasks = listOf('tasks', answering)?.items.tasks ?? [];
    const [first, ...others] = tasks;
    if (first && unitsIn(first, role).length === 0 && rank?.order !== 'lowest') return noUnits(tasks, answering);
    const count = first && others.length === 0 ? unitsIn(first, role).length : null;
    const headed = opening(answering)
      .with({ count })
      .paragraph(headingOf(tasks, role, rank?.order === 'lowest', answering));
    return tasks.reduce((draft, task) => addTask(draft, task, role, answering), headed);
  },
};

const rankIn = ({ query }: Answering) => query.reduce.find(({ kind, units }) => kind === 'rank' && units !== undefined);

function noUnits(tasks: readonly Task[], { library, naming, language, say }: Answering): Draft {
  const ids = [...new Set(tasks.map(({ documentId }) => documentId))];
  const key = ids.some((id) => library.document(id).namesUnits) ? 'noUnitAmong' : 'noUnitAtAll';
  return Draft.empty.with({ status: 'unit_not_named' }).paragraph(say(key, { document: naming.documents(ids, language) }));
}

const unitsIn = ({ units }: Task, role: Role) => units.filter((unit) => role === 'any' || unit.role === role);

function headingOf(tasks: readonly Task[], role: Role, isLowest: boolean, answering: Answering): string {
  const { say, naming, language } = answering;
  const number = (task: Task) => unitsIn(task, role).length;
  const first = tasks[0] as Task;
  const tied = tasks.filter((task) => number(task) === number(first)).map((task) => naming.source(task, language));
  return say(isLowest ? 'groupsFewest' : 'groupsMost', {
    scope: scopeWords(answering),
    group: tied.join(language === 'zh' ? '、' : ', '),
    amount: sayUnits(number(first), answering),
  });
}

const sayUnits = (count: number, { say }: Answering): string => say(count === 1 ? 'countUnit' : 'countUnits', { count });

function addTask(draft: Draft, task: Task, role: Role, answering: Answering): Draft {
  const units = unitsIn(task, role);
  const name = answering.naming.source(task, answering.language);
  const counted = reckoned(draft, counting(units.length)).paragraph(
    answering.say('groupAmount', { group: name, amount: sayUnits(units.length, answering) }),
  );
  const bracket = bracketOf(task, units[0]);
  const shown = showUnits(answering, counted.about(task), task, units);
  return bracket ? shown.cite(task, bracket) : shown;
}
