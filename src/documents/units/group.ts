import { sliceOf, trimSpan } from '../sentences.js';
import type { SourceText, Span, Unit } from '../types.js';
import { type Segment, segmentsOf } from './labels.js';
import { isUnitName, namesIn } from './names.js';
import { type Clause, clausesIn, type Part } from './role-phrases.js';
import { unitWords } from './words.js';

/** A bracket, or lines with labels, that name the units of a piece of work. */
export interface UnitGroup extends Span {
  units: readonly Unit[];
  deadline: SourceText | null;
  /** What says that units are named: a label before them, the words of a role behind them, or the names alone. */
  sign: 'label' | 'role' | 'names';
}

/** What readers of units are given: the source, and the same text folded. */
export interface Reading {
  source: string;
  text: string;
  /** Whether the document says that the first unit of a list leads. */
  firstLeads: boolean;
}

interface Listed {
  name: Span;
  part: Part;
  words: string;
}

const MOST_OTHER_NAMES = 0.34;
const MARK = /\s?[(（](牵头|牵头单位|牵头部门|主办|主责|配合|配合单位|协办)[)）]$/;
const LASTING = /^(?:\d{4}年|\d{1,2}月|每年|每季度|每月|[今明]年)/;

/**
 * Reads the inside of a bracket, or lines that begin with labels.
 *
 * @param inner what is read; @param outer what the group covers in the source, brackets included
 * @returns the units with their roles, or null where this names no units and no deadline
 */
export function readGroup(reading: Reading, inner: Span, outer: Span): UnitGroup | null {
  return readSegments(reading, segmentsOf(reading.text, inner), outer);
}

/**
 * Reads stretches that stand behind labels, as the cells of a table below its heads.
 *
 * @returns the units with their roles, or null where nothing names units or a deadline
 */
export function readSegments(reading: Reading, segments: readonly Segment[], outer: Span): UnitGroup | null {
  const labelled = segments.some(({ label }) => label !== null);
  let hasRole = false;
  const listed: Listed[] = [];
  let deadline: SourceText | null = null;
  for (const segment of segments) {
    if (segment.label?.kind === 'other') continue;
    if (segment.label?.kind === 'deadline') deadline ??= deadlineOf(reading, segment);
    else {
      const found = listedIn(reading, segment);
      listed.push(...found.listed);
      deadline ??= found.deadline;
      hasRole ||= found.hasRole;
    }
  }
  if (listed.length === 0 && (!labelled || deadline === null)) return null;
  if (!labelled && !looksLikeUnits(reading.text, listed)) return null;
  return { ...outer, units: unitsOf(reading, listed), deadline, sign: labelled ? 'label' : hasRole ? 'role' : 'names' };
}

function listedIn(reading: Reading, segment: Segment): { listed: Listed[]; deadline: SourceText | null; hasRole: boolean } {
  const { text } = reading;
  const listed: Listed[] = [];
  let waiting: Span[] = [];
  let deadline: SourceText | null = null;
  const own = segment.label ? (segment.label.kind as Part) : null;
  let last: Part | null = null;
  for (const clause of clausesIn(text, segment)) {
    const words = text.slice(clause.list.start, clause.words.end).trim();
    if (isNote(words)) continue;
    if (isTime(words)) {
      deadline ??= sliceOf(reading.source, trimSpan(reading.source, withoutVerb(text, clause)));
      continue;
    }
    if (clause.joins) {
      listed.push(...together(reading, waiting, 'lead', roleOf(text, segment, clause)));
      waiting = [];
    }
    waiting.push(clause.list);
    if (clause.part === null) continue;
    const part = own !== null && clause.part === 'responsible' ? own : clause.part;
    listed.push(...together(reading, waiting, part, roleOf(text, segment, clause)));
    waiting = [];
    last = part;
  }
  // Behind units that lead, others without a word of their own take part.
  const part = last === 'lead' && own === null ? 'participating' : (own ?? 'responsible');
  listed.push(...together(reading, waiting, part, segment.label?.word ?? ''));
  return { listed, deadline, hasRole: last !== null };
}

/** 2031年底前完成 says when; the verb is not part of the time. */
function withoutVerb(text: string, { list, words }: Clause): Span {
  const end = text.slice(list.start, words.end).trimEnd().endsWith('完成') ? list.end : words.end;
  return end > list.start ? { start: list.start, end } : { start: list.start, end: words.end };
}

/** Lists with only a comma between them are one: 各市,县、区政府. */
function together({ text }: Reading, lists: readonly Span[], part: Part, words: string): Listed[] {
  const first = lists[0];
  const last = lists.at(-1);
  if (!first || !last) return [];
  return namesIn(text, { start: first.start, end: last.end }).map((name) => ({ name, part, words }));
}

const roleOf = (text: string, segment: Segment, { words, part }: Clause): string =>
  part === 'responsible' && segment.label ? segment.label.word : text.slice(words.start, words.end).trim() || (segment.label?.word ?? '');

const isNote = (words: string) =>
  words === '下同' || words.startsWith('以下') || (/[列排第首]/.test(words) && /牵头(?:单位|部门)$/.test(words));
const isTime = (words: string) => unitWords().lastingDeadlines.has(words) || (LASTING.test(words) && !isUnitName(words));

function deadlineOf({ source, text }: Reading, segment: Segment): SourceText | null {
  let { start, end } = trimSpan(source, segment);
  while (end > start && ',;。、.)]】'.includes(text[end - 1] as string)) end -= 1;
  const stop = text.slice(start, end).search(/[;。\n]/);
  if (stop > 0) end = start + stop;
  return end > start ? sliceOf(source, trimSpan(source, { start, end })) : null;
}

function looksLikeUnits(text: string, listed: readonly Listed[]): boolean {
  const others = listed.filter(({ name }) => !isUnitName(text.slice(name.start, name.end)));
  return others.length <= listed.length * MOST_OTHER_NAMES;
}

/** 市教育局(牵头) says in a bracket of its own what the unit does. */
function withMark(source: string, listed: Listed): Listed {
  const mark = MARK.exec(source.slice(listed.name.start, listed.name.end));
  if (!mark) return listed;
  const part = /牵头|主/.test(mark[1] as string) ? 'lead' : 'participating';
  return { name: { start: listed.name.start, end: listed.name.start + mark.index }, part, words: mark[1] as string };
}

/** Gives each name its role: who is only said to be responsible leads, unless somebody else does. */
function unitsOf({ source, firstLeads }: Reading, listed: readonly Listed[]): Unit[] {
  const marked = listed.map((one) => withMark(source, one));
  const led = marked.some(({ part }) => part === 'lead');
  return marked.map(({ name, part, words }, index) => {
    const leads = part === 'lead' || (part === 'responsible' && !led && (!firstLeads || index === 0));
    return { ...sliceOf(source, name), role: leads ? 'lead' : 'participating', ...(words !== '' && { printedRole: words }) };
  });
}
