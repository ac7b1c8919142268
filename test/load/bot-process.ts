import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_SECONDS = 60;
/** A little more than the bot takes to leave in order. */
const STOP_MS = 30_000;

export interface BotProcess {
  /** Of its server, `http://127.0.0.1:port`. */
  address: string;
  /** Most memory the process has held at once, in bytes; null where the system does not tell. */
  peakMemory(): number | null;
  /** Stops it in order, by force if it does not, and deletes what it kept. Returns its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `adapters/start.ts` as a process of its own, with a new folder for its store and nothing in its
 * environment but the given settings.
 *
 * @throws Error with what the process said when it does not start within a minute
 */
export async function startBotProcess(settings: Record<string, string>): Promise<BotProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-load-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'adapters/start.ts'], {
    cwd: new URL('../../', import.meta.url).pathname,
    env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', ...settings, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const abandon = () => {
    kill();
    clear();
  };
  process.once('exit', abandon);
  // Its log is written as in earnest, and read so that it does not block.
  child.stdout.resume();
  let said = '';
  const started = new Promise<string>((resolve) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /Health: (http:\S+)\/healthz/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
  const late = setTimeout(kill, START_SECONDS * 1000);
  const address = await Promise.race([started, exited.then(() => null)]);
  clearTimeout(late);
  if (address === null) {
    clear();
    throw new Error(`The bot did not start:\n${said}`);
  }
  return {
    address,
    peakMemory: () => readPeak(child.pid),
    async stop() {
      const patience = setTimeout(kill, STOP_MS);
      child.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      clearTimeout(patience);
      process.off('exit', abandon);
      clear();
      return code;
    },
  };
}

/** The system's own high-water mark of resident memory; Linux has it. */
function readPeak(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}
