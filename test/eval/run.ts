import { CommanderError } from 'commander';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { QingwenError } from '../../src/errors.js';
import { EXIT, evaluate } from './evaluate.js';
import { CaseError } from './faults.js';
import { readOptions } from './options.js';

const stop = new AbortController();
let firstAt = 0;
process.on('SIGINT', () => {
  if (stop.signal.aborted) {
    // One Ctrl-C can arrive twice, from the terminal and by way of tsx; a real second one does not wait.
    if (Date.now() - firstAt > 1000) process.exit(EXIT.interrupted);
    return;
  }
  firstAt = Date.now();
  console.error('\nStopping; the report of what was asked so far follows.');
  stop.abort();
});

// The reader of a pipe may leave early (`| head`); the reports are written by then.
process.stdout.on('error', () => {});

try {
  const settings = readOptions(process.argv.slice(2));
  process.exitCode = await evaluate(settings, {
    open: (onFailure) => createApp(readConfig(), { onFailure }),
    print: console.log,
    progress: process.stderr,
    signal: stop.signal,
  });
} catch (cause) {
  if (cause instanceof CommanderError && cause.exitCode === 0) process.exitCode = EXIT.fine;
  else if (cause instanceof CommanderError || cause instanceof CaseError || cause instanceof QingwenError) {
    console.error(cause.message);
    process.exitCode = EXIT.unusable;
  } else throw cause;
}
