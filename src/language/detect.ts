export type Language = 'en' | 'zh';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[a-z]{2,}/gi;
// Whoever begins like this writes English, however long the Chinese name that follows.
const ENGLISH_OPENING =
  /^[^a-z\p{Script=Han}]*(?:who|whose|what|which|when|where|why|how|is|are|do|does|did|can|tell|list|show|compare)\b/iu;

const CHINESE_PUNCTUATION = /[，。？！、；：“”（）]/;
const CHINESE_FRAME = /[的是谁哪吗呢几由归]|什么|怎么|多少|有没有/;
const ENGLISH_FRAME = /\b(?:the|of|in|on|for|to|by|and|is|are|do|does|will|who|what|which|how|when|where|please)\b/i;

/**
 * The language of a question. Chinese with Latin names in it (RCEP政策) is Chinese; English with a
 * Chinese name in it ("who leads 氢进万家?") is English.
 *
 * @returns null where the text has no letters of either, such as "25?"
 */
export function detectLanguage(text: string): Language | null {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(LATIN_WORD)?.length ?? 0;
  if (han === 0 && words === 0) return CHINESE_PUNCTUATION.test(text) ? 'zh' : null;
  if (ENGLISH_OPENING.test(text)) return 'en';
  // Names may be in any language; the small words around them are the asker's own.
  if (CHINESE_FRAME.test(text) && !ENGLISH_FRAME.test(text)) return 'zh';
  // A Chinese word is about two characters long.
  return words > han / 2 && words >= 3 ? 'en' : han > 0 ? 'zh' : 'en';
}
