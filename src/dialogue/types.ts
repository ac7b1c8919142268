import type { Library } from '../documents/library.js';
import type { PolicyQuery, SourceRef } from '../query/schema.js';
import type { Reading, TalkKind } from '../understanding/types.js';
import type { Topic } from './state.js';

/** What continuing a conversation needs to know beside what was said. */
export interface DialogueContext {
  library: Library;
  /** The query that a reading asks by itself, usual defaults filled in. */
  toQuery(reading: Reading): PolicyQuery;
  /** Words for a task or introduction: its title, or what it begins with. */
  titleOf(reference: SourceRef): string;
}

/** A query, and what later edits start from. */
export interface Asked {
  query: PolicyQuery;
  /** The query by itself: with its place and subject, not narrowed to what was shown before. */
  basis: PolicyQuery;
}

/** A question with words of its own may still be about what was just shown; whoever can search judges. */
export interface Perhaps extends Asked {
  /** What was just shown; `query` is the question put to it. */
  sources: readonly SourceRef[];
  /** A word stands for them: it, 这个. */
  pointsBack: boolean;
  /** That word is what the sentence is about. */
  isSubject: boolean;
  /** The question is a fragment or opens as a follow-up, so that less speaks for a new subject. */
  isFragment: boolean;
}

/** What becomes of a reading in its conversation. */
export type Continued = { reading: Reading } & (
  | (Asked & {
      kind: 'query';
      /** Which edit filled in what, for the trace; null where the reading stands by itself. */
      edited: string | null;
      perhaps: Perhaps | null;
    })
  /** Said to the bot as to a person. */
  | { kind: 'talk'; talk: TalkKind }
  /** "What did I ask?": these, to be said in words. */
  | { kind: 'my_question'; queries: readonly PolicyQuery[] }
  /** A choice that the last answer offered: to be read and asked in place of what was typed. */
  | { kind: 'option'; question: string }
  /** Yes or no where the bot offered several choices, or offered none: it must ask which, or has nothing to hold it to. */
  | { kind: 'yes_or_no'; says: 'yes' | 'no'; offered: readonly string[] }
);

/** What an edit is given. */
export interface Turn {
  reading: Reading;
  /** The query of the reading by itself. */
  own: PolicyQuery;
  /** Newest first, never none. */
  topics: readonly [Topic, ...Topic[]];
  /** Questions of the choices that the last answer offered. */
  options: readonly string[];
  context: DialogueContext;
}

/** What an edit makes. */
export interface Edited {
  asked: readonly Asked[];
  /** What was filled in, in a word or two. */
  filled: string;
  perhaps?: Perhaps | null;
}

/** A kind of follow-up: gives what it makes of a turn, or null where the turn is none of its kind. */
export interface Edit {
  name: string;
  apply(turn: Turn): Edited | null;
}
