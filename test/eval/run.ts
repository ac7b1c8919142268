import { CommanderError } from 'commander';
import { QingwenError } from '../../src/errors.js';
import { EXIT, evaluate } from './evaluate.js';
import { CaseError } from './faults.js';
import { readOptions } from './options.js';

const stop = new AbortController();
process.on('SIGINT', () => {
  // The second time without waiting for the case under way.
  if (stop.signal.aborted) process.exit(EXIT.interrupted);
  console.error('\nStopping; the report of what was asked so far follows.');
  stop.abort();
});

try {
  const settings = readOptions(process.argv.slice(2));
  process.exitCode = await evaluate(settings, { print: console.log, progress: process.stderr, signal: stop.signal });
} catch (cause) {
  if (cause instanceof CommanderError) process.exitCode = cause.exitCode === 0 ? EXIT.fine : EXIT.unusable;
  else if (cause instanceof CaseError || cause instanceof QingwenError) {
    console.error(cause.message);
    process.exitCode = EXIT.unusable;
  } else throw cause;
}
