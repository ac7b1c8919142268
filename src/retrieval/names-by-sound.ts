import { syllablesOf } from '../language/pinyin.js';
import { pinyinCuts } from '../language/sound/pinyin-spelling.js';
import { type ForeignName, foreignNames, soundingLike } from '../language/sound/transliteration.js';

const MOST_NAMES = 3;
const SHORTEST = 5;
const MOST_CUTS = 4;
const FEWEST_SYLLABLES = 2;

/** Names in Chinese texts by how English writes them: in pinyin (Jingtang, 京唐), or as they are spelt abroad (Caterpillar, 卡特彼勒). */
export class NamesBySound {
  private byCharacter: ReadonlyMap<string, string> | undefined;
  private foreign: readonly ForeignName[] | undefined;

  /** @param isWord whether Chinese characters are an ordinary word */
  constructor(
    private readonly texts: string,
    private readonly isWord: (word: string) => boolean,
  ) {}

  /**
   * The stretches of the texts that a word in Latin letters may name, likeliest first.
   *
   * @param typed as typed: only a name with a capital is looked for as a foreign one
   * @param isEnglish whether the word is an ordinary English one, which then is no pinyin
   */
  find(typed: string, isEnglish: boolean): string[] {
    if (typed.length < SHORTEST) return [];
    const chinese = isEnglish ? [] : this.inPinyin(typed);
    if (chinese.length > 0 || !/^[A-Z]/.test(typed)) return chinese;
    this.foreign ??= foreignNames(this.texts, this.isWord);
    return soundingLike(typed, this.foreign).slice(0, MOST_NAMES);
  }

  private inPinyin(word: string): string[] {
    const cuts = pinyinCuts(word).filter((cut) => cut.length >= FEWEST_SYLLABLES);
    const counts = new Map<string, number>();
    for (const cut of cuts.slice(0, MOST_CUTS)) {
      const sets = cut.map((syllable) => this.charactersOf(syllable));
      if (sets.some((set) => set === '')) continue;
      const pattern = new RegExp(sets.map((set) => `[${set}]`).join(''), 'gu');
      for (const [name] of this.texts.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_NAMES)
      .map(([name]) => name);
  }

  /** The characters of the texts that are spoken so. */
  private charactersOf(syllable: string): string {
    this.byCharacter ??= soundsIn(this.texts);
    return this.byCharacter.get(syllable) ?? '';
  }
}

function soundsIn(texts: string): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const character of new Set(texts.match(/\p{Script=Han}/gu) ?? [])) {
    const sound = (syllablesOf(character)[0] ?? '').replace('ü', 'v');
    sounds.set(sound, (sounds.get(sound) ?? '') + character);
  }
  return sounds;
}
