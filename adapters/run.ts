import { join } from 'node:path';
import { readSuggested } from '../src/answer/suggested.js';
import type { DoorSettings } from '../src/door-settings.js';
import { createDesk } from './shared/desk.js';
import { createHttpServer } from './shared/http-server.js';
import type { Log } from './shared/log.js';
import type { DoorStore } from './shared/types.js';
import { SLACK_PATH, startSlack } from './slack/start.js';
import type { Core } from './supervisor/supervised-core.js';
import { startTelegram } from './telegram/start.js';

/** How long conversations, answers and feedback are kept. */
export const RETENTION_MS = 90 * 24 * 60 * 60 * 1000;

const SWEEP_EVERY_MS = 24 * 60 * 60 * 1000;

export interface RunningDoors {
  /** Of the server, `http://host:port`. */
  address: string;
  /** Of the server that has the metrics; the same unless they have a port of their own. */
  metricsAddress: string;
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
export async function runDoors(settings: DoorSettings, core: Core, prompts: string, store: DoorStore, log: Log): Promise<RunningDoors> {
  const desk = await createDesk({ ...core, store, log, logQuestions: settings.logQuestions });
  const up: Record<string, () => boolean> = { answers: () => core.isUp?.() ?? true };
  const ready = () => Object.fromEntries(Object.entries(up).map(([part, isUp]) => [part, isUp()]));
  const { metricsPort } = settings;
  const server = createHttpServer({ metrics: metricsPort === null ? desk.metrics : null, log, ready });
  const metricsServer = metricsPort === null ? null : createHttpServer({ metrics: desk.metrics, log, ready });
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
    await metricsServer?.stop();
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
      const telegram = await startTelegram(settings.telegram, desk, {
        naming: core.naming,
        suggested,
        log: log.child({ door: 'telegram' }),
        server,
      });
      doors.push(telegram);
      up['telegram'] = telegram.isUp;
      started.push(`Telegram: started, ${transport.kind === 'polling' ? 'long polling' : `webhook ${transport.url}`}`);
    }
    const address = await server.listen(settings.host, settings.port);
    const metricsAddress = metricsServer && metricsPort !== null ? await metricsServer.listen(settings.host, metricsPort) : address;
    return { address, metricsAddress, started, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
