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
  start(job: Job): Promise<void> {
    const isBehindSlow = job.queue !== null && this.slow.has(job.queue);
    const done = this.run(job);
    if (!job.isKept && !isBehindSlow) return done;
    // Whoever gives a job reports its errors; here nobody waits for them.
    done.catch(() => {});
    return Promise.resolve();
  }

  /** The same, to wait for the job itself. */
  run({ queue, run }: Omit<Job, 'isKept'>): Promise<void> {
    const done = queue === null ? run() : this.queues.run(queue, () => this.watched(queue, run));
    const tracked = done.finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
    return tracked;
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
