import type { Answer } from '../../../src/answers/types.js';
import type { App } from '../../../src/app.js';
import { taskName } from '../cases.js';
import { grade } from '../grade.js';
import { citedTasks } from '../graders/citations.js';
import { reasonOf, statusLabel } from '../graders/status.js';
import { ask } from '../outcome.js';
import type { Result } from '../run-cases.js';
import { createVariations } from './variations.js';

/** What one variation did to the answers. */
export interface VariationResult {
  name: string;
  /** Cases that the variation changes. */
  asked: number;
  /** Of those, how many got another answer: other status, tasks, units or count. */
  changed: number;
  /** Of the changed, how many passed as typed and fail retyped. */
  broken: number;
  /** The changed ones that may be shown. */
  examples: { id: string; retyped: string; before: string; after: string; broken: boolean }[];
}

export interface Robustness {
  variations: VariationResult[];
}

export interface MeasureOptions {
  /** Whether held cases are shown one by one. */
  show: boolean;
  signal?: AbortSignal;
  /** Called after each question, with the share of the work that is done, from 0 to 1. */
  onAsked?: (share: number) => void;
}

/** Asks every case again in each variation, and counts the answers that change. */
export async function measureRobustness(app: App, results: readonly Result[], options: MeasureOptions): Promise<Robustness> {
  const measured: VariationResult[] = [];
  const all = createVariations(app.library.documents.map(({ source }) => source));
  let done = 0;
  for (const { name, retype } of all) {
    const counts: VariationResult = { name, asked: 0, changed: 0, broken: 0, examples: [] };
    for (const result of results) {
      if (options.signal?.aborted) break;
      await askRetyped(app, result, retype(result.case), counts, options.show);
      done += 1;
      options.onAsked?.(done / (all.length * results.length));
      await new Promise((resolve) => setImmediate(resolve));
    }
    measured.push(counts);
  }
  return { variations: measured };
}

async function askRetyped(app: App, { case: one, answer, pass }: Result, retyped: string, counts: VariationResult, show: boolean) {
  if (retyped === one.question) return;
  counts.asked += 1;
  const outcome = await ask(app, retyped, one.history);
  const [before, after] = [substance(answer), substance(outcome.answer)];
  if (before === after) return;
  counts.changed += 1;
  const broken = pass && grade(one, outcome, app.library).faults.length > 0;
  if (broken) counts.broken += 1;
  if (show || one.set === 'dev') counts.examples.push({ id: one.id, retyped, before, after, broken });
}

/** What an answer says, without its wording: two answers with the same substance count as the same. */
function substance(answer: Answer): string {
  const units = answer.units.map(({ role, name }) => `${role} ${name}`).sort();
  return [
    statusLabel(answer.status, reasonOf(answer)),
    citedTasks(answer).map(taskName).join(' '),
    units.length > 0 ? `${units.length} units: ${units.join(' ')}` : '',
    answer.count === null ? '' : `count ${answer.count}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
