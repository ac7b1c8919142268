import stringWidth from 'string-width';

// Half-width and full-width marks; the full-width ones as escapes, for they look alike in an editor.
const OPENING = '(\\[{“‘«《〈「『【〔\\uff08\\uff3b\\uff5b';
const CLOSING_WIDE = '\\uff0c\\u3002\\uff1b\\uff1a\\uff01\\uff1f\\u3001\\uff09\\uff3d\\uff5d\\uff05》〉」』】〕';
const CLOSING = `,.;:!?)\\]}%”’»…·${CLOSING_WIDE}`;
const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
// What stays on one line: a Chinese character or a run of others, with its brackets and punctuation.
const PIECE = new RegExp(`\\s+|[${OPENING}]*(?:[${WIDE}]|[^\\s${OPENING}${WIDE}${CLOSING_WIDE}]+)[${CLOSING}]*|\\S`, 'gu');
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** What stands before the first line and before each further one, such as "- " and "  ". */
export interface Indent {
  first: string;
  rest: string;
}

/**
 * Breaks plain text into lines. Closing punctuation does not begin a line and opening brackets do
 * not end one; a word longer than a line is cut.
 *
 * @param width columns, indent included
 */
export function wrap(text: string, width: number, indent: Indent = { first: '', rest: '' }): string[] {
  const lines: string[] = [];
  const room = width - Math.max(stringWidth(indent.first), stringWidth(indent.rest));
  let lead = indent.first;
  for (const paragraph of text.split('\n')) {
    for (const line of fill(paragraph.replace(CONTROL, ' '), Math.max(2, room))) {
      lines.push((lead + line).trimEnd());
      lead = indent.rest;
    }
  }
  return lines;
}

/** Pads to a number of columns, for tables. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - stringWidth(text)));

function fill(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of (text.match(PIECE) ?? []).flatMap((whole) => cut(whole, width))) {
    const columns = stringWidth(piece);
    if (used + columns > width) {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') continue;
    }
    line += piece;
    used += columns;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A piece in parts that fit into a line. */
function cut(piece: string, width: number): string[] {
  if (stringWidth(piece) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(piece)) {
    if (part !== '' && stringWidth(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
