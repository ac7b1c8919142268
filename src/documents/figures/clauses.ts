import type { Span } from '../types.js';
import type { Group, Groups } from './plain-text.js';
import type { NumberMention } from './types.js';
import type { FigureWords } from './words.js';

const CLAUSE_MARKS = ',，。;:!?！？';
const JOINTS = ['以及', '、', '和', '及', '与', '或'];

/** A sentence in half-width, with its numbers and what encloses each place. */
export interface Sentence {
  text: string;
  groups: Groups;
  numbers: readonly NumberMention[];
}

/** A clause of a sentence, cut into the parts that hold one amount each, in order. */
export interface Clause extends Span {
  parts: readonly Part[];
}

/** The part of a clause that belongs to one amount: 综合公园5个 of 绿道100公里、综合公园5个. */
export interface Part extends Span {
  amounts: readonly NumberMention[];
}

/**
 * Cuts a sentence into clauses at commas, stops and colons; marks inside quotations and titles cut
 * nothing, and what stands in brackets is a clause of its own where it holds an amount.
 *
 * @param amounts those of the sentence's numbers that can be amounts, in order
 */
export function clausesOf(sentence: Sentence, amounts: readonly NumberMention[], words: FigureWords): Clause[] {
  const spans = [...clauseSpans(sentence), ...bracketSpans(sentence, amounts)];
  const owners = amounts.map((amount) => enclosing(spans, amount));
  return spans
    .map((span) => {
      const own = amounts.filter((_, index) => owners[index] === span);
      return { ...span, parts: partsOf(sentence.text, span, own, words) };
    })
    .sort((a, b) => a.start - b.start);
}

/** The narrowest of the spans that holds a number. */
export function enclosing<T extends Span>(spans: readonly T[], { start, end }: Span): T | undefined {
  let found: T | undefined;
  for (const span of spans) {
    if (span.start <= start && end <= span.end && (!found || span.end - span.start < found.end - found.start)) found = span;
  }
  return found;
}

function clauseSpans({ text, groups, numbers }: Sentence): Span[] {
  const insideNumber = (i: number) => numbers.some(({ start, end }) => start <= i && i < end);
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const cuts = i === text.length || (CLAUSE_MARKS.includes(text[i] as string) && groups.at(i).kind === null && !insideNumber(i));
    if (!cuts) continue;
    if (i > start) spans.push({ start, end: i });
    start = i + 1;
  }
  return spans;
}

function bracketSpans({ groups }: Sentence, amounts: readonly NumberMention[]): Span[] {
  const brackets = new Set(amounts.map(({ start }) => bracketAround(groups.at(start))).filter((group) => group !== null));
  return [...brackets].map(({ start, end }) => ({ start, end }));
}

function bracketAround(group: Group | undefined): Group | null {
  for (let at = group; at && at.kind !== null; at = at.parent) if (at.kind === 'bracket') return at;
  return null;
}

/** Cuts between amounts: at a joint behind one amount or before another, or before a verb of its own. */
function partsOf(text: string, clause: Span, amounts: readonly NumberMention[], words: FigureWords): Part[] {
  const cuts: number[] = [];
  for (const [index, amount] of amounts.entries()) {
    const next = amounts[index + 1];
    if (next) cuts.push(cutBetween(text, amount, next, words));
  }
  const parts: { start: number; end: number; amounts: NumberMention[] }[] = [{ start: clause.start, end: clause.end, amounts: [] }];
  for (const [index, amount] of amounts.entries()) {
    parts.at(-1)?.amounts.push(amount);
    const cut = cuts[index];
    if (cut === undefined || cut < 0) continue;
    (parts.at(-1) as Part).end = cut;
    parts.push({ start: cut + (JOINTS.find((joint) => text.startsWith(joint, cut))?.length ?? 0), end: clause.end, amounts: [] });
  }
  return parts;
}

/** 13所学校和中医院等4所医院: the second amount has names of its own before it. */
function listJoint(text: string, first: NumberMention, second: NumberMention): number {
  const between = text.slice(first.end, second.start);
  if (!between.endsWith('等')) return -1;
  const at = JOINTS.map((joint) => between.indexOf(joint)).filter((index) => index > 0);
  return at.length > 0 ? first.end + Math.min(...at) : -1;
}

/** Where the joint between two amounts begins; -1 where they belong to one part. */
function cutBetween(text: string, first: NumberMention, second: NumberMention, words: FigureWords): number {
  const before = JOINTS.find((joint) => text.endsWith(joint, second.start) && second.start - joint.length >= first.end);
  if (before) return second.start - before.length;
  const bound = words.boundsBefore.before(text, second.start, first.end)?.word.length ?? 0;
  const boundJoint = bound > 0 && JOINTS.find((joint) => text.endsWith(joint, second.start - bound));
  if (boundJoint) return second.start - bound - boundJoint.length;
  const list = listJoint(text, first, second);
  if (list >= 0) return list;
  const behind = JOINTS.find((joint) => text.startsWith(joint, first.end));
  // 总投资5亿元以上、符合24条产业链的项目150个: both say which projects.
  if (behind) return words.focusing.at(text, first.end + behind.length) ? -1 : first.end;
  for (let i = first.end; i < second.start; i += 1) {
    if (text[i] === '、' && words.actions.at(text, i + 1, second.start)) return i;
  }
  return -1;
}
