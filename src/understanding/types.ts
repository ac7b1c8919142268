import type { DocumentInfo } from '../documents/types.js';
import type { Office } from '../documents/unit-registry.js';
import type { Language } from '../language/detect.js';
import type { Bounds, Call, Condition, FORMS, Part, Take } from '../query/schema.js';
import type { TalkKind } from './talk/kinds.js';

export type { TalkKind };

/** A stretch of the text as read; offsets are UTF-16 code units, `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A place the documents are about, as a text names it. */
export interface PlaceMention extends Stretch {
  /** The place's Chinese name, its key. */
  place: string;
  documentIds: readonly string[];
  typed: string;
  /** Set when the name was misspelt and read as this place. */
  corrected: boolean;
  /** Set when a part of the place was named (a district of the city), by its name. */
  part: string | null;
  /** Whether the part stands alone: 张店, not 淄博张店. */
  partAlone: boolean;
  /** The documents that are meant of this place, where sorts or years of document are said place by place; else none. */
  meant: readonly string[];
}

/** A sort of document as a text names it. */
export interface KindMention extends Stretch {
  kind: DocumentInfo['kind'];
  /** Documents of the sort that are meant, where several sorts are named side by side; else none. */
  meant: readonly string[];
}

/** An office as a text names it. */
export interface OfficeMention extends Stretch {
  office: Office;
  typed: string;
}

/** An amount that a text names, with the bounds that words beside it give ("more than 200", 三个以上). */
export interface AmountMention extends Stretch {
  /** In the unit given, words of magnitude (万) multiplied out. */
  bounds: Bounds;
  /** As typed, in Chinese as the documents write it (% 个 家 万元…); null for a bare number. */
  unit: string | null;
}

/** The first or last few tasks of those that are meant. */
export interface Few extends Stretch {
  take: Take;
  /** Whether something is asked of just these: "which of the last five …". */
  isOfThem: boolean;
}

/** Everything of closed classes that a text names, each with its stretch. Which of them overlap is decided: none do. */
export interface Entities {
  places: readonly PlaceMention[];
  /** Places without documents that the question is about, by name. */
  otherPlaces: readonly (Stretch & { name: string })[];
  /** Places without documents that are only spoken of. */
  placesInPassing: readonly (Stretch & { name: string })[];
  /** What sort of document is named: "the three-year plan", 113项清单. */
  kind: KindMention | null;
  /** All of them, in order. */
  kinds: readonly KindMention[];
  years: readonly (Stretch & { year: number })[];
  offices: readonly OfficeMention[];
  /** Chapters, sections by number, and headings that are named by their title. */
  parts: readonly (Stretch & { part: Part })[];
  /** Numbers of tasks; those of one list or range share a stretch. */
  tasks: readonly (Stretch & { numbers: readonly number[] })[];
  few: Few | null;
  amounts: readonly AmountMention[];
  /** Words in quotation marks, without the marks. */
  quoted: readonly (Stretch & { words: string })[];
}

/** Words that point back into the conversation. */
export type Pointer =
  /** "The second one", 第二个, "2" alone; from the end where negative. */
  | { kind: 'nth'; position: number }
  /** The task after or before the last one. */
  | { kind: 'step'; by: 1 | -1 }
  /** One thing said before: it, 这项. */
  | { kind: 'it' }
  /** What was just listed: "of these", 其中, "which ones". */
  | { kind: 'these' }
  /** What else there is of the same: "others?", 还有别的吗. */
  | { kind: 'others' }
  /** Back to an earlier topic, by its words where some are said. */
  | { kind: 'earlier' }
  /** "What did I ask?" */
  | { kind: 'my_question' }
  /** Yes or no to the bot's own question. */
  | { kind: 'yes' }
  | { kind: 'no' };

export type Form = (typeof FORMS)[number];

/** Which word was read as what, for `--why`. */
export interface ReadSpan extends Stretch {
  /** place, document, year, office, part, task, amount, ask, condition, reduction, claim, detail, form, pointer, subject, frame. */
  as: string;
  text: string;
}

/**
 * One question of a message as far as it is understood by itself: a query with what it leaves open. What no word says is
 * null or empty; the conversation, and then usual defaults, fill it in.
 */
export interface Reading {
  /** The text as read: folded, simplified, without invisible characters. */
  text: string;
  language: Language;
  /** Said to the bot as to a person; then nothing else of the reading counts. */
  talk: TalkKind | null;
  entities: Entities;
  /** Documents that place, kind and year leave, most fitting first; all where none is named. */
  documentIds: readonly string[];
  /** Whether place or kind are named. */
  documentsNamed: boolean;
  parts: readonly Part[];
  tasks: readonly number[];
  /** The first or last few of what is meant. */
  take: Take | null;
  /** Conditions that words say, but for the subject: all of them must hold. */
  conditions: readonly Condition[];
  /** What the question is about, in its own words: what belongs to nothing else. Empty where nothing is left. */
  subject: string;
  /** The things that the subject lists side by side, if any; each has the words that are said of all. */
  items: readonly string[];
  /** Whether words ask for the whole ("altogether", 一共): a sum, where the items are treated apart. */
  isTotal: boolean;
  /** Whether words ask for all that is about the subject ("which tasks …", "all targets on …"), not for one thing. */
  wantsAll: boolean;
  /** What is asked; empty where no word says it. */
  asks: readonly Call[];
  reductions: readonly Call[];
  claim: Call | null;
  /** Id of a detail in `seeds/details.json`. */
  detail: string | null;
  form: Form | null;
  /** The language asked for, where one is. */
  answerIn: Language | null;
  pointer: Pointer | null;
  /** Words of the last question that are to give way: "not piles, stations" has `piles` here and `stations` as its subject. */
  replaces: string | null;
  /** Opens as a follow-up does ("and …", 那…呢) or is too short to stand alone. */
  isFragment: boolean;
  /** Asks nothing and speaks of the asker or the bot: a remark, unless the documents hold its subject. */
  isRemark: boolean;
  spans: readonly ReadSpan[];
  /** Content words that belong to nothing. */
  unread: readonly string[];
  /** 0 to 1: how much of the text is accounted for, and how surely. */
  confidence: number;
}

/** The offices that a conversation was about last: what "it" and "these two" can mean. */
export interface SpokenOf {
  one: Office | null;
  several: readonly Office[];
}

/** A message with its questions, in order; never none. */
export interface Message {
  language: Language;
  readings: readonly Reading[];
}
