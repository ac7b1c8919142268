import type { Library } from '../documents/library.js';
import type { Office } from '../documents/unit-registry.js';
import { detectLanguage, type Language } from '../language/detect.js';
import { englishStems, stem } from '../language/english-words.js';
import { normalise } from '../language/normalise.js';
import type { Segmenter } from '../language/segment.js';
import type { Translator } from '../language/translate.js';
import type { Details } from '../query/details.js';
import { inScope } from '../query/in-scope.js';
import type { Part } from '../query/schema.js';
import { confidenceOf, entitySpans } from './account.js';
import { type AsksRead, readAsks } from './asks/read-asks.js';
import { claimsOneByOne } from './claims-one-by-one.js';
import { inContext } from './context.js';
import { EntityReader } from './entities/entities.js';
import type { Gazetteer } from './entities/gazetteer.js';
import { blank, UnreadText } from './entities/unread-text.js';
import { groupsOf } from './grouping.js';
import { itemsOf } from './items.js';
import { shows as saysElse } from './locale/dialogue.js';
import * as en from './locale/en/message.js';
import * as zh from './locale/zh/message.js';
import { PieceRead, topicOf } from './piece.js';
import { asksSomething, furtherIn, isPersonal, piecesOf, subjectsOneByOne, withItemsApart, withoutInterjections } from './split.js';
import { joinPieces, type SubjectPiece, subjectPieces } from './subject.js';
import { readTalk } from './talk/read-talk.js';
import type { Entities, Message, OfficeMention, Reading, ReadSpan, SpokenOf, Stretch, TalkKind } from './types.js';
import { usedIn } from './used.js';

export interface MessageParts {
  library: Library;
  gazetteer: Gazetteer;
  segmenter: Segmenter;
  translator: Translator;
  stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> };
  /** Attributes that plans seldom give. */
  details: Details;
  /** Whether a word is an ordinary one of either language. */
  isWord: (word: string) => boolean;
  /** What a text means, as a vector of unit length. */
  embed: (text: string) => readonly number[];
}

/** A line goes on in the next unless it ends as a sentence does, an empty one follows, or the next is an item of a list. */
const ENDS = /[。?!;:…,、.]["”」)]*$/;
const ITEM = /^(?:[-•*·] |\(?\d{1,2}[.)、]|[①-⑳])/;
const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line, i) => {
    if (text === '' || line === '') return text || line;
    return `${text}${ENDS.test(text) || ITEM.test(line) || lines[i - 1] === '' ? '\n' : ' '}${line}`;
  }, '');

/** What is all in capitals says no more than it would without. */
const unshouted = (subject: string, text: string): string =>
  /[A-Z]{4}/.test(text) && !/[a-z]/.test(text) ? subject.toLowerCase() : subject;

/** Reads messages: what they say of closed classes, what they ask, and what is left as their subject. */
export class MessageReader {
  private readonly entities: EntityReader;
  /** Of the documents' English. */
  private readonly stems: ReadonlySet<string>;

  constructor(private readonly parts: MessageParts) {
    this.entities = new EntityReader(parts);
    this.stems = new Set(englishStems(parts.library.corpus));
  }

  /**
   * @param typed the text as it came, within the length limit
   * @param fallback language where the text shows none
   * @param spokenOf the offices that the conversation was about last
   */
  read(typed: string, fallback: Language, spokenOf: SpokenOf = NOBODY): Message {
    const lines = withItemsApart(typed)
      .split(/\r?\n|\r/)
      .map(normalise);
    const whole = joinLines(lines);
    const language = detectLanguage(whole) ?? fallback;
    const text = whole.slice(withoutInterjections(whole, language));
    const flat = whole.replaceAll('\n', ' ');
    const talk = readTalk(flat, language) ?? (text === '' ? null : readTalk(text.replaceAll('\n', ' '), language));
    if (talk) return { language, readings: [talkReading(flat, language, talk, this.parts.library)] };
    return { language, readings: this.readQuestions(text === '' ? whole : text, language, spokenOf) };
  }

  private readQuestions(text: string, language: Language, spokenOf: SpokenOf): Reading[] {
    // What a letter says again word for word is read once.
    const known = new Map<string, PieceRead>();
    const readPlain = (stretch: Stretch): PieceRead => {
      const key = `${stretch.start === 0} ${text.slice(stretch.start, stretch.end)}`;
      const read = known.get(key) ?? this.readStretch(text, stretch, language);
      known.set(key, read);
      return read;
    };
    const pieces = piecesOf(text, language).map((piece) => ({ piece, read: readPlain(piece) }));
    const groups = groupsOf(pieces, { start: 0, end: text.length }, language);
    const askers = this.askersIn(text, language);
    const readings: Reading[] = [];
    for (const { stretch, context } of groups) {
      const others = [...new Set(context.flatMap(({ named }) => named.entities.offices.map(({ office }) => office)))];
      const standIns = { we: askers, it: others, before: spokenOf.one ? [spokenOf.one] : [], these: spokenOf.several };
      const isPlain = askers.length + others.length + standIns.before.length + standIns.these.length === 0;
      const read = isPlain ? readPlain(stretch) : this.readStretch(text, stretch, language, standIns);
      const around = { words: topicOf(read).words, context, before: readings.at(-1) };
      readings.push(...this.readingsOf(read, language).flatMap((reading) => oneByOne(inContext(reading, around, this.parts.library))));
    }
    return readings;
  }

  /** Offices that the asker says to be of, where the text also says "we". */
  private askersIn(text: string, language: Language): readonly Office[] {
    return text.search(WE[language]) < 0 && !/[跟和与同]/.test(text) ? [] : this.entities.askers(new UnreadText(text, language));
  }

  private readStretch(
    whole: string,
    { start, end }: Stretch,
    language: Language,
    standIns: StandIns = { we: [], it: [], before: [], these: [] },
  ): PieceRead {
    const typed = whole.slice(start, end).replaceAll('\n', ' ');
    const text = typed.slice(furtherIn(typed, language)).trim() || typed;
    const readEntities = () => {
      const unread = new UnreadText(text, language);
      const read = this.entities.read(unread);
      const here = withStandIn(withStandIn(read.entities, unread, WE, standIns.we), unread, IT, standIns.it);
      const these = here.offices.length > 0 ? here : withTheseOffices(here, unread, standIns.these);
      const entities = these.offices.length > 0 ? these : withStandIn(these, unread, THIS_OFFICE, standIns.before);
      return { ...read, entities, rest: unread.rest };
    };
    return new PieceRead(text, asksSomething(text, language), isPersonal(text, language), readEntities, ({ entities, rest }) => {
      const read = readAsks(text, language, entities, this.parts.details.all);
      // "And Qingdao?" opens as a follow-up, at the head of a message.
      const asked = start === 0 && text !== typed ? { ...read, isFragment: true } : read;
      const left = [...asked.spans, ...usedEntities(asked, entities)].reduce((text, span) => blank(text, span.start, span.end), rest);
      return { asked, words: subjectPieces(left, this.parts) };
    });
  }

  /** What a stretch asks; a reading for each of several things that it asserts. */
  private readingsOf(read: PieceRead, language: Language): Reading[] {
    const reading = this.readingOf(read, language);
    const { claims } = read.said.asked;
    // 这两家一起牵头的还有别的吗: what they have in common is asked, and nothing asserted of each.
    const isOfAll = saysElse(read.text, 'elseThings');
    const several = isOfAll ? [] : claimsOneByOne(read.text, claims, joinPieces(read.said.words), language);
    if (several.length === 0) return [reading];
    return several.map(({ asserted: { claim, ask }, pieces }) => ({
      ...reading,
      // What is said of an office is no condition on what is said of an amount.
      entities: { ...reading.entities, offices: reading.entities.offices.filter(({ office }) => office.id === claim.office) },
      asks: [ask],
      claim,
      items: [],
      subject: unshouted(pieces.map(({ text }) => text).join(' '), read.text),
    }));
  }

  private readingOf({ text, named, said: { asked, words } }: PieceRead, language: Language): Reading {
    const { entities, documentIds, reference } = named;
    const pieces = joinPieces(words).filter((piece) => !(entities.parts.length > 0 && isInBrackets(piece, text)));
    // Of a set that conditions make, only what the documents know can be a further condition.
    const isSet = asked.conditions.length + entities.parts.length > 0 || asked.reductions.some(({ kind }) => OF_SETS.has(kind));
    const [about, unread] = isSet ? parted(pieces, (piece) => piece.words.some((word) => this.isKnown(word))) : [pieces, []];
    const { spans: cues, pointer, claims: _, isElsewhere, leftOut, ...said } = asked;
    const items = itemsOf(about, text, language);
    const used = usedEntities(asked, entities);
    const reading: Reading = {
      ...said,
      text,
      language,
      talk: null,
      entities,
      documentIds: isElsewhere ? this.othersThan(documentIds) : documentIds,
      documentsNamed: entities.places.length > 0 || entities.kind !== null,
      parts: partsOf(entities, leftOut),
      tasks: [...new Set(entities.tasks.flatMap(({ numbers }) => numbers))],
      take: entities.few?.take ?? null,
      subject: unshouted(about.map((piece) => piece.text).join(' '), text),
      items,
      pointer: pointer ?? reference?.pointer ?? null,
      spans: [...entitySpans(text, entities), ...cues, ...used, ...about.map(subjectSpan)].sort((a, b) => a.start - b.start),
      unread: unread.map((piece) => piece.text),
      confidence: this.confidence(asked, entities, { about, unread }),
    };
    return this.countedFromStart(this.withFew(reading));
  }

  /** "Which of the last five …": those by their numbers, so that conditions choose among them. */
  private withFew(reading: Reading): Reading {
    const { documentIds, parts, take, entities } = reading;
    if (!take || !entities.few?.isOfThem || documentIds.length !== 1) return reading;
    const { sources } = inScope({ documents: [...documentIds], ...(parts.length > 0 && { parts: [...parts] }) }, this.parts.library);
    const numbers = sources.flatMap(({ number }) => number ?? []);
    return { ...reading, take: null, tasks: take.last === undefined ? numbers.slice(0, take.first) : numbers.slice(-take.last) };
  }

  private othersThan(documentIds: readonly string[]): readonly string[] {
    return this.parts.library.documents.map(({ id }) => id).filter((id) => !documentIds.includes(id));
  }

  private confidence(
    asked: AsksRead,
    entities: Entities,
    left: { about: readonly SubjectPiece[]; unread: readonly SubjectPiece[] },
  ): number {
    const words = left.about.flatMap((piece) => piece.words);
    const known = words.filter((word) => this.isKnown(word)).length;
    const { places, offices, parts, tasks, kind } = entities;
    return confidenceOf({
      known,
      unknown: words.length - known,
      unread: left.unread.flatMap((piece) => piece.words).length,
      taken: asked.spans.length + entitySpans('', entities).length,
      asks: asked.asks.length > 0 || asked.claim !== null || asked.detail !== null,
      names: words.length + places.length + offices.length + parts.length + tasks.length > 0 || kind !== null,
    });
  }

  /** Whether the documents, or the tables that render words in theirs, know a word. */
  private isKnown(word: string): boolean {
    const { library, translator } = this.parts;
    if (/\p{Script=Han}/u.test(word))
      return word.length > 1 && (library.corpus.includes(word) || translator.fromEverydayChinese(word).length > 0);
    return this.stems.has(stem(word)) || translator.fromEnglish(word, new Set()).some(({ sure }) => sure);
  }

  /** "The last task of Zibo": an ordinal with a document is a task number. */
  private countedFromStart(reading: Reading): Reading {
    const { pointer, subject, tasks, documentIds, documentsNamed } = reading;
    if (pointer?.kind !== 'nth' || !documentsNamed || documentIds.length !== 1 || tasks.length > 0 || subject !== '') return reading;
    const numbers = this.parts.library.document(documentIds[0] as string).tasks.map(({ number }) => number);
    const number = numbers.at(pointer.position > 0 ? pointer.position - 1 : pointer.position);
    return number === undefined ? reading : { ...reading, tasks: [number], pointer: null };
  }
}

/** The parts that are named, each once; one that is left out is not meant besides. */
function partsOf({ parts }: Entities, leftOut: readonly number[]): Part[] {
  const out = new Set(leftOut.map((index) => JSON.stringify(parts[index]?.part)));
  const each = new Map(parts.map(({ part }) => [JSON.stringify(part), part]));
  return [...each].map(([key, part]) => (out.has(key) ? { ...part, except: true as const } : part));
}

/** "Chapter two (growth drivers)": said again, in other words. */
const isInBrackets = ({ start, end }: Stretch, text: string): boolean => text[start - 1] === '(' && text[end] === ')';

/** Reductions of sets of tasks or offices. */
const OF_SETS: ReadonlySet<string> = new Set(['count', 'group']);

/** What fits, and what does not. */
const parted = <T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] => [all.filter(fits), all.filter((one) => !fits(one))];

/** A question about several subjects one by one, as one reading each. */
const oneByOne = (reading: Reading): Reading[] =>
  reading.entities.places.length > 1
    ? [reading]
    : subjectsOneByOne(reading.text, reading.subject, reading.language).map((subject) => ({
        ...reading,
        subject,
        items: reading.subject === subject ? reading.items : [],
      }));

/** Offices that words of a question stand for: "we", where the asker is of one, and "it", where one was spoken of. */
interface StandIns {
  we: readonly Office[];
  it: readonly Office[];
  /** Spoken of before the message. */
  before: readonly Office[];
  /** Several that were spoken of before the message. */
  these: readonly Office[];
}

const NOBODY: SpokenOf = { one: null, several: [] };

const WE: Readonly<Record<Language, RegExp>> = { zh: zh.WE, en: en.WE };
const IT: Readonly<Record<Language, RegExp>> = { zh: zh.THAT_OFFICE, en: en.THAT_OFFICE };
const THESE_OFFICES: Readonly<Record<Language, RegExp>> = { zh: zh.THESE_OFFICES, en: en.THESE_OFFICES };
const THIS_OFFICE: Readonly<Record<Language, RegExp>> = { zh: zh.THIS_OFFICE, en: en.THIS_OFFICE };

/** "Which do we lead": we are the one office that is meant. A question that names an office itself needs no "it". */
function withStandIn(entities: Entities, unread: UnreadText, words: typeof WE, [office, ...others]: readonly Office[]): Entities {
  const [match = words === WE ? impliedWe(entities, unread) : undefined] = unread.rest.matchAll(words[unread.language]);
  const isSaid = entities.offices.some((mention) => mention.office === office) || (words === IT && entities.offices.length > 0);
  if (!office || others.length > 0 || !match || isSaid) return entities;
  const mention: OfficeMention = { office, typed: match[0], start: match.index, end: match.index + match[0].length };
  unread.take(mention.start, mention.end);
  return { ...entities, offices: [...entities.offices, mention].sort((a, b) => a.start - b.start) };
}

/** "Those two", 这两家: the offices that were spoken of, each at a part of the words; as many as are said. */
function withTheseOffices(entities: Entities, unread: UnreadText, offices: readonly Office[]): Entities {
  const [match] = unread.rest.matchAll(THESE_OFFICES[unread.language]);
  if (!match || offices.length < 2 || match[0].length < offices.length) return entities;
  if (/[两俩]|\b(?:two|both)\b/i.test(match[0]) && offices.length !== 2) return entities;
  const end = match.index + match[0].length;
  const at = (i: number) => (i < offices.length ? match.index + i : end);
  unread.take(match.index, end);
  const mentions = offices.map(
    (office, i): OfficeMention => ({ office, typed: match[0], start: at(i), end: i === offices.length - 1 ? end : at(i + 1) }),
  );
  return { ...entities, offices: mentions };
}

/** Where the asker's office is meant without a word for it: before the office it does something with. */
function impliedWe({ offices }: Entities, { text }: UnreadText): { 0: string; index: number } | undefined {
  const partner = offices.find(({ start, end }) => zh.WITH_BEFORE.test(text.slice(0, start)) && zh.TOGETHER_AFTER.test(text.slice(end)));
  return partner && { 0: '', index: partner.start - 1 };
}

/** Amounts and quoted words that conditions, claims or reductions use; the others are part of the subject. */
function usedEntities({ asks, conditions, reductions, claims }: AsksRead, { amounts, quoted }: Entities): ReadSpan[] {
  const { numbers, words } = usedIn(
    asks,
    conditions,
    reductions,
    claims.map(({ claim }) => claim),
  );
  return [
    ...amounts
      .filter(({ bounds }) => Object.values(bounds).some((bound) => bound !== undefined && numbers.has(bound)))
      .map(({ start, end }) => ({ as: 'amount', start, end, text: '' })),
    ...quoted.filter((quote) => words.has(quote.words)).map(({ start, end, words: text }) => ({ as: 'condition', start, end, text })),
  ];
}

const subjectSpan = ({ start, end, text }: SubjectPiece): ReadSpan => ({ as: 'subject', start, end, text });

const NO_ENTITIES: Entities = {
  places: [],
  otherPlaces: [],
  placesInPassing: [],
  kind: null,
  kinds: [],
  years: [],
  offices: [],
  parts: [],
  tasks: [],
  few: null,
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
  take: null,
  conditions: [],
  subject: '',
  items: [],
  isTotal: false,
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
