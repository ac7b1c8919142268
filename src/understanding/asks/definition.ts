import type { Call } from '../../query/schema.js';
import type { Tagged, Token } from './tagged.js';

/** Longer than a term is. */
const LONGEST_TERM = 40;

/** "What does X mean", X是什么意思: with the term, which stays in the subject as well. */
export function readDefinition(tagged: Tagged): Call[] {
  const behind = tagged.all('means').at(-1);
  const before = tagged.all('meaning_of')[0];
  const quoted = tagged.all('quoted')[0];
  if (!behind && !before) return [];
  const term = quoted
    ? (tagged.entities.quoted[quoted.index]?.words ?? '')
    : before
      ? wordsAfter(before, tagged)
      : wordsBefore(behind as Token, tagged);
  const trimmed = term.replace(/^[\s,,、::]+/, '').replace(/(?<![\s,,、::?!.])[\s,,、::?!.]+$/, '');
  // "Sorry, I meant Qingzhou", "No wait, I meant pipes": explains no word.
  if (trimmed === '' || trimmed.length > LONGEST_TERM || /(?:^|[\s,])(?:i|you|we|they|it|he|she|that|this|我|你|您)$/i.test(trimmed))
    return [];
  tagged.use('ask', ...tagged.all('means', 'meaning_of'));
  return [{ kind: 'definition', term: trimmed }];
}

/** The words between a cue and the next cue or end of its clause. */
function wordsAfter(cue: Token, tagged: Tagged): string {
  const next = tagged.tokens.find(({ start, clause, name }) => start >= cue.end && (clause !== cue.clause || !isPart(name)));
  const end = next ? next.start : tagged.marked.length;
  return clean(tagged.typed({ start: cue.end, end: Math.max(cue.end, end) }));
}

/** The words between the last cue before and this one. */
function wordsBefore(cue: Token, tagged: Tagged): string {
  const last = tagged.tokens.filter(({ end, name }) => end <= cue.start && !isPart(name)).at(-1);
  return clean(tagged.typed({ start: last ? last.end : 0, end: cue.start }));
}

/** Entities that can be within a term: 三首, "four firsts". */
const isPart = (name: Token['name']): boolean => name === 'amount';

const clean = (words: string): string =>
  words
    .replace(/[?!。?!].*$/s, '')
    .replace(/^\s*(?:里的?|中的?|文件(?:里|中)?的?|说的|提到的|所说的|the term|the word|the phrase|the|a|an|by|does|do)\s*/i, '')
    .replace(/(?:这个词|这个说法|这个概念|是|这个)$/, '')
    .replace(/\b(?:in|from) (?:the )?$/i, '')
    .trim();
