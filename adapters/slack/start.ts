import { join } from 'node:path';
import {
  FileInstallationStore,
  HTTPReceiver,
  type InstallationStore,
  type Logger,
  LogLevel,
  SocketModeReceiver,
  webApi,
} from '@slack/bolt';
import type { readSuggested } from '../../src/answer/suggested.js';
import type { SlackSettings } from '../../src/door-settings.js';
import { QingwenError } from '../../src/errors.js';
import type { App as Core } from '../../src/main.js';
import type { HttpServer } from '../shared/http-server.js';
import { type Log, withoutSecrets } from '../shared/log.js';
import type { Desk } from '../shared/types.js';
import type { SlackDoor } from './ask.js';
import { Background } from './background.js';
import { LateAckApp } from './late-ack-app.js';
import { receive } from './receive.js';
import { Replies } from './replies.js';
import { clientOptions, Workspaces } from './workspaces.js';

/** Where Slack posts to in HTTP mode. */
export const SLACK_PATH = '/slack/events';

/** How often questions are taken up again that Slack would not take the answer of. */
const RESUME_EVERY_MS = 60_000;

export interface SlackParts {
  settings: SlackSettings;
  core: Pick<Core, 'library' | 'naming' | 'wording'>;
  suggested: ReturnType<typeof readSuggested>;
  desk: Desk;
  server: HttpServer;
  log: Log;
  /** Folder for the installations in further workspaces, as `FileInstallationStore` keeps them. */
  dataDirectory: string;
  /** Instead of that folder. */
  installations?: InstallationStore;
}

export interface RunningSlack {
  /** Whether events can arrive: always over HTTP, in Socket Mode while it is connected. */
  isUp(): boolean;
  /** Takes no more events, and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Starts the Slack door: over Socket Mode, or as `/slack/events` on the server. Call it before the server
 * listens.
 *
 * @throws QingwenError CONFIG_INVALID when Slack refuses a token
 */
export async function startSlack(parts: SlackParts): Promise<RunningSlack> {
  const { settings, core, desk, log } = parts;
  // The store appends a team's id to the path as it is: the slash makes that a folder.
  const installations = parts.installations ?? new FileInstallationStore({ baseDir: join(parts.dataDirectory, 'slack-installations/') });
  const logger = boltLogger(log);
  const workspaces = new Workspaces(settings, installations, logger);
  await workspaces.ownWorkspace();
  const knowledge = { library: core.library, naming: core.naming, wording: core.wording };
  const background = new Background(log);
  const replies = new Replies(workspaces, knowledge, log);
  const door: SlackDoor = { desk, workspaces, replies, background, knowledge, suggested: parts.suggested };

  const receiver = createReceiver(settings, logger);
  const app = new LateAckApp({
    receiver,
    authorize: ({ teamId }) => workspaces.authorize(teamId),
    logger,
    clientOptions: clientOptions(settings, logger),
    convoStore: false,
  });
  app.error(async (err) => log.error({ err, door: 'slack' }, 'an event could not be handled'));
  receive(app, door);
  let connected = true;
  if (receiver instanceof SocketModeReceiver) {
    receiver.client.on('connected', () => (connected = true));
    receiver.client.on('close', () => (connected = false));
    await connect(receiver);
  } else parts.server.route(SLACK_PATH, receiver.requestListener);

  const resume = () => background.start(() => desk.resume('slack', replies.resume));
  resume();
  const timer = setInterval(resume, RESUME_EVERY_MS).unref();
  return {
    isUp: () => connected,
    async stop() {
      clearInterval(timer);
      if (receiver instanceof SocketModeReceiver) await receiver.stop();
      await background.onIdle();
    },
  };
}

function createReceiver(settings: SlackSettings, logger: Logger): HTTPReceiver | SocketModeReceiver {
  const { transport } = settings;
  if (transport.kind === 'http') {
    return new HTTPReceiver({ signingSecret: transport.signingSecret, endpoints: SLACK_PATH, logger, bodyLimit: 1024 * 1024 });
  }
  return new SocketModeReceiver({
    appToken: transport.appToken,
    logger,
    installerOptions: settings.apiUrl ? { clientOptions: { slackApiUrl: settings.apiUrl } } : {},
  });
}

async function connect(receiver: SocketModeReceiver): Promise<void> {
  try {
    await receiver.start();
  } catch (cause) {
    const why = cause instanceof webApi.WebAPIPlatformError ? `Slack refuses it (${cause.data.error})` : 'Slack cannot be reached with it';
    throw new QingwenError(
      'CONFIG_INVALID',
      `SLACK_APP_TOKEN: ${why}; make one with the scope connections:write under Basic Information, App-Level Tokens, and switch Socket Mode on`,
      { cause },
    );
  }
}

/** Bolt's own messages in the bot's log; its debug level shows bodies and is never on. */
function boltLogger(log: Log): Logger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const text = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
      log[level]({ door: 'slack' }, withoutSecrets(text));
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
