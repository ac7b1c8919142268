import { readChineseNumeral, readEnglishNumeral } from '../language/numerals.js';
import type { Reference } from './types.js';

/** Words that point back into the conversation. Returns the stretch as well, so that it can be taken. */
export function readReference(text: string): { reference: Reference; matched: string } | null {
  const step =
    /(?<!最)(?:下|后)一?(?:条|项|个)(?:任务)?|后面那?(?:条|项|个)|再下一?(?:条|项|个)|\bthe\s+next\s+(?:one|task|item)\b|\bnext\s+(?:one|task|item)\b/i.exec(
      text,
    );
  if (step) return { reference: { kind: 'step', by: 1 }, matched: step[0] };
  const back =
    /(?<!最)(?:上|前)一?(?:条|项|个)(?:任务)?|前面那?(?:条|项|个)|\bthe\s+previous\s+(?:one|task|item)\b|\bthe\s+(?:one|task|item)\s+before\b|\bprevious\s+(?:one|task|item)\b/i.exec(
      text,
    );
  if (back) return { reference: { kind: 'step', by: -1 }, matched: back[0] };
  const ordinal =
    /第([一二两三四五六七八九十]|\d{1,2})个(?:城市|地方)?|后者|\bthe\s+latter\b|\bthe\s+(first|second|third|fourth|fifth|sixth|last)(?:\s+(?:one|option|choice|task|item|city|place|town))?\b(?!\s+(?:chapter|section|part|ten|five|\d))|\b(first|second|third|fourth|fifth|last)\s+(?:one|option|choice)\b|\boption\s+(\d)\b|最后一(?:个|条|项)(?!部分|章|节|板块)/i.exec(
      text,
    );
  const former = /前者|\bthe\s+former\b/i.exec(text);
  if (former) return { reference: { kind: 'ordinal', position: 1 }, matched: former[0] };
  if (!ordinal) return null;
  const word = (ordinal[1] ?? ordinal[2] ?? ordinal[3] ?? ordinal[4] ?? 'last').toLowerCase();
  return { reference: { kind: 'ordinal', position: positionOf(word) }, matched: ordinal[0] };
}

function positionOf(word: string): number {
  if (word === 'last') return -1;
  return /^\d/.test(word) ? Number(word) : (readChineseNumeral(word) ?? readEnglishNumeral(word) ?? 1);
}
