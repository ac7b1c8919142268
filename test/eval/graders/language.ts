import type { Answer } from '../../../src/answers/types.js';

const HAN = /\p{Script=Han}/gu;
const LATIN = /[a-z]{2,}/gi;

/**
 * Whether an answer is in the question's language, by its own mark and by its own words: headings and
 * paragraphs (not quotations and names of units, which stay in the source's language).
 */
export function isLanguageRight({ language, blocks }: Pick<Answer, 'language' | 'blocks'>, asked: 'en' | 'zh'): boolean {
  if (language !== asked) return false;
  const own = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [])).join('\n');
  const han = own.match(HAN)?.length ?? 0;
  const latin = own.match(LATIN)?.length ?? 0;
  // A Chinese word is about two characters long.
  return asked === 'zh' ? han / 2 >= latin : latin >= han / 2;
}
