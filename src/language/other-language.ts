/** What is known of single words; all take words in lower case. */
export interface KnownWords {
  /** How often a word stands in running English text, from 0 to 1; 0 for a word that English has not. */
  frequency(word: string): number;
  /** Whether a word is one of the documents' English, or a place's name. */
  isOwn(word: string): boolean;
  /** Whether a word is perhaps one of the documents' English, misspelt. */
  isSlip(word: string): boolean;
}

/** Letters of other scripts than Chinese and Latin from which on a text is in another language; fewer are a name in it. */
const OTHER_SCRIPT = 0.2;

/** What words count for that are not English, that English has as rare ones (que, und, est), and that are perhaps misspelt. */
const UNKNOWN = 1;
const RARE = 0.5;
const SLIP = 0.4;

/** The share of a Latin text that such words make up, from which on it is in another language. */
const NOT_ENGLISH = 0.4;
/** The same where the small words of English stand among them: then it is badly typed English. */
const NOT_ENGLISH_DESPITE_SMALL_WORDS = 0.6;

/** More frequent than this are only the small words of English: the, of, in, who, is, to. */
const SMALL_WORD = 2e-3;
const FEW_SMALL_WORDS = 2;

/** Less frequent than this, a word is rare in English text; the short ones so already where they are less than common: de, la, der. */
const RARE_WORD = 1e-5;
const RARE_SHORT_WORD = 2e-4;
const LONGEST_SHORT_WORD = 3;

const LETTER = /\p{L}/gu;
const HAN_OR_LATIN = /[\p{Script=Han}\p{Script=Latin}]/gu;
const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]+(?:['’]\p{Script=Latin}+)*/gu;
/** RCEP, ChatGPT, iPhone: names, in whatever language. */
const NAME = /^\p{Lu}{2,5}$|\p{Ll}\p{Lu}/u;
const SHORTENED = /['’](?:s|t|re|ve|ll|d|m)$/;

/**
 * Whether a text is in another language than Chinese and English, or in none: told by its script, and for Latin letters by
 * the share of its words that English has not. Names in pinyin and acronyms say nothing either way.
 */
export function isInOtherLanguage(typed: string, known: KnownWords): boolean {
  const text = typed.normalize('NFKC');
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters === 0) return false;
  const read = text.match(HAN_OR_LATIN)?.length ?? 0;
  if ((letters - read) / letters >= OTHER_SCRIPT) return true;
  if (/\p{Script=Han}/u.test(text)) return false;
  return isNotEnglish(text, known);
}

function isNotEnglish(text: string, known: KnownWords): boolean {
  const written = text.match(LATIN_WORD) ?? [];
  const isShouted = written.length > 1 && text === text.toUpperCase();
  const words = written
    .filter((word) => isShouted || !NAME.test(word))
    .map((word) => word.toLowerCase().replaceAll('’', "'").replace(SHORTENED, ''));
  let counted = 0;
  let foreign = 0;
  const small = new Set<string>();
  for (const word of words) {
    const weight = foreignness(word, known);
    if (weight === null) continue;
    counted += 1;
    foreign += weight;
    if (known.frequency(word) >= SMALL_WORD) small.add(word);
  }
  const limit = small.size >= FEW_SMALL_WORDS ? NOT_ENGLISH_DESPITE_SMALL_WORDS : NOT_ENGLISH;
  // One rare word by itself is a rare word; one that English has not is a word of another language.
  return foreign >= UNKNOWN && foreign / counted >= limit;
}

/** What a word counts for; null for a name in pinyin, which says nothing. */
function foreignness(word: string, known: KnownWords): number | null {
  if (known.isOwn(word)) return 0;
  // naïve, résumé: borrowed words keep their marks.
  const frequency = known.frequency(word) || known.frequency(word.normalize('NFD').replace(/\p{M}/gu, ''));
  if (frequency >= (word.length <= LONGEST_SHORT_WORD ? RARE_SHORT_WORD : RARE_WORD)) return 0;
  if (frequency > 0) return RARE;
  if (isPinyin(word)) return null;
  return known.isSlip(word) ? SLIP : UNKNOWN;
}

const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve)$/;
const LONGEST_SYLLABLE = 6;

/** Whether a word can be cut into syllables of pinyin. */
export function isPinyin(word: string): boolean {
  const reached = [true];
  for (let end = 1; end <= word.length; end += 1) {
    reached[end] = false;
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end && !reached[end]; start += 1)
      reached[end] = reached[start] === true && SYLLABLE.test(word.slice(start, end));
  }
  return reached[word.length] === true;
}
