import { shows } from '../../understanding/locale/dialogue.js';
import { dressed } from '../asking.js';
import { saysScope, saysWhat } from '../said.js';
import type { Edit, Turn } from '../types.js';
import { sideBySide } from './side-by-side.js';

/** "Shorter", 做成表格, "answer in English please": the same in another form or language. */
export const form: Edit = {
  name: 'form',
  apply(turn) {
    const { reading, topics } = turn;
    if (!saysFormOnly(turn)) return null;
    const [{ queries, bases }] = topics;
    if (shows(reading.text, 'together')) {
      const joined = sideBySide(turn);
      if (joined)
        return { asked: joined.map((asked) => ({ ...asked, query: dressed(asked.query, reading) })), filled: 'the same, side by side' };
    }
    return {
      asked: queries.map((query, i) => ({ query: dressed(query, reading), basis: dressed(bases[i] ?? query, reading) })),
      filled: 'the same, in another form',
    };
  },
};

/** "Give me the original" asks for the text, which is a form too. */
const saysFormOnly = ({ reading }: Turn): boolean =>
  (reading.form !== null || reading.answerIn !== null) &&
  !saysWhat(reading) &&
  !saysScope(reading) &&
  reading.pointer?.kind !== 'nth' &&
  reading.pointer?.kind !== 'step' &&
  reading.asks.every(({ kind }) => kind === 'text') &&
  reading.claim === null &&
  reading.detail === null &&
  reading.reductions.every(({ kind }) => kind === 'compare');
