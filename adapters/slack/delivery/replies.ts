import { setMaxListeners } from 'node:events';
import type { Wording } from '../../../src/answers/wording.js';
import type { Log } from '../../shared/log.js';
import type { DeliverableReply } from '../../shared/types.js';
import { type Knowledge, plainMessage, renderAnswer, type SlackMessage } from '../render/render.js';
import { contextLine } from '../render/text.js';
import type { Workspaces } from '../workspaces.js';
import { type Address, markOf, type ThreadAddress, workspaceOf } from './address.js';
import { judge } from './failures.js';
import type { Pace } from './pace.js';
import { post } from './post.js';
import { type Response, respond } from './respond.js';
import { CannotTell, Postponed, type SendingParts, sendAgain } from './send-again.js';

/** Replies that Slack takes at one response address. */
const MOST_RESPONSES = 5;

/** One way to bring a reply to the person. */
interface Way {
  name: 'thread' | 'response_url' | 'direct_message';
  send: () => Promise<unknown>;
}

export interface RepliesParts {
  workspaces: Workspaces;
  knowledge: Knowledge;
  log: Log;
  pace: Pace;
}

/** The last step of every way: a reply becomes messages, and the messages go where the address says. */
export class Replies {
  private readonly stopping = new AbortController();

  constructor(private readonly parts: RepliesParts) {
    // Every conversation may wait for Slack at once.
    setMaxListeners(0, this.stopping.signal);
  }

  /**
   * Delivers by the address's own way, and where Slack closes that for good, by the next that works.
   *
   * @param resumed whether an earlier process may have delivered it
   * @returns `undeliverable` when no way works; it is logged
   * @throws Postponed when the bot stops before Slack has taken it
   */
  async deliver(address: Address, reply: DeliverableReply, resumed = false): Promise<'undeliverable' | undefined> {
    const refusals: string[] = [];
    for (const way of this.waysOf(address, reply, resumed)) {
      try {
        await way.send();
        if (refusals.length > 0) this.parts.log.warn({ adapter: 'slack', refusals, way: way.name }, 'told the person by another way');
        return undefined;
      } catch (failure) {
        if (failure instanceof Postponed) throw failure;
        refusals.push(`${way.name}: ${failure instanceof CannotTell ? failure.name : judge(failure).code}`);
        // It may have arrived, and another way would say it twice; or Slack has been in trouble for hours, whichever the way.
        if (failure instanceof CannotTell || isPatienceOver(failure)) break;
      }
    }
    this.parts.log.error({ adapter: 'slack', refusals }, 'gave up a reply: no way to the person works');
    return 'undeliverable';
  }

  /** Posts messages of the bot's own, such as a shared answer. */
  async post(address: ThreadAddress, messages: readonly SlackMessage[], resumed = false): Promise<string> {
    const client = await this.parts.workspaces.client(workspaceOf(address));
    return post(client, address, messages, { sending: this.sendingIn(address), resumed });
  }

  /** Sends to a response address, again while Slack is in trouble. */
  respond(responseUrl: string, response: Response): Promise<void> {
    const { pace } = this.parts;
    return sendAgain(() => respond(responseUrl, response, pace.timeout), { pace, stopping: this.stopping.signal });
  }

  /** What `sendAgain` needs for calls in a workspace; what Slack says of the bot's token is noted. */
  sendingIn(where: Pick<Address, 'team' | 'enterprise'>): SendingParts {
    const { pace, workspaces } = this.parts;
    return {
      pace,
      stopping: this.stopping.signal,
      onFailure: ({ remedy, code }) => {
        if (remedy === 'not_ready') void workspaces.note(workspaceOf(where), code);
      },
    };
  }

  /** Ends all waiting: what Slack has not taken is left for the next start. */
  stop(): void {
    this.stopping.abort();
  }

  private waysOf(address: Address, reply: DeliverableReply, resumed: boolean): Way[] {
    const messages = this.render(address, reply);
    const inPerson: Way[] = address.user ? [this.directMessage(address, address.user, { messages, resumed })] : [];
    if (address.kind === 'private') return [this.response(address.responseUrl, messages, address), ...inPerson];
    const own: Way = {
      name: 'thread',
      send: async () => {
        await this.post(address, messages, resumed);
        await this.parts.workspaces.note(workspaceOf(address), null);
      },
    };
    const pressed = address.responseUrl ? [this.response(address.responseUrl, messages, address)] : [];
    const isDirect = /^[DUW]/.test(address.channel);
    return [own, ...pressed, ...(isDirect ? [] : inPerson)];
  }

  private response(responseUrl: string, messages: readonly SlackMessage[], { kind, thread }: Address): Way {
    const response_type = kind === 'private' ? 'ephemeral' : 'in_channel';
    const where = { response_type, replace_original: false, ...(thread ? { thread_ts: thread } : {}) } as const;
    return {
      name: 'response_url',
      send: async () => {
        for (const message of messages.slice(0, MOST_RESPONSES)) await this.respond(responseUrl, { ...message, ...where });
      },
    };
  }

  private directMessage(
    address: Address,
    user: string,
    { messages, resumed }: { messages: readonly SlackMessage[]; resumed: boolean },
  ): Way {
    const [first, ...rest] = messages;
    const why = contextLine(bilingual(this.parts.knowledge.wording, 'slackInPerson'));
    const mark = address.kind === 'thread' ? `${address.mark}-d` : markOf(address.responseUrl);
    const { team, enterprise } = address;
    const direct: ThreadAddress = {
      kind: 'thread',
      channel: user,
      mark,
      ...(team ? { team } : {}),
      ...(enterprise ? { enterprise } : {}),
      ...(address.kind === 'thread' && address.after ? { after: address.after } : {}),
    };
    return {
      name: 'direct_message',
      send: () => this.post(direct, first ? [{ ...first, blocks: [why, ...first.blocks] }, ...rest] : [], resumed),
    };
  }

  private render(address: Address, reply: DeliverableReply): SlackMessage[] {
    const { wording } = this.parts.knowledge;
    if (reply.kind === 'too_many') return [plainMessage(reply.text)];
    // Where nothing stands above what points there, the hint says how to ask.
    const isHint = address.hint && !(address.kind === 'thread' && address.pointsAbove && reply.answer.status !== 'rejected');
    if (isHint) return [plainMessage(bilingual(wording, address.hint === 'empty' ? 'slackEmpty' : 'slackNotText'))];
    const [first, ...rest] = renderAnswer(reply.answer, reply.answerId, this.parts.knowledge, address.kind === 'private');
    if (!first) return [plainMessage(reply.answer.text)];
    const chosen = address.chosen ? [contextLine(wording.say('slackChosen', reply.answer.language, { label: address.chosen }))] : [];
    return [{ ...first, blocks: [...chosen, ...first.blocks] }, ...rest];
  }
}

const isPatienceOver = (failure: unknown) => ['send_again', 'not_ready'].includes(judge(failure).remedy);

/** For replies to what is in no language. */
export const bilingual = (wording: Wording, key: string): string => `${wording.say(key, 'zh')}\n${wording.say(key, 'en')}`;
