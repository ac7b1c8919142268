import PQueue from 'p-queue';
import type { App } from '../../src/app.js';
import type { EvalCase } from './cases.js';
import { type Grade, grade } from './grade.js';
import { ask, type Outcome } from './outcome.js';

/** A case with what became of it. With repeats, the first failing outcome, or else the first. */
export interface Result extends Outcome, Grade {
  case: EvalCase;
  pass: boolean;
  /** Times the case was asked, and how many of them passed. */
  repeats: { asked: number; passed: number };
}

export interface RunOptions {
  /** Cases under way at once; 1 gives the truest latencies. */
  concurrency?: number;
  /** Times each case is asked, for modes whose answers vary. A case passes when every time does. */
  repeat?: number;
  /** Stops the run after the cases under way. */
  signal?: AbortSignal;
  onResult?: (result: Result) => void;
}

/** Asks and grades all cases. Results come in the order of the cases; fewer when the run was stopped. */
export async function runCases(app: App, cases: readonly EvalCase[], options: RunOptions = {}): Promise<Result[]> {
  const { concurrency = 1, repeat = 1, signal, onResult } = options;
  const queue = new PQueue({ concurrency });
  const results: (Result | undefined)[] = [];
  for (const [index, one] of cases.entries()) {
    void queue.add(async () => {
      if (signal?.aborted) return;
      const result = await runCase(app, one, repeat);
      results[index] = result;
      onResult?.(result);
      // Answering is all computing; without a pause nothing else, such as Ctrl-C, would get its turn.
      await new Promise((resolve) => setImmediate(resolve));
    });
  }
  await queue.onIdle();
  return results.filter((result) => result !== undefined);
}

async function runCase(app: App, one: EvalCase, repeat: number): Promise<Result> {
  const results: Result[] = [];
  for (let time = 0; time < repeat; time += 1) {
    const outcome = await ask(app, one.question, one.history);
    const graded = grade(one, outcome, app.library);
    results.push({ case: one, ...outcome, ...graded, pass: graded.faults.length === 0, repeats: { asked: repeat, passed: 0 } });
  }
  const passed = results.filter(({ pass }) => pass).length;
  const shown = results.find(({ pass }) => !pass) ?? (results[0] as Result);
  return { ...shown, repeats: { asked: repeat, passed } };
}
