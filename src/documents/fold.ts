import { foldPunctuation } from '../language/normalise.js';

const MORE: Record<string, string> = {
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '﹝': '〔',
  '﹞': '〕',
  '︰': ':',
  '﹕': ':',
  '﹑': '、',
  '﹒': '.',
};

/**
 * A source as the parser compares it: full-width marks and digits as half-width ones, one character for
 * one, so that offsets stay those of the source.
 */
export function foldSource(source: string): string {
  return foldPunctuation(source).replace(/[０-９［］｛｝﹝﹞︰﹕﹑﹒]/g, (c) => MORE[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** The last character before a place that is no white space; undefined where there is none since `from`. */
export function lastBefore(text: string, at: number, from: number): string | undefined {
  let i = at - 1;
  while (i >= from && /\s/.test(text[i] as string)) i -= 1;
  return i >= from ? text[i] : undefined;
}
