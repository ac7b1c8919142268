import { syllablesOf } from '../../language/pinyin.js';
import { englishCollective } from './english-collective.js';
import { type OfficeName, readOfficeName } from './office-name.js';
import type { NamePiece } from './segment-name.js';
import { officeWords } from './words.js';

const composed = new Map<string, string>();

/**
 * An English name for a unit that no registry lists, composed of the words its name is made of:
 * 省市场监管局 is the Provincial Market Regulation Bureau.
 */
export function englishOfficeName(printed: string): string {
  const known = composed.get(printed);
  if (known !== undefined) return known;
  const english = compose(readOfficeName(printed));
  composed.set(printed, english);
  return english;
}

function compose(name: OfficeName): string {
  if (name.collective) return englishCollective(name.text);
  const own = [placeWords(name.place), name.level?.en ?? '', piecesWords(name)].filter((part) => part !== '').join(' ');
  return name.alsoCalled === null ? own : `${own} (${compose(readOfficeName(name.alsoCalled))})`;
}

/** The pieces in English; kinds that stand side by side are joined. */
function piecesWords(name: OfficeName): string {
  const { pieces, level } = name;
  const last = pieces.at(-1);
  // 教育部 is the Ministry of Education; a 部 of a city or of the Party is a department.
  if (last?.is === 'head' && last.text === '部') {
    const rest = sequence(pieces.slice(0, -1));
    return level === null || level.band === 'national' ? `Ministry of ${rest}` : `${rest} Department`;
  }
  return sequence(pieces);
}

function sequence(pieces: readonly NamePiece[]): string {
  let words = '';
  for (const [i, piece] of pieces.entries()) {
    const english = englishOf(piece);
    if (english === '') continue;
    const before = pieces[i - 1];
    const isPair = piece.is === 'kind' && before?.is === 'kind';
    const joined = before?.is === 'joiner' || isPair ? ' and ' : ' ';
    words = words === '' ? english : words + joined + english;
  }
  return words;
}

function englishOf(piece: NamePiece): string {
  switch (piece.is) {
    case 'kind':
      return piece.kind.en;
    case 'modifier':
      return piece.modifier.en;
    case 'head':
      return piece.head.en;
    case 'joiner':
      return '';
    case 'other':
      return placeWords(piece.text);
  }
}

/** A place with the word for its sort: 西安市 is Xi'an City. */
function placeWords(place: string): string {
  if (place === '') return '';
  const { places } = officeWords();
  const [, stem = place, sort = ''] = /^(.{2,}?)(省|市|区|县|州|旗|盟|镇|乡)?$/u.exec(place) ?? [];
  const name = places.get(stem) ?? latinName(stem);
  return sort === '' || sort === '省' || sort === '市' ? name : `${name} ${SORTS[sort]}`;
}

const SORTS: Readonly<Record<string, string>> = {
  区: 'District',
  县: 'County',
  州: 'Prefecture',
  旗: 'Banner',
  盟: 'League',
  镇: 'Town',
  乡: 'Township',
};

/** A Chinese name by its sound, as one word: 西安 is Xi'an. Letters and digits stay. */
function latinName(name: string): string {
  const sound = name.replace(/\p{Script=Han}+/gu, (run) => {
    const [first = '', ...others] = syllablesOf(run);
    return first + others.map((syllable) => (/^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');
  });
  return sound.charAt(0).toUpperCase() + sound.slice(1);
}
