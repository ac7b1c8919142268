import { shows } from '../understanding/locale/dialogue.js';
import { asking } from './asking.js';
import { onShown } from './queries.js';
import { saysNumber, saysOffice } from './said.js';
import type { Topic } from './state.js';
import { isListTopic, lastOf } from './topics.js';
import type { Perhaps, Turn } from './types.js';

/** How many of the sources just shown a follow-up can be about. */
const MOST_SOURCES = 4;
const FRAGMENT = { zh: 12, en: 35 };

/** The question put to what a topic showed, where a question with words of its own may still be about it. */
export function perhapsOf(turn: Turn, topic: Topic): Perhaps | null {
  const { reading } = turn;
  const { basis } = lastOf(topic);
  if (saysNumber(reading) || saysOffice(reading) || topic.shown.length === 0) return null;
  const pointsBack = reading.pointer?.kind === 'it' || shows(reading.text, 'pointsBack');
  if (isListTopic(topic) && !pointsBack) return null;
  const sources = topic.shown.slice(0, MOST_SOURCES);
  const whole = asking(basis, turn, reading.subject);
  return {
    sources,
    query: onShown(whole, sources),
    basis: whole,
    pointsBack,
    isSubject: shows(reading.text, 'isSubject'),
    isFragment: reading.isFragment || reading.text.length <= FRAGMENT[reading.language],
  };
}
