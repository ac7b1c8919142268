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

/** What adapters render. Every text in a block is plain; an adapter escapes it for its platform. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'units'; role: UnitRole; names: readonly string[] }
  /** A literal quotation, with the index of its citation. */
  | { kind: 'quote'; text: string; citation: number }
  | { kind: 'list'; items: readonly string[] }
  /** A remark about the answer: damage in the source, a misspelt name, nearest tasks. */
  | { kind: 'note'; text: string };

/** A choice for buttons: pressing it asks `question`. */
export interface Option {
  label: string;
  question: string;
}

export type Reason = 'other_place' | 'other_year' | 'missing_part' | 'number_out_of_range' | 'not_mentioned';

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
  units: readonly UnitClaim[];
  citations: readonly Citation[];
  count: number | null;
  options: readonly Option[];
  trace: Trace;
}

/** The contract between the core and the adapters. */
export type Answer =
  | (AnswerBase & { status: 'answered' | 'unit_not_named' | 'needs_clarification' | 'small_talk' | 'rejected' })
  | (AnswerBase & { status: 'not_in_documents'; reason: Reason })
  | (AnswerBase & { status: 'failed'; errorId: string });

export type Status = Answer['status'];
