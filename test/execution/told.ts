import type { Execution } from '../../src/execution/execute.js';
import type { Items, Result } from '../../src/execution/result.js';
import type { Value } from '../../src/execution/values.js';

const name = (s: { documentId: string; number?: number | null; start: number }) => `${s.documentId}/${s.number ?? `@${s.start}`}`;
const amount = ({ bound, number, upTo, unit, per, change }: Value) =>
  `${bound} ${number}${upTo === null ? '' : `~${upTo}`} ${unit} ${per} ${change}`;

function things(items: Items): string {
  if (items.kind === 'tasks') return items.tasks.map(name).join();
  if (items.kind === 'figures') {
    const names = (figures: typeof items.figures) => figures.map((figure) => `${figure.documentId}:${figure.numberStart}`).join();
    return `${names(items.figures)}${items.apart ? ` apart ${names(items.apart)}` : ''}`;
  }
  return items.offices
    .map(
      ({ office, duties }) =>
        `${office}(${[...new Set(duties.map(({ task }) => name(task)))].join()}|${[...new Set(duties.map((duty) => duty.name))].join()})`,
    )
    .join();
}

/** A result in the words of the oracle. */
function tell(result: Result): string {
  switch (result.kind) {
    case 'tasks':
    case 'units':
    case 'figures':
      return `${result.kind} ${things(result)}`;
    case 'value':
      return `value ${amount(result.value)}`;
    case 'groups':
      return `groups ${result.groups.map(({ key, value, items }) => `${key}=${value ? amount(value) : ''}[${things(items)}]`).join(' ')}`;
    case 'comparison':
      return `comparison ${tell({ kind: 'groups', by: result.by, groups: result.sides })} missing ${result.missing} order ${result.highestFirst?.join('>') ?? null}${result.apart === undefined ? '' : ` apart ${result.apart && amount(result.apart)}`}`;
    case 'text':
      return `text ${result.sources.map(name)}`;
    case 'outline':
    case 'summary':
      return `outline ${result.documents
        .map(
          ({ documentId, tasks, chapters }) =>
            `${documentId} ${tasks} ${chapters.map(({ section, tasks: own }) => `${section.number}:${own.map(({ number }) => number).join('+')}`)}`,
        )
        .join(' | ')}`;
    case 'provenance':
      return `provenance ${result.documents.map(({ documentId, published, newest }) => `${documentId} ${published}${newest ? '!' : ''}`)} ${result.chapterOf.map(({ task }) => name(task))}`;
    case 'definition':
      return `definition ${result.uses.map(name)}`;
    case 'documents':
      return `documents ${result.documentIds}`;
    case 'impossible':
      return `impossible ${result.operation}`;
  }
}

/** What a query yielded, in the words of the oracle. */
export const told = ({ results, verdict }: Execution): string[] => [...results.map(tell), ...(verdict ? [verdict.verdict] : [])];
