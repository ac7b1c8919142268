import { readChineseNumeral, readEnglishNumeral } from '../language/numerals.js';
import type { Reference } from './types.js';

// Each says which one it means in its first group; without a group, the last.
const ORDINALS = [
  /第([一二两三四五六七八九十]|\d{1,2})个(?:城市|地方)?/,
  /后者|最后一(?:个|条|项)(?!部分|章|节|板块)|\bthe latter\b/i,
  /\bthe (first|second|third|fourth|fifth|sixth|last)(?: (?:one|option|choice|task|item|city|place|town))?\b(?! (?:chapter|section|part|ten|five|\d))/i,
  /\b(first|second|third|fourth|fifth|last) (?:one|option|choice)\b/i,
  /\boption (\d)\b/i,
];

/** Words that point back into the conversation. Returns the stretch as well, so that it can be taken. */
export function readReference(text: string): { reference: Reference; matched: string } | null {
  const step =
    /(?<!最)(?:下|后)一?(?:条|项|个)(?:任务)?|后面那?(?:条|项|个)|再下一?(?:条|项|个)|\bthe next (?:one|task|item)\b|\bnext (?:one|task|item)\b/i.exec(
      text,
    );
  if (step) return { reference: { kind: 'step', by: 1 }, matched: step[0] };
  const back =
    /(?<!最)(?:上|前)一?(?:条|项|个)(?:任务)?|前面那?(?:条|项|个)|\bthe previous (?:one|task|item)\b|\bthe (?:one|task|item) before\b|\bprevious (?:one|task|item)\b/i.exec(
      text,
    );
  if (back) return { reference: { kind: 'step', by: -1 }, matched: back[0] };
  const ordinal = ORDINALS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const former = /前者|\bthe former\b/i.exec(text);
  if (former) return { reference: { kind: 'ordinal', position: 1 }, matched: former[0] };
  if (!ordinal) return null;
  const word = (ordinal[1] ?? 'last').toLowerCase();
  return { reference: { kind: 'ordinal', position: positionOf(word) }, matched: ordinal[0] };
}

function positionOf(word: string): number {
  if (word === 'last') return -1;
  return /^\d/.test(word) ? Number(word) : (readChineseNumeral(word) ?? readEnglishNumeral(word) ?? 1);
}
