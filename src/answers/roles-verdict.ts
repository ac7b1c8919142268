import { isOffice } from '../execution/context.js';
import type { AnswerKind } from './answering.js';
import { cardSources } from './cards/sources.js';
import type { Draft } from './draft.js';
import { opening } from './opening.js';
import { byDocument, counting, reckoned, taskItem } from './records.js';
import { bracketOf } from './telling.js';

/** What is asserted of an office in many tasks at once: the verdict, then the tasks that decide it with the units they name. */
export const rolesVerdict: AnswerKind = {
  name: 'roles-verdict',
  handles: (answering) => {
    const { query, execution } = answering;
    const isOfTasks = execution.verdict !== null && execution.selection.sources.length > 0;
    return query.claim?.kind === 'unit' && isOfTasks && query.reduce.length === 0 && cardSources(answering).length === 0;
  },
  compose(answering) {
    const { execution, naming, library, language, query } = answering;
    const records = execution.verdict?.records;
    const office = String(query.claim?.office);
    const tasks = records?.kind === 'tasks' ? records.tasks : [];
    // Where the office is what is asserted and is in some of them, those are what decides.
    const own = tasks.filter(({ units }) => units.some(({ text }) => isOffice(library, text, office)));
    const shown = own.length > 0 && query.claim?.how !== 'each' ? own : tasks;
    const groups = byDocument(shown);
    return groups.reduce<Draft>((draft, { documentId, things }) => {
      const headed = draft.heading(naming.document(library.document(documentId), language));
      const named = things.reduce((all, task) => {
        // A task without the office is told by who leads it instead.
        const mine = task.units.filter(({ text }) => isOffice(library, text, office));
        const units = mine.length > 0 ? mine : task.units.filter(({ role }) => role === 'lead');
        const bracket = bracketOf(task, units[0]) ?? task.title ?? task.sentences[0] ?? task.body;
        return all.claimUnits(task, units).cite(task, bracket);
      }, headed);
      return reckoned(named, counting(things.length)).list(things.map((task) => taskItem(task, answering)));
    }, opening(answering));
  },
};
