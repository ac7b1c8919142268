import type { Condition } from '../../query/schema.js';
import { yearAt } from './figures.js';
import type { Tagged, Token } from './tagged.js';

/** Conditions on what a task says: a word it mentions, a figure, a percentage, a deadline, a year, an amount above a number. */
export function readTextConditions(tagged: Tagged, asksForList: boolean): Condition[] {
  if (!asksForList) return [];
  const mentions = readMentions(tagged);
  return [
    ...mentions,
    ...(mentions.length > 0 ? [] : readQuoted(tagged)),
    ...readHolds(tagged),
    ...readYears(tagged),
    ...readAmounts(tagged),
  ];
}

const LONGEST_LITERAL = 12;

/** "Mention X", 没有提到X: the literal words where they are quoted, a percentage or short Chinese; else what they are about. */
function readMentions(tagged: Tagged): Condition[] {
  return tagged.all('mention').flatMap((cue) => {
    const words = governed(cue, tagged);
    if (!words) return [];
    const text = tagged.typed(words).trim();
    const isLiteral = isQuotedOrAmount(words, tagged) || (/\p{Script=Han}/u.test(text) && text.length <= LONGEST_LITERAL);
    const not = negationOf(cue, tagged);
    tagged.use('condition', cue, ...(not ? [not] : []));
    tagged.useWords('condition', words);
    const each = splitWords(unquoted(text)).map((part): Condition => (isLiteral ? { mentions: part } : { about: part }));
    const [only] = each;
    if (!only) return [];
    const condition = each.length > 1 ? { or: each } : only;
    return [not || /nothing/i.test(cue.text) ? { not: condition } : condition];
  });
}

/** "Every item where “100%” shows up": words in quotation marks are meant as they stand. */
function readQuoted(tagged: Tagged): Condition[] {
  return tagged.all('quoted').flatMap(({ index }) => {
    const words = tagged.entities.quoted[index]?.words.trim();
    return words ? [{ mentions: words }] : [];
  });
}

const negationOf = (cue: Token, tagged: Tagged): Token | null =>
  tagged
    .all('not')
    .filter((not) => not.end <= cue.start && cue.start - not.end <= 12 && not.clause === cue.clause)
    .at(-1) ?? null;

/** The words behind a cue, up to the next cue, place or end of the clause. */
function governed(cue: Token, tagged: Tagged): { start: number; end: number } | null {
  const behind = tagged.tokens.filter(({ start }) => start >= cue.end);
  const first = behind[0];
  if (first && (first.name === 'quoted' || first.name === 'amount') && tagged.between(cue, first).trim() === '') {
    return { start: first.start, end: first.end };
  }
  const stop = behind.find((token) => token.clause !== cue.clause || !IN_WORDS.includes(token.name));
  const clause = tagged.marked.slice(cue.end).search(/[,;:!?。,;:!?]|\.(?:\s|$)/);
  const end = Math.min(stop?.start ?? tagged.marked.length, clause < 0 ? tagged.marked.length : cue.end + clause);
  const raw = tagged.marked.slice(cue.end, end);
  const words = raw.replace(
    /(?:的(?:任务|工作|条目|有|是)?|这(?:[几一二三四五六]个)?(?:字|词)|字样|\s(?:in|at|by|for|of|and|or|the|it|from|at all|anywhere)){1,4}\s{0,3}$/gi,
    '',
  );
  const lead = /^\s*(?:any|the|a|an|of|about|on)?\s*/i.exec(words)?.[0].length ?? 0;
  return words.trim() === '' ? null : { start: cue.end + lead, end: cue.end + words.trimEnd().length };
}

/** Cues that may be part of the words that are mentioned. */
const IN_WORDS: readonly Token['name'][] = ['amount', 'join', 'handle', 'share', 'target', 'money', 'weak_task', 'together', 'about', 'or'];

const isQuotedOrAmount = ({ start }: { start: number }, tagged: Tagged): boolean =>
  tagged.all('quoted', 'amount').some((token) => token.start === start);

const unquoted = (text: string): string => text.replace(/^["'“”‘’「『《]{1,3}/, '').replace(/["'“”‘’」』》]{1,3}$/, '');
const splitWords = (text: string): string[] =>
  text
    .split(/或者?|\bor\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const HOLDS = { with_percentage: 'percentage', with_deadline: 'deadline', with_figure: 'figure' } as const;

/** "With a percentage", 带量化指标. */
function readHolds(tagged: Tagged): Condition[] {
  return tagged.all('with_percentage', 'with_deadline', 'with_figure').map((cue) => {
    const without = tagged
      .all('without', 'not')
      .filter((not) => not.end <= cue.start && cue.start - not.end <= 6)
      .at(-1);
    tagged.use('condition', cue, ...(without ? [without] : []));
    const has: Condition = { has: HOLDS[cue.name as keyof typeof HOLDS] };
    return without ? { not: has } : has;
  });
}

/** "Due before 2024", 到2025年的任务. */
function readYears(tagged: Tagged): Condition[] {
  return tagged.all('before_year', 'until_year', 'after_year', 'in_year').flatMap((cue) => {
    const mark = yearAt(cue, tagged);
    const year = mark ? tagged.entities.years[mark.index]?.year : undefined;
    if (year === undefined) return [];
    tagged.use('condition', cue);
    const bounds = cue.name === 'before_year' ? { less_than: year } : cue.name === 'after_year' ? { more_than: year } : { is: year };
    return [{ year: bounds }];
  });
}

/** "Above 90 per cent", 超过100亿元: a figure of that unit and value. Amounts that count offices are not meant. */
function readAmounts(tagged: Tagged): Condition[] {
  return tagged.all('amount').flatMap((token) => {
    const amount = tagged.entities.amounts[token.index];
    if (!amount || 'is' in amount.bounds || amount.unit === null) return [];
    if (/^[个家]$/.test(amount.unit) && tagged.has('lead_unit', 'participating_unit', 'lead', 'office')) return [];
    if (tagged.has('mention') && tagged.all('mention').some(({ end }) => token.start - end <= 2 && token.start >= end)) return [];
    return [{ figure: { unit: amount.unit, value: amount.bounds } }];
  });
}
