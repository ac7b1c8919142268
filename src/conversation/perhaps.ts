import type { Question } from '../question/types.js';
import type { ConversationState } from './conversation.js';
import { MOST_TARGETS, type Perhaps } from './resolved.js';

// Words that stand for something said before.
const POINTS_BACK = /这|它|该|其中|那(?!.{1,8}呢)|\b(?:it|its|that|this|they|them|their|there|those)\b/i;
// The same as what the sentence is about: 它每年派多少人, "how many does it need".
const IS_SUBJECT = /它(?!们)|(?:这|该|此)项|\b(?:does|do|did|will|would|should|can|has|have) (?:it|they|this|that)\b/i;
const FRAGMENT = { zh: 12, en: 35 };

/** The sources just spoken of, where a question with words of its own may still be about them. */
export function perhapsOf(question: Question, state: ConversationState): Perhaps | undefined {
  if (question.numbers.length > 0 || question.offices.length > 0) return undefined;
  if (state.spokenOf.length === 0 || state.question.intent.kind === 'unit_tasks') return undefined;
  return {
    sources: state.spokenOf.slice(0, MOST_TARGETS),
    pointsBack: POINTS_BACK.test(question.text),
    isSubject: IS_SUBJECT.test(question.text),
    isFragment: question.followsUp || question.text.length <= FRAGMENT[question.language],
  };
}
