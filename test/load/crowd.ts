import { setTimeout as wait } from 'node:timers/promises';
import { DIALOGUES, type Turn } from './dialogues.js';

/** Hears a message of the bot and the conversation that it was sent to. */
export type Hear = (conversation: number, text: string) => void;

/** A platform on this machine, from the side of the people who ask. */
export interface Platform {
  name: string;
  /**
   * Asks in a conversation. Resolves when the bot has been handed the question.
   *
   * @param again whether the platform delivers the question twice, as platforms do when an acknowledgement is late
   */
  ask(conversation: number, text: string, again: boolean): Promise<void>;
  /** Tells of every message that the bot sends to a conversation. */
  onAnswer(hear: Hear): void;
}

/** What became of a crowd's questions. */
export interface Figures {
  platform: string;
  questions: number;
  answered: number;
  /** From the first question to the last answer. */
  seconds: number;
  /** Milliseconds from sending a question to the arrival of its answer, ascending. */
  times: number[];
  lost: number;
  doubled: number;
  /** Answers that do not say what they must, apologies among them. */
  wrong: number;
}

/** Every so many conversations the platform delivers the first question twice. */
const TWICE_EVERY = 5;

interface Talk {
  turns: readonly Turn[];
  sentAt: number;
  answers: number;
}

/** Conversations that begin at the same moment; each asks its follow-up when the first answer has arrived. */
export class Crowd {
  private readonly talks = new Map<number, Talk>();
  private readonly times: number[] = [];
  private readonly began = performance.now();
  private lastAt = this.began;
  private doubled = 0;
  private wrong = 0;
  private waitingFor: number;
  private finish: () => void = () => {};

  /** @param first number of the first conversation; no two crowds on a platform may share one */
  constructor(
    private readonly platform: Platform,
    private readonly first: number,
    private readonly count: number,
  ) {
    this.waitingFor = count;
    platform.onAnswer((conversation, text) => this.hear(conversation, text));
  }

  /** Resolves when all are answered or the time is up. Later answers still count in `figures`, as doubled ones. */
  async talk(seconds: number): Promise<void> {
    const finished = new Promise<void>((resolve) => (this.finish = resolve));
    for (let index = 0; index < this.count; index += 1) {
      const turns = DIALOGUES[index % DIALOGUES.length] ?? [];
      const talk = { turns, sentAt: 0, answers: 0 };
      this.talks.set(this.first + index, talk);
      this.ask(this.first + index, talk, index % TWICE_EVERY === 0);
    }
    const timer = new AbortController();
    await Promise.race([finished, wait(seconds * 1000, undefined, { signal: timer.signal })]);
    timer.abort();
  }

  figures(): Figures {
    const talks = [...this.talks.values()];
    const questions = talks.reduce((sum, { turns }) => sum + turns.length, 0);
    return {
      platform: this.platform.name,
      questions,
      answered: this.times.length,
      seconds: (this.lastAt - this.began) / 1000,
      times: this.times.toSorted((a, b) => a - b),
      lost: questions - this.times.length,
      doubled: this.doubled,
      wrong: this.wrong,
    };
  }

  private ask(conversation: number, talk: Talk, again = false): void {
    const turn = talk.turns[talk.answers];
    if (!turn) {
      this.waitingFor -= 1;
      if (this.waitingFor === 0) this.finish();
      return;
    }
    talk.sentAt = performance.now();
    // A question that the bot does not take shows as a lost answer.
    this.platform.ask(conversation, turn.text, again).catch(() => {});
  }

  private hear(conversation: number, text: string): void {
    const talk = this.talks.get(conversation);
    if (!talk) return;
    const turn = talk.turns[talk.answers];
    if (!turn) {
      this.doubled += 1;
      return;
    }
    this.lastAt = performance.now();
    this.times.push(this.lastAt - talk.sentAt);
    if (!text.includes(turn.expected)) this.wrong += 1;
    talk.answers += 1;
    this.ask(conversation, talk);
  }
}
