import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

// Control characters except line breaks and tabs, plus zero-width and bidirectional marks: people
// paste them unknowingly, and they split words apart.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is removed
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const HAS_HAN = /\p{Script=Han}/u;

/**
 * Text as the core reads it: full-width forms and compatibility characters folded (NFKC),
 * traditional characters turned into simplified ones, invisible characters removed, white space
 * collapsed. Only for text that people type; sources are never normalised, their offsets count.
 */
export function normalise(text: string): string {
  const folded = text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return HAS_HAN.test(folded) ? toSimplified(folded) : folded;
}

const FULL_WIDTH_PUNCTUATION: Record<string, string> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '．': '.',
  '∙': '·',
  '•': '·',
  '－': '-',
  '～': '~',
};

/**
 * Folds a source for comparison, one character for one character, so that offsets stay the same.
 */
export function foldPunctuation(text: string): string {
  return text.replace(/[，：；（）！？．∙•－～]/g, (c) => FULL_WIDTH_PUNCTUATION[c] ?? c);
}
