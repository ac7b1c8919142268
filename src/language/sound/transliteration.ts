import { distance } from 'fastest-levenshtein';
import { syllablesOf } from '../pinyin.js';

/** Characters with which Chinese writes foreign names by sound; a run of them that is no other word is mostly such a name. */
const CHARACTERS =
  '子耐莉妮娅莎蕾玫卓阿埃艾爱安奥澳巴白拜班邦保堡鲍贝本比彼毕宾冰波玻伯勃博卜布采查达大戴丹当道德登邓迪蒂丁杜顿多厄恩尔法凡范方菲费芬丰佛弗夫福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉杭豪好合赫黑亨洪胡华怀惠霍基吉及加佳家嘉贾杰金津京久居喀卡开凯坎康考柯科可克肯孔库夸拉莱赖兰朗劳勒雷里理利立丽莲连廉林琳龙隆卢鲁路伦罗洛吕马玛迈麦曼芒毛茂梅美门蒙米密明摩莫姆木穆那纳娜乃奈南内尼涅宁纽农努诺欧帕派潘庞佩彭皮平珀普其奇齐契恰乔切钦琼丘饶热日荣肉儒瑞若萨塞赛三桑瑟森沙莎山尚绍舍申圣施什史士舒斯丝思松苏索塔泰坦汤唐陶特腾提廷通图土托瓦旺威韦维魏温文翁沃乌伍武西希悉锡夏香肖谢辛欣兴休雪亚扬耶伊宜依因英尤于约泽扎詹张哲珍芝智朱佐';
const SET = new Set(CHARACTERS);
const SHORTEST = 3;
const LONGEST = 7;
/** How unlike the sounds of long names may be, as a share of the longer; short ones must agree. */
const MOST_UNLIKE = 0.34;
const LONG = 4;

/** A stretch of Chinese that may be a foreign name, with its consonants. */
export interface ForeignName {
  text: string;
  sounds: string;
}

/** Stretches of a text that may be foreign names written by sound, each once. */
export function foreignNames(text: string, isWord: (word: string) => boolean): ForeignName[] {
  const found = new Map<string, ForeignName>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let start = 0; start < run.length; start += 1) {
      let end = start;
      while (end < run.length && SET.has(run[end] as string) && end - start < LONGEST) end += 1;
      for (let stop = start + SHORTEST; stop <= end; stop += 1) {
        const name = run.slice(start, stop);
        if (!found.has(name) && !holdsWord(name, isWord)) found.set(name, { text: name, sounds: soundsOfSyllables(syllablesOf(name)) });
      }
    }
  }
  return [...found.values()];
}

/** Ordinary words of two characters side by side make no name. */
function holdsWord(name: string, isWord: (word: string) => boolean): boolean {
  for (let i = 0; i + 2 <= name.length; i += 1) if (isWord(name.slice(i, i + 2))) return true;
  return false;
}

/** The names that sound like an English word, likest first. */
export function soundingLike(word: string, names: readonly ForeignName[]): string[] {
  const wanted = soundsOfEnglish(word);
  if (wanted.length < SHORTEST) return [];
  return names
    .map(({ text, sounds }) => ({ text, unlike: distance(wanted, sounds) / Math.max(wanted.length, sounds.length) }))
    .filter(({ unlike }) => unlike <= (wanted.length >= LONG ? MOST_UNLIKE : 0))
    .sort((a, b) => a.unlike - b.unlike || b.text.length - a.text.length)
    .map(({ text }) => text);
}

/** Consonants by where they are spoken: Chinese keeps those, and adds vowels. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|qu|x/g, 'k'],
  [/tch|ch|sh|zh|j|q/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/[ckgq]/g, 'k'],
  [/[bp]/g, 'p'],
  [/[dt]/g, 't'],
  [/[sz]/g, 's'],
  [/[vwf]/g, 'f'],
  [/[lr]/g, 'l'],
  [/[mn]/g, 'n'],
];

const consonants = (letters: string): string =>
  CLASSES.reduce((rest, [pattern, to]) => rest.replace(pattern, to), letters)
    .replace(/[aeiouyhv]/g, '')
    .replace(/(.)\1+/g, '$1');

/** An r or l before another consonant or at the end of an English word is mostly not written: Caterpillar is ka te bi le. */
const soundsOfEnglish = (word: string): string =>
  consonants(
    word
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/r(?=[^aeiouy]|$)/g, ''),
  );

const soundsOfSyllables = (syllables: readonly string[]): string => consonants(syllables.join(''));
