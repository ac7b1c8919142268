import type { Cue } from '../../language/patterns.js';
import type { Courtesy, Need, Saying } from './kinds.js';

/** What words of a language show talk. Each locale has one. */
export interface TalkCues {
  /** Somebody is in need. */
  needs: Readonly<Record<Need, NeedCues>>;
  courtesies: CourtesyPieces;
  /** What is said to the bot or asked of it, in a clause of its own. */
  sayings: Readonly<Record<Saying, Cue>>;
  /** Words in which people speak of plans and what stands in them. */
  ofPlans: Cue;
  /** Words that ask. */
  asks: Cue;
  /** Words that speak of the asker, the bot, or a feeling. */
  personal: Cue;
}

export interface NeedCues {
  /** Words that only somebody in need says, whatever stands beside them. */
  said: Cue;
  /** Words of need that plans use too: read so only where nothing else speaks of plans. */
  hinted: Cue;
}

/** Sticky patterns: a courtesy is made of nothing else. None may match nothing. */
export interface CourtesyPieces {
  kinds: Readonly<Record<Courtesy, readonly RegExp[]>>;
  /** What stands between them and means nothing by itself. */
  fillers: readonly RegExp[];
}
