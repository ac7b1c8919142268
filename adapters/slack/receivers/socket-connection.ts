import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import pTimeout from 'p-timeout';
import { judge } from '../delivery/failures.js';
import type { Pace } from '../delivery/pace.js';
import { pauseAfter } from '../delivery/send-again.js';
import { isSound } from './sound-body.js';

/** Longest wait for Slack's hello, in milliseconds. */
const HELLO_MS = 30_000;
/** A connection that held so long was a good one: the next is opened at once. */
const GOOD_MS = 10_000;

/**
 * The Socket Mode connection, opened again whenever it ends, however it ends. The client's own way of reconnecting
 * ends the process when Slack refuses the token meanwhile, as does a frame that is no envelope.
 */
export class SocketConnection {
  readonly receiver: SocketModeReceiver;
  private readonly stopping = new AbortController();
  private connected = false;

  constructor(
    appToken: string,
    private readonly parts: { logger: Logger; pace: Pace; clientOptions: webApi.WebClientOptions },
  ) {
    const { logger, clientOptions } = parts;
    this.receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions },
      // What was not kept is not acknowledged, so that Slack sends it again.
      processEventErrorHandler: async ({ error }) => {
        logger.error('an event was not taken; Slack will send it again', error);
        return false;
      },
    });
    this.guard('ws_message', (data) => isFrame(data));
    this.guard('slack_event', () => true);
  }

  get isUp(): boolean {
    return this.connected;
  }

  /**
   * Opens the connection and keeps it open. Where Slack is in trouble, this resolves all the same, and it is opened
   * as soon as Slack lets it.
   *
   * @throws what Slack answered when it refuses the token
   */
  async start(): Promise<void> {
    let opened: { ended: Promise<unknown> } | null = null;
    try {
      opened = await this.open();
    } catch (failure) {
      if (isRefusal(failure)) throw failure;
      this.parts.logger.warn('Slack cannot be reached; trying again', failure);
    }
    void this.keepOpen(opened);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.receiver.stop();
  }

  private async keepOpen(first: { ended: Promise<unknown> } | null): Promise<void> {
    const { signal } = this.stopping;
    let opened = first;
    for (let failures = 0; !signal.aborted; ) {
      const from = Date.now();
      await opened?.ended;
      this.connected = false;
      failures = opened && Date.now() - from > GOOD_MS ? 0 : failures + 1;
      const pause = failures === 0 ? 0 : pauseAfter(failures - 1, this.parts.pace);
      if (!(await sleep(pause, true, { signal }).catch(() => false))) return;
      opened = await this.open().catch((failure: unknown) => {
        this.parts.logger.error(`Socket Mode: cannot connect (${judge(failure).code}); trying again`);
        return null;
      });
    }
  }

  /** Opens the connection; `ended` resolves when it ends. */
  private async open(): Promise<{ ended: Promise<unknown> }> {
    const { client } = this.receiver;
    const ended = new Promise((resolve) => client.once('disconnected', resolve));
    try {
      await pTimeout(client.start(), { milliseconds: HELLO_MS });
    } catch (failure) {
      client.disconnect().catch(() => {});
      throw failure;
    }
    this.connected = true;
    return { ended };
  }

  /** Lets the client hear only what `passes`, and catches what it then throws: nobody else would. */
  private guard(name: 'ws_message' | 'slack_event', passes: (argument: unknown) => boolean): void {
    const { client } = this.receiver;
    const listeners = client.listeners(name);
    client.removeAllListeners(name);
    client.on(name, async (...received: unknown[]) => {
      try {
        if (passes(received[0])) for (const listener of listeners) await listener.apply(client, received);
      } catch (failure) {
        this.parts.logger.error('a frame could not be handled', failure);
      }
    });
  }
}

/** Whether Slack itself said no; a connection that fails says nothing of the token. */
const isRefusal = (failure: unknown) => failure instanceof webApi.WebAPIPlatformError && judge(failure).remedy !== 'send_again';

/** Whether a frame is one of Slack's: a greeting, a farewell, or an envelope around an event. */
function isFrame(data: unknown): boolean {
  try {
    const frame: unknown = JSON.parse(String(data));
    if (typeof frame !== 'object' || frame === null || !('type' in frame)) return false;
    if (frame.type === 'hello' || frame.type === 'disconnect') return true;
    return 'envelope_id' in frame && typeof frame.envelope_id === 'string' && 'payload' in frame && isSound(frame.payload);
  } catch {
    return false;
  }
}
