import { beforeAll, describe, expect, it } from 'vitest';
import type { MessageReader } from '../../src/understanding/read-message.js';
import type { Reading } from '../../src/understanding/types.js';
import { theApp } from '../support/app.js';

let messages: MessageReader;
beforeAll(async () => {
  ({ messages } = await theApp());
});
const read = (text: string) => messages.read(text, 'en').readings[0] as Reading;

describe('the subject', () => {
  it.each([
    ['青州的氢能工作由谁牵头?', /氢能/, /青州/],
    ['Who leads hydrogen work in Qingzhou?', /hydrogen/, /Qingzhou/],
    ['Is it true that the education bureau leads hydrogen in Qingzhou?', /hydrogen/, /education|Qingzhou/],
    ['2025年芝罘区的PM2.5目标是多少?', /PM2\.5/, /2025|芝罘/],
  ])('of “%s” is what no other reading takes', (text, kept, taken) => {
    expect(read(text).subject).toMatch(kept);
    expect(read(text).subject).not.toMatch(taken);
  });

  it.each(['青州第25项由谁牵头?', 'Which tasks does the education bureau lead in Qingzhou?', '青岛有多少项任务?', 'the second one'])(
    'of “%s” is empty',
    (text) => {
      expect(read(text).subject).toBe('');
    },
  );
});
