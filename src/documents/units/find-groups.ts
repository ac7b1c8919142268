import { lastBefore } from '../fold.js';
import type { Span } from '../types.js';
import { type Reading, readGroup, type UnitGroup } from './group.js';
import { type Label, labelAt } from './labels.js';
import { isUnitName, namesIn } from './names.js';
import { closeOf, opensPair } from './pairs.js';
import { unitWords } from './words.js';

// A bracket of units is rarely longer; one that never closes must not swallow the rest of the text.
const LONGEST_BRACKET = 2000;
const LONGEST_LINE_VALUE = 1200;
/** A label of tasks stands in a document again and again. */
const OFTEN = 3;
const BEFORE_LABEL = new Set(['。', ';', '!', ')', '】', '”', ']', '〕']);
const SENTENCE_ENDS = new Set(['。', '!', '?', ';']);
/** Behind a bracket that says what its units do, the sentence may go on with the next piece of work. */
const GOES_ON_BEHIND = new Set([',', '、']);
const GOES_ON = /[、,及和]$/;

/**
 * Every bracket and every run of labelled lines that name units in a stretch of the source, in order.
 *
 * @param span one item's own text; it holds the beginning of no other item
 */
export function groupsIn(reading: Reading, span: Span): UnitGroup[] {
  const { text } = reading;
  const groups: UnitGroup[] = [];
  for (let i = span.start; i < span.end; i += 1) {
    const group = opensPair(text[i]) ? (bracketAt(reading, i, span) ?? linesAt(reading, i, span)) : linesAt(reading, i, span);
    if (!group) continue;
    groups.push(group);
    i = group.end - 1;
  }
  return groups;
}

function bracketAt(reading: Reading, open: number, span: Span): UnitGroup | null {
  const { text } = reading;
  const close = closeOf(text, open, Math.min(span.end, open + LONGEST_BRACKET));
  if (close === null) return null;
  const outer = { start: open, end: close + 1 };
  const group = readGroup(reading, { start: open + 1, end: close }, outer);
  if (!group) return null;
  if (group.sign === 'label') return group.units.length > 0 || group.deadline ? group : null;
  if (group.sign === 'names') return standsAlone(text, outer, span) && isPlainList(text, outer, span) ? group : null;
  const goesOn = GOES_ON_BEHIND.has(text[outer.end] as string) && group.units.every((unit) => isUnitName(unit.text));
  return standsAlone(text, outer, span) || goesOn ? group : null;
}

/** Whether a bracket stands between sentences or at the end of a paragraph, as one that names units does. */
function standsAlone(text: string, { start, end }: Span, span: Span): boolean {
  const before = lastBefore(text, start, span.start);
  const after = text[end];
  return (
    before === undefined || SENTENCE_ENDS.has(before) || end >= span.end || SENTENCE_ENDS.has(after as string) || /\s/.test(after as string)
  );
}

/** Names alone in a bracket are units only behind a whole sentence, or where each is plainly an office. */
function isPlainList(text: string, { start, end }: Span, span: Span): boolean {
  const names = namesIn(text, { start: start + 1, end: end - 1 }).map((name) => text.slice(name.start, name.end));
  if (names.length === 0 || !names.every(isUnitName)) return false;
  if (!endsParagraph(text, end, span)) return false;
  const before = lastBefore(text, start, span.start);
  return before === '。' || before === ';' || (names.length > 1 && names.every((name) => /^[省市区县州各]|[局委厅部办]$/.test(name)));
}

function endsParagraph(text: string, at: number, span: Span): boolean {
  let end = at;
  while (end < span.end && (text[end] === '。' || text[end] === ';' || text[end] === ' ' || text[end] === '\u3000')) end += 1;
  return end >= span.end || text[end] === '\n' || text[end] === '\r';
}

/** Labels at the beginning of lines, or behind the last sentence of a paragraph, and what stands behind them. */
function linesAt(reading: Reading, at: number, span: Span): UnitGroup | null {
  const { text } = reading;
  const label = labelAt(text, at, span.end);
  if (!label || label.kind === 'other' || !mayBegin(text, at, span)) return null;
  if (unitWords().siteLabels.has(label.word) && occurrences(text, label.word) < OFTEN) return null;
  const end = endOfLines(text, label, span);
  const outer = { start: at, end };
  const group = readGroup(reading, outer, outer);
  if (!group || (group.units.length === 0 && group.deadline === null)) return null;
  return group;
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let i = text.indexOf(`${word}:`); i >= 0 && count < OFTEN; i = text.indexOf(`${word}:`, i + 1)) count += 1;
  return count;
}

function mayBegin(text: string, at: number, span: Span): boolean {
  let i = at - 1;
  while (i >= span.start && (text[i] === ' ' || text[i] === '\u3000' || text[i] === '\t')) i -= 1;
  return (
    i < span.start || text[i] === '\n' || text[i] === '\r' || BEFORE_LABEL.has(text[i] as string) || '●▲★◆·*-—'.includes(text[i] as string)
  );
}

/** Lines belong together while each begins with a label, or goes on with the list of the one before. */
function endOfLines(text: string, first: Label, span: Span): number {
  let end = lineEnd(text, first.end, span.end);
  let value = text.slice(first.end, end).trim();
  for (;;) {
    const next = beginOfNextLine(text, end, span.end);
    if (next === null) return end;
    const label = labelAt(text, next, span.end);
    const nextEnd = lineEnd(text, next, span.end);
    if (!label && value !== '' && !GOES_ON.test(value)) return end;
    value = text.slice(label?.end ?? next, nextEnd).trim();
    end = nextEnd;
  }
}

/** The end of a line, without what follows a sentence that ends in it. */
function lineEnd(text: string, from: number, limit: number): number {
  const stop = Math.min(limit, from + LONGEST_LINE_VALUE);
  let end = from;
  while (end < stop && text[end] !== '\n' && text[end] !== '\r') {
    if (text[end] === '。' && !followsLabel(text, end + 1, stop)) return end + 1;
    end += 1;
  }
  while (end > from && /\s/.test(text[end - 1] as string)) end -= 1;
  return end;
}

function followsLabel(text: string, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && (text[i] === ' ' || text[i] === '\u3000')) i += 1;
  return labelAt(text, i, limit) !== null;
}

function beginOfNextLine(text: string, at: number, limit: number): number | null {
  let i = at;
  let broken = false;
  while (i < limit && /\s/.test(text[i] as string)) {
    broken ||= text[i] === '\n';
    i += 1;
  }
  return broken && i < limit ? i : null;
}
