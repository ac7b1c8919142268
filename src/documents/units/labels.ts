import type { Span } from '../types.js';
import { closeOf, closesPair, opensPair } from './pairs.js';
import { type LabelKind, unitWords } from './words.js';

/** A word that says what stands behind it, up to `end`. */
export interface Label {
  word: string;
  kind: LabelKind;
  end: number;
}

/** A stretch behind one label; the first one may have none. */
export interface Segment extends Span {
  label: Pick<Label, 'word' | 'kind'> | null;
}

const LONGEST_REMARK = 20;

/** The label that stands at a place: a word of the labels and a colon behind it; `end` is behind the colon. */
export function labelAt(text: string, at: number, limit: number): Label | null {
  const opened = text[at] === '[' || text[at] === '【' || text[at] === '〔';
  const { labels } = unitWords();
  const start = opened ? at + 1 : at;
  const found = labels.at(text, start, limit);
  if (!found) return null;
  let end = behindBlanks(text, start + found.word.length, limit);
  // 责任单位(第一个为牵头单位):
  if (!opened && text[end] === '(') {
    const close = closeOf(text, end, Math.min(limit, end + LONGEST_REMARK));
    if (close !== null) end = behindBlanks(text, close + 1, limit);
  }
  const closed = closesPair(text[end]);
  if (opened && !closed) return null;
  // 【责任单位】 is a label without a colon.
  if (opened) end = behindBlanks(text, end + 1, limit);
  const label = { word: found.word, kind: found.value };
  if (text[end] === ':' && end < limit) return { ...label, end: end + 1 };
  return opened ? { ...label, end } : null;
}

function behindBlanks(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text[end] !== '\n' && /\s/.test(text[end] as string)) end += 1;
  return end;
}

/** The stretches behind the labels of a bracket or of lines; what stands before the first label is one without. */
export function segmentsOf(text: string, inner: Span): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { start: inner.start, end: inner.end, label: null };
  for (let i = inner.start; i < inner.end; i += 1) {
    const label = labelAt(text, i, inner.end);
    if (label) {
      segments.push({ ...current, end: i });
      current = { start: label.end, end: inner.end, label };
      i = label.end - 1;
    } else if (opensPair(text[i])) i = closeOf(text, i, inner.end) ?? i;
  }
  segments.push(current);
  return segments.filter((segment) => segment.label !== null || text.slice(segment.start, segment.end).trim().length > 2);
}
