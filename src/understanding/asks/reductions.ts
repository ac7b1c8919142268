import { readChineseNumeral, readEnglishNumeral } from '../../language/numerals.js';
import type { Call, Role } from '../../query/schema.js';
import { shows } from '../locale/index.js';
import { isFrame } from './frame.js';
import type { Head } from './heads.js';
import { isRoleCue, roleOf } from './roles.js';
import type { Tagged, Token } from './tagged.js';
import { wantedNumber } from './wanted-number.js';

/** What is asked for, as far as it decides what can be made of it. */
export interface Asked {
  asks: readonly Call[];
  heads: readonly Head[];
  /** Words of a subject are there. */
  hasSubject: boolean;
}

/** What is to be made of what is found: counted, added, ordered, grouped, converted. */
export function readReductions(tagged: Tagged, asked: Asked): Call[] {
  if (asksForPart(tagged)) return [{ kind: 'share' }];
  const grouped = readGroups(tagged, asked);
  const ranked = readRanks(tagged, asked, grouped.length > 0);
  const counted = asked.heads.some((head) => head.counted) && grouped.length === 0 && ranked.length === 0;
  const ofFigures = asked.asks.some(({ kind }) => kind === 'figures') || asked.asks.length === 0;
  return [
    ...grouped,
    ...ranked,
    ...(ofFigures ? readSums(tagged) : []),
    ...(counted ? [{ kind: 'count' }] : []),
    ...readMean(tagged),
    ...readConversion(tagged),
  ];
}

/** "What share of the tasks does A lead": which part of all tasks those of an office are, where nothing else is spoken of. */
export function asksForPart(tagged: Tagged): boolean {
  const tokens = tagged.all('share');
  const isOfTasks = tagged.has('officeName', 'alone', 'without') && tagged.has('task', 'kind') && tagged.tokens.some(isRoleCue);
  if (tokens.length === 0 || !isOfTasks || tagged.content().replace(SMALL, '').length > A_PLACE) return false;
  tagged.use('reduction', ...tokens, ...tagged.all('all'));
  return true;
}

const SMALL = /占|\b(?:do|does|is|are|of|the|by|in|all|what)\b|\s/gi;
/** A place that stands in the name of an office is no subject. */
const A_PLACE = 3;

const GROUPS = { by_office: 'office', by_chapter: 'chapter', by_document: 'document', by_place: 'place', chapter: 'chapter' } as const;

function readGroups(tagged: Tagged, { asks, heads, hasSubject }: Asked): Call[] {
  const isOverAll = tagged.has('mean') && tagged.has('task');
  // 平均到每一章: each of them, and not which.
  const each = isOverAll ? tagged.all('chapter').filter(({ text }) => /^[每各]/.test(text)) : [];
  const cues = [...tagged.all('by_office', 'by_chapter', 'by_document', 'by_place'), ...each];
  const ofTasks = asks.some(({ kind }) => kind === 'tasks' || kind === 'outline');
  const calls = cues
    .filter(({ name }) => name === 'by_chapter' || name === 'chapter' || name === 'by_office' || ofTasks)
    .map((cue) => ({ kind: 'group', by: isOfSections(cue) ? 'section' : GROUPS[cue.name as keyof typeof GROUPS] }));
  const superlative = tagged.has('highest', 'lowest', 'top', 'rank', 'rank_up');
  // "Spread over the chapters", 按牵头单位分: that the tasks are to be sorted is said.
  const isOrdered =
    isOverAll ||
    (superlative && tagged.has('task')) ||
    (tagged.has('task', 'part', 'kind') && cues.some(({ text }) => SORTS_THEM.test(text)));
  if (calls.length > 0 && (ofTasks || isOrdered)) tagged.use('reduction', ...cues, ...tagged.all('how_many_each'));
  if (calls.length === 0 && superlative) {
    tagged.use('reduction', ...tagged.all('how_many_each'));
    // "Which office leads most tasks": offices by their tasks; chapters and places by theirs.
    const isOfOffices = tagged.has('task', 'lead', 'join', 'lead_unit', 'participating_unit') || !hasSubject;
    const areOffices = heads.some(({ kind }) => kind === 'offices') || (tagged.has('office', 'lead_unit') && isPutInOrder(tagged, heads));
    if (isOfOffices && areOffices) return [{ kind: 'group', by: 'office', ...roleForGroup(tagged) }];
    if (heads.some(({ kind }) => kind === 'chapters')) return [{ kind: 'group', by: 'chapter' }];
    const isOfTasks = tagged.has('task', 'lead', 'lead_unit');
    if (isOfTasks && heads.some(({ kind }) => kind === 'places')) return [{ kind: 'group', by: 'place' }];
    if (isOfTasks && heads.some(({ kind }) => kind === 'documents')) return [{ kind: 'group', by: 'document' }];
  }
  return ofTasks || isOrdered ? calls.slice(0, 1) : [];
}

/** 给牵头任务的单位排个前三名: what is to be put in order is named, and no tasks are asked for. */
const isPutInOrder = (tagged: Tagged, heads: readonly Head[]): boolean =>
  tagged.has('top', 'rank', 'rank_up') && tagged.has('task') && !heads.some(({ kind, strong }) => kind === 'tasks' && strong);

const SORTS_THEM = /^(?:按|grouped|group|broken|break|split|sorted|arranged|spread|distributed|divided|shared|allocated)/i;
const isOfSections = ({ name, text }: Token): boolean => name === 'by_chapter' && /section|(?<!章)节/i.test(text);

const roleForGroup = (tagged: Tagged) => {
  const role = roleOf(
    tagged.all('lead', 'join', 'involved', 'either_role', 'participating_unit', 'lead_unit').filter((cue) => isSaid(cue, tagged)),
  );
  return role && role !== 'lead' ? { role } : {};
};
/** "Not leading but supporting": what is denied is not meant. */
const isSaid = (cue: Token, tagged: Tagged): boolean => !tagged.all('not').some(({ end }) => end <= cue.start && cue.start - end <= 2);

function readRanks(tagged: Tagged, { asks, heads }: Asked, isGrouped: boolean): Call[] {
  const [top] = tagged.all('top');
  const [up] = tagged.all('rank_up');
  const [down] = tagged.all('rank');
  const [highest] = tagged.all('highest');
  const [lowest] = tagged.all('lowest');
  const order = up || lowest ? { order: 'lowest' } : {};
  const used = [top, highest, lowest, ...tagged.all('rank', 'rank_up')].filter((token) => token !== undefined);
  if (used.length === 0) return [];
  const wanted = top ? null : wantedNumber(tagged);
  const second = tagged.all('runner_up');
  const units = isGrouped ? null : unitsRanked(tagged, asks);
  const number = top ? numberIn(top, tagged) : (wanted?.number ?? (second.length > 0 && highest ? 2 : null));
  // "At most 30", "the highest standard": a superlative ranks only where something is chosen or put in order.
  const chooses =
    isFrame(tagged) ||
    isGrouped ||
    heads.some(({ strong, kind }) => strong && kind !== 'text') ||
    tagged.has('which', 'who', 'where') ||
    asks.length > 0;
  if (!top && !up && !down && !chooses) return [];
  // "Rank them, highest first" says the order twice.
  tagged.use('reduction', ...used, ...second, ...tagged.all('rank', 'rank_up'));
  if (units) {
    tagged.use('reduction', ...units.tokens, ...tagged.all('sum', 'total', 'how_many', 'how_many_each'));
    return [{ kind: 'rank', ...order, top: number ?? 1, units: units.role }];
  }
  if (wanted) tagged.useWords('reduction', wanted.token);
  if (number !== null) return [{ kind: 'rank', ...order, top: number }];
  // "Which has most and which least": the whole order says both.
  if (highest && lowest) return [{ kind: 'rank' }];
  return [{ kind: 'rank', ...order, ...(!up && !down && { top: 1 }) }];
}

/** How far a noun for units may stand from the superlative that it is counted by. */
const BESIDE = 10;

/** "Which task has the most lead units": tasks by how many units they have, where the superlative stands at a noun for units. */
function unitsRanked(tagged: Tagged, asks: readonly Call[]): { role: Role; tokens: Token[] } | null {
  if (!asks.some(({ kind }) => kind === 'tasks')) return null;
  const superlatives = tagged.all('highest', 'lowest', 'top');
  const tokens = tagged
    .all('lead_unit', 'participating_unit', 'any_unit', 'either_role', 'office')
    .filter((noun) => superlatives.some((most) => most.clause === noun.clause && tagged.between(most, noun).length <= BESIDE));
  if (tokens.length === 0) return null;
  const sentence = tagged.tokens.filter((token) => isRoleCue(token) && token.name !== 'handle');
  return { role: roleOf(sentence) ?? 'any', tokens: [...tokens, ...sentence] };
}

function numberIn(top: Token, tagged: Tagged): number {
  const amount = tagged.all('amount').find(({ start, end }) => start >= top.start && end <= top.end);
  const bounds = amount ? tagged.entities.amounts[amount.index]?.bounds : undefined;
  if (bounds?.is !== undefined) return bounds.is;
  const words = tagged
    .typed(top)
    .replace(/^[排名在]{0,4}前/, '')
    .replace(/(?<![名位个家的项])[名位个家的项]{1,4}$/, '');
  const last = words.trim().split(/\s+/).at(-1) ?? '';
  return /^\d+$/.test(last) ? Number(last) : (readChineseNumeral(last) ?? readEnglishNumeral(last) ?? 1);
}

/** Sums and differences of figures, and amounts a year. */
function readSums(tagged: Tagged): Call[] {
  // "How many more … than", of two places: a number is asked, and it is a difference.
  const more =
    tagged.has('than') || tagged.all('place').length > 1 ? tagged.all('how_many').filter(({ text }) => shows('difference', text)) : [];
  const difference = [...tagged.all('difference'), ...more];
  if (difference.length > 0) {
    tagged.use('reduction', ...difference, ...tagged.all('than'));
    return [{ kind: 'difference' }];
  }
  const perYear = tagged.all('per_year');
  const years = yearsIn(tagged);
  if (perYear.length > 0) {
    tagged.use('reduction', ...perYear);
    return [{ kind: 'per_year', ...(years && { years: years.number }) }];
  }
  const sum = tagged.all('sum');
  const total = tagged.all('total');
  const inAll = tagged.all('are_how_many', 'how_many').filter(({ text }) => /共|总|合计/.test(text));
  // Over three years: where a number of years stands with a word for the whole.
  if (years && (sum.length > 0 || total.length > 0 || inAll.length > 0 || years.isOver)) {
    tagged.use('reduction', ...sum, ...total, years.token);
    return [{ kind: 'over_years', years: years.number }];
  }
  const isTwo = tagged.all('place').length > 1 || tagged.all('year').length > 1 || tagged.has('both_places');
  if (sum.length > 0 || (total.length > 0 && isTwo)) {
    tagged.use('reduction', ...sum, ...total);
    return [{ kind: 'sum' }];
  }
  tagged.use('ask', ...total);
  return [];
}

/** "Altogether", "how many in all", 一共多少: of things that are listed, their sum. */
export const asksForWhole = (tagged: Tagged): boolean =>
  tagged.has('sum', 'total') ||
  /加上/.test(tagged.marked) ||
  tagged
    .all('how_many', 'are_how_many', 'all')
    .some(({ text }) => /[一总共]共|合计|总计|\b(?:total|altogether|add(?:s|ed)? up|combined|tally)\b/i.test(text)) ||
  (tagged.has('together') && tagged.has('how_many'));

/** A number of years that something goes on for: 三年一共, "over three years". */
function yearsIn(tagged: Tagged): { number: number; isOver: boolean; token: Token } | null {
  const range = yearRange(tagged);
  if (range) return range;
  const token = tagged.all('amount').find(({ index }) => /^(?:年|years?)$/.test(tagged.entities.amounts[index]?.unit ?? ''));
  const bounds = token ? tagged.entities.amounts[token.index]?.bounds : undefined;
  // "Over three years" is no more than three.
  const number = bounds?.is ?? bounds?.more_than;
  if (!token || number === undefined) return null;
  const before = tagged.marked.slice(Math.max(0, token.start - 14), token.start);
  const behind = tagged.marked.slice(token.end, token.end + 6);
  return {
    number,
    isOver:
      bounds?.more_than !== undefined ||
      /\b(?:over|in|across|for)(?: the| all)? ?$/i.test(before) ||
      /^(?:下来|算下来|后|里|加)/.test(behind),
    token,
  };
}

/** "How many over 2023–2025", of something that is done every year: the years from one to the other. */
function yearRange(tagged: Tagged): { number: number; isOver: boolean; token: Token } | null {
  const [first, last, ...others] = tagged.all('year');
  if (!first || !last || others.length > 0 || tagged.between(first, last).length > 3 || !YEARLY.test(tagged.marked)) return null;
  const [from, to] = [first, last].map(({ index }) => tagged.entities.years[index]?.year ?? 0) as [number, number];
  return to > from ? { number: to - from + 1, isOver: true, token: { ...first, end: last.end } } : null;
}

const YEARLY = /每年|年均|\b(?:yearly|annual(?:ly)?|every year|each year|per year|a year)\b/i;

function readMean(tagged: Tagged): Call[] {
  const mean = tagged.all('mean');
  tagged.use('reduction', ...mean);
  return mean.length > 0 ? [{ kind: 'mean' }] : [];
}

/** The unit that a figure is wanted in. */
function readConversion(tagged: Tagged): Call[] {
  const [cue] = tagged.all('convert');
  const match = cue ? UNIT.exec(tagged.marked.slice(cue.end)) : null;
  if (!cue || !match) return [];
  const unit = CHINESE_UNIT[match[0].toLowerCase().replace(/s$/, '')] ?? match[0];
  tagged.use('reduction', cue);
  tagged.useWords('reduction', { start: cue.end + match.index, end: cue.end + match.index + match[0].length });
  return [{ kind: 'convert', unit }];
}

const UNIT =
  /(?:万|亿|百万|千)?(?:平方公里|平方千米|平方米|公顷|亩|公里|千米|米|吨|公斤|千克|斤|元|人次|人|户)|\b(?:square kilomet(?:re|er)s?|square met(?:re|er)s?|sq ?km|hectares?|mu|kilomet(?:re|er)s?|km|met(?:re|er)s|(?:metric )?tons?|(?:metric )?tonnes?|kilograms?|kg|yuan|jin)\b/i;
const CHINESE_UNIT: Readonly<Record<string, string>> = {
  'square kilometre': '平方公里',
  'square kilometer': '平方公里',
  'sq km': '平方公里',
  sqkm: '平方公里',
  'square metre': '平方米',
  'square meter': '平方米',
  hectare: '公顷',
  mu: '亩',
  kilometre: '公里',
  kilometer: '公里',
  km: '公里',
  metre: '米',
  meter: '米',
  ton: '吨',
  'metric ton': '吨',
  tonne: '吨',
  'metric tonne': '吨',
  kilogram: '公斤',
  kg: '公斤',
  yuan: '元',
  jin: '斤',
};
