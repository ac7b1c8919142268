import { type Head, type Kind, type Modifier, officeWords } from './words.js';

/** A piece of an office's name. */
export type NamePiece =
  | { is: 'kind'; text: string; kind: Kind }
  | { is: 'modifier'; text: string; modifier: Modifier }
  | { is: 'head'; text: string; head: Head }
  | { is: 'joiner'; text: string }
  /** What no table holds, mostly the name of a place. */
  | { is: 'other'; text: string };

/** A cut of a name from its start to some place, and what it costs: the fewer words and unknown characters, the likelier. */
interface Cut {
  cost: number;
  pieces: readonly NamePiece[];
}

const JOINERS = /^[和与及、]$/;
const COST = { kind: 1, modifier: 1.2, head: 1, joiner: 0.1, other: 10 };
/** A head within a name: 公安局交警支队. */
const INNER_HEAD = 1.5;
/** Of heads that are equally likely the longer: 邮政 + 管理局. */
const PER_CHARACTER = 0.01;

/** Cuts the name of an office, without its level, into the words of the tables. */
export function segmentName(name: string): readonly NamePiece[] {
  const cuts: (Cut | undefined)[] = [{ cost: 0, pieces: [] }];
  for (let start = 0; start < name.length; start += 1) {
    const cut = cuts[start];
    if (!cut) continue;
    for (const { piece, cost } of piecesAt(name, start)) {
      const end = start + piece.text.length;
      const known = cuts[end];
      if (!known || cut.cost + cost < known.cost) cuts[end] = { cost: cut.cost + cost, pieces: [...cut.pieces, piece] };
    }
  }
  return joined(cuts[name.length]?.pieces ?? []);
}

/** Everything that may stand at a place of a name. */
function piecesAt(name: string, start: number): { piece: NamePiece; cost: number }[] {
  const { fields, wholes, modifiers, heads } = officeWords();
  const found: { piece: NamePiece; cost: number }[] = [];
  for (let end = start + 1; end <= name.length; end += 1) {
    const text = name.slice(start, end);
    const kind = wholes.get(text) ?? fields.get(text);
    const modifier = modifiers.get(text);
    const head = heads.get(text);
    // One character is a field only in a short name: 市教委.
    if (kind && (text.length > 1 || heads.at(name, end))) found.push({ piece: { is: 'kind', text, kind }, cost: COST.kind });
    if (modifier) found.push({ piece: { is: 'modifier', text, modifier }, cost: COST.modifier });
    if (head && (start > 0 || text.length > 1)) {
      const cost = COST.head + (end === name.length ? 0 : INNER_HEAD) - PER_CHARACTER * text.length;
      found.push({ piece: { is: 'head', text, head }, cost });
    }
  }
  const text = name.slice(start, start + 1);
  if (JOINERS.test(text)) found.push({ piece: { is: 'joiner', text }, cost: COST.joiner });
  found.push({ piece: { is: 'other', text }, cost: COST.other });
  return found;
}

/** Unknown characters that stand together are one piece. */
function joined(pieces: readonly NamePiece[]): NamePiece[] {
  const result: NamePiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.is === 'other' && last?.is === 'other') result[result.length - 1] = { is: 'other', text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
