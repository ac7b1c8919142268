import { App, type ReceiverEvent } from '@slack/bolt';

/**
 * A Bolt app that tells Slack "received" when the listeners have returned, not before they start. A listener
 * returns as soon as the question is in the store, so what Slack was told of is never lost in a crash, and
 * what it was not told of, it sends again. Where a listener fails, or Slack cannot be asked as whom the bot acts,
 * the error handler must throw: then Slack is not told either.
 */
export class LateAckApp extends App {
  override async processEvent(event: ReceiverEvent): Promise<void> {
    let acknowledged = false;
    let response: unknown;
    await super.processEvent({
      ...event,
      ack: async (given?: unknown) => {
        acknowledged = true;
        response = given;
      },
    });
    if (acknowledged) await event.ack(response);
  }
}
