import { foldSource } from '../fold.js';
import { readOfficeName } from '../offices/office-name.js';
import { sliceOf, trimSpan } from '../sentences.js';
import type { Source, SourceText, Span } from '../types.js';
import { labelAt } from './labels.js';
import { unitWords } from './words.js';

const ENDS = new Set(['。', ';', '!', '?', '\n', '\r']);
const LONGEST_NAME = 25;
const SHORTEST_NAME = 3;
/** What stands before the first name of a list. */
const BEFORE_NAME = /[,、:()\s“”由请以]|会同|联合/u;
/** What is responsible in this sense leads nobody: 负责人, 负责制. */
const NO_ROLE = /^(?:人|制|任|地|同志|领导)/;

/**
 * Sentences of a source that say who does its work outside the brackets and lines that were read as lists of units: a label
 * (责任单位:), or an office with 牵头, 负责 and the like behind it. What names nobody by such a sign may be denied; what does may not.
 *
 * @param document the whole source text
 */
export function untakenUnits(source: Source, document: string): SourceText[] {
  const start = source.start;
  const text = foldSource(document.slice(start, source.end));
  const taken = takenOf(source).map((span) => ({ start: span.start - start, end: span.end - start }));
  const found: SourceText[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const inside = taken.find((span) => span.start <= at && at < span.end);
    if (inside) at = inside.end - 1;
    else if (isSign(text, at)) found.push(sliceOf(document, shifted(sentenceAt(text, at), start)));
  }
  return found.filter((one, i) => found.findIndex((other) => other.start === one.start) === i);
}

/** Sentences of a source that hold any of some names outside the lists of units that were read. */
export function sentencesNaming(source: Source, names: readonly string[], document: string): SourceText[] {
  const taken = takenOf(source);
  return names.flatMap((name) => {
    const found: SourceText[] = [];
    for (let at = document.indexOf(name, source.start); at >= 0 && at + name.length <= source.end; at = document.indexOf(name, at + 1)) {
      const place = at;
      if (taken.some((span) => span.start <= place && place < span.end)) continue;
      const text = foldSource(document.slice(source.start, source.end));
      found.push(sliceOf(document, shifted(sentenceAt(text, at - source.start), source.start)));
    }
    return found;
  });
}

const takenOf = (source: Source): readonly Span[] => (source.kind === 'task' ? source.brackets : []);

function isSign(text: string, at: number): boolean {
  const label = labelAt(text, at, text.length);
  if (label && label.kind !== 'deadline' && label.kind !== 'other') return true;
  const role = unitWords().roleWords.at(text, at);
  if (!role || role.value === 'plain' || (role.word !== '牵头' && role.value !== 'responsible')) return false;
  return !NO_ROLE.test(text.slice(at + role.word.length)) && isOffice(nameBefore(text, at));
}

function nameBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  return before.split(BEFORE_NAME).at(-1) ?? '';
}

/** Whether words are plainly the name of an office: all of it known words, and more than 政府 or a branch. */
function isOffice(name: string): boolean {
  if (name.length < SHORTEST_NAME || unitWords().nameEndings.before(name, name.length) === null) return false;
  const { pieces, level, place } = readOfficeName(name);
  const isKnown = pieces.every(({ is }) => is !== 'other') && pieces.some(({ is }) => is === 'kind');
  const hasHead = pieces.some(({ is }) => is === 'head') || pieces.length === 1;
  return isKnown && hasHead && place === '' && (level !== null || pieces.some(({ is }) => is === 'head'));
}

function sentenceAt(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && !ENDS.has(text[start - 1] as string)) start -= 1;
  while (end < text.length && !ENDS.has(text[end] as string)) end += 1;
  return trimSpan(text, { start, end: text[end] === '。' ? end + 1 : end });
}

const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
