/** Thrown where Telegram will never take a message: the person has blocked the bot, the topic is closed. `cause` is what Telegram said. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}
