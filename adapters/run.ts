import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSuggested } from '../src/answer/suggested.js';
import type { DoorSettings } from '../src/door-settings.js';
import type { App } from '../src/main.js';
import { createDesk } from './shared/desk.js';
import { createHttpServer } from './shared/http-server.js';
import type { Log } from './shared/log.js';
import type { DoorStore } from './shared/types.js';
import { SLACK_PATH, startSlack } from './slack/start.js';
import { type StartedAdapter, startTelegram } from './telegram/start.js';

/** How long conversations, answers and feedback are kept. */
export const RETENTION_MS = 90 * 24 * 60 * 60 * 1000;

const SWEEP_EVERY_MS = 24 * 60 * 60 * 1000;

/** How long the start waits for Telegram before it says that it cannot be reached. */
const PATIENCE_MS = 10_000;

export interface RunningDoors {
  /** Of the server, `http://host:port`. */
  address: string;
  /** What was started, a line each, for the operator. */
  started: string[];
  /** Takes nothing more, finishes what is under way, then leaves. */
  stop(): Promise<void>;
}

/**
 * Starts every door that has a token, and the server.
 *
 * @throws QingwenError CONFIG_INVALID when a platform refuses a token or the address is taken; nothing is left running then
 */
export async function runDoors(settings: DoorSettings, core: App, prompts: string, store: DoorStore, log: Log): Promise<RunningDoors> {
  const desk = await createDesk({ ...core, store, log, logQuestions: settings.logQuestions });
  const up: Record<string, () => boolean> = {};
  const server = createHttpServer({
    metrics: desk.metrics,
    log,
    ready: () => Object.fromEntries(Object.entries(up).map(([door, isUp]) => [door, isUp()])),
  });
  const suggested = readSuggested(join(prompts, 'suggested.json'));
  const doors: { stop(): Promise<void> }[] = [];
  const started: string[] = [];
  const sweep = async () => {
    const rows = await store.sweep(Date.now() - RETENTION_MS);
    if (rows > 0) log.info({ rows }, 'deleted what is older than the retention period');
  };
  const sweeping = setInterval(() => sweep().catch((err: unknown) => log.error({ err }, 'could not sweep')), SWEEP_EVERY_MS).unref();

  async function stop(): Promise<void> {
    clearInterval(sweeping);
    const serverStopped = server.stop();
    await Promise.allSettled(doors.map((door) => door.stop()));
    await desk.stop();
    await serverStopped;
    await store.close();
  }

  try {
    await sweep();
    if (settings.slack) {
      const { transport } = settings.slack;
      const slack = await startSlack({
        settings: settings.slack,
        core,
        suggested,
        desk,
        server,
        log,
        dataDirectory: settings.dataDirectory,
      });
      doors.push(slack);
      up['slack'] = slack.isUp;
      started.push(`Slack: started, ${transport.kind === 'socket' ? 'Socket Mode' : `HTTP on ${SLACK_PATH}`}`);
    }
    if (settings.telegram) {
      const { transport } = settings.telegram;
      const leaving = new AbortController();
      let telegram: StartedAdapter | null = null;
      const starting = startTelegram(settings.telegram, desk, {
        naming: core.naming,
        suggested,
        log: log.child({ door: 'telegram' }),
        server,
        signal: leaving.signal,
      }).then((adapter) => {
        telegram = adapter;
        return adapter;
      });
      // Refused only after it could not be reached for a while: nobody waits for it then.
      starting.catch((err: unknown) => leaving.signal.aborted || log.error({ err }, 'Telegram: not started'));
      doors.push({
        async stop() {
          leaving.abort();
          await starting.then(
            (adapter) => adapter.stop(),
            () => {},
          );
        },
      });
      up['telegram'] = () => telegram?.isUp() ?? false;
      const way = transport.kind === 'polling' ? 'long polling' : `webhook ${transport.url}`;
      const isStarted = await Promise.race([starting, sleep(PATIENCE_MS, null, { ref: false })]);
      started.push(isStarted ? `Telegram: started, ${way}` : 'Telegram: cannot be reached yet, the log says why; trying again');
    }
    const address = await server.listen(settings.host, settings.port);
    return { address, started, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
