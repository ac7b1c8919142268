import type { Log } from '../shared/log.js';
import { Postponed } from './delivery/send-again.js';

/** Work that goes on after Slack was told "received"; waited for when the bot stops. */
export class Background {
  private readonly jobs = new Set<Promise<void>>();

  constructor(private readonly log: Log) {}

  /** Starts a job and does not wait for it. Where it fails, `sorry` tells the person. */
  start(job: () => Promise<unknown>, sorry?: () => Promise<unknown>): void {
    const running = job()
      .catch(async (err: unknown) => {
        // The bot stops: nothing went wrong, and there is no time for an apology.
        if (err instanceof Postponed) return;
        this.log.error({ err, adapter: 'slack' }, 'an event could not be handled');
        await sorry?.();
      })
      .catch((err: unknown) => this.log.error({ err, adapter: 'slack' }, 'could not apologise'))
      .then(() => {
        this.jobs.delete(running);
      });
    this.jobs.add(running);
  }

  async onIdle(): Promise<void> {
    while (this.jobs.size > 0) await Promise.all(this.jobs);
  }
}
