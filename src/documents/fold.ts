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
