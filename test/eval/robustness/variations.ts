import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { EvalCase } from '../cases.js';

/** A way in which people type the same question differently. */
export interface Variation {
  name: string;
  /** The question retyped; the same text where the variation changes nothing. */
  retype(one: Pick<EvalCase, 'id' | 'language' | 'question'>): string;
}

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const HAN = /\p{Script=Han}/u;
const FILLERS = {
  zh: { before: '你好,我想请问一下,', after: ',麻烦帮忙看看,谢谢' },
  en: { before: 'Hello, um, ', after: ', thanks a lot' },
};

/**
 * The variations of the robustness set. All are reckoned from the case's id and text alone, so that two
 * runs ask the same.
 *
 * @param corpus texts whose characters stand in for mistyped ones
 */
export function createVariations(corpus: readonly string[]): Variation[] {
  const homophones = homophonesOf(corpus);
  return [
    { name: 'typo', retype: (one) => (one.language === 'zh' ? chineseTypo(one, homophones) : englishTypo(one)) },
    { name: 'no question mark', retype: ({ question }) => withoutEnd(question) },
    { name: 'full-width', retype: ({ question }) => fullWidth(question) },
    { name: 'traditional', retype: ({ question }) => (HAN.test(question) ? toTraditional(question) : question) },
    { name: 'upper case', retype: ({ question }) => question.toUpperCase() },
    { name: 'lower case', retype: ({ question }) => question.toLowerCase() },
    { name: 'filler words', retype: ({ question, language }) => FILLERS[language].before + withoutEnd(question) + FILLERS[language].after },
  ];
}

const withoutEnd = (question: string): string => question.replace(/[\s?？.。!！]+$/u, '');

/** Printable ASCII as its full-width forms, as an input method in the wrong mode types it. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');

/** Two neighbouring letters inside one of the longer words swapped. */
function englishTypo({ id, question }: Pick<EvalCase, 'id' | 'question'>): string {
  const words = [...question.matchAll(/[a-z]{6,}/gi)];
  const word = words[pick(id, words.length)];
  if (!word) return question;
  const at = word.index + 2 + pick(`${id} letter`, word[0].length - 4);
  return question.slice(0, at) + question[at + 1] + question[at] + question.slice(at + 2);
}

/** One character written as another that sounds the same. */
function chineseTypo({ id, question }: Pick<EvalCase, 'id' | 'question'>, homophones: ReadonlyMap<string, string>): string {
  const characters = [...question];
  const places = characters.flatMap((character, index) => (homophones.has(character) ? [index] : []));
  const at = places[pick(id, places.length)];
  if (at === undefined) return question;
  characters[at] = homophones.get(characters[at] as string) as string;
  return characters.join('');
}

/** For each character of the texts the commonest other one that sounds the same, tone aside. */
function homophonesOf(corpus: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const text of corpus) for (const character of text) if (HAN.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bySound = new Map<string, string[]>();
  for (const character of [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number))) {
    const sound = pinyin(character, { toneType: 'none' });
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  const others = [...bySound.values()].flatMap((group) =>
    group.flatMap((character, index): [string, string][] => {
      const other = index === 0 ? group[1] : group[0];
      return other ? [[character, other]] : [];
    }),
  );
  return new Map(others);
}

/** A number below `length` that depends on the text alone (FNV-1a). */
function pick(text: string, length: number): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return length > 0 ? hash % length : 0;
}
