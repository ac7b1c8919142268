import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningAdapters, runAdapters } from '../../../adapters/run.js';
import { createLog } from '../../../adapters/shared/log.js';
import { createMemoryStore } from '../../../adapters/shared/memory-store.js';
import type { AdapterStore } from '../../../adapters/shared/types.js';
import type { Pace } from '../../../adapters/slack/delivery/pace.js';
import type { App } from '../../../src/app.js';
import { readAdapterSettings } from '../../../src/config.js';
import { LocalSlack } from './local-slack.js';

export const SECRET = 'signing-secret-of-the-test';

/** What Slack sends along to show that a request is its own; the time is in seconds since the epoch. */
export function signedHeaders(body: string, time = Math.floor(Date.now() / 1000)): Record<string, string> {
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${time}:${body}`).digest('hex')}`;
  return { 'x-slack-request-timestamp': String(time), 'x-slack-signature': signature };
}

/** The running bot behind a local Slack. */
export interface Bot {
  slack: LocalSlack;
  store: AdapterStore;
  running: RunningAdapters;
  /** What was logged, a JSON line each. */
  logged: string[];
  /** Posts a signed request as Slack does; resolves with the status. */
  send(body: string, type: 'application/json' | 'application/x-www-form-urlencoded', options?: SendOptions): Promise<number>;
  event(
    event: Record<string, unknown>,
    options?: SendOptions & { eventId?: string; team?: string; authorizations?: readonly object[] },
  ): Promise<number>;
  /** A button, command, shortcut or view, as form with a payload. */
  interact(payload: Record<string, unknown>): Promise<number>;
  /** @param name of the response address */
  command(text: string, name: string, channel?: string): Promise<number>;
  stop(): Promise<void>;
}

const QUICKLY: Partial<Pace> = { pauses: [5, 10, 20], settle: 10 };

interface SendOptions {
  signature?: string;
  /** Seconds since the epoch. */
  time?: number;
  headers?: Record<string, string>;
}

let events = 0;

export async function startBot(
  core: App,
  options: {
    store?: AdapterStore;
    slack?: LocalSlack;
    transport?: 'http' | 'socket';
    environment?: Record<string, string>;
    dataDirectory?: string;
    /** How patiently Slack is called; tests do not wait as long as people do. */
    pace?: Partial<Pace>;
  } = {},
): Promise<Bot> {
  const slack = options.slack ?? (await new LocalSlack().start());
  const store = options.store ?? createMemoryStore();
  const settings = readAdapterSettings({
    SLACK_BOT_TOKEN: 'xoxb-test',
    ...(options.transport === 'socket' ? { SLACK_APP_TOKEN: 'xapp-test' } : { SLACK_SIGNING_SECRET: SECRET }),
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    DATA_DIR: options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'qingwen-slack-')),
    ...options.environment,
  });
  const logged: string[] = [];
  const log = createLog(settings, { write: (line: string) => void logged.push(line) });
  const running = await runAdapters(settings, core, store, log, { ...QUICKLY, ...options.pace });

  const send: Bot['send'] = async (body, type, { signature, time, headers = {} } = {}) => {
    const forged = signature === undefined ? {} : { 'x-slack-signature': signature };
    const response = await fetch(`${running.address}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...signedHeaders(body, time), ...forged, ...headers },
      body,
    });
    await response.text();
    return response.status;
  };
  return {
    slack,
    store,
    running,
    logged,
    send,
    event: (event, { eventId = `Ev${++events}`, team = 'T1', authorizations, ...rest } = {}) =>
      send(
        JSON.stringify({ type: 'event_callback', team_id: team, api_app_id: 'A1', event_id: eventId, event, authorizations }),
        'application/json',
        rest,
      ),
    interact: (payload) =>
      send(
        new URLSearchParams({
          payload: JSON.stringify({ team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: `trigger-${++events}`, ...payload }),
        }).toString(),
        'application/x-www-form-urlencoded',
      ),
    command: (text, name, channel = 'C1') =>
      send(
        new URLSearchParams({
          command: '/policy',
          text,
          team_id: 'T1',
          user_id: 'U1',
          channel_id: channel,
          trigger_id: `trigger-${++events}`,
          response_url: slack.responseUrl(name),
        }).toString(),
        'application/x-www-form-urlencoded',
      ),
    async stop() {
      await running.stop();
      if (!options.slack) await slack.stop();
    },
  };
}

let clock = 1000;

/** A message as Slack tells of it. */
export const message = (text: string, more: Record<string, unknown> = {}): Record<string, unknown> & { ts: string; channel: string } => ({
  type: 'message',
  user: 'U1',
  channel: 'C1',
  channel_type: 'channel',
  ts: `${clock++}.000200`,
  text,
  ...more,
});

/** A message that names the bot. */
export const mention = (text: string, more: Record<string, unknown> = {}) =>
  message(`<@UBOT> ${text}`, { type: 'app_mention', channel_type: undefined, ...more });

/** A message to the bot alone. */
export const direct = (text: string, more: Record<string, unknown> = {}) => message(text, { channel: 'D1', channel_type: 'im', ...more });

/** A press of a button of a posted message. */
export const press = (
  element: { action_id: string; value?: string },
  { channel = 'C1', ts, thread_ts, responseUrl }: { channel?: string; ts: string; thread_ts?: string; responseUrl: string },
) => ({
  type: 'block_actions',
  channel: { id: channel },
  message: { ts, ...(thread_ts ? { thread_ts } : {}) },
  container: { type: 'message', message_ts: ts, channel_id: channel, ...(thread_ts ? { thread_ts } : {}) },
  response_url: responseUrl,
  actions: [{ type: 'button', block_id: 'b', action_ts: String(clock++), ...element }],
});
