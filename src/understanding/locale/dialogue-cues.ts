import type { Cue } from '../../language/patterns.js';

/** What shows how a message hangs together with what was said before. */
export interface DialogueCues {
  /** A word stands for something said before: it, 这个. */
  pointsBack: Cue;
  /** That word is what the sentence is about: "how many does it need". */
  isSubject: Cue;
  /** Only what was just listed is meant: "of these", 其中. */
  among: Cue;
  /** One thing is held to be more, or less, than another. */
  more: Cue;
  less: Cue;
  /** What was said is doubted, or held against what the asker remembers. */
  doubts: Cue;
  /** The beginning of the conversation is meant: "what did I ask first". */
  first: Cue;
  /** Nothing but "all of them": whatever choices were offered. */
  everything: Cue;
  /** Several things just spoken of are meant side by side: "all three", 两边. */
  together: Cue;
  /** The document itself is meant, not a task of it. */
  document: Cue;
  /** What was counted or affirmed is to be named: "which ones?". */
  whichOnes: Cue;
  /** Words before or behind a subject that is looked for in something: "and on housing?". */
  onSubject: Cue;
  /** A role of offices is named. */
  role: Cue;
  /** The last question is meant again: "same question". */
  sameQuestion: Cue;
  /** Others beside those that were named: "who else", 还有. */
  else: Cue;
  /** Other things that somebody has or does: "anything else". */
  elseThings: Cue;
  /** A number counts tasks as the document does: 第3项, "task 3". */
  ofTask: Cue;
  /** One more is to stand beside what was shown: "add Qingdao". */
  adds: Cue;
  /** How many of those just listed: "how many of them". */
  countAmong: Cue;
  /** A whole of several things is asked for: 一共, "in all". */
  inAll: Cue;
  /** Nothing but a word that asks, joins or points: 那, "and". */
  frame: Cue;
  /** A condition set before is to go again: "not just those". */
  loosens: Cue;
}
