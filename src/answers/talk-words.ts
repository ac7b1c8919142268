import { z } from 'zod';
import { readJson } from '../documents/data-file.js';
import type { Bilingual } from '../documents/types.js';
import { TALK_KINDS, type TalkKind } from '../understanding/talk/kinds.js';

const MOST_EXAMPLES = 6;

/** Text in both languages that is filled in from the catalogue, with these names in braces and no others. */
const words = (...names: readonly string[]) => {
  const text = z
    .string()
    .min(1)
    .refine((value) => [...value.matchAll(/\{(\w*)\}/g)].every(([, name]) => names.includes(name as string)), {
      error: `knows no other names in braces than ${names.map((name) => `{${name}}`).join(' ') || 'none'}`,
    });
  return { zh: text, en: text };
};

const entrySchema = z.strictObject({
  ...words('places', 'oldest', 'newest'),
  /** How many example questions follow. */
  examples: z.int().min(0).max(MOST_EXAMPLES).default(0),
  /** What a press of a button asks. */
  offers: z.array(z.strictObject(words())).default([]),
  /** A line for each document, where they are listed. */
  documents: z.strictObject(words('name', 'published', 'publisher')).optional(),
});

/** What the bot says to one kind of talk. */
export interface TalkEntry extends Bilingual {
  examples: number;
  offers: readonly Bilingual[];
  documents?: Bilingual | undefined;
}

export type TalkWords = Readonly<Record<TalkKind, TalkEntry>>;

/**
 * Reads `prompts/talk.json`: what the bot says to every kind of talk.
 *
 * @throws QingwenError DATA_INVALID when a kind is missing or an entry does not fit, naming file, line and entry
 */
export const readTalkWords = (path: string): TalkWords => readJson<TalkWords>(path, z.record(z.enum(TALK_KINDS), entrySchema));
