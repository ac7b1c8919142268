import type { Language } from '../language/detect.js';
import { type PieceRead, type ReadPiece, topicOf } from './piece.js';
import { pointsBack } from './split.js';
import type { Stretch } from './types.js';

/** A question of a message with the sentences around it that ask nothing. */
export interface Group {
  stretch: Stretch;
  /** Said before it, or behind it and before the next question. */
  context: readonly PieceRead[];
}

/** The questions of a message. One that asks nothing anywhere is one question. */
export function groupsOf(pieces: readonly ReadPiece[], whole: Stretch, language: Language): Group[] {
  const joined = join(pieces, language);
  const asking = joined.filter(({ asks }) => asks);
  if (asking.length === 0) return [{ stretch: whole, context: [] }];
  // "Zibo builds 500 of them. Is that right?" asserts what was said since the last question.
  const starts = asking.map((question, i) => (onlyConfirms(question) ? (asking[i - 1]?.end ?? whole.start) : question.start));
  return asking.map((question, i) => {
    const start = starts[i] as number;
    const from = i === 0 ? whole.start : start;
    const to = starts[i + 1] ?? whole.end;
    const isAround = (other: Joined) =>
      !other.asks && other.start >= from && other.start < to && !(start <= other.start && other.start < question.end);
    const context = joined.filter(isAround).flatMap(({ reads }) => reads);
    return { stretch: { start, end: question.end }, context };
  });
}

/** Whether a question names nothing and only wants to know whether something is so. */
function onlyConfirms({ reads }: Joined): boolean {
  const { things, places } = topicsOf(reads);
  return (
    things === 0 &&
    places === 0 &&
    reads.every(({ said: { asked } }) => (asked.claim?.kind === 'exists' || asked.claim?.kind === 'whole') && asked.pointer === null)
  );
}

/** Pieces that stand together. */
interface Joined extends Stretch {
  reads: readonly PieceRead[];
  asks: boolean;
}

/** Pieces put together that make one question: clauses of one sentence, and what asks more of the same subject. */
function join(pieces: readonly ReadPiece[], language: Language): Joined[] {
  const joined: Joined[] = [];
  for (const next of pieces) {
    const last = joined.at(-1);
    const { start, end } = next.piece;
    if (!last || startsAnew(last, next, joined.length > 1, language)) joined.push({ start, end, reads: [next.read], asks: next.read.asks });
    else joined[joined.length - 1] = { start: last.start, end, reads: [...last.reads, next.read], asks: last.asks || next.read.asks };
  }
  return joined;
}

/** Words of its own by which a clause asks something else than the one before it. */
const FEW = 2;

/** Whether a piece asks something new, or only more of what the pieces before it ask. */
function startsAnew(last: Joined, { piece, read }: ReadPiece, hasContext: boolean, language: Language): boolean {
  if (piece.boundary === 'item') return read.asks || !last.asks;
  if (piece.boundary === 'sentence' && isDoubt(last) && !read.asks) return false;
  if (piece.boundary === 'sentence' && !(last.asks && read.asks)) return true;
  if (piece.boundary === 'sentence' && reckons(read)) return true;
  if (piece.boundary === 'clause' && !last.asks) {
    const { things, places } = topicOf(read);
    return last.reads.every(({ isPersonal }) => isPersonal) && (things >= FEW || (read.asks && places > 0));
  }
  if (!read.asks && !piece.isFurther) return false;
  const own = topicOf(read);
  const before = topicsOf(last.reads);
  if (piece.boundary === 'sentence') return own.things > 0 || (own.places > 0 && before.places > 0);
  const isElsewhere = before.places > 0 && own.places > 0 && own.things > 0 && isOfOtherPlaces(last.reads, read);
  if (isElsewhere) return before.things > 0 || hasContext;
  const isOther = own.words >= (piece.isFurther ? 1 : FEW) && before.words >= FEW && !pointsBack(read.text, language);
  return isOther && (piece.isFurther || isOfOtherWords(last.reads, read));
}

/** "Are you sure?", with nothing of its own: what is said behind it is what the asker thinks. */
const isDoubt = ({ asks, reads }: Joined): boolean =>
  asks &&
  reads.length === 1 &&
  topicsOf(reads).things + topicsOf(reads).places === 0 &&
  reads.every(({ said }) => said.asked.claim !== null);

/** Whether a piece reckons with what the one before it asks: 三年一共多少? */
const reckons = ({ said: { asked } }: PieceRead): boolean => asked.reductions.some(({ kind }) => RECKONS.has(kind));
const RECKONS: ReadonlySet<string> = new Set(['over_years', 'per_year', 'sum', 'difference', 'convert', 'mean']);

const topicsOf = (reads: readonly PieceRead[]) =>
  reads.map(topicOf).reduce((a, b) => ({ places: a.places + b.places, words: a.words + b.words, things: a.things + b.things }));

const isOfOtherPlaces = (before: readonly PieceRead[], { named: { entities } }: PieceRead): boolean =>
  entities.otherPlaces.length > 0 ||
  entities.places.some(({ place }) => !before.some((read) => read.named.entities.places.some((other) => other.place === place)));

function isOfOtherWords(before: readonly PieceRead[], { said }: PieceRead): boolean {
  const known = new Set(before.flatMap((read) => read.said.words.flatMap((piece) => piece.words)));
  return said.words.flatMap((piece) => piece.words).every((word) => !known.has(word));
}
