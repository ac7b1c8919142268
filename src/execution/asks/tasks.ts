import type { Task } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import type { Selection } from '../context.js';
import { ask } from '../operation.js';

export const tasks = ask({
  kind: 'tasks',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '任务' : 'tasks'),
  run: (selection) => ({ kind: 'tasks', tasks: tasksOf(selection) }),
});

/** The numbered tasks of a selection, without introductions. */
export const tasksOf = ({ sources }: Selection): Task[] => sources.filter((source) => source.kind === 'task');
