import type { Condition } from '../../query/schema.js';
import type { Stretch } from '../types.js';
import { yearAt } from './figures.js';
import type { Tagged, Token } from './tagged.js';

/** Conditions on what a task says: a word it mentions, a figure, a percentage, a deadline, a year, an amount above a number. */
export function readTextConditions(tagged: Tagged, asksForList: boolean): Condition[] {
  if (!asksForList) return [];
  const mentions = readMentions(tagged);
  const quoted = mentions.length > 0 ? [] : readQuoted(tagged);
  const printed = mentions.length + quoted.length > 0 ? [] : readAsPrinted(tagged);
  const found = [
    ...mentions,
    ...quoted,
    ...printed,
    ...readHolds(tagged),
    ...readYears(tagged),
    ...readAmounts(tagged),
    ...readMoney(tagged),
  ];
  if (found.length > 0) tagged.use('condition', ...tagged.all('together'));
  return found;
}

const LONGEST_LITERAL = 12;

/** "Mention X", 没有提到X: the literal words where they are quoted, a percentage or short Chinese; else what they are about. */
function readMentions(tagged: Tagged): Condition[] {
  return tagged.all('mention').flatMap((cue) => {
    const year = yearBehind(cue, tagged);
    const words = year ?? quotedBehind(cue, tagged) ?? governed(cue, tagged);
    if (!words) return [];
    const typed = tagged.typed(words).trim();
    // "The Moon Group (冰轮)": what stands in brackets is how the documents write it. A year is written in digits.
    const text = year ? String(tagged.entities.years[year.index]?.year) : (asPrinted(typed) ?? typed);
    const isLiteral =
      year !== null ||
      text !== typed ||
      isQuotedOrAmount(words, tagged) ||
      (/\p{Script=Han}/u.test(text) && text.length <= LONGEST_LITERAL);
    const not = negationOf(cue, tagged);
    tagged.use('condition', cue, ...(not ? [not] : []));
    tagged.useWords('condition', words);
    const quotes = chainOfQuotes(words, tagged);
    const parts = quotes.length > 1 ? quotes : splitWords(unquoted(text));
    const each = parts.map((part): Condition => (isLiteral ? { mentions: part } : { about: part }));
    const [only] = each;
    if (!only) return [];
    const isAll = quotes.length > 1 && !/或|\bor\b/i.test(tagged.marked.slice(words.start));
    const condition = each.length === 1 ? only : isAll ? { and: each } : { or: each };
    return [not || /nothing/i.test(cue.text) ? { not: condition } : condition];
  });
}

/** 写了2025年, "mention 2025": the year that is mentioned. */
const yearBehind = (cue: Token, tagged: Tagged): Token | null =>
  tagged.all('year').find((year) => year.start >= cue.end && tagged.between(cue, year).trim() === '') ?? null;

/** 提到要创建“示范城市”: what stands in quotation marks a few words on is what is mentioned. */
const quotedBehind = (cue: Token, tagged: Tagged): Token | null =>
  tagged
    .all('quoted')
    .find(({ start, clause }) => start >= cue.end && clause === cue.clause && tagged.marked.slice(cue.end, start).length <= WITHIN) ?? null;

const WITHIN = 14;

/** “绿色”和“智能”: all that is quoted side by side, from the first on. */
function chainOfQuotes(first: Stretch, tagged: Tagged): string[] {
  const chain: Token[] = [];
  for (const token of tagged.all('quoted').filter(({ start }) => start >= first.start)) {
    const last = chain.at(-1);
    if (last ? !JOINS_QUOTES.test(tagged.between(last, token)) : token.start !== first.start) break;
    chain.push(token);
  }
  return chain.flatMap(({ index }) => tagged.entities.quoted[index]?.words ?? []);
}

const JOINS_QUOTES = /^(?:\s|[、,]|和|与|及|又|也|或者?|还|又?提到了?|and|or|both|as well as){1,6}$/i;

/** Chinese in brackets behind what it says in another language; null where there is none. */
const asPrinted = (text: string): string | null =>
  /^[^\p{Script=Han}]*$/u.test(text.replace(BRACKETS, '')) ? (BRACKETS.exec(text)?.[1] ?? null) : null;

const BRACKETS = /\(["“]?([\p{Script=Han}A-Za-z0-9·—-]{2,12})["”]?\)/u;

/** "An amount every year (每年)": in an English question, Chinese in brackets that is no name is meant as it is printed. */
function readAsPrinted(tagged: Tagged): Condition[] {
  const match = BRACKETS.exec(tagged.marked);
  const words = match?.[1] ?? '';
  const isOfName = match !== null && /[ⓄⓅⒹⓈ]['’]?s? ?$/u.test(tagged.marked.slice(0, match.index));
  if (!match || isOfName || !/\p{Script=Han}/u.test(words) || OFFICE_END.test(words) || asPrinted(tagged.marked) === null) return [];
  tagged.useWords('condition', { start: match.index, end: match.index + match[0].length });
  return [{ mentions: words }];
}

/** How names of offices and of parts of a document end. */
const OFFICE_END = /[局委办厅部院处队所会章节篇]$|中心|公司|集团$|政府|银行|部分$|行动$|清单$|计划$/;

/** "Every item where “100%” shows up": words in quotation marks are meant as they stand. */
function readQuoted(tagged: Tagged): Condition[] {
  return tagged.all('quoted').flatMap((token) => {
    const { index } = token;
    const quote = tagged.entities.quoted[index];
    const words = quote?.words.trim();
    const printed = quote ? asPrinted(/^ ?\([^()]{2,14}\)/.exec(tagged.text.slice(quote.end))?.[0] ?? '') : null;
    if (printed) tagged.useWords('condition', { start: token.end, end: token.end + printed.length + 3 });
    return words ? [{ mentions: printed ?? words }] : [];
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
  const clause = tagged.marked.slice(cue.end).search(/[,;:!?。,;:!?]|\.(?:\s|$)|\bbut\b|但|(?<=[^\s])而(?!且)/);
  const end = Math.min(stop?.start ?? tagged.marked.length, clause < 0 ? tagged.marked.length : cue.end + clause);
  const raw = tagged.marked.slice(cue.end, end);
  const words = raw.replace(
    /(?:的(?:任务|工作|条目|有|是)?|这(?:[几一二三四五六]个)?(?:字|词)|字样|\s(?:in|at|by|for|of|and|or|the|it|from|at all|anywhere)){1,4}\s{0,3}$/gi,
    '',
  );
  const lead = /^\s*(?:(?:any|the|a|an|of|about|on)\b)?\s*/i.exec(words)?.[0].length ?? 0;
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

const DENIED = /^(?:no|without|lack|do(?:es)? ?n[o'’]t|don|doesn)/i;

/** "With a percentage", 带量化指标. */
function readHolds(tagged: Tagged): Condition[] {
  return tagged.all('with_percentage', 'with_deadline', 'with_figure').map((cue) => {
    const without = tagged
      .all('without', 'not')
      .filter((not) => not.end <= cue.start && cue.start - not.end <= 6)
      .at(-1);
    const isDenied = without !== undefined || DENIED.test(cue.text);
    tagged.use('condition', cue, ...(without ? [without] : []));
    const has: Condition = { has: HOLDS[cue.name as keyof typeof HOLDS] };
    return isDenied ? { not: has } : has;
  });
}

/** "Due before 2024", 到2025年的任务, "a 2025 target". */
function readYears(tagged: Tagged): Condition[] {
  const said = readYearWords(tagged);
  return said.length > 0 ? said : readYearsOfTargets(tagged);
}

/** "Tasks with a 2025 target", 设了2024年时间节点的任务, "without any 2025 date": a year that says which target or date. */
function readYearsOfTargets(tagged: Tagged): Condition[] {
  return tagged.all('year').flatMap((mark) => {
    const noun = targetOfYear(mark, tagged);
    const word = noun ? null : DATE.exec(tagged.marked.slice(mark.end));
    const year = tagged.entities.years[mark.index]?.year;
    if (!(noun || word) || year === undefined) return [];
    if (word) tagged.useWords('condition', { start: mark.end, end: mark.end + word[0].length });
    const not = tagged
      .all('not', 'without')
      .filter(({ end, clause }) => end <= mark.start && clause === mark.clause && mark.start - end <= 16)
      .at(-1);
    tagged.use('condition', ...(noun ? [noun] : []), ...(not ? [not] : []));
    const condition: Condition = { year: { is: year } };
    return [not ? { not: condition } : condition];
  });
}

const DATE = /^[ -](?:end )?(?:dates?|milestones?|figures?|numbers?)\b|^的?(?:数字|数值|数据|里程碑)/i;

/** The word for a target or date right behind a year. */
export const targetOfYear = (year: Token, tagged: Tagged): Token | null =>
  tagged.all('target', 'when', 'deadline').find(
    ({ start }) =>
      start >= year.end &&
      tagged.marked
        .slice(year.end, start)
        .trim()
        .replace(/^[的-]/, '') === '',
  ) ?? null;

function readYearWords(tagged: Tagged): Condition[] {
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

/** 以亿元计的目标, "targets in billions of yuan": an amount of money. */
function readMoney(tagged: Tagged): Condition[] {
  const match = IN_MONEY.exec(tagged.marked);
  if (!match) return [];
  tagged.useWords('condition', { start: match.index, end: match.index + match[0].length });
  return [{ figure: { unit: '元' } }];
}

const IN_MONEY =
  /(?:给出?(?:了)?|有|带|设(?:了)?|定(?:了)?)?(?:以|按)(?:万亿|亿|万|千万|百万)?元(?:为单位|计(?:算)?)的?|\b(?:targets?|figures?|amounts?|goals?|sums?) (?:given |expressed |measured |stated )?in (?:(?:hundreds of )?(?:millions|billions) of )?(?:yuan|rmb)\b/i;
