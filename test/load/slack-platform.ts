import { allText } from '../adapters/slack/block-kit-limits.js';
import { mention, message, signedHeaders } from '../adapters/slack/harness.js';
import type { LocalSlack } from '../adapters/slack/local-slack.js';
import type { Hear, Platform } from './crowd.js';

/** Each conversation is a thread: its first question mentions the bot, its follow-up does not. Acknowledgements are timed. */
export class SlackPlatform implements Platform {
  readonly name = 'Slack';
  /** Milliseconds that the bot took to acknowledge the slowest event; Slack allows 3000. */
  slowestAcknowledgement = 0;
  private readonly threads = new Map<number, string>();
  private readonly hearers: Hear[] = [];
  private events = 0;

  constructor(
    slack: LocalSlack,
    private readonly botAddress: () => string,
  ) {
    slack.onCall(({ method, args }) => {
      const conversation = /^C-load-(\d+)$/.exec(args.channel ?? '')?.[1];
      if (method === 'chat.postMessage' && conversation) this.tell(Number(conversation), allText(args.blocks));
    });
  }

  onAnswer(hear: Hear): void {
    this.hearers.push(hear);
  }

  async ask(conversation: number, text: string, again: boolean): Promise<void> {
    const where = { channel: `C-load-${conversation}`, user: `U${conversation}` };
    const thread = this.threads.get(conversation);
    const event = thread ? message(text, { ...where, thread_ts: thread }) : mention(text, where);
    if (!thread) this.threads.set(conversation, event.ts);
    this.events += 1;
    const body = JSON.stringify({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: `Ev-load-${this.events}`, event });
    await Promise.all((again ? [body, body] : [body]).map((once) => this.post(once)));
  }

  private async post(body: string): Promise<void> {
    const from = performance.now();
    const headers = { 'content-type': 'application/json', ...signedHeaders(body) };
    const response = await fetch(`${this.botAddress()}/slack/events`, { method: 'POST', headers, body });
    await response.text();
    this.slowestAcknowledgement = Math.max(this.slowestAcknowledgement, performance.now() - from);
  }

  private tell(conversation: number, text: string): void {
    for (const hear of this.hearers) hear(conversation, text);
  }
}
