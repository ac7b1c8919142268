import type { Entities } from '../types.js';
import type { UnreadText } from './unread-text.js';

/** Pairs of marks; a straight or single mark only where a word begins and ends, since it is an apostrophe elsewhere. */
const QUOTED = [
  /“([^“”]{1,60})”/g,
  /"([^"]{1,60})"/g,
  /「([^「」]{1,60})」/g,
  /『([^『』]{1,60})』/g,
  /《([^《》]{1,60})》/g,
  /‘([^‘’]{2,60})’/g,
  /(?<![\p{L}\p{N}])'([^']{2,60})'(?![\p{L}\p{N}])/gu,
];

/** Words in quotation marks. Nothing is taken: what is quoted may be the subject. */
export function readQuoted({ text }: Pick<UnreadText, 'text'>): Entities['quoted'] {
  return QUOTED.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: typed, 1: words, index: start }) => ({ words: (words as string).trim(), start, end: start + typed.length }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => a.start - b.start);
}
