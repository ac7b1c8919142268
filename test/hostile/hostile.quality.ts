import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/types.js';
import { ask, failures } from '../support/app.js';
import { hostileLines, KNOWN_KILLERS, LETTERS } from './lines.js';

const SEED = 20261128;
const NUMBER = 60;
/** Wide, so that a busy machine does not turn it red; one slow pattern costs thousands of times the median. */
const MOST_TIMES_MEDIAN = 100;
/** A letter's sentences are each read as a question that it may ask; that costs some fifty times a usual question. */
const MOST_TIMES_USUAL = 120;
const USUAL = [
  '青州氢能由谁牵头?',
  'How many public kindergarten teachers does Zibo hire a year?',
  '芝罘区PM2.5目标是多少?',
  'Who leads charging posts in Qingzhou?',
];

/** An answer with the processor time that it took, in milliseconds. */
interface Costed {
  line: string;
  answer: Answer;
  cost: number;
}

async function costOf(line: string): Promise<Costed> {
  const before = process.cpuUsage();
  const answer = await ask(line);
  const { user, system } = process.cpuUsage(before);
  return { line, answer, cost: (user + system) / 1000 };
}

/** The least of several tries: what collects garbage or compiles code in one of them is not the line's. */
async function leastCost(line: string, tries: number): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < tries; i += 1) costs.push((await costOf(line)).cost);
  return Math.min(...costs);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const shown = (line: string) => JSON.stringify(line.slice(0, 80));

describe('lines that mean harm', () => {
  const costed: Costed[] = [];
  beforeAll(async () => {
    for (const line of USUAL) await leastCost(line, 5);
    for (const line of [...hostileLines(SEED, NUMBER), ...KNOWN_KILLERS]) costed.push(await costOf(line));
  });

  it('are all answered, and every answer passes verification', () => {
    expect(costed.length).toBe(NUMBER + KNOWN_KILLERS.length);
    expect(
      costed.filter(({ answer }) => answer.status === 'failed').map(({ line }) => `${shown(line)}: ${String(failures.at(-1))}`),
    ).toEqual([]);
  });

  it(`cost no more than ${MOST_TIMES_MEDIAN} times the median`, async () => {
    const most = MOST_TIMES_MEDIAN * median(costed.filter(({ answer }) => answer.status !== 'rejected').map(({ cost }) => cost));
    const slow: string[] = [];
    for (const { line, cost } of costed) if (cost > most && (await leastCost(line, 3)) > most) slow.push(shown(line));
    expect(slow).toEqual([]);
  });
});

describe('a letter of a thousand characters', () => {
  it.each(LETTERS.map((letter) => [letter]))(`costs at most ${MOST_TIMES_USUAL} times a usual question: %.20s…`, async (letter) => {
    const usual: number[] = [];
    for (const line of USUAL) usual.push(await leastCost(line, 9));
    expect(await leastCost(letter, 9)).toBeLessThanOrEqual(MOST_TIMES_USUAL * Math.max(...usual));
  });
});
