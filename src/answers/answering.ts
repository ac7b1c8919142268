import type { Library } from '../documents/library.js';
import type { Source, SourceText } from '../documents/types.js';
import type { Execution } from '../execution/execute.js';
import type { Language } from '../language/detect.js';
import type { Names } from '../query/names.js';
import type { PolicyQuery } from '../query/schema.js';
import type { Found } from '../retrieval/found.js';
import type { PlaceMention } from '../understanding/types.js';
import type { Draft } from './draft.js';
import type { Naming } from './naming.js';
import type { Wording } from './wording.js';

/** What composing an answer needs, the same for every question. */
export interface AnswerParts {
  library: Library;
  naming: Naming;
  /** What ids are called in the words of a query. */
  names: Names;
  wording: Wording;
  /** Example questions that are known to have an answer, by language. */
  suggested: Readonly<Record<Language, readonly string[]>>;
}

/** Sentences of a source, nearest to the subject of the query first. */
export type NearestSentences = (source: Source, most: number) => readonly SourceText[];

/** One executed query on its way to an answer. */
export interface Answering extends AnswerParts {
  query: PolicyQuery;
  /** Words of the question as typed, for choices that ask it again; its subject in its own words, empty where it has none. */
  typed: string;
  subject: string;
  /** How places were read: misspelt, or a part of one. */
  places: readonly PlaceMention[];
  /** Whether a sort of document was named that the places have none of; the others answer then. */
  lacksKind: boolean;
  /** Names of offices as typed, by id. */
  officesTyped: ReadonlyMap<string, string>;
  language: Language;
  execution: Execution;
  found: Found;
  nearest: NearestSentences;
  /** Whether a source holds, near the subject, the detail that the query asks for. */
  holdsDetail: (source: Source) => boolean;
  /** Whether that detail is a person or company; then offices are no answer to "who". */
  detailAsksWho: boolean;
  /** The query in words. */
  reading: string;
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** A kind of result with the answer to it. The first of the registry that handles a query composes it. */
export interface AnswerKind {
  name: string;
  handles(answering: Answering): boolean;
  compose(answering: Answering): Draft;
}
