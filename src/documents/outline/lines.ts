import { lastBefore } from '../fold.js';
import { trimSpan } from '../sentences.js';
import type { Span } from '../types.js';
import { type Marker, markerAt, type Style } from './markers.js';

/** A line of a source without the white space around it, and the number that begins it. */
export interface Line extends Span {
  marker: Marker | null;
}

// A paragraph that holds a list is shorter than a plan, or a chapter of it, in one line.
const SHORTEST_UNBROKEN = 800;
/** In a text of hardly any lines a shorter one holds them all. */
const SHORTEST_OF_FEW = 200;
const FEW_LINES = 4;
const FEWEST_NUMBERS = 3;
const LONGEST_HEADING = 40;
const LONGEST_CONTENTS = 80;

/**
 * Cuts a source into lines that are not blank, and lines that hold a whole chapter without a break
 * before the numbers in them.
 *
 * @param text folded text
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const shortest = text.split('\n', FEW_LINES + 1).length <= FEW_LINES ? SHORTEST_OF_FEW : SHORTEST_UNBROKEN;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    for (const piece of unbroken(text, { start, end }, shortest)) {
      const span = trimSpan(text, piece);
      if (span.end > span.start) lines.push({ ...span, marker: isContents(text, span) ? null : markerAt(text, span.start) });
    }
    start = end + 1;
  }
  return withoutContents(text, lines);
}

/** Lines behind 目录 that come again further down, where they head their text. */
function withoutContents(text: string, lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ start, end }) => /^目\s*[录次]$/.test(text.slice(start, end)));
  if (at < 0) return [...lines];
  const printed = lines.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''));
  const last = new Map(printed.map((line, i) => [line, i]));
  let end = at + 1;
  while (end < lines.length && (lines[end]?.marker === null || (last.get(printed[end] as string) ?? 0) > end)) end += 1;
  return lines.map((line, i) => (i > at && i < end ? { ...line, marker: null } : line));
}

/** Whether a line is of a table of contents: dots or blanks and a page number stand at its end. */
function isContents(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_CONTENTS) return false;
  let at = end;
  while (at > start && /\d/.test(text[at - 1] as string)) at -= 1;
  return at < end && at - start > 2 && /^(?:[.…·]{2}|\s{2})$/.test(text.slice(at - 2, at));
}

function unbroken(text: string, line: Span, shortest: number): Span[] {
  if (line.end - line.start < shortest) return [line];
  const cuts = numbersIn(text, line);
  if (cuts.length < FEWEST_NUMBERS) return [line];
  const starts = [line.start, ...cuts.filter((cut) => cut > line.start)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? line.end }));
}

/** Where numbers stand that count on, each behind a sentence, or one that begins a list behind a short heading. */
function numbersIn(text: string, line: Span): number[] {
  const cuts: number[] = [];
  const last = new Map<Style, number>();
  let heading: number | null = null;
  for (let i = line.start; i < line.end; i += 1) {
    const marker = markerAt(text, i);
    if (!marker || marker.style === 'bare' || marker.style === 'circled') continue;
    const before = lastBefore(text, i, line.start);
    const behindSentence = before === undefined || '。;!?)】〕”'.includes(before) || /\s/.test(text[i - 1] as string);
    const behindHeading = heading !== null && i - heading <= LONGEST_HEADING && last.get(marker.style) !== marker.value;
    const countsOn =
      marker.value === 1 || marker.value === (last.get(marker.style) ?? 0) + 1 || (cuts.length === 0 && before === undefined);
    if (!countsOn || !(behindSentence || behindHeading)) continue;
    cuts.push(i);
    last.set(marker.style, marker.value);
    heading = i;
    i = marker.end - 1;
  }
  return cuts;
}

/** The lines that lie in a stretch, wholly or in part. */
export function linesIn(lines: readonly Line[], span: Span): Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Line[] = [];
  for (let i = low; i < lines.length && (lines[i] as Line).start < span.end; i += 1) found.push(lines[i] as Line);
  return found;
}
