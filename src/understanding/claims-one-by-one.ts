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
  const segments = segmentsOf(
    text,
    placed.toSorted((a, b) => a.at.start - b.at.start),
    language,
  );
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

/** A text cut between its claims: where words that join stand, else right behind the claim before. */
function segmentsOf(text: string, claims: readonly (Asserted & { at: Stretch })[], language: Language): Segment[] {
  const cuts = claims.slice(1).map((next, i) => cutBetween(text, (claims[i] as (typeof claims)[0]).at, next.at, language));
  return claims.map((asserted, i) => ({ asserted, start: cuts[i - 1] ?? 0, end: cuts[i] ?? text.length }));
}

function cutBetween(text: string, one: Stretch, next: Stretch, language: Language): number {
  const between = text.slice(one.end, Math.max(one.end, next.start));
  const joins = [...between.matchAll(language === 'zh' ? zh.BETWEEN_CLAIMS : en.BETWEEN_CLAIMS)];
  // 博物馆130家、城市书房100个: the thing stands before its amount, so that the first join parts them; else the last does.
  const isThingFirst = joins[0] !== undefined && between.slice(0, joins[0].index).trim() === '';
  const join = isThingFirst ? joins[0] : joins.at(-1);
  return join ? one.end + join.index : one.end;
}
