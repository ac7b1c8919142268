import type { Answer } from '../../src/answers/types.js';
import { newConversation } from '../../src/dialogue/state.js';
import type { DeskParts, Keep } from './answering.js';
import { type HashId, newId } from './identity.js';
import { createRateLimit } from './rate-limit.js';
import type { AdapterName, Desk, Owner, StoredAnswer } from './types.js';

/** Texts that a person may have answered in a minute while typing: a letter every half second. */
export const PREVIEWS_A_MINUTE = 120;

/** Previews remembered at once, and for how long: until their buttons are pressed, if they ever are. */
const MOST_REMEMBERED = 2000;
const REMEMBERED_MS = 15 * 60 * 1000;

interface Remembered {
  stored: StoredAnswer;
  owner: Owner;
}

export interface Previews extends Pick<Desk, 'preview' | 'choose' | 'recall'> {
  /** Forgets all of a person's. @param user a hash */
  forget(user: string): void;
}

/** Answers to what people are still typing: in memory only, until one of them is chosen. */
export function createPreviews(parts: DeskParts, { keep, hash }: { keep: Keep; hash: HashId }): Previews {
  const { store, bot, log } = parts;
  const now = parts.now ?? Date.now;
  const limit = createRateLimit(PREVIEWS_A_MINUTE);
  /** In the order of their age. */
  const remembered = new Map<string, Remembered>();

  const answer = (text: string): Promise<Answer> => bot.ask(text, newConversation());

  /** The preview belongs to nobody's conversation: its key is its own. */
  const toRemember = (adapter: AdapterName, user: string, id: string, question: string, given: Answer): Remembered => ({
    stored: { id, adapter, question, answer: given, at: now() },
    owner: { conversation: hash(`${adapter}:preview:${id}`), user: hash(user) },
  });

  function remember(preview: Remembered): void {
    remembered.set(preview.stored.id, preview);
    for (const [id, { stored }] of remembered) {
      if (remembered.size <= MOST_REMEMBERED && now() - stored.at < REMEMBERED_MS) break;
      remembered.delete(id);
    }
  }

  async function save({ stored, owner }: Remembered): Promise<StoredAnswer> {
    remembered.delete(stored.id);
    await keep('save an answer', store.saveAnswer(stored, owner), undefined);
    return stored;
  }

  async function recall(answerId: string): Promise<StoredAnswer | null> {
    const preview = remembered.get(answerId);
    return preview ? save(preview) : null;
  }

  return {
    recall,
    forget(user) {
      for (const [id, { owner }] of remembered) if (owner.user === user) remembered.delete(id);
    },
    async preview(adapter, user, text) {
      if (await limit.take(`${adapter}:${user}`)) return null;
      const answerId = newId();
      const given = await answer(text).catch((err: unknown) => {
        log.error({ err }, 'no preview within the time limit');
        return null;
      });
      if (!given) return null;
      remember(toRemember(adapter, user, answerId, text, given));
      return { answer: given, answerId };
    },
    async choose(adapter, user, answerId, text) {
      if ((await recall(answerId)) || (await keep('look up an answer', store.loadAnswer(answerId), null))) return;
      await save(toRemember(adapter, user, answerId, text, await answer(text)));
    },
  };
}
