import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the command line from its source. `environment` is added to that of the tests. */
export function startCli(words: readonly string[], environment: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  const { FORCE_COLOR: _, ...own } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'adapters/cli/cli.ts', ...words], { env: { ...own, ...environment } });
}

/** Runs the command line to its end with the given standard input. */
export async function runCli(words: readonly string[], input = '', environment: Record<string, string> = {}): Promise<Finished> {
  const child = startCli(words, environment);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A command that refuses its arguments may be gone before its input is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}
