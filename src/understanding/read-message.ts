import type { Library } from '../documents/library.js';
import type { Office } from '../documents/unit-registry.js';
import { detectLanguage, type Language } from '../language/detect.js';
import { normalise } from '../language/normalise.js';
import type { Segmenter } from '../language/segment.js';
import type { Translator } from '../language/translate.js';
import type { Details } from '../query/details.js';
import { confidenceOf, entitySpans } from './account.js';
import { type AsksRead, readAsks } from './asks/read-asks.js';
import { chooseDocuments } from './choose-documents.js';
import { type EntitiesRead, EntityReader } from './entities/entities.js';
import type { Gazetteer } from './entities/gazetteer.js';
import { blank, UnreadText } from './entities/unread-text.js';
import * as en from './locale/en/message.js';
import * as zh from './locale/zh/message.js';
import {
  asksSomething,
  furtherIn,
  type Piece,
  piecesOf,
  pointsBack,
  subjectsOneByOne,
  withItemsApart,
  withoutInterjections,
} from './split.js';
import { joinPieces, type SubjectPiece, subjectPieces } from './subject.js';
import { readTalk } from './talk/read-talk.js';
import type { Entities, Message, OfficeMention, Reading, ReadSpan, TalkKind } from './types.js';
import { usedIn } from './used.js';

export interface MessageParts {
  library: Library;
  gazetteer: Gazetteer;
  segmenter: Segmenter;
  translator: Translator;
  details: Details;
  stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> };
  /** Whether a word is an ordinary one of either language. */
  isWord: (word: string) => boolean;
}

/** A stretch of a message with its entities and with the words that are left of it. */
interface PieceRead extends EntitiesRead {
  text: string;
  rest: string;
  words: readonly SubjectPiece[];
  asks: boolean;
}

const WE: Readonly<Record<Language, RegExp>> = { zh: zh.WE, en: en.WE };
const LITTLE = 2;

/** Reads messages: what they say of closed classes, what they ask, and what is left as their subject. */
export class MessageReader {
  private readonly entities: EntityReader;

  constructor(private readonly parts: MessageParts) {
    this.entities = new EntityReader(parts);
  }

  /** @param typed the text as it came, within the length limit @param fallback language where the text shows none */
  read(typed: string, fallback: Language): Message {
    const lines = withItemsApart(typed)
      .split(/\r?\n|\r/)
      .map(normalise);
    const whole = lines.filter((line) => line !== '').join('\n');
    const language = detectLanguage(whole) ?? fallback;
    const text = whole.slice(withoutInterjections(whole, language));
    const flat = whole.replaceAll('\n', ' ');
    const talk = readTalk(flat, language) ?? (text === '' ? null : readTalk(text.replaceAll('\n', ' '), language));
    if (talk) return { language, readings: [talkReading(flat, language, talk, this.parts.library)] };
    return { language, readings: this.readQuestions(text === '' ? whole : text, language) };
  }

  private readQuestions(text: string, language: Language): Reading[] {
    const groups = this.grouped(text, language);
    const askers = groups.flatMap(({ context }) => context.flatMap((piece) => piece.askers));
    const readings: Reading[] = [];
    for (const { stretch, context } of groups) {
      const read = this.readStretch(text, stretch, language, askers);
      const reading = this.inherit(this.readingOf(read, language), context, readings.at(-1));
      readings.push(...this.oneByOne(reading));
    }
    return readings;
  }

  /** The questions of a message, each with the sentences around it that ask nothing. */
  private grouped(text: string, language: Language): { stretch: { start: number; end: number }; context: PieceRead[] }[] {
    const pieces = piecesOf(text, language).map((piece) => ({ piece, read: this.readStretch(text, piece, language, []) }));
    const joined = pieces.length === 0 ? [] : this.joined(pieces, language);
    const asking = joined.filter(({ read }) => read.asks);
    if (asking.length === 0) return [{ stretch: { start: 0, end: text.length }, context: [] }];
    const before = joined.filter(({ piece }, i) => !joined[i]?.read.asks && piece.start < (asking[0] as Joined).piece.start);
    return asking.map((question, i) => {
      const own = joined.filter(
        ({ read, piece }) => !read.asks && piece.start > question.piece.start && piece.start < (asking[i + 1]?.piece.start ?? text.length),
      );
      return { stretch: question.piece, context: [...(i === 0 ? before : []), ...own].map(({ read }) => read) };
    });
  }

  /** Pieces put together that make one question: clauses of one sentence, and what asks more of the same subject. */
  private joined(pieces: readonly Joined[], language: Language): Joined[] {
    const joined: Joined[] = [];
    for (const next of pieces) {
      const last = joined.at(-1);
      if (!last || startsAnew(last, next, language)) joined.push(next);
      else {
        const piece = { ...last.piece, end: next.piece.end };
        joined[joined.length - 1] = { piece, read: mergedRead(last.read, next.read) };
      }
    }
    return joined;
  }

  private readStretch(
    whole: string,
    { start, end }: { start: number; end: number },
    language: Language,
    askers: readonly Office[],
  ): PieceRead {
    const typed = whole.slice(start, end).replaceAll('\n', ' ');
    const text = typed.slice(furtherIn(typed, language)).trim() || typed;
    const unread = new UnreadText(text, language);
    const read = this.entities.read(unread);
    const entities = askers.length === 1 ? withAsker(read.entities, unread, askers[0] as Office) : read.entities;
    return {
      ...read,
      entities,
      text,
      rest: unread.rest,
      words: subjectPieces(unread.rest, this.parts),
      asks: asksSomething(text, language),
    };
  }

  private readingOf(read: PieceRead, language: Language): Reading {
    const { text, entities, documentIds } = read;
    const asked = readAsks(text, language, entities, this.parts.details.all);
    const taken = [...asked.spans, ...usedEntities(asked, entities)];
    const free = taken.reduce((rest, { start, end }) => blank(rest, start, end), read.rest);
    const pieces = joinPieces(subjectPieces(free, this.parts));
    const subject = pieces.map((piece) => piece.text).join(' ');
    const spans = [...entitySpans(text, entities), ...taken, ...pieces.map(subjectSpan)].sort((a, b) => a.start - b.start);
    const reading: Reading = {
      ...answerOf(asked),
      text,
      language,
      talk: null,
      entities,
      documentIds,
      documentsNamed: entities.places.length > 0 || entities.kind !== null,
      parts: entities.parts.map(({ part }) => part),
      tasks: [...new Set(entities.tasks.flatMap(({ numbers }) => numbers))],
      subject,
      pointer: asked.pointer ?? read.reference?.pointer ?? null,
      spans,
      unread: [],
      confidence: this.confidence(asked, entities, pieces),
    };
    return this.countedFromStart(reading);
  }

  private confidence(asked: AsksRead, entities: Entities, pieces: readonly SubjectPiece[]): number {
    const words = pieces.flatMap((piece) => piece.words);
    const isKnown = (word: string) =>
      this.parts.library.corpus.includes(word) ||
      this.parts.translator.fromEnglish(word, new Set()).length > 0 ||
      this.parts.translator.fromEverydayChinese(word).length > 0;
    const known = words.filter(isKnown).length;
    const { places, offices, parts, tasks, kind } = entities;
    return confidenceOf({
      known,
      unknown: words.length - known,
      unread: 0,
      asks: asked.asks.length > 0 || asked.claim !== null || asked.detail !== null,
      names: words.length + places.length + offices.length + parts.length + tasks.length > 0 || kind !== null,
    });
  }

  /** "The last task of Zibo": an ordinal with a document is a task number. */
  private countedFromStart(reading: Reading): Reading {
    const { pointer, subject, tasks, documentIds, documentsNamed } = reading;
    if (pointer?.kind !== 'nth' || !documentsNamed || documentIds.length !== 1 || tasks.length > 0 || subject !== '') return reading;
    const numbers = this.parts.library.document(documentIds[0] as string).tasks.map(({ number }) => number);
    const number = numbers.at(pointer.position > 0 ? pointer.position - 1 : pointer.position);
    return number === undefined ? reading : { ...reading, tasks: [number], pointer: null };
  }

  /** A question with what it leaves out filled in from the sentences around it, else from the question before it. */
  private inherit(reading: Reading, context: readonly PieceRead[], before: Reading | undefined): Reading {
    const from = context.find(({ entities: { places, otherPlaces, kind } }) => places.length + otherPlaces.length > 0 || kind !== null);
    let whole = reading;
    if (!saysWhere(reading) && from) whole = this.placed(whole, from.entities);
    else if (!saysWhere(reading) && before) whole = this.placed(whole, before.entities);
    return withSubject(whole, context, before);
  }

  /** A reading with the places and documents of another text. What is taken over has an empty stretch at its start. */
  private placed(reading: Reading, { places, otherPlaces, kind, years }: Entities): Reading {
    const nowhere = <S extends object>(mention: S): S => ({ ...mention, start: 0, end: 0 });
    const own = reading.entities;
    const entities: Entities = {
      ...own,
      places: places.map(nowhere),
      otherPlaces: otherPlaces.map(nowhere),
      kind: own.kind ?? (kind && nowhere(kind)),
      years: own.years.length > 0 ? own.years : years.map(nowhere),
    };
    const documentIds = chooseDocuments(this.parts.library, {
      places: entities.places,
      kind: entities.kind?.kind ?? null,
      years: entities.years.map(({ year }) => year),
    });
    return { ...reading, entities, documentIds, documentsNamed: entities.places.length > 0 || entities.kind !== null };
  }

  /** A question about several subjects one by one, as one reading each. */
  private oneByOne(reading: Reading): Reading[] {
    if (reading.entities.places.length > 1) return [reading];
    return subjectsOneByOne(reading.text, reading.subject, reading.language).map((subject) => ({ ...reading, subject }));
  }
}

type Joined = { piece: Piece; read: PieceRead };

const saysWhere = ({ documentsNamed, entities }: Reading): boolean => documentsNamed || entities.otherPlaces.length > 0;

/** Whether a piece asks something new, or only more of what the piece before it asks about. */
function startsAnew(last: Joined, next: Joined, language: Language): boolean {
  const { boundary, isFurther } = next.piece;
  const own = topicOf(next.read);
  if (boundary === 'item') return next.read.asks || !last.read.asks;
  if (boundary === 'sentence') return !(last.read.asks && next.read.asks) || own.places > 0 || own.things > 0;
  if (!last.read.asks || !(next.read.asks || isFurther)) return false;
  const before = topicOf(last.read);
  if (before.things === 0) return false;
  const isElsewhere = own.places > 0 && before.places > 0 && own.things > 0 && !samePlaces(last.read, next.read);
  const isOther = own.words >= (isFurther ? 1 : LITTLE) && !pointsBack(next.read.text, language) && before.words >= LITTLE;
  return isElsewhere || (isOther && (isFurther || isOfOtherWords(last.read, next.read)));
}

/** How much a piece has of its own to ask about. */
function topicOf({ entities: { places, otherPlaces, offices, tasks, parts, kind }, words }: PieceRead) {
  const own = words.flatMap((piece) => piece.words).filter((word) => word.length > 1);
  return {
    places: places.length + otherPlaces.length + (kind ? 1 : 0),
    words: own.length,
    things: own.length + offices.length + tasks.length + parts.length,
  };
}

const samePlaces = (a: PieceRead, b: PieceRead): boolean =>
  b.entities.places.every(({ place }) => a.entities.places.some((other) => other.place === place)) && b.entities.otherPlaces.length === 0;

const isOfOtherWords = (a: PieceRead, b: PieceRead): boolean => {
  const before = new Set(a.words.flatMap(({ words }) => words));
  return b.words.flatMap(({ words }) => words).every((word) => !before.has(word));
};

/** Two pieces as one, as far as grouping goes; the question is read anew as a whole. */
const mergedRead = (one: PieceRead, other: PieceRead): PieceRead => ({
  ...one,
  asks: one.asks || other.asks,
  askers: [...one.askers, ...other.askers],
  words: [...one.words, ...other.words],
  text: `${one.text} ${other.text}`,
  entities: {
    ...one.entities,
    places: [...one.entities.places, ...other.entities.places],
    otherPlaces: [...one.entities.otherPlaces, ...other.entities.otherPlaces],
    offices: [...one.entities.offices, ...other.entities.offices],
    tasks: [...one.entities.tasks, ...other.entities.tasks],
    parts: [...one.entities.parts, ...other.entities.parts],
    kind: one.entities.kind ?? other.entities.kind,
    years: [...one.entities.years, ...other.entities.years],
  },
});

/** A question with the subject of what stands around it, where it has little of its own; and with what the one before it asks. */
function withSubject(reading: Reading, context: readonly PieceRead[], before: Reading | undefined): Reading {
  const { tasks, parts, entities, wantsAll, reductions, conditions } = reading;
  const isWhole = tasks.length + parts.length + entities.offices.length + conditions.length > 0 || wantsAll || reductions.length > 0;
  const asks = reading.asks.length === 0 && before && reading.claim === null && reading.detail === null ? before.asks : reading.asks;
  if (isWhole || reading.subject !== '') return { ...reading, asks };
  const around = context
    .map(({ words }) =>
      joinPieces(words)
        .map(({ text }) => text)
        .join(' '),
    )
    .filter((text) => text !== '');
  return { ...reading, asks, subject: around.join(' ') || (before?.subject ?? '') };
}

/** "Which do we lead": we are the office that the asker is of. */
function withAsker(entities: Entities, unread: UnreadText, office: Office): Entities {
  const [match] = unread.rest.matchAll(WE[unread.language]);
  if (!match || entities.offices.some((mention) => mention.office === office)) return entities;
  const mention: OfficeMention = { office, typed: match[0], start: match.index, end: match.index + match[0].length };
  unread.take(mention.start, mention.end);
  return { ...entities, offices: [...entities.offices, mention].sort((a, b) => a.start - b.start) };
}

/** Amounts and quoted words that conditions, claims or reductions use; the others are part of the subject. */
function usedEntities({ asks, conditions, reductions, claim }: AsksRead, { amounts, quoted }: Entities): ReadSpan[] {
  const { numbers, words } = usedIn(asks, conditions, reductions, claim);
  return [
    ...amounts
      .filter(({ bounds }) => Object.values(bounds).some((bound) => bound !== undefined && numbers.has(bound)))
      .map(({ start, end }) => ({ as: 'amount', start, end, text: '' })),
    ...quoted.filter((quote) => words.has(quote.words)).map(({ start, end, words: text }) => ({ as: 'condition', start, end, text })),
  ];
}

const subjectSpan = ({ start, end, text }: SubjectPiece): ReadSpan => ({ as: 'subject', start, end, text });

/** What the asks say of a reading, as it stands in it. */
function answerOf({ spans: _, pointer: __, ...read }: AsksRead) {
  return read;
}

const NO_ENTITIES: Entities = {
  places: [],
  otherPlaces: [],
  placesInPassing: [],
  kind: null,
  years: [],
  offices: [],
  parts: [],
  tasks: [],
  amounts: [],
  quoted: [],
};

const talkReading = (text: string, language: Language, talk: TalkKind, library: Library): Reading => ({
  text,
  language,
  talk,
  entities: NO_ENTITIES,
  documentIds: library.documents.map(({ id }) => id),
  documentsNamed: false,
  parts: [],
  tasks: [],
  conditions: [],
  subject: '',
  wantsAll: false,
  asks: [],
  reductions: [],
  claim: null,
  detail: null,
  form: null,
  answerIn: null,
  pointer: null,
  replaces: null,
  isFragment: false,
  isRemark: false,
  spans: [{ as: 'talk', start: 0, end: text.length, text }],
  unread: [],
  confidence: 1,
});
