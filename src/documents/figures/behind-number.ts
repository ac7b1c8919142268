import type { Part } from './clauses.js';
import { clean, type Reading } from './reading.js';
import type { NumberMention } from './types.js';
import { firstAction } from './verbs.js';
import type { FigureWords } from './words.js';

/** What stands behind a number in its part. */
export interface BehindNumber {
  /** Noun phrase behind the number; empty where there is none. */
  behind: string;
  /** What follows that phrase. */
  rest: string;
  /** The verb that follows it. */
  actionBehind: string | null;
  /** A bound word that closes it: 1000张床位以上. */
  boundBehind: string | null;
}

/** Reads the noun phrase behind a number and what follows it. */
export function readBehind({ text, groups, words }: Reading, part: Part, amount: NumberMention): BehindNumber {
  const prepositional =
    words.prepositions.before(text, amount.start, part.start) !== null || words.prepositions.at(text, part.start) !== null;
  const start = amount.end;
  const next = part.amounts.find((other) => other.start >= amount.end && other.form !== 'word');
  const limit = next?.start ?? part.end;
  let end = start;
  while (end < limit && !stopsAt({ text, words }, end, part.end, prepositional && end > start + 2, groups.at(end) === groups.at(start - 1)))
    end += 1;
  const closing = end === part.end && end > start + 2 ? words.boundsAfter.before(text, end, start) : null;
  const whole = text.slice(start, end - (closing?.word.length ?? 0));
  // 15个以上具有较高知名度的集聚区: the noun stands behind the last 的.
  const phrase = clean(whole.slice(whole.lastIndexOf('的') + 1));
  const noun = phrase.slice(0, phrase.length - (words.closingVerbs.before(phrase, phrase.length)?.length ?? 0));
  const rest = text.slice(end, part.end);
  const behind =
    amount.form === 'word' || /^[、和及与(]/.test(whole) || opensWithVerb(amount, whole, words) || isOnlyWork(noun, words) ? '' : noun;
  return {
    behind,
    rest: amount.form === 'word' ? text.slice(start, part.end) : rest,
    boundBehind: closing?.word ?? null,
    actionBehind: behind === '' ? null : firstAction(rest, words),
  };
}

/** Whether the noun phrase ends here: at a verb or preposition that begins no noun, outside quotations. */
function stopsAt(
  { text, words }: Pick<Reading, 'text' | 'words'>,
  at: number,
  limit: number,
  prepositional: boolean,
  outside: boolean,
): boolean {
  if (!outside) return false;
  const stop =
    words.stops.at(text, at, limit) ?? (prepositional && !/[更创]/.test(text.charAt(at - 1)) ? words.actions.at(text, at, limit) : null);
  if (!stop || words.notStops.at(text, at, limit)) return false;
  return at + stop.length < limit;
}

/** 2000人增加到4000人; 100%应用: what follows is no noun. */
function opensWithVerb({ counter }: NumberMention, behind: string, words: FigureWords): boolean {
  if (words.growing.at(behind, 0) ?? words.reducing.at(behind, 0)) return true;
  return words.shareUnits.has(counter) && words.shareVerbs.at(behind, 0) !== null;
}

/** 建设任务, 改造: says nothing of what is built or changed. */
function isOnlyWork(noun: string, words: FigureWords): boolean {
  let end = noun.length;
  for (let word = words.measureTails.before(noun, end); word; word = words.measureTails.before(noun, end)) end -= word.length;
  return end === 0;
}
