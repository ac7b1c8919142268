/** Somebody is in need: help comes before all else. In the order in which they are looked for. */
export const NEEDS = ['distress', 'fire', 'illness', 'violence', 'emergency'] as const;
export type Need = (typeof NEEDS)[number];

/** What asks nothing. A message of several is answered as the first of this order. */
export const COURTESIES = ['thanks', 'goodbye', 'apology', 'wish', 'praise', 'greeting', 'test', 'acknowledgement'] as const;
export type Courtesy = (typeof COURTESIES)[number];

/** What is asked of the bot or said to it, in the order in which it is looked for. */
export const SAYINGS = [
  // About itself.
  'kept',
  'maker',
  'human',
  'identity',
  'cost',
  'languages',
  'freshness',
  'trust',
  'instructions',
  'help',
  // What it cannot do.
  'cannot_write',
  'cannot_translate',
  'cannot_weather',
  'cannot_time',
  'cannot_reckon',
  'cannot_export',
  'cannot_act',
  'cannot_draw',
  'cannot_news',
  // As to a person.
  'wrong',
  'insult',
  'joke',
  'bored',
  'down',
  'glad',
  'chat',
] as const;
export type Saying = (typeof SAYINGS)[number];

/**
 * What can be said to the bot as to a person. What it says to each is in `prompts/talk.json`. A `remark` asks nothing of
 * which more is known; it is not read from words alone, since the documents may hold its subject.
 */
export const TALK_KINDS = [...NEEDS, ...COURTESIES, ...SAYINGS, 'remark'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];
