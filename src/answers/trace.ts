import type { Reading } from '../understanding/types.js';
import type { Executed } from './prepare.js';
import type { Trace } from './types.js';

/** How a query came about, for `--why`: its words, which stretch was read as what, what belongs to nothing. */
export function stepsOf({ reading, query }: Executed, said: string, edited: string | null): Trace['steps'] {
  const { language, confidence, unread } = reading;
  const steps = [
    { name: 'language', detail: language },
    { name: 'query', detail: said },
    { name: 'read', detail: spansOf(reading) },
    { name: 'subject', detail: reading.subject },
    { name: 'belongs to nothing', detail: unread.join(' ') },
    { name: 'confidence', detail: confidence.toFixed(2) },
    { name: 'from the conversation', detail: edited ?? '' },
    { name: 'as data', detail: JSON.stringify(query) },
  ];
  return steps.filter(({ detail }) => detail !== '');
}

const spansOf = ({ spans }: Reading): string => spans.map(({ as, text }) => `${as}: ${text.trim()}`).join('; ');

/** The evidence that was judged for some queries. */
export const evidenceOf = (executed: readonly Executed[]): Trace['evidence'] =>
  executed.flatMap(({ found }) =>
    found.evidence.map(({ source, score, coverage, rejected }) => ({
      documentId: source.documentId,
      taskNumber: source.number,
      score,
      coverage,
      rejected,
    })),
  );
