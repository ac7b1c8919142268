import { z } from 'zod';
import { readJson } from '../documents/data-file.js';
import type { Reading } from './reading.js';

/**
 * Things people ask that a work plan seldom holds: prices, phone numbers, opening hours. A task that
 * shares the subject is no answer to them unless its text holds such a thing.
 */
export interface AskedThing {
  id: string;
  /** Patterns of the question's words. */
  zh: readonly string[];
  en: readonly string[];
  /** Pattern of Chinese text that could answer. */
  evidence: RegExp;
}

const schema = z.strictObject({
  asked: z.array(
    z.strictObject({ id: z.string(), zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)), evidence: z.string().min(1) }),
  ),
});

/** Reads `seeds/asked.json`. */
export function readAskedThings(path: string): AskedThing[] {
  return readJson(path, schema).asked.map((thing) => ({ ...thing, evidence: new RegExp(thing.evidence) }));
}

/** Which such thing the question asks for, if any. The words stay in the subject. */
export function findAsked(reading: Reading, things: readonly AskedThing[]): string | null {
  const text = reading.text.toLowerCase();
  const hit = things.find(({ zh, en }) =>
    reading.language === 'zh'
      ? zh.some((pattern) => new RegExp(pattern).test(text))
      : en.some((phrase) => new RegExp(`(?<![a-z])${phrase}(?![a-z])`).test(text)),
  );
  return hit?.id ?? null;
}
