import { createRequire } from 'node:module';

type Pinyin = (text: string, options: { toneType: 'none'; type: 'array' }) => string[];

let pinyin: Pinyin | null = null;

/**
 * The syllables of a Chinese word in Latin letters, without tones: 青岛 → ["qing", "dao"].
 *
 * The library brings a large dictionary and is loaded on first use; most questions need none of it.
 */
export function syllablesOf(word: string): string[] {
  pinyin ??= (createRequire(import.meta.url)('pinyin-pro') as { pinyin: Pinyin }).pinyin;
  return pinyin(word, { toneType: 'none', type: 'array' });
}
