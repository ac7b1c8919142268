import type { AdapterSettings } from '../src/adapter-settings.js';
import { keepStarting, type StartedAdapter } from './keep-starting.js';
import { createDesk } from './shared/desk.js';
import { createHttpServer, type HttpServer } from './shared/http-server.js';
import type { Log } from './shared/log.js';
import type { AdapterStore, Desk } from './shared/types.js';
import type { Pace } from './slack/delivery/pace.js';
import { SLACK_PATH, startSlack } from './slack/start.js';
import type { Core } from './supervisor/supervised-core.js';
import { startTelegram } from './telegram/start.js';

/** How long conversations, answers and feedback are kept. */
export const RETENTION_MS = 90 * 24 * 60 * 60 * 1000;

const SWEEP_EVERY_MS = 24 * 60 * 60 * 1000;

export interface RunningAdapters {
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
 * Starts the server, and every adapter that has a token. Each stands alone: one that its platform refuses, or that
 * cannot reach it, does not keep the others from running.
 *
 * @param pace how patiently Slack is called, where not as usual
 * @throws QingwenError CONFIG_INVALID when the address is taken, or no adapter can be started; nothing is left running then
 */
export async function runAdapters(
  settings: AdapterSettings,
  core: Core,
  store: AdapterStore,
  log: Log,
  pace: Partial<Pace> = {},
): Promise<RunningAdapters> {
  const desk = await createDesk({ ...core, store, log, logQuestions: settings.logQuestions });
  const adapters: StartedAdapter[] = [];
  const ready = () => ({ answers: core.isUp?.() ?? true, ...Object.fromEntries(adapters.map(({ name, isUp }) => [name, isUp()])) });
  const { metricsPort } = settings;
  const server = createHttpServer({ metrics: metricsPort === null ? desk.metrics : null, log, ready });
  const metricsServer = metricsPort === null ? null : createHttpServer({ metrics: desk.metrics, log, ready });
  const sweeping = setInterval(() => sweep(store, log), SWEEP_EVERY_MS).unref();

  async function stop(): Promise<void> {
    clearInterval(sweeping);
    // Whoever asks is told that the bot leaves, for as long as it still finishes answers.
    server.drain();
    await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    await desk.stop();
    await server.stop();
    await metricsServer?.stop();
    await store.close();
  }

  try {
    await sweep(store, log);
    const address = await server.listen(settings.host, settings.port);
    const metricsAddress = metricsServer && metricsPort !== null ? await metricsServer.listen(settings.host, metricsPort) : address;
    adapters.push(...startersOf(settings, { core, desk, server, log, pace }));
    const lines = await Promise.all(adapters.map(({ started }) => started));
    const refused = lines.flatMap((line) => (line instanceof Error ? [line] : []));
    if (refused[0] && refused.length === adapters.length) throw refused[0];
    return { address, metricsAddress, started: lines.map((line) => (line instanceof Error ? line.message : line)), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

interface StarterParts {
  core: Core;
  desk: Desk;
  server: HttpServer;
  log: Log;
  pace: Partial<Pace>;
}

function startersOf({ slack, telegram, dataDirectory }: AdapterSettings, parts: StarterParts): StartedAdapter[] {
  const { core, desk, server, pace } = parts;
  const { suggested } = core;
  const adapters: StartedAdapter[] = [];
  if (slack) {
    const how = slack.transport.kind === 'socket' ? 'Socket Mode' : `HTTP on ${SLACK_PATH}`;
    const start = () => startSlack({ settings: slack, core, suggested, desk, server, log: parts.log, dataDirectory, pace });
    adapters.push(keepStarting('slack', { line: `Slack: started, ${how}`, start, log: parts.log }));
  }
  if (telegram) {
    const { transport } = telegram;
    const how = transport.kind === 'polling' ? 'long polling' : `webhook ${transport.url}`;
    const log = parts.log.child({ adapter: 'telegram' });
    const start = (signal: AbortSignal) => startTelegram(telegram, desk, { naming: core.naming, suggested, log, server, signal });
    adapters.push(keepStarting('telegram', { line: `Telegram: started, ${how}`, start, log }));
  }
  return adapters;
}

async function sweep(store: AdapterStore, log: Log): Promise<void> {
  try {
    const rows = await store.sweep(Date.now() - RETENTION_MS);
    if (rows > 0) log.info({ rows }, 'deleted what is older than the retention period');
  } catch (err) {
    log.error({ err }, 'could not sweep');
  }
}
