import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { readAdapterSettings } from '../../src/config.js';
import { QingwenError } from '../../src/errors.js';
import { readCases } from './cases.js';
import { draftsFrom } from './drafts.js';
import { EXIT } from './evaluate.js';
import { CaseError } from './faults.js';
import { storedQuestions } from './stored-questions.js';

/** `npm run eval:drafts`: questions that people were not served well with, as cases for a tester to complete. */
const { data, out } = new Command('npm run eval:drafts --')
  .option('--data <folder>', 'the folder where the adapters keep their store (default: DATA_DIR)')
  .option('--out <file>', 'where the drafts go', join(import.meta.dirname, 'drafts', 'drafts.jsonl'))
  .parse()
  .opts<{ data?: string; out: string }>();

try {
  const drafts = draftsFrom(await storedQuestions(data ?? readAdapterSettings().dataDirectory), readCases('all'));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, drafts.map((draft) => `${JSON.stringify(draft)}\n`).join(''));
  console.log(`${drafts.length} drafts in ${out}. Complete each and move it to a file of test/eval/cases (docs/testing.md).`);
} catch (cause) {
  if (!(cause instanceof CaseError || cause instanceof QingwenError)) throw cause;
  console.error(cause.message);
  process.exitCode = EXIT.unusable;
}
