import type { DocumentInfo, UnitRole } from '../documents/types.js';
import type { Office } from '../documents/unit-registry.js';
import type { Language } from '../language/detect.js';

/** What a question asks for. */
export type Intent =
  /** Who leads, who takes part. */
  | { kind: 'units'; role: UnitRole | 'both' }
  /** A target, an amount, a date. */
  | { kind: 'figure' }
  /** What a document says about a subject, or what task N says. */
  | { kind: 'about' }
  /** Which tasks an office has, or how many. */
  /**
   * `together`: tasks that all offices named have in common; `sole`: that the office leads without another;
   * `onSubject`: whether only those that speak of the subject, `if_any` where the question has words that may be none.
   */
  | {
      kind: 'unit_tasks';
      role: UnitRole | 'either';
      count: boolean;
      together: boolean;
      sole: boolean;
      onSubject: 'always' | 'if_any' | 'never';
    }
  /** Which or how many tasks a document or chapter holds; with neither asked, what is in it. */
  | { kind: 'section_tasks'; count: boolean }
  /** Which or how many tasks speak of the subject; `underHeadings`: or stand under a heading that does. */
  | { kind: 'subject_tasks'; underHeadings: boolean }
  | { kind: 'documents' }
  | { kind: 'help' }
  | { kind: 'greeting' }
  /** Said to the bot as to a person. */
  | { kind: 'remark' }
  | { kind: 'thanks' };

/** A place the documents are about, as a question names it. */
export interface PlaceMention {
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
}

/** A chapter (level 1) or section (level 2) that a question names by its number; -1 is the last. */
export interface ChapterMention {
  level: 1 | 2;
  number: number;
  /** Of a section: the number of its chapter, where that is named too. */
  within: number | null;
}

/** A chapter or section that a question names by its title. */
export interface SectionMention {
  documentId: string;
  /** Offset of its heading. */
  start: number;
}

/** An office as a question names it. */
export interface OfficeMention {
  office: Office;
  typed: string;
}

/** A question that points back: "the second one", "the next task". */
export type Reference = { kind: 'ordinal'; position: number } | { kind: 'step'; by: 1 | -1 } | { kind: 'that' };

/** A question, understood by itself. Everything is read from the text; nothing is looked up yet. */
export interface Question {
  /** The text as read: folded, simplified, without invisible characters. */
  text: string;
  language: Language;
  intent: Intent;
  /** Whether words of the question say the intent; where none does, `about` is assumed. */
  intentNamed: boolean;
  places: readonly PlaceMention[];
  /** Places without documents that the question is about. */
  otherPlaces: readonly string[];
  /** Places without documents that are only spoken of. */
  placesInPassing: readonly string[];
  years: readonly number[];
  kind: DocumentInfo['kind'] | null;
  /** Documents that place, kind and year leave, most fitting first; all when none is named. */
  documentIds: readonly string[];
  documentsNamed: boolean;
  /** Task numbers. */
  numbers: readonly number[];
  chapter: ChapterMention | null;
  section: SectionMention | null;
  offices: readonly OfficeMention[];
  reference: Reference | null;
  /** Whether two or more documents are to be set side by side. */
  compare: boolean;
  /** Something people ask that work plans seldom hold, by the id of `details.json`. */
  asked: string | null;
  /** What is left: the subject in its own words. */
  subject: string;
  /** The text asks nothing and speaks of the asker or the bot: a remark, unless the documents hold its subject. */
  isRemark: boolean;
  /** The text has no word that asks and names no place, office, number, year or part: at most a subject. */
  isBare: boolean;
  /** The text opens as a follow-up does: "and …", "那…呢". */
  followsUp: boolean;
}
