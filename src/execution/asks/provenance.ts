import { z } from 'zod';
import type { PolicyDocument } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import { ask } from '../operation.js';
import type { DocumentFacts } from '../result.js';
import { tasksOf } from './tasks.js';

/**
 * Where documents come from: publisher, date, period, address; which is newest; which name units; the chapter of each task. `of` says
 * that it is asked of the documents as such, and no chapter of a task.
 */
export const provenance = ask({
  kind: 'provenance',
  fields: exact({ of: z.enum(['documents']).optional() }),
  describe: (_, language) => (language === 'zh' ? '来源' : 'provenance'),
  run: (selection) => {
    const latest = selection.documents
      .flatMap(({ info }) => info.published ?? [])
      .sort()
      .at(-1);
    return {
      kind: 'provenance',
      documents: selection.documents.map((document) => factsOf(document, selection.documents.length > 1 ? latest : undefined)),
      chapterOf: tasksOf(selection).map((task) => ({ task, sections: task.sections })),
    };
  },
});

function factsOf({ id, info, tasks, namesUnits }: PolicyDocument, latest: string | undefined): DocumentFacts {
  return {
    documentId: id,
    publisher: info.publisher,
    published: info.published,
    period: info.years,
    address: info.sourceAddress,
    tasks: tasks.length,
    namesUnits,
    newest: latest !== undefined && info.published === latest,
  };
}
