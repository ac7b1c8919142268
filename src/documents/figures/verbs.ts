import type { Reading } from './reading.js';
import type { FigureWords } from './words.js';

/** Verbs that follow one another at the beginning of a part. */
export interface Chain {
  action: string | null;
  first: string | null;
  makes: boolean;
  end: number;
}

const CHAIN_JOINTS = '、和并及';
const NOUN_ENDINGS = /[业率量额器机员站网费者商]/;

/** A chain of verbs: 新建、改扩建; 推动开工建设. Behind a verb of making, only further ones go on with it. */
export function readChain({ text, words }: Reading, start: number, limit: number): Chain {
  const chain: Chain = { action: null, first: null, makes: false, end: start };
  let actionStart = start;
  for (;;) {
    const joint = chain.action !== null && CHAIN_JOINTS.includes(text.charAt(chain.end)) ? 1 : 0;
    const from: number = chain.end + joint;
    const made: string | null = words.actions.at(text, from, limit) ?? words.changingThings.at(text, from, limit);
    const furthered: string | null = chain.makes ? null : words.promoting.at(text, from, limit);
    const makes = made !== null && made.length >= (furthered?.length ?? 0);
    const verb = makes ? made : furthered;
    if (!verb || (from + verb.length < limit && NOUN_ENDINGS.test(text.charAt(from + verb.length)))) return chain;
    if (makes && !chain.makes) actionStart = from;
    chain.end = from + verb.length;
    chain.action = makes ? text.slice(actionStart, chain.end) : verb;
    if (makes && !chain.makes) chain.first = verb;
    chain.makes ||= makes;
  }
}

/** A verb of making inside a phrase: 城镇新增就业, 区县新建公园. */
export function innerAction({ text, words }: Reading, start: number, end: number) {
  for (let i = start; i < end; i += 1) {
    const verb = words.innerActions.at(text, i, end);
    if (verb) return { verb, end: i + verb.length, keepsScope: end - i - verb.length <= 2 };
  }
  return null;
}

/** The verb that ends directly before a place and binds a number to what stands before it. */
export function predicateBefore({ text, words }: Reading, start: number, end: number): string | null {
  const found = [words.levels, words.growing, words.reducing].map((verbs) => verbs.before(text, end, start));
  return found.reduce((longest, word) => ((word?.length ?? 0) > (longest?.length ?? 0) ? word : longest), null);
}

/** The first verb of a text that is longer than one character, close to its beginning. */
export function firstAction(text: string, words: FigureWords): string | null {
  for (let i = 0; i < Math.min(text.length, 12); i += 1) {
    const verb = words.actions.at(text, i) ?? words.levels.at(text, i);
    if (verb && verb.length > 1) return verb;
  }
  return null;
}
