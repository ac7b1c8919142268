import type { Entities, ReadSpan, Stretch } from './types.js';

/** Which word was read as which entity. */
export function entitySpans(text: string, entities: Entities): ReadSpan[] {
  const of = (as: string, stretches: readonly Stretch[]): ReadSpan[] =>
    stretches.filter(({ start, end }) => end > start).map(({ start, end }) => ({ as, start, end, text: text.slice(start, end) }));
  return [
    ...of('place', [...entities.places, ...entities.otherPlaces, ...entities.placesInPassing]),
    ...of('document', entities.kinds),
    ...of('year', entities.years),
    ...of('office', entities.offices),
    ...of('part', entities.parts),
    ...of('task', [...entities.tasks, ...(entities.few ? [entities.few] : [])]),
  ];
}

/** What is known of a reading when it is accounted for. */
export interface Account {
  /** Words that the documents, or the tables that render words in theirs, know; and those that neither knows. */
  known: number;
  unknown: number;
  unread: number;
  /** Stretches that entities and cues took. */
  taken: number;
  /** Whether words say what is asked. */
  asks: boolean;
  /** Whether anything is named to look in or for: place, document, part, task, office, subject. */
  names: boolean;
}

const NOT_SAID = 0.25;

/** 0 to 1: how much of a text is accounted for. What no word says costs a quarter, a word that is unknown or unread its share. */
export function confidenceOf({ known, unknown, unread, taken, asks, names }: Account): number {
  const words = known + unknown + unread + taken;
  const lost = words === 0 ? 0 : (unknown / 2 + unread) / words;
  const confidence = (1 - lost) * (asks ? 1 : 1 - NOT_SAID) * (names ? 1 : 1 - NOT_SAID);
  return Math.round(confidence * 100) / 100;
}
