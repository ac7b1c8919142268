import { foldSource } from '../fold.js';
import { markerAt } from '../outline/markers.js';
import { readGroup } from '../units/group.js';
import { labelAt } from '../units/labels.js';

const STOPS = /[。!?;:]["”’)\]】〕]{0,2}$/;
const CLOSES = /[)\]】〕”》…]$/;
const SENTENCE = /。/;
/** 松政发〔2031〕8号 stands in a line of its own below the title. */
const LETTER_NUMBER = /^\S{1,16}[〔[(]?\d{4}[〕\])]?年?第?\d{1,4}号$/;
const LONGEST_BRACKET = 300;
const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['〔', '〕'],
  ['【', '】'],
  ['《', '》'],
];
/** A line of a text set in narrow lines is full when it comes near to the longest. */
const FULL = 0.85;
const NARROW = 60;
const MANY_FULL = 0.4;
const MOST_BLANK = 2;

/**
 * Joins lines that a page or a printer broke inside a sentence. In a text set in narrow lines that is every full
 * line that does not end a sentence; in others only one that breaks off in prose or inside a bracket.
 */
export function joinBroken(lines: readonly string[]): string[] {
  const folded = lines.map((line) => foldSource(line).trim());
  const width = narrowWidth(folded);
  const following = nextFilled(folded);
  const joined: string[] = [];
  let open = '';
  for (let i = 0; i < lines.length; i += 1) {
    const next = following[i] as number | null;
    const own = folded[i] as string;
    if (own === '' && joined.length > 0 && open !== '' && next !== null) continue;
    if (open !== '') joined[joined.length - 1] = `${joined.at(-1)?.trimEnd()}${between(open, own)}${(lines[i] as string).trimStart()}`;
    else joined.push(lines[i] as string);
    const whole = open + own;
    open = next !== null && next - i <= MOST_BLANK + 1 && own !== '' && goesOn(whole, own, folded[next] as string, width) ? whole : '';
  }
  return joined;
}

/** For each line the next one that is not blank. */
function nextFilled(folded: readonly string[]): (number | null)[] {
  const following: (number | null)[] = [];
  let next: number | null = null;
  for (let i = folded.length - 1; i >= 0; i -= 1) {
    following[i] = next;
    if (folded[i] !== '') next = i;
  }
  return following;
}

/** The longest line of a text whose lines are mostly full and end in mid-sentence; null where lines are paragraphs. */
function narrowWidth(folded: readonly string[]): number | null {
  const lengths = folded.filter((line) => line !== '').map((line) => line.length);
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (width === 0 || width > NARROW) return null;
  const full = folded.filter((line) => line.length >= width * FULL);
  const broken = full.filter((line) => !STOPS.test(line) && !CLOSES.test(line));
  return full.length >= lengths.length * MANY_FULL && broken.length * 2 >= full.length ? width : null;
}

function goesOn(whole: string, line: string, next: string, width: number | null): boolean {
  if (STOPS.test(line) || line.includes('\t') || line.startsWith('|') || next.startsWith('|')) return false;
  if (markerAt(next, 0) !== null || labelAt(next, 0, next.length) !== null) return false;
  if (endsWithUnits(whole) || LETTER_NUMBER.test(next)) return false;
  if (width !== null) return line.length >= width * FULL || isOpen(whole);
  return (SENTENCE.test(whole) && !CLOSES.test(line)) || isOpen(whole);
}

/** Whether a text ends with a bracket that names units: a task ends there, however full the line is. */
function endsWithUnits(text: string): boolean {
  if (!CLOSES.test(text)) return false;
  const start = text.lastIndexOf('(');
  return (
    start >= text.length - LONGEST_BRACKET &&
    start >= 0 &&
    readGroup({ source: text, text, firstLeads: false }, { start: start + 1, end: text.length - 1 }, { start, end: text.length }) !== null
  );
}

/** Whether a bracket is open at the end of a text. */
function isOpen(text: string): boolean {
  return PAIRS.some(
    ([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close) && text.length - text.lastIndexOf(open) < LONGEST_BRACKET,
  );
}

/** Latin words keep a blank between them; Chinese ones have none. */
const between = (before: string, after: string) => (/[a-z0-9,.]$/i.test(before) && /^[a-z]/i.test(after) ? ' ' : '');
