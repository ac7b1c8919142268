/** How much of a text is looked at to judge its encoding, in characters. */
const SAMPLE = 50_000;
/** Chinese in a wrong encoding falls to about a fifth; in its own it is above nine tenths. */
const PLAUSIBLE = 0.75;

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const GUESSES = ['gb18030', 'utf-16le', 'utf-16be', 'utf-8'];

/**
 * Decodes text in UTF-8, UTF-16 or GB18030 (and so GBK and GB2312), told apart by a byte order mark or
 * by which of them gives characters that Chinese texts consist of. What the bytes themselves declare, as
 * a page's `charset` does, is not asked: it is often wrong.
 *
 * @returns the text without byte order mark, or null where the bytes are text in none of the encodings
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null && !utf8.includes('\u0000')) return utf8;
  const guesses = GUESSES.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, plausibility: plausibilityOf(text) };
  });
  const best = guesses.reduce((one, other) => (other.plausibility > one.plausibility ? other : one));
  return best.plausibility >= PLAUSIBLE ? best.text : null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The share of common characters among those that are not plain ASCII, from 0 to 1. Low where a text was
 * decoded wrongly, or where the font of a PDF gives codes that are no characters.
 */
export function plausibilityOf(text: string): number {
  const common = commonCharacters();
  let [seen, plausible] = [0, 0];
  for (const character of text.slice(0, SAMPLE)) {
    const isPlain = character >= ' ' ? character < '\u007f' : /[\t\n\f\r]/.test(character);
    if (isPlain) continue;
    seen += 1;
    if (common.has(character)) plausible += 1;
  }
  return seen === 0 ? 1 : plausible / seen;
}

let common: ReadonlySet<string> | undefined;

/** Symbols and the 3,755 commonest characters of Chinese: rows 1–9 and 16–55 of GB 2312, by the decoder's own table. */
function commonCharacters(): ReadonlySet<string> {
  if (common) return common;
  const pairs: number[] = [];
  for (let row = 0xa1; row <= 0xd7; row += 1) {
    if (row > 0xa9 && row < 0xb0) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) pairs.push(row, cell);
  }
  common = new Set(new TextDecoder('gbk').decode(Uint8Array.from(pairs)).replace(/[\ufffd\ue000-\uf8ff]/gu, ''));
  return common;
}
