import type { Naming } from '../../src/answers/naming.js';
import type { Answer, Trace } from '../../src/answers/types.js';
import type { Look } from './look.js';
import { renderTable } from './table.js';
import { wrap } from './wrap.js';

const ROWS_SHOWN = 8;
const STEP = { first: '  ', rest: '    ' };

/** How an answer was found: the steps of understanding the question, and the evidence as a table. */
export function renderTrace(answer: Answer, { wording }: Naming, look: Look): string {
  const { language, trace } = answer;
  const say = (key: string, values?: Record<string, string | number>) => wording.say(key, language, values);
  const lines = [...wrap(say('traceTitle'), look.width).map(look.colors.bold)];
  for (const { name, detail } of trace.steps) {
    if (detail !== '') lines.push(...wrap(`${name}: ${detail}`, look.width, STEP));
  }
  if (trace.evidence.length === 0) return [...lines, ...wrap(say('traceNoEvidence'), look.width)].join('\n');
  const shown = shownRows(trace.evidence);
  const header = ['traceDocument', 'traceTask', 'traceScore', 'traceCoverage', 'traceVerdict'].map((key) => say(key));
  const rows = shown.map(({ documentId, taskNumber, score, coverage, rejected }) => [
    documentId,
    taskNumber === null ? '–' : String(taskNumber),
    score.toFixed(2),
    coverage === null || rejected === 'not_examined' ? '–' : `${Math.round(coverage * 100)} %`,
    rejected === null ? say('traceUsed') : rejected.replaceAll('_', ' '),
  ]);
  lines.push('', ...renderTable(header, rows, look));
  const others = trace.evidence.length - shown.length;
  if (others > 0) lines.push(...wrap(say('traceMore', { count: others }), look.width).map(look.colors.dim));
  return lines.join('\n');
}

/** The first rows, and every further one that an answer may rest on. */
const shownRows = (evidence: Trace['evidence']) => evidence.filter(({ rejected }, rank) => rank < ROWS_SHOWN || rejected === null);
