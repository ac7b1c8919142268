const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Where a reader would break a text, the best place first. */
const BREAKS = [/\n/g, /[。!?;!?;]["”’)）」』]?\s*|\.\s+/g, /[、,:,:]\s*|\s+/g];

/** How much further a cluster of characters that begins before the limit may reach. */
const LONGEST_CLUSTER = 256;

/**
 * Splits a text into fragments of at most `limit` UTF-16 units that joined give the text again. It
 * breaks after a line, a sentence or a comma where one ends in the second half of a fragment, and
 * otherwise between two characters as people see them, so never inside an emoji of several code points.
 */
export function splitText(text: string, limit: number): string[] {
  const fragments: string[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const end = start + breakAt(text.slice(start, start + limit + LONGEST_CLUSTER), limit);
    fragments.push(text.slice(start, end));
    start = end;
  }
  fragments.push(text.slice(start));
  return fragments;
}

function breakAt(window: string, limit: number): number {
  for (const pattern of BREAKS) {
    const ends = [...window.slice(0, limit).matchAll(pattern)].map((match) => match.index + match[0].length);
    const last = ends.at(-1) ?? 0;
    if (last > limit / 2 && graphemes.segment(window).containing(last)?.index === last) return last;
  }
  const cluster = graphemes.segment(window).containing(limit)?.index ?? limit;
  // A single cluster longer than a fragment can only be broken between its code points.
  return cluster > 0 ? cluster : limit - (/^[\uDC00-\uDFFF]/.test(window.slice(limit)) ? 1 : 0);
}

// Characters that platforms refuse, and those that turn the direction of all text after them.
const UNSAFE = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it can be sent: well-formed UTF-16, without control characters and direction overrides. */
export const sendable = (text: string): string => text.replace(UNSAFE, '').replace(/\p{Surrogate}/gu, '\uFFFD');

/** The beginning of a text, at most `limit` UTF-16 units, with an ellipsis where something is left out. */
export const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const end = breakAt(text, limit - 1);
  return `${text.slice(0, end).trimEnd()}…`;
};
