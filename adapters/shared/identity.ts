import { createHmac, randomBytes } from 'node:crypto';
import type { DoorStore } from './types.js';

/** Turns a platform's id into a name that says nothing of the person; the same id always into the same. */
export type HashId = (id: string) => string;

/** Keyed hash with a key that is made once and kept in the store. */
export async function readHashKey(store: DoorStore): Promise<HashId> {
  let key = await store.getSetting(KEY);
  if (!key) {
    key = randomBytes(32).toString('hex');
    await store.setSetting(KEY, key);
  }
  const secret = key;
  return (id) => createHmac('sha256', secret).update(id).digest('base64url').slice(0, 22);
}

const KEY = 'hash-key';

/** A short id that cannot be guessed: 16 characters of A–Z a–z 0–9 - _. */
export const newId = (): string => randomBytes(12).toString('base64url');
