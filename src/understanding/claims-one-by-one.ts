import type { Language } from '../language/detect.js';
import type { Asserted } from './asks/read-asks.js';
import * as en from './locale/en/message.js';
import * as zh from './locale/zh/message.js';
import type { SubjectPiece } from './subject.js';
import type { Stretch } from './types.js';

/** One thing that is asserted, with the words that it is about. */
export interface ClaimOfSubject {
  asserted: Asserted;
  pieces: readonly SubjectPiece[];
}

interface Segment extends Stretch {
  asserted: Asserted;
}

/**
 * Several things that a text asserts, each with the subject that stands at it; one without words of its own is about the
 * subject of the one before. Empty where there are not several: "the 473, is it not 500?" asserts the last.
 *
 * @param text in which the stretches of claims and pieces lie
 */
export function claimsOneByOne(
  text: string,
  claims: readonly Asserted[],
  pieces: readonly SubjectPiece[],
  language: Language,
): readonly ClaimOfSubject[] {
  const placed = claims.filter((asserted): asserted is Asserted & { at: Stretch } => asserted.at !== null);
  if (placed.length < 2) return [];
  const all = segmentsOf(
    text,
    placed.toSorted((a, b) => a.at.start - b.at.start),
    language,
  );
  const isOfOffice = ({ start, end }: Segment) =>
    all.some((other) => other.asserted.claim.kind === 'unit' && other.start === start && other.end === end);
  // "The 300 canteens are led by A": the amount says which, and the office is asserted.
  const segments = all.filter((segment) => segment.asserted.claim.kind === 'unit' || !isOfOffice(segment));
  const own = segments.map((segment) => ({
    asserted: segment.asserted,
    pieces: pieces.filter(({ start }) => segment.start <= start && start < segment.end),
  }));
  const firstWithWords = own.find((one) => one.pieces.length > 0)?.pieces ?? [];
  const told: ClaimOfSubject[] = [];
  for (const { asserted, pieces: words } of own) {
    const last = told.at(-1);
    const about = words.length > 0 ? words : (last?.pieces ?? firstWithWords);
    // A second amount for the same thing takes the place of the first.
    const isSaidAgain = last && words.length === 0 && last.asserted.claim.kind === 'figure' && asserted.claim.kind === 'figure';
    if (isSaidAgain && last.asserted.claim.year === asserted.claim.year) told.pop();
    told.push({ asserted, pieces: about });
  }
  return told;
}

/**
 * A text cut between its claims: where words that join stand, else right behind the claim before. An amount and an office
 * with nothing that joins between them are said of one thing.
 */
function segmentsOf(text: string, claims: readonly (Asserted & { at: Stretch })[], language: Language): Segment[] {
  const cuts = claims.slice(1).map((next, i) => {
    const before = claims[i] as (typeof claims)[0];
    const cut = cutBetween(text, before.at, next.at, language);
    const isOfOffice = before.claim.kind === 'unit' || next.claim.kind === 'unit';
    return cut ?? (isOfOffice ? null : before.at.end);
  });
  const isCut = (cut: number | null): cut is number => cut !== null;
  return claims.map((asserted, i) => ({
    asserted,
    start: cuts.slice(0, i).findLast(isCut) ?? 0,
    end: cuts.slice(i).find(isCut) ?? text.length,
  }));
}

function cutBetween(text: string, one: Stretch, next: Stretch, language: Language): number | null {
  const between = text.slice(one.end, Math.max(one.end, next.start));
  const joins = [...between.matchAll(language === 'zh' ? zh.BETWEEN_CLAIMS : en.BETWEEN_CLAIMS)];
  // 博物馆130家、城市书房100个: the thing stands before its amount, so that the first join parts them; else the last does.
  const isThingFirst = joins[0] !== undefined && between.slice(0, joins[0].index).trim() === '';
  const join = isThingFirst ? joins[0] : joins.at(-1);
  return join ? one.end + join.index : null;
}
