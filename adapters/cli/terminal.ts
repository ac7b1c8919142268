import { once } from 'node:events';
import pc from 'picocolors';
import type { Language } from '../../src/language/detect.js';
import type { Look } from './look.js';

/** Where a command reads and writes. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  error: NodeJS.WriteStream;
  look: Look;
  /** Language for what no question's language decides. */
  language: Language;
  /** Writes text and a line end to standard output; resolves when there is room for more. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  warn(line: string): void;
}

const WIDTH_WHEN_UNKNOWN = 80;
const WIDEST = 100;

/** The terminal this process runs in. A reader who closes the pipe (`| head`) ends the process quietly. */
export function processTerminal(): Terminal {
  const { stdin: input, stdout: output, stderr: error } = process;
  for (const stream of [output, error]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EPIPE') process.exit(0);
      throw cause;
    });
  }
  return {
    input,
    output,
    error,
    look: {
      width: Math.min(output.columns || WIDTH_WHEN_UNKNOWN, WIDEST),
      // picocolors heeds NO_COLOR and TERM; alone it would also colour a pipe on a build server.
      colors: pc.createColors(output.isTTY === true && pc.isColorSupported),
    },
    language: Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en',
    async print(text) {
      if (!output.write(`${text}\n`)) await once(output, 'drain');
    },
    warn(line) {
      error.write(`${line}\n`);
    },
  };
}
