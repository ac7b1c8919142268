import type { Library } from '../documents/library.js';
import { detectLanguage } from '../language/detect.js';
import { chooseDocuments } from './choose-documents.js';
import { itemsOf } from './items.js';
import type { PieceRead } from './piece.js';
import { pointsBack } from './split.js';
import { joinPieces } from './subject.js';
import type { Entities, Reading } from './types.js';

/** What stands around a question. */
export interface Around {
  /** How many words of its own its subject has. */
  words: number;
  /** The sentences around it that ask nothing. */
  context: readonly PieceRead[];
  before: Reading | undefined;
}

/** A question with what it leaves out filled in from the sentences around it, else from the question before it. */
export function inContext(reading: Reading, around: Around, library: Library): Reading {
  const { context, before } = around;
  const named = context
    .map(({ named }) => named.entities)
    .find(({ places, otherPlaces, kind }) => places.length + otherPlaces.length > 0 || kind);
  const from = named ?? before?.entities;
  const placed = saysWhere(reading) || !from ? reading : placedIn(reading, from, library);
  return withSubject(from ? withOtherSide(reading, placed, from, library) : placed, around);
}

/** "A wants 70 %. Is that more than B?": where something is held against one side alone, the other is what was spoken of. */
function withOtherSide(own: Reading, placed: Reading, from: Entities, library: Library): Reading {
  const { claim, entities, reductions } = own;
  const isOneSided = claim?.kind === 'order' ? Object.keys(claim.left as object).length === 0 : claim?.kind === 'same' && isOfOne(own);
  if (!claim || !isOneSided || from.places.length !== 1) return placed;
  const other = chooseDocuments(library, { ...from, kind: from.kind, years: from.years.map(({ year }) => year) });
  const mine = entities.places.length > 0 ? own.documentIds : placedIn(own, from, library).documentIds;
  const documentIds = [...new Set([...other, ...mine])];
  if (documentIds.length < 2) return placed;
  const places = [...from.places.map(nowhere), ...entities.places.filter(({ place }) => place !== from.places[0]?.place)];
  return {
    ...placed,
    entities: { ...entities, places },
    documentIds,
    documentsNamed: true,
    claim: claim.kind === 'order' ? { ...claim, left: { documents: other } } : claim,
    reductions: reductions.map((call) => (call.kind === 'compare' && places.length === 1 ? { ...call, by: 'document' } : call)),
  };
}

/** Whether no more than one place, or sort of document, is named. */
const isOfOne = ({ documentsNamed, entities: { places, kinds } }: Reading): boolean =>
  documentsNamed && places.length < 2 && kinds.every(({ meant }) => meant.length === 0);

const saysWhere = ({ documentsNamed, entities }: Reading): boolean => documentsNamed || entities.otherPlaces.length > 0;

/** A reading with the places and documents of another text. What is taken over has an empty stretch at its start. */
function placedIn(reading: Reading, { places, otherPlaces, kind, kinds, years }: Entities, library: Library): Reading {
  const own = reading.entities;
  const entities: Entities = {
    ...own,
    places: places.map(nowhere),
    otherPlaces: otherPlaces.map(nowhere),
    kind: own.kind ?? (kind && nowhere(kind)),
    kinds: own.kinds.length > 0 ? own.kinds : kinds.map(nowhere),
    years: own.years.length > 0 ? own.years : years.map(nowhere),
  };
  const documentIds = chooseDocuments(library, {
    places: entities.places,
    kind: entities.kind,
    kinds: entities.kinds,
    years: entities.years.map(({ year }) => year),
  });
  return { ...reading, entities, documentIds, documentsNamed: entities.places.length > 0 || entities.kind !== null };
}

const nowhere = <S extends object>(mention: S): S => ({ ...mention, start: 0, end: 0 });

/** With at most so many words a question has too little of a subject to stand without what is said around it. */
const SHORT = 3;
/** Reductions of sets, which need no subject. */
const OF_SETS: ReadonlySet<string> = new Set(['count', 'group', 'rank']);

/** What is asked of a document as a whole. */
const OF_WHOLE: ReadonlySet<string> = new Set(['outline', 'summary', 'provenance']);

/** A question with the subject of what stands around it, where it has little of its own, and with what the one before it asks. */
function withSubject(reading: Reading, { words, context, before }: Around): Reading {
  const { tasks, parts, wantsAll, reductions, conditions, subject, text, language } = reading;
  const asks = saysNothing(reading) && before ? before.asks : reading.asks;
  // "Look at chapter seven. How many does it not lead?": a list under conditions is of the part just named, whatever else is said.
  const isOpen =
    tasks.length + parts.length === 0 && (subject === '' || (conditions.length > 0 && asks.some(({ kind }) => kind === 'tasks')));
  const parted = isOpen ? inParts(reading, context) : reading;
  if (parted !== reading) return { ...parted, asks };
  const isOfTasks = asks.some(({ kind }) => kind === 'tasks' || kind === 'outline' || kind === 'summary');
  const isOfSets = reductions.some(({ kind }) => OF_SETS.has(kind));
  const isOfWhole = subject === '' && reading.documentsNamed && asks.length > 0 && asks.every(({ kind }) => OF_WHOLE.has(kind));
  const isSet = tasks.length + parts.length + conditions.length > 0 || isOfSets || isOfWhole || (wantsAll && isOfTasks);
  if (isSet) return { ...reading, asks };
  const around = words <= SHORT ? context.map(subjectOf).filter((one) => one !== '') : [];
  const lacksSubject = subject === '' || (words <= SHORT && pointsBack(text, language));
  const listed = around.length > 0 && reading.items.length === 0 ? context.map(itemsIn).find((items) => items.length > 1) : undefined;
  const whole = [...around, ...(lacksSubject && around.length === 0 && before ? [before.subject] : []), subject];
  return { ...reading, asks, items: listed ?? reading.items, subject: whole.filter((one) => one !== '').join(' ') };
}

/** A question put to the chapters or tasks that the sentences around it name. */
function inParts(reading: Reading, context: readonly PieceRead[]): Reading {
  const entities = context.map(({ named }) => named.entities);
  const parts = entities.flatMap((each) => each.parts.map(({ part }) => part));
  const tasks = [...new Set(entities.flatMap((each) => each.tasks.flatMap(({ numbers }) => numbers)))];
  return parts.length + tasks.length === 0 ? reading : { ...reading, parts, tasks };
}

const subjectOf = (read: PieceRead): string =>
  joinPieces(read.said.words)
    .map(({ text }) => text)
    .join(' ');

const itemsIn = ({ text, said }: PieceRead): readonly string[] => itemsOf(joinPieces(said.words), text, detectLanguage(text) ?? 'zh');

const saysNothing = ({ asks, claim, detail }: Reading): boolean => asks.length === 0 && claim === null && detail === null;
