import { foldPunctuation } from '../language/normalise.js';
import { sliceOf, trimSpan } from './sentences.js';
import type { Span, Unit, UnitRole } from './types.js';

const LEAD_LABELS = ['牵头单位', '牵头部门', '责任单位', '责任部门'];
const PARTICIPATING_LABELS = ['参与单位', '参与部门', '配合单位', '配合部门', '落实部门'];
const LABELS = [...LEAD_LABELS, ...PARTICIPATING_LABELS].join('|');
const LABEL = new RegExp(`^\\s*(${LABELS})\\s*:`);
const LABELLED_BRACKET = new RegExp(`[(〔[【]\\s*(?:${LABELS})\\s*:`);
const PAIRS: Record<string, string> = { '(': ')', '〔': '〕', '[': ']', '【': '】' };
const CLOSING = new Set(Object.values(PAIRS));

/**
 * Finds the bracket that names a task's units and reads it.
 *
 * The bracket is the last one that begins with a label (牵头单位: …). Brackets nest inside it: a
 * name may have one (市农业农村局(市乡村振兴局)), so lists are split at the outermost level only.
 *
 * @param span the whole task
 * @returns the bracket's own span and the units in order, or null where the task names none
 */
export function readUnits(source: string, span: Span): { bracket: Span; units: Unit[] } | null {
  const text = foldPunctuation(source.slice(span.start, span.end));
  for (let open = text.length - 1; open >= 0; open -= 1) {
    if (PAIRS[text[open] as string] === undefined || !LABEL.test(text.slice(open + 1))) continue;
    const close = matchingBracket(text, open);
    if (close === null) continue;
    const inner = { start: span.start + open + 1, end: span.start + close };
    return {
      bracket: { start: span.start + open, end: span.start + close + 1 },
      units: readUnitList(source, text, span.start, inner),
    };
  }
  return null;
}

/** Whether a bracket that names units begins in this text. */
export const opensUnits = (text: string): boolean => LABELLED_BRACKET.test(foldPunctuation(text));

function matchingBracket(text: string, open: number): number | null {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    const character = text[i] as string;
    if (PAIRS[character] !== undefined) depth += 1;
    // Any closing mark closes: sources mix full-width and half-width pairs.
    else if (CLOSING.has(character)) depth -= 1;
    if (depth === 0) return i;
  }
  return null;
}

function readUnitList(source: string, text: string, base: number, inner: Span): Unit[] {
  const units: Unit[] = [];
  let role: UnitRole = 'lead';
  let start = inner.start;
  let depth = 0;
  const close = (end: number) => {
    const label = LABEL.exec(text.slice(start - base, end - base));
    if (label) {
      role = PARTICIPATING_LABELS.includes(label[1] as string) ? 'participating' : 'lead';
      start += label[0].length;
    }
    const trimmed = trimSpan(source, { start, end });
    if (trimmed.end > trimmed.start) units.push({ ...sliceOf(source, trimmed), role });
  };
  for (let i = inner.start; i < inner.end; i += 1) {
    const character = text[i - base] as string;
    if (PAIRS[character] !== undefined) depth += 1;
    if (CLOSING.has(character)) depth -= 1;
    if (depth === 0 && /[、,;]/.test(character)) {
      close(i);
      start = i + 1;
    }
  }
  close(inner.end);
  return units;
}
