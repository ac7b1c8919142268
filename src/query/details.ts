import { z } from 'zod';
import { readJson } from '../documents/data-file.js';
import type { Language } from '../language/detect.js';
import { anyOf, type Cue, isPattern } from '../language/patterns.js';

/**
 * Attributes that people ask for and a work plan seldom holds: prices, phone numbers, opening hours. A task that is about
 * the subject is no answer to them unless its text holds such a thing.
 */
export interface Detail {
  id: string;
  /** Whether it is a person or company that is asked for; then "who" asks for it and not for units. */
  asksWho: boolean;
  /** Finds the words of a question that ask for it. */
  question: Readonly<Record<Language, Cue>>;
  /** How many sentences of a task, the nearest to the subject first, could answer. */
  sentences: number;
  /** Finds Chinese text that could answer. */
  evidence: RegExp;
}

const pattern = z.string().min(1).refine(isPattern, { error: 'expected a regular expression that compiles' });

// Of a long task, only what stands near the subject can answer.
const NEAREST_SENTENCES = 3;

const schema = z.strictObject({
  asked: z.array(
    z.strictObject({
      id: z.string(),
      asksWho: z.boolean(),
      sentences: z.int().min(1).default(NEAREST_SENTENCES),
      zh: z.array(pattern),
      en: z.array(pattern),
      evidence: pattern,
    }),
  ),
});

/** The details of `seeds/details.json`; each entry of `zh` and `en` is a pattern, in English of whole words. */
export class Details {
  constructor(readonly all: readonly Detail[]) {}

  /** @throws QingwenError DATA_INVALID, naming file and entry */
  static read(path: string): Details {
    return new Details(
      readJson(path, schema).asked.map(({ id, asksWho, sentences, zh, en, evidence }) => ({
        id,
        asksWho,
        sentences,
        question: {
          zh: anyOf(...zh.map((text) => new RegExp(text, 'i'))),
          en: anyOf(...en.map((text) => new RegExp(`(?<![a-z])(?:${text})(?![a-z])`, 'i'))),
        },
        evidence: new RegExp(evidence),
      })),
    );
  }

  /** How many sentences of a task could answer; none of one that is not listed. */
  sentencesFor(id: string): number {
    return this.all.find((detail) => detail.id === id)?.sentences ?? 0;
  }

  /** Whether a text holds such a thing; one that is not listed is in none. */
  isIn(text: string, id: string): boolean {
    return this.all.find((detail) => detail.id === id)?.evidence.test(text) ?? false;
  }
}
