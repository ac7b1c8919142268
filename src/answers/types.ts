import type { Relation } from '../documents/figures/types.js';
import type { UnitRole } from '../documents/types.js';
import type { Language } from '../language/detect.js';

/** Where a statement stands in a source. `start` and `end` are UTF-16 offsets into `seeds/<documentId>.txt`. */
export interface Citation {
  documentId: string;
  taskNumber: number | null;
  /** Headings above the task, outermost first, joined by " › ". */
  section: string;
  quote: string;
  start: number;
  end: number;
}

/** A unit in an answer, its name as the source writes it. */
export interface UnitClaim {
  name: string;
  role: UnitRole;
  documentId: string;
  taskNumber: number;
}

/** A figure in an answer, as its record has it. */
export interface FigureClaim {
  documentId: string;
  taskNumber: number | null;
  measure: string | null;
  value: number;
  upTo: number | null;
  unit: string | null;
  relation: Relation;
  year: number | null;
  start: number;
  end: number;
}

/** What adapters render. Every text in a block is plain; an adapter escapes it for its platform. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** `printedRole`: the words that the source gives the role in (责任单位), null where it gives none. */
  | { kind: 'units'; role: UnitRole; printedRole: string | null; names: readonly string[] }
  /** A literal quotation, with the index of its citation. */
  | { kind: 'quote'; text: string; citation: number }
  | { kind: 'list'; items: readonly string[] }
  /** Every row has as many cells as there are columns. */
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** How the question was read, in one line. */
  | { kind: 'reading'; text: string }
  /** A remark about the answer: damage in the source, a misspelt name, nearest tasks. */
  | { kind: 'note'; text: string };

/** A choice for buttons: pressing it asks `question`. */
export interface Option {
  label: string;
  question: string;
  /** The document that is chosen with it, where the choice is between documents or their tasks. */
  documentId?: string;
}

export type Reason = 'other_place' | 'other_year' | 'missing_part' | 'number_out_of_range' | 'not_mentioned' | 'detail_not_given';

/** How an answer was found, for `--why` and testers. */
export interface Trace {
  steps: readonly { name: string; detail: string }[];
  evidence: readonly {
    documentId: string;
    taskNumber: number | null;
    score: number;
    coverage: number | null;
    /** Why it was not used; null when it was. */
    rejected: string | null;
  }[];
}

interface AnswerBase {
  language: Language;
  blocks: readonly Block[];
  /** The blocks as plain text. */
  text: string;
  /** Only where the message claims or asks yes or no. */
  verdict: 'yes' | 'no' | 'partly' | null;
  /** What was counted. */
  count: number | null;
  /** What was computed, or looked up as the one figure asked for. */
  value: { number: number; unit: string | null } | null;
  units: readonly UnitClaim[];
  figures: readonly FigureClaim[];
  citations: readonly Citation[];
  /** Each query in words. */
  read: readonly string[];
  options: readonly Option[];
  trace: Trace;
}

/** The contract between the core and the adapters. */
export type Answer =
  | (AnswerBase & { status: 'answered' | 'unit_not_named' | 'needs_clarification' | 'small_talk' | 'rejected' })
  | (AnswerBase & { status: 'not_in_documents'; reason: Reason })
  | (AnswerBase & { status: 'failed'; errorId: string });

export type Status = Answer['status'];
