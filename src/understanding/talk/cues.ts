import type { Cue } from '../../language/patterns.js';
import type { Courtesy, Need, Saying } from './kinds.js';

/** What words of a language show talk. Each locale has one. */
export interface TalkCues {
  /** Somebody is in need. */
  needs: Readonly<Record<Need, SayingCues>>;
  courtesies: CourtesyPieces;
  /** What is said to the bot or asked of it, in a clause of its own. */
  sayings: Readonly<Record<Saying, SayingCues>>;
  /** Words in which people speak of plans and what stands in them. */
  ofPlans: Cue;
  /** Words that ask. */
  asks: Cue;
  /** Words that speak of the asker, the bot, or a feeling. */
  personal: Cue;
}

export interface SayingCues {
  /** Words that are only said to the bot, or only by somebody in need. */
  said: Cue;
  /** Words that may be said of plans too: read so only where nothing else of the text speaks of plans. */
  hinted?: Cue;
}

/** Sticky patterns: a courtesy is made of nothing else. None may match nothing. */
export interface CourtesyPieces {
  kinds: Readonly<Record<Courtesy, readonly RegExp[]>>;
  /** What stands between them and means nothing by itself. */
  fillers: readonly RegExp[];
}
