import { describe, expect, it } from 'vitest';
import { MOST_TOPICS, readState, STATE_VERSION } from '../../src/dialogue/state.js';
import { converse, reading, type Spoken, task } from './support.js';

const ask = (subject: string, number: number): Spoken => ({
  say: reading(`tell me of ${subject} in Songxi`, { places: ['松溪市'], subject, asks: [{ kind: 'text' }] }),
  shows: [task('songxi-2026', number)],
});
const END: Spoken = { say: reading('bye', { talk: 'thanks' }) };

describe('what is remembered', () => {
  it('is plain data, and read back as it was', () => {
    const { state } = converse(ask('tea', 1), END);
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    ['of an earlier program', { question: { text: '青州' }, spokenOf: [], options: [], at: 1 }],
    ['of another version', { version: STATE_VERSION + 1, topics: [], first: [], options: [], language: 'en', at: 1 }],
    ['of no shape', 'state'],
    ['nothing', null],
  ])('is forgotten where it is %s', (_, data) => {
    expect(readState(data)).toBeNull();
  });

  it('holds the last topics only, and the first question', () => {
    const { state } = converse(...[1, 2, 3, 4, 5, 6].map((number) => ask(`subject ${number}`, number)), END);
    expect(state?.topics).toHaveLength(MOST_TOPICS);
    expect(state?.topics[0]?.queries).toMatchObject([{ where: { about: 'subject 6' } }]);
    expect(state?.first).toMatchObject([{ where: { about: 'subject 1' } }]);
  });

  it('keeps one topic for several questions about the same task', () => {
    const who: Spoken = {
      say: reading('who leads it?', { asks: [{ kind: 'units', role: 'lead' }], pointer: { kind: 'it' } }),
      shows: [task('songxi-2026', 1)],
    };
    const { state } = converse(ask('tea', 1), who, END);
    expect(state?.topics).toMatchObject([{ queries: [{ ask: [{ kind: 'units' }] }], shown: [task('songxi-2026', 1)] }]);
  });

  it('is left alone by thanks', () => {
    const { said } = converse(ask('tea', 1), END, {
      say: reading('who leads it?', { asks: [{ kind: 'units', role: 'lead' }], pointer: { kind: 'it' } }),
    });
    expect(said).toMatchObject([{ query: { scope: { shown: [task('songxi-2026', 1)] } } }]);
  });
});
