import { join } from 'node:path';
import { FileInstallationStore, type InstallationStore, type Logger, type Receiver } from '@slack/bolt';
import type { SlackSettings } from '../../src/adapter-settings.js';
import type { Suggested } from '../../src/answers/suggested.js';
import type { App as Core } from '../../src/app.js';
import { QingwenError } from '../../src/errors.js';
import type { HttpServer } from '../shared/http-server.js';
import type { Log } from '../shared/log.js';
import type { RunningAdapter } from '../shared/running-adapter.js';
import type { Desk } from '../shared/types.js';
import type { SlackAdapter } from './adapter.js';
import { LateAckApp } from './app.js';
import { Background } from './background.js';
import { boltLogger } from './bolt-logger.js';
import { readAddress } from './delivery/address.js';
import { judge } from './delivery/failures.js';
import { PACE, type Pace } from './delivery/pace.js';
import { Replies } from './delivery/replies.js';
import { treatmentOf } from './delivery/treatment.js';
import { registerListeners } from './listeners/index.js';
import { HttpReceiver } from './receivers/http-receiver.js';
import { SocketConnection } from './receivers/socket-connection.js';
import { clientOptions } from './web-api.js';
import { Workspaces } from './workspaces.js';

/** Where Slack posts to in HTTP mode. */
export const SLACK_PATH = '/slack/events';

/** How often questions are taken up again that an earlier process, or a fault, left; and a refused token is tried. */
const LOOK_EVERY_MS = 60_000;

export interface SlackParts {
  settings: SlackSettings;
  core: Pick<Core, 'library' | 'naming' | 'wording'>;
  suggested: Suggested;
  desk: Desk;
  server: HttpServer;
  log: Log;
  /** Folder for the installations in further workspaces, as `FileInstallationStore` keeps them. */
  dataDirectory: string;
  /** Instead of that folder. */
  installations?: InstallationStore;
  /** How patiently Slack is called, where not as usual. */
  pace?: Partial<Pace>;
}

/**
 * Starts the Slack adapter: over Socket Mode, or as `/slack/events` on the server.
 *
 * @throws QingwenError CONFIG_INVALID when Slack refuses a token; what Slack answered when it cannot be reached
 */
export async function startSlack(parts: SlackParts): Promise<RunningAdapter> {
  const { settings, core, desk, log } = parts;
  const pace = { ...PACE, ...parts.pace };
  // The store appends a team's id to the path as it is: the slash makes that a folder.
  const installations = parts.installations ?? new FileInstallationStore({ baseDir: join(parts.dataDirectory, 'slack-installations/') });
  const logger = boltLogger(log);
  const workspaces = new Workspaces(settings, installations, logger, pace);
  // Until the bot knows who it is, Slack is to send again later.
  if (settings.transport.kind === 'http') parts.server.route(SLACK_PATH, (_request, response) => void response.writeHead(503).end());
  await workspaces.ownWorkspace();
  const knowledge = { library: core.library, naming: core.naming, wording: core.wording };
  const background = new Background(log);
  const replies = new Replies({ workspaces, knowledge, log, pace });
  const adapter: SlackAdapter = { desk, workspaces, replies, background, knowledge, suggested: parts.suggested };

  // What was left is in its conversations' queues before anything new is.
  const resume = () =>
    desk.resume(
      'slack',
      (replyTo, reply) => replies.deliver(readAddress(replyTo), reply, true),
      (replyTo) => treatmentOf(readAddress(replyTo), adapter),
    );
  background.start(resume);
  const timer = setInterval(() => {
    background.start(resume);
    if (!workspaces.isAccepted) background.start(() => workspaces.retest());
  }, LOOK_EVERY_MS).unref();

  const connection = await connect(parts, { adapter, logger, pace }).catch((failure: unknown) => {
    clearInterval(timer);
    replies.stop();
    throw failure;
  });
  return {
    isUp: () => workspaces.isAccepted && (connection?.isUp ?? true),
    async stop() {
      clearInterval(timer);
      await connection?.stop();
      replies.stop();
      await background.onIdle();
    },
  };
}

/** Lets Slack reach the bot; null over HTTP, where the server is the connection. */
async function connect(
  { settings, server, log }: SlackParts,
  { adapter, logger, pace }: { adapter: SlackAdapter; logger: Logger; pace: Pace },
): Promise<SocketConnection | null> {
  const { transport } = settings;
  const options = clientOptions(settings, logger, pace);
  const listen = (receiver: Receiver) => {
    const app = new LateAckApp({
      receiver,
      authorize: ({ teamId, enterpriseId }) => adapter.workspaces.authorize({ team: teamId, enterprise: enterpriseId }),
      logger,
      clientOptions: options,
      convoStore: false,
    });
    app.error(async (err) => {
      log.error({ err, adapter: 'slack' }, 'an event could not be handled');
      throw err;
    });
    registerListeners(app, adapter);
  };
  if (transport.kind === 'http') {
    const receiver = new HttpReceiver(transport.signingSecret, logger);
    listen(receiver);
    server.route(SLACK_PATH, receiver.handle);
    return null;
  }
  const connection = new SocketConnection(transport.appToken, { logger, pace, clientOptions: options });
  listen(connection.receiver);
  await connection.start().catch((failure: unknown) => {
    throw refusedAppToken(failure);
  });
  return connection;
}

const refusedAppToken = (cause: unknown) =>
  new QingwenError(
    'CONFIG_INVALID',
    `SLACK_APP_TOKEN: Slack refuses it (${judge(cause).code}); make one with the scope connections:write under Basic Information, App-Level Tokens, and switch Socket Mode on`,
    { cause },
  );
