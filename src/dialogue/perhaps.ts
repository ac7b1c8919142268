import type { Call, PolicyQuery } from '../query/schema.js';
import { shows } from '../understanding/locale/dialogue.js';
import { asking, dressed } from './asking.js';
import { onShown } from './queries.js';
import { saysAsk, saysNumber, saysOffice } from './said.js';
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
  const whole = keepsFigures(turn, basis) ? goingOn(turn, basis) : asking(basis, turn, reading.subject);
  return {
    sources,
    query: onShown(whole, sources),
    basis: whole,
    pointsBack,
    isSubject: shows(reading.text, 'isSubject'),
    isFragment: reading.isFragment || reading.text.length <= FRAGMENT[reading.language],
  };
}

/** A bare subject behind "how many?" asks how many of that: 完工的呢. */
const keepsFigures = ({ reading }: Turn, { ask }: PolicyQuery): boolean =>
  !saysAsk(reading) && reading.isFragment && ask.length > 0 && ask.every(({ kind }) => kind === 'figures');

const goingOn = ({ reading }: Turn, { claim: _, detail: __, ...basis }: PolicyQuery): PolicyQuery =>
  dressed({ ...basis, ask: basis.ask.map((call) => figuresOf(call, reading.subject)), reduce: [] }, reading);

/** Figures of other words may be in another unit. */
const figuresOf = ({ measure: _, unit: __, value: ___, ...call }: Call, subject: string): Call => ({ ...call, about: subject }) as Call;
