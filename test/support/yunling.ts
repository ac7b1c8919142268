import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessesFor } from '../../src/documents/intake/guesses.js';
import { type Intake, takeIn } from '../../src/documents/intake/intake.js';
import { type ReadFile, readFileBytes } from '../../src/documents/intake/read-file.js';
import { stage } from '../../src/documents/intake/staging.js';

export const FIXTURES = join(import.meta.dirname, '../fixtures/yunling');

export const TOOL = { tool: 'the tests', version: '1', date: '2026-03-01' };

/** Papers of a province that there is not. */
export const YUNLING = ['songxi.txt', 'heyuan.html', 'yunling.txt'] as const;

export const readFixture = (name: string): Promise<ReadFile> => readFileBytes(readFileSync(join(FIXTURES, name)), name);

/** Makes a set of documents of these papers in a folder, as `npm run add` would. */
export async function makeYunling(seeds: string): Promise<Intake[]> {
  const made: Intake[] = [];
  for (const file of YUNLING) {
    const read = await readFixture(file);
    const present = made.map(({ record, document }) => ({ record, document }));
    const intake = takeIn(read, guessesFor(read, {}), present, seeds, TOOL);
    if ('same' in intake) throw new Error(`${file} is taken for ${intake.same}`);
    made.push(intake);
  }
  const staging = stage(seeds, new Map(made.map(({ record, files }) => [record.id, files])));
  for (const { record } of made) staging.publish(record.id);
  staging.discard();
  return made;
}
