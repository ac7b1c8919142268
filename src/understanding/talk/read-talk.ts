import type { Language } from '../../language/detect.js';
import { type Cue, madeOf } from '../../language/patterns.js';
import { TALK as EN } from '../locale/en/talk.js';
import { TALK as ZH } from '../locale/zh/talk.js';
import type { SayingCues, TalkCues } from './cues.js';
import { COURTESIES, type Courtesy, NEEDS, type Need, SAYINGS, type Saying, type TalkKind } from './kinds.js';

const CUES: Readonly<Record<Language, TalkCues>> = { zh: ZH, en: EN };

/**
 * What a text says to the bot as to a person; null where it may be about the documents. In doubt it is null: a question
 * about a plan that is taken for talk is lost, talk that is not known costs one search.
 *
 * @param text as read: folded, simplified, without invisible characters
 */
export function readTalk(text: string, language: Language): TalkKind | null {
  return readNeed(text, language) ?? readCourtesy(text, language) ?? readSaying(text, language);
}

function readNeed(text: string, language: Language): Need | null {
  const { needs } = CUES[language];
  return NEEDS.find((need) => shows(needs[need], text, language)) ?? null;
}

/** Whether words say it; words that plans use too only where nothing else of the text speaks of plans. */
function shows({ said, hinted }: SayingCues, text: string, language: Language): boolean {
  if (said.test(text)) return true;
  return hinted !== undefined && text.length <= LONGEST_HINTED && hinted.test(text) && !CUES[language].ofPlans.test(text);
}

const LONGEST_HINTED = 120;

/** A text that consists of courtesies is of the first kind that it could not do without. */
function readCourtesy(text: string, language: Language): Courtesy | null {
  const { all, without, only, fillers } = MADE_OF[language];
  if (text.length > LONGEST_COURTESY || !all.test(text) || fillers.test(text)) return null;
  // 你好 is made of other courtesies too; it is what it says alone.
  return COURTESIES.find((kind) => !without[kind].test(text)) ?? COURTESIES.find((kind) => only[kind].test(text)) ?? 'acknowledgement';
}

const LONGEST_COURTESY = 120;

const madeOfCourtesies = ({ courtesies: { kinds, fillers } }: TalkCues, left?: Courtesy): Cue =>
  madeOf(...COURTESIES.filter((kind) => kind !== left).flatMap((kind) => kinds[kind]), ...fillers);

const courtesyCues = (cues: TalkCues) => ({
  all: madeOfCourtesies(cues),
  fillers: madeOf(...cues.courtesies.fillers),
  only: Object.fromEntries(COURTESIES.map((kind) => [kind, madeOf(...cues.courtesies.kinds[kind], ...cues.courtesies.fillers)])) as Record<
    Courtesy,
    Cue
  >,
  without: Object.fromEntries(COURTESIES.map((kind) => [kind, madeOfCourtesies(cues, kind)])) as Record<Courtesy, Cue>,
});
const MADE_OF = { zh: courtesyCues(ZH), en: courtesyCues(EN) };

/** One clause says it, and no other asks about plans: "who are you, and who leads hydrogen?" is not talk. */
function readSaying(text: string, language: Language): Saying | null {
  const { sayings, asks, ofPlans } = CUES[language];
  const says = (kind: Saying, part: string) => shows(asOf(kind, sayings[kind], part, language), part, language);
  const saying = SAYINGS.find((kind) => says(kind, text));
  if (!saying) return null;
  const others = text.split(CLAUSE_END).filter((clause) => !SAYINGS.some((kind) => says(kind, clause)));
  return others.some((clause) => asks.test(clause) && ofPlans.test(clause)) ? null : saying;
}

/** How somebody feels is told, not asked: in a question the words are of what is asked about. */
const asOf = (kind: Saying, cues: SayingCues, text: string, language: Language): SayingCues =>
  TOLD.has(kind) && !asksNothing(text, language) ? { said: cues.said } : cues;
const TOLD: ReadonlySet<Saying> = new Set(['down', 'glad', 'bored', 'wrong']);

const CLAUSE_END = /[,;.?!…—,。;?!、\n]+| and | but |但是?|然后/;

/** Whether a text has no word that asks. It may still name a subject. */
export const asksNothing = (text: string, language: Language): boolean => !CUES[language].asks.test(text) && !OR_NOT.test(text);

const OR_NOT = /(\p{Script=Han})[不没]\1|是否|能否|可否/u;

/** Whether a text speaks to the bot as to a person: asks how it feels, complains, jokes. */
export const isChat = (text: string, language: Language): boolean => {
  const { sayings } = CUES[language];
  return CHATTING.some((kind) => shows(sayings[kind], text, language));
};
const CHATTING = ['chat', 'insult', 'joke', 'bored', 'down', 'glad'] as const satisfies readonly Saying[];

/** Whether a text asks nothing and only speaks of the asker or the bot; what it is about may still be in the documents. */
export const isRemark = (text: string, language: Language): boolean =>
  isChat(text, language) || (CUES[language].personal.test(text) && !CUES[language].asks.test(text));
