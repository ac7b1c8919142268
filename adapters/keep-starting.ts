import { setTimeout as sleep } from 'node:timers/promises';
import { QingwenError } from '../src/errors.js';
import type { Log } from './shared/log.js';
import type { RunningAdapter } from './shared/running-adapter.js';

export interface StartedAdapter {
  name: string;
  isUp(): boolean;
  /** What the operator is told: that it has started, that it cannot be reached yet, or why it is refused. */
  started: Promise<string | QingwenError>;
  stop(): Promise<void>;
}

/** Waits before further tries, in milliseconds; the last is repeated. */
const PAUSES = [1000, 2000, 5000, 15_000, 30_000];

/** So long the operator waits for a platform before the bot says that it cannot be reached yet, in milliseconds. */
const WORTH_WAITING_MS = 10_000;

/**
 * Starts an adapter, again and again while its platform cannot be reached. What happens to it stays its own: a
 * refusal is reported and logged, and nothing is thrown. `start` gets a signal that ends its own waiting.
 */
export function keepStarting(
  name: string,
  { line, start, log }: { line: string; start: (signal: AbortSignal) => Promise<RunningAdapter>; log: Log },
): StartedAdapter {
  const stopping = new AbortController();
  let running: RunningAdapter | null = null;

  async function attempt(): Promise<string | QingwenError> {
    for (let tries = 0; ; tries += 1) {
      try {
        const adapter = await start(stopping.signal);
        running = adapter;
        if (stopping.signal.aborted) await adapter.stop();
        return line;
      } catch (err) {
        if (stopping.signal.aborted) return line;
        log.error({ err, adapter: name }, 'an adapter could not be started');
        if (err instanceof QingwenError) return err;
        await sleep(PAUSES[Math.min(tries, PAUSES.length - 1)], undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  const attempted = attempt();
  const late = sleep(WORTH_WAITING_MS, `${line.split(':')[0]}: cannot be reached yet; trying again`, {
    ref: false,
    signal: stopping.signal,
  });
  return {
    name,
    isUp: () => running?.isUp() ?? false,
    started: Promise.race([attempted, late.catch(() => attempted)]),
    async stop() {
      stopping.abort();
      await running?.stop();
    },
  };
}
