import { foldSource } from '../fold.js';
import { type NamePiece, segmentName } from './segment-name.js';
import { type Band, type Level, officeWords } from './words.js';

/** The name of an office as its parts say what it is. */
export interface OfficeName {
  /** As printed, folded, without blanks and line breaks. */
  text: string;
  /** The place before it: 西安 in 西安海关. */
  place: string;
  level: Level | null;
  /** The name without level, place and bracket. */
  bare: string;
  pieces: readonly NamePiece[];
  /** Another name in a bracket behind it: 市农业农村局(市乡村振兴局). */
  alsoCalled: string | null;
  collective: boolean;
  /** How high it stands, where the name says so. */
  band: Band | null;
  /** What names of one kind of office share, whatever level they are of and in whichever form they are written. */
  key: string;
}

const COLLECTIVE_BEFORE = /^(?:各|有关|相关|其他|地方(?:各级)?(?:人民)?政府|(?:省|市|区|县)级?(?:直)?(?:各|有关|相关))/;
const COLLECTIVE_BEHIND = /(?:各|有关|相关|职能|行业|牵头|责任|成员|主管|工作)(?:工作)?(?:部门|单位|机构|企业)$/;
const BRACKET = /^([^()]+)\(([^()]+)\)$/;
const SHORTEST_REST = 2;
const LONGEST_PLACE = 6;

/** Reads the name of an office from what it is made of. */
export function readOfficeName(printed: string): OfficeName {
  const text = foldSource(printed).replace(/\s/g, '');
  const [, main = text, alsoCalled = null] = BRACKET.exec(text) ?? [];
  const collective = COLLECTIVE_BEFORE.test(main) || COLLECTIVE_BEHIND.test(main);
  const { place, level, bare, pieces } = placed(main);
  const head = pieces.findLast((piece) => piece.is === 'head')?.head;
  const band = level?.band ?? head?.band ?? null;
  const key = collective ? main : keyOf(place, level, pieces);
  return { text, place, level, bare, pieces, alsoCalled, collective, band, key };
}

interface Placed {
  place: string;
  level: Level | null;
  bare: string;
  pieces: readonly NamePiece[];
}

/** A name with its level and the place before it told apart. A place is what stands before a rest that is wholly known. */
function placed(name: string): Placed {
  const whole = levelled(name);
  if (isKnown(whole.pieces)) return { place: '', ...whole };
  for (let end = 2; end <= Math.min(LONGEST_PLACE, name.length - SHORTEST_REST); end += 1) {
    const rest = levelled(name.slice(end));
    if (isKnown(rest.pieces)) return { place: name.slice(0, end), ...rest };
  }
  return { place: '', ...whole };
}

function levelled(name: string): Omit<Placed, 'place'> {
  const { levels, fields, wholes } = officeWords();
  const level = levels.at(name, 0);
  // 市场监管总局 begins with no 市, 区域合作办公室 with no 区.
  const isField = (fields.at(name, 0)?.word.length ?? 0) > 1 || wholes.at(name, 0) !== null;
  if (!level || isField || name.length - level.word.length < SHORTEST_REST) return { level: null, bare: name, pieces: segmentName(name) };
  const bare = name.slice(level.word.length);
  return { level: level.value, bare, pieces: segmentName(bare) };
}

const isKnown = (pieces: readonly NamePiece[]): boolean =>
  pieces.some(({ is }) => is === 'kind') && pieces.every(({ is }) => is !== 'other');

function keyOf(place: string, level: Level | null, pieces: readonly NamePiece[]): string {
  const kinds = pieces.flatMap((piece) => (piece.is === 'kind' ? [piece.kind.id] : []));
  const others = pieces.flatMap((piece) => {
    if (piece.is === 'other') return [piece.text];
    return piece.is === 'modifier' && !(kinds.length > 0 && piece.modifier.plain) ? [piece.text] : [];
  });
  const sorts = pieces.flatMap((piece) => (piece.is === 'head' ? [piece.head.sort] : []));
  const party = kinds.length === 0 && level?.party ? ['party'] : [];
  return [place, [...new Set([...party, ...kinds, ...others])].sort().join('+'), sorts.join('+') || 'office'].join('|');
}
