import type { Library } from '../documents/library.js';
import { chooseDocuments } from './choose-documents.js';
import type { PieceRead } from './piece.js';
import { pointsBack } from './split.js';
import { joinPieces } from './subject.js';
import type { Entities, Reading } from './types.js';

/** A question with what it leaves out filled in from the sentences around it, else from the question before it. */
export function inContext(reading: Reading, context: readonly PieceRead[], before: Reading | undefined, library: Library): Reading {
  const around = context
    .map(({ named }) => named.entities)
    .find(({ places, otherPlaces, kind }) => places.length + otherPlaces.length > 0 || kind);
  const from = around ?? before?.entities;
  const placed = saysWhere(reading) || !from ? reading : placedIn(reading, from, library);
  return withSubject(placed, context, before);
}

const saysWhere = ({ documentsNamed, entities }: Reading): boolean => documentsNamed || entities.otherPlaces.length > 0;

/** A reading with the places and documents of another text. What is taken over has an empty stretch at its start. */
function placedIn(reading: Reading, { places, otherPlaces, kind, years }: Entities, library: Library): Reading {
  const own = reading.entities;
  const entities: Entities = {
    ...own,
    places: places.map(nowhere),
    otherPlaces: otherPlaces.map(nowhere),
    kind: own.kind ?? (kind && nowhere(kind)),
    years: own.years.length > 0 ? own.years : years.map(nowhere),
  };
  const documentIds = chooseDocuments(library, {
    places: entities.places,
    kind: entities.kind?.kind ?? null,
    years: entities.years.map(({ year }) => year),
  });
  return { ...reading, entities, documentIds, documentsNamed: entities.places.length > 0 || entities.kind !== null };
}

const nowhere = <S extends object>(mention: S): S => ({ ...mention, start: 0, end: 0 });

const WEAK = 1;

/** A question with the subject of what stands around it, where it has little of its own, and with what the one before it asks. */
function withSubject(reading: Reading, context: readonly PieceRead[], before: Reading | undefined): Reading {
  const { tasks, parts, entities, wantsAll, reductions, conditions, subject, text, language } = reading;
  const asks = saysNothing(reading) && before ? before.asks : reading.asks;
  const isWhole = tasks.length + parts.length + entities.offices.length + conditions.length > 0 || wantsAll || reductions.length > 0;
  const words = subject.split(/[\s]+/).filter((word) => word.length > 1).length;
  const isWeak = subject === '' || (words <= WEAK && pointsBack(text, language));
  if (isWhole || !isWeak) return { ...reading, asks };
  const around = context
    .map((read) =>
      joinPieces(read.said.words)
        .map((piece) => piece.text)
        .join(' '),
    )
    .filter((said) => said !== '');
  const whole = [...around, ...(around.length === 0 && before ? [before.subject] : []), subject].filter((said) => said !== '').join(' ');
  return { ...reading, asks, subject: whole };
}

const saysNothing = ({ asks, claim, detail }: Reading): boolean => asks.length === 0 && claim === null && detail === null;
