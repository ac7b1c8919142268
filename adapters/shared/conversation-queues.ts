import PQueue from 'p-queue';

/** One queue a conversation: jobs of one conversation run in order, conversations side by side. */
export class ConversationQueues {
  private readonly queues = new Map<string, PQueue>();

  /** Jobs waiting or running. */
  get size(): number {
    let size = 0;
    for (const queue of this.queues.values()) size += queue.size + queue.pending;
    return size;
  }

  /** Runs a job after all earlier ones of the same conversation, whether those succeed or not. */
  async run<T>(conversation: string, job: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(conversation) ?? new PQueue({ concurrency: 1 });
    this.queues.set(conversation, queue);
    try {
      return (await queue.add(job)) as T;
    } finally {
      // The job that leaves last takes the queue with it.
      if (queue.size + queue.pending === 0 && this.queues.get(conversation) === queue) this.queues.delete(conversation);
    }
  }

  /** Resolves when no job is left. */
  async onIdle(): Promise<void> {
    while (this.queues.size > 0) {
      await Promise.all([...this.queues.values()].map((queue) => queue.onIdle()));
      // Let the jobs' own `finally` run, which removes their queues.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
