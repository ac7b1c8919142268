const INITIALS = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ');
const FINALS =
  'a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ueng v ve ue van vn'.split(' ');
const ALONE = 'a o e ai ei ao ou an en ang er'.split(' ');
const LONGEST_SYLLABLE = 6;
const MOST_SYLLABLES = 6;

const SYLLABLES: ReadonlySet<string> = new Set([...ALONE, ...INITIALS.flatMap((initial) => FINALS.map((final) => initial + final))]);

/** Every way in which a word in Latin letters can be cut into the syllables of Chinese: xian is xian and xi an. */
export function pinyinCuts(word: string): string[][] {
  const letters = word.toLowerCase().replace(/['’ -]/g, '');
  return cutsFrom(letters, MOST_SYLLABLES);
}

function cutsFrom(letters: string, most: number): string[][] {
  if (letters === '') return [[]];
  if (most === 0) return [];
  const cuts: string[][] = [];
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length); length >= 1; length -= 1) {
    const syllable = letters.slice(0, length);
    if (SYLLABLES.has(syllable)) cuts.push(...cutsFrom(letters.slice(length), most - 1).map((rest) => [syllable, ...rest]));
  }
  return cuts;
}
