import type { Wording } from '../../src/answer/wording.js';
import type { Log } from '../shared/log.js';
import type { Deliver } from '../shared/types.js';
import { type Address, readAddress } from './address.js';
import { isPassing } from './persist.js';
import { post } from './poster.js';
import { type Knowledge, plainMessage, renderAnswer, type SlackMessage } from './render.js';
import { respond } from './respond.js';
import { contextLine } from './text.js';
import type { Workspaces } from './workspaces.js';

type DeliverableReply = Parameters<Deliver>[0];

/** The last step of every way: a reply becomes messages, and the messages go where the address says. */
export class Replies {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly knowledge: Knowledge,
    private readonly log: Log,
  ) {}

  /** @throws what Slack answered, when a later try may succeed; what none can mend is logged and done with */
  async deliver(address: Address, reply: DeliverableReply, resumed = false): Promise<void> {
    const messages = this.render(address, reply);
    try {
      if (address.kind === 'thread') await post(await this.workspaces.client(address.team), address, messages, resumed);
      // Slack takes five replies at such an address.
      else
        for (const message of messages.slice(0, 5))
          await respond(address.responseUrl, { ...message, response_type: 'ephemeral', replace_original: false });
    } catch (err) {
      if (isPassing(err)) throw err;
      this.log.error({ err, door: 'slack' }, 'Slack does not take a reply');
    }
  }

  /** Delivers what an earlier process left. */
  resume = (replyTo: string, reply: DeliverableReply): Promise<void> => this.deliver(readAddress(replyTo), reply, true);

  private render(address: Address, reply: DeliverableReply): SlackMessage[] {
    const { wording } = this.knowledge;
    if (reply.kind === 'too_many') return [plainMessage(reply.text)];
    if (address.hint) return [plainMessage(bilingual(wording, address.hint === 'empty' ? 'slackEmpty' : 'slackNotText'))];
    const [first, ...rest] = renderAnswer(reply.answer, reply.answerId, this.knowledge, address.kind === 'private');
    if (!first) return [plainMessage(reply.answer.text)];
    const chosen = address.chosen ? [contextLine(wording.say('slackChosen', reply.answer.language, { label: address.chosen }))] : [];
    return [{ ...first, blocks: [...chosen, ...first.blocks] }, ...rest];
  }
}

/** For replies to what is in no language. */
export const bilingual = (wording: Wording, key: string): string => `${wording.say(key, 'zh')}\n${wording.say(key, 'en')}`;
