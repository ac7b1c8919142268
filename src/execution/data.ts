import type { NotedFigure } from '../documents/figures/types.js';
import type { Section, Source } from '../documents/types.js';
import { referenceTo } from '../query/in-scope.js';
import type { Execution } from './execute.js';
import type { ChapterDigest, Duty, Group, Items, Result, Verdict } from './result.js';

/** The fields of `npm run figures -- --json` that say what a figure is and where it stands. */
const FIGURE_FIELDS = [
  ...(['documentId', 'taskNumber', 'measure', 'value', 'upTo', 'unit', 'relation', 'bound'] as const),
  ...(['year', 'kind', 'quote', 'start', 'end'] as const),
];

const figureData = (figure: NotedFigure) => Object.fromEntries(FIGURE_FIELDS.map((field) => [field, figure[field]]));

const sectionData = ({ number, title, level }: Section) => ({ level, number, title });
const dutyData = ({ task, name, role }: Duty) => ({ documentId: task.documentId, taskNumber: task.number, name, role });
const sourceData = (source: Source) => ({ ...referenceTo(source), text: source.body.text, start: source.body.start, end: source.body.end });

function itemsData(items: Items) {
  if (items.kind === 'tasks')
    return { kind: items.kind, tasks: items.tasks.map(({ documentId, number }) => ({ documentId, taskNumber: number })) };
  if (items.kind === 'units')
    return { kind: items.kind, offices: items.offices.map(({ office, duties }) => ({ office, duties: duties.map(dutyData) })) };
  return { kind: items.kind, figures: items.figures.map(figureData) };
}

const groupData = ({ key, items, value }: Group) => ({ key, value, ...itemsData(items) });

const chapterData = ({ section, tasks, targets, sections }: ChapterDigest) => ({
  ...sectionData(section),
  tasks: tasks.map(({ number }) => number),
  targets: targets.map(figureData),
  sections: sections.map(sectionData),
});

/** A result as plain data: ids, numbers and offsets, no objects of the program. */
export function resultData(result: Result): Record<string, unknown> {
  switch (result.kind) {
    case 'tasks':
    case 'units':
    case 'figures':
      return itemsData(result);
    case 'groups':
      return { ...result, groups: result.groups.map(groupData) };
    case 'comparison':
      return { ...result, sides: result.sides.map(groupData) };
    case 'value':
      return { ...result, of: resultData(result.of) };
    case 'text':
      return { ...result, sources: result.sources.map(sourceData) };
    case 'outline':
    case 'summary':
      return { ...result, documents: result.documents.map((document) => ({ ...document, chapters: document.chapters.map(chapterData) })) };
    case 'provenance':
      return {
        ...result,
        chapterOf: result.chapterOf.map(({ task, sections }) => ({
          documentId: task.documentId,
          taskNumber: task.number,
          sections: sections.map(sectionData),
        })),
      };
    case 'definition':
      return {
        ...result,
        definition: result.definition && { ...referenceTo(result.definition.source), ...result.definition.sentence },
        uses: result.uses.map(referenceTo),
      };
    case 'documents':
    case 'impossible':
      return { ...result };
  }
}

/** A verdict as plain data. */
export const verdictData = ({ records, ...verdict }: Verdict) => ({ ...verdict, records: itemsData(records) });

/** Everything that a query yielded, as plain data. */
export const executionData = ({ results, verdict }: Execution) => ({
  results: results.map(resultData),
  verdict: verdict && verdictData(verdict),
});
