import { ConversationQueues } from '../shared/conversation-queues.js';

/** What is left to do for an update once it has been read. */
export interface Job {
  /** Jobs of one queue run one after the other, such as those of a chat; null runs at once. */
  queue: string | null;
  /** Whether a crash loses nothing by it, so that Telegram may be told at once that the update has arrived. */
  isKept: boolean;
  run(): Promise<void>;
}

/** A job that takes longer waits for Telegram; what stands behind it is not waited for. */
const SLOW_MS = 2000;

/** The jobs under way. */
export class Jobs {
  private readonly queues = new ConversationQueues();
  private readonly slow = new Set<string>();
  private readonly underWay = new Set<Promise<void>>();

  /**
   * Starts a job after the earlier ones of its queue.
   *
   * @returns what to wait for before Telegram is told that the update has arrived
   */
  start({ queue, isKept, run }: Job): Promise<void> {
    const isBehindSlow = queue !== null && this.slow.has(queue);
    const job = (queue === null ? run() : this.queues.run(queue, () => this.watched(queue, run))).finally(() => this.underWay.delete(job));
    this.underWay.add(job);
    return isKept || isBehindSlow ? Promise.resolve() : job;
  }

  /** Resolves when no job is left. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  private async watched(queue: string, run: () => Promise<void>): Promise<void> {
    const timer = setTimeout(() => this.slow.add(queue), SLOW_MS);
    try {
      await run();
    } finally {
      clearTimeout(timer);
      this.slow.delete(queue);
    }
  }
}

export const queueOfChat = (chat: number): string => `chat:${chat}`;
