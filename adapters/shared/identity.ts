import { createHmac, randomBytes } from 'node:crypto';

/** Turns a platform's id into a name that says nothing of the person; the same id always into the same. */
export type HashId = (id: string) => string;

/** @param key of the store; who has it and the store can find out whether a known person asked */
export const hashWith =
  (key: string): HashId =>
  (id) =>
    createHmac('sha256', key).update(id).digest('base64url').slice(0, 22);

/** A short id that cannot be guessed: 16 characters of A–Z a–z 0–9 - _. */
export const newId = (): string => randomBytes(12).toString('base64url');
