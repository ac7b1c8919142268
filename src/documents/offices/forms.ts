import type { OfficeName } from './office-name.js';
import type { NamePiece } from './segment-name.js';
import { type Kind, officeWords } from './words.js';

const MOST_FORMS = 12;
const SHORTEST_FORM = 3;
/** Ends that are written long or short. */
const ENDS: readonly (readonly [long: string, short: string])[] = [
  ['委员会', '委'],
  ['办公室', '办'],
  ['管理委员会', '管委会'],
  ['管委会', '管委'],
];

/**
 * The forms in which people write names of offices: 发改委 for 发展和改革委员会.
 *
 * @param which with the level before them only (省发改委), or without it too
 */
export function formsOf(names: readonly OfficeName[], which: 'levelled' | 'any'): string[] {
  const forms = names.flatMap((name) => {
    const bare = bareForms(name);
    const level = name.text.startsWith(name.place) ? levelWord(name) : '';
    const levelled = level === '' ? [] : bare.map((form) => level + form);
    return which === 'any' ? [...levelled, ...bare] : levelled;
  });
  // 教委 is short, but printed so behind 市.
  const printed = new Set(names.map(({ bare }) => bare));
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_FORM || (form.length > 1 && printed.has(form)));
}

/** What stands before the bare name: 省, 国家; not a place. */
const levelWord = ({ text, place, bare, alsoCalled }: OfficeName): string =>
  alsoCalled === null ? text.slice(place.length, text.length - bare.length) : '';

function bareForms({ bare, pieces, collective }: OfficeName): string[] {
  if (collective) return [bare];
  const variants = pieces.reduce<readonly string[]>(
    (forms, piece) => forms.flatMap((form) => formsOfPiece(piece).map((text) => form + text)).slice(0, MOST_FORMS),
    [''],
  );
  return [bare, ...variants].flatMap((form) => [form, ...otherEnds(form)]);
}

/** Names of offices for what falls to an office beside more: 教育局 for 教体局, 规划局 for 自然资源和规划局. */
export function formsOfParts(names: readonly OfficeName[]): string[] {
  const forms = names.flatMap(({ pieces, collective }) => {
    const kinds = kindsOf(pieces);
    const head = pieces.findLast((piece) => piece.is === 'head')?.text;
    if (collective || head === undefined) return [];
    return [...(kinds.length > 1 ? kinds : []), ...coveredBy(kinds)].flatMap(({ zh }) => zh.map((form) => form + head));
  });
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_FORM);
}

/** A field in each of its forms of more than one character. */
const formsOfPiece = (piece: NamePiece): readonly string[] =>
  piece.is === 'kind' ? [...new Set([piece.text, ...piece.kind.zh])].filter((form, i) => i === 0 || form.length > 1) : [piece.text];

const otherEnds = (name: string): string[] =>
  ENDS.flatMap(([long, short]) => {
    if (name.endsWith(long)) return [name.slice(0, -long.length) + short];
    return name.endsWith(short) ? [name.slice(0, -short.length) + long] : [];
  });

/** English names that people use for what an office deals with, each with an end that any other word for an office may replace. */
export function spokenEnglish(names: readonly OfficeName[]): string[] {
  return spoken(names, (kinds) => {
    const [only, ...others] = kinds;
    if (only === undefined) return [];
    return others.length === 0 ? [only.en, ...only.also] : [kinds.map(({ en }) => en).join(' and ')];
  });
}

/** The same for what falls to an office beside more: the education bureau for one of education and sports. */
export const spokenParts = (names: readonly OfficeName[]): string[] =>
  spoken(names, (kinds) => [...(kinds.length > 1 ? kinds : []), ...coveredBy(kinds)].flatMap(({ en, also }) => [en, ...also]));

function spoken(names: readonly OfficeName[], wordsOf: (kinds: readonly Kind[]) => readonly string[]): string[] {
  const all = names.flatMap(({ pieces, collective }) => {
    const end = CENTRE.has(headOf(pieces)) ? 'centre' : 'bureau';
    const words = collective ? [] : wordsOf(kindsOf(pieces)).map((name) => name.toLowerCase());
    return words.map((name) => (ENDS_AS_OFFICE.test(name) ? name : `${name} ${end}`));
  });
  return [...new Set(all)];
}

const kindsOf = (pieces: readonly NamePiece[]): Kind[] => pieces.flatMap((piece) => (piece.is === 'kind' ? [piece.kind] : []));
const coveredBy = (kinds: readonly Kind[]): Kind[] =>
  kinds.flatMap(({ covers }) => covers.flatMap((id) => officeWords().fieldById.get(id) ?? []));

const CENTRE = new Set(['centre']);
const headOf = (pieces: readonly NamePiece[]): string => pieces.findLast((piece) => piece.is === 'head')?.head.sort ?? '';
/** English that is a whole name by itself. */
const ENDS_AS_OFFICE =
  /(?:department|commission|committee|office|federation|association|society|court|procuratorate|bank|school|company|service|police|customs|congress|cppcc|cyl|league|unions?|zone|park|grid|corps|council|academy|prosecutors)$/;
