import type { Api } from 'grammy';
import type { Address } from './address.js';

const TYPING_LASTS_MS = 5000;

/** Chats in which "typing" is shown at once; in a crowd nobody watches for it. */
const MOST_TYPING = 32;

/** How long the last action is waited for, in milliseconds. */
const LAST_ACTION_MS = 1000;

/** Shows "typing" in chats. */
export class Typing {
  private shownIn = 0;

  constructor(private readonly api: Api) {}

  /**
   * Shows "typing" in a chat until the function that it returns is called. That one waits a moment
   * for the last action, which would otherwise show after the answer.
   */
  show({ chat, topic }: Address): () => Promise<void> {
    if (this.shownIn >= MOST_TYPING) return async () => {};
    this.shownIn += 1;
    // A bot that does not get to show it types all the same.
    const act = () =>
      this.api.sendChatAction(chat, 'typing', topic ? { message_thread_id: topic } : {}).then(
        () => {},
        () => {},
      );
    let last = act();
    const timer = setInterval(() => {
      last = act();
    }, TYPING_LASTS_MS);
    let ended = false;
    return async () => {
      if (ended) return;
      ended = true;
      this.shownIn -= 1;
      clearInterval(timer);
      let giveUp: NodeJS.Timeout | undefined;
      await Promise.race([last, new Promise((resolve) => (giveUp = setTimeout(resolve, LAST_ACTION_MS)))]);
      clearTimeout(giveUp);
    };
  }
}
