import type { Naming } from '../answers/naming.js';
import type { Wording } from '../answers/wording.js';
import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import type { AskedThing } from '../question/asked.js';
import type { Question } from '../question/types.js';
import type { Evidence, EvidenceFinder } from '../retrieval/evidence.js';
import type { Query } from '../retrieval/query.js';
import type { QueryReader } from '../retrieval/query-reader.js';
import type { Terms } from '../retrieval/terms.js';
import type { SentenceChooser } from './choose-sentences.js';

/** What composing an answer needs, the same for every question. */
export interface AnswerParts {
  library: Library;
  naming: Naming;
  wording: Wording;
  finder: EvidenceFinder;
  reader: QueryReader;
  terms: Terms;
  chooser: SentenceChooser;
  asked: readonly AskedThing[];
  /** Example questions that are known to have an answer, by language. */
  suggested: Readonly<Record<Language, readonly string[]>>;
}

/** One question on its way to an answer. */
export interface AnswerContext extends AnswerParts {
  question: Question;
  query: Query;
  /** Sources that the conversation or a task number has settled; retrieval is not asked then. */
  targets: readonly Source[] | null;
  /** Filled as evidence is judged, for the trace. */
  evidence: Evidence[];
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}
