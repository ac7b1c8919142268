import { exact } from '../../query/exact.js';
import { claim } from '../operation.js';

/** That there is something of the kind: a task or introduction that scope and conditions leave. */
export const exists = claim({
  kind: 'exists',
  fields: exact({}),
  describe: (_, language) => (language === 'zh' ? '有这样的内容' : 'there is such a thing'),
  run: ({ sources }) => ({
    verdict: sources.length > 0 ? 'yes' : 'no',
    records: { kind: 'tasks', tasks: sources.filter((source) => source.kind === 'task') },
  }),
});
