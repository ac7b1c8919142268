import { z } from 'zod';
import { readJson } from '../../documents/data-file.js';
import type { Language } from '../../language/detect.js';
import { anyOf, type Cue, isPattern } from '../../language/patterns.js';

/**
 * Something people ask that a work plan seldom holds: prices, phone numbers, opening hours. A task that shares the
 * subject is no answer to it unless its text holds such a thing.
 */
export interface Detail {
  id: string;
  /** Whether it is a person or company that is asked for; then "who" asks for it and not for units. */
  asksWho: boolean;
  /** Finds the words of a question that ask for it. */
  question: Readonly<Record<Language, Cue>>;
  /** Finds Chinese text that could answer. */
  evidence: RegExp;
}

const pattern = z.string().min(1).refine(isPattern, { error: 'expected a regular expression that compiles' });

const schema = z.strictObject({
  asked: z.array(
    z.strictObject({
      id: z.string(),
      asksWho: z.boolean(),
      zh: z.array(pattern),
      en: z.array(pattern),
      evidence: pattern,
    }),
  ),
});

/** Reads `seeds/details.json`; each entry of `zh` and `en` is a pattern, in English of whole words. */
export function readDetails(path: string): Detail[] {
  return readJson(path, schema).asked.map(({ id, asksWho, zh, en, evidence }) => ({
    id,
    asksWho,
    question: {
      zh: anyOf(...zh.map((text) => new RegExp(text, 'i'))),
      en: anyOf(...en.map((text) => new RegExp(`(?<![a-z])(?:${text})(?![a-z])`, 'i'))),
    },
    evidence: new RegExp(evidence),
  }));
}

/** Which detail a text asks for, if any. The words stay in the subject. */
export function readDetail(text: string, details: readonly Detail[], asksForUnits: boolean): Detail | null {
  // Who leads the work on bus fares is no question for a fare.
  const plain = text.replaceAll('啥', '什么');
  return (
    details.find(({ asksWho, question }) => (asksWho || !asksForUnits) && (question.zh.test(plain) || question.en.test(plain))) ?? null
  );
}
