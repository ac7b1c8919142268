import { subjectsOf } from '../query/parse.js';
import type { SourceRef } from '../query/schema.js';
import { type ConversationState, MOST_OFFICES, MOST_TOPICS, STATE_VERSION, type Topic } from './state.js';
import type { Asked } from './types.js';

/** What an answer leaves behind for the next question. */
export interface Answered {
  /** What was asked, at least one; `continueConversation` gives it. */
  asked: readonly Asked[];
  /** What the answer rests on, in the order shown. */
  shown: readonly SourceRef[];
  /** Offices that it named. */
  offices?: readonly string[];
  /** Questions of the choices that it offered. */
  options: readonly string[];
  language: ConversationState['language'];
}

/**
 * The state after an answer. What asks another thing of the same tasks takes the place of the last topic, so that earlier
 * topics stay within reach.
 *
 * @param now milliseconds since the epoch
 */
export function remember(state: ConversationState | null, answered: Answered, now: number): ConversationState {
  const topic: Topic = {
    queries: answered.asked.map(({ query }) => query),
    bases: answered.asked.map(({ basis }) => basis),
    shown: [...answered.shown],
    ...(isFew(answered.offices) && { offices: [...answered.offices] }),
  };
  const [last, ...before] = state?.topics ?? [];
  const topics = !last ? [topic] : isSameMatter(topic, last) ? [topic, ...before] : [topic, last, ...before];
  return {
    version: STATE_VERSION,
    topics: topics.slice(0, MOST_TOPICS),
    first: state?.first ?? topic.bases,
    options: [...answered.options],
    language: answered.language,
    at: now,
  };
}

const isFew = (offices: readonly string[] | undefined): offices is readonly string[] =>
  offices !== undefined && offices.length > 0 && offices.length <= MOST_OFFICES;

/** Whether two topics show the same of the same subjects. */
function isSameMatter(one: Topic, other: Topic): boolean {
  const keyOf = ({ bases, shown }: Topic) =>
    JSON.stringify([bases.flatMap(subjectsOf), shown.map((reference) => JSON.stringify(reference)).sort()]);
  return one.shown.length > 0 && keyOf(one) === keyOf(other);
}
