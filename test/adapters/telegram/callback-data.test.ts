import { describe, expect, it } from 'vitest';
import { newId } from '../../../adapters/shared/identity.js';
import { CallbackData, type Press } from '../../../adapters/telegram/callback-data.js';

const callbackData = new CallbackData('123456:token');
const answerId = newId();
const presses: Press[] = [
  { kind: 'option', answerId, option: 11 },
  { kind: 'source', answerId, page: 127 },
  { kind: 'answer', answerId },
  { kind: 'thumb', answerId, verdict: 'up' },
  { kind: 'thumb', answerId, verdict: 'down' },
  { kind: 'reason', answerId, reason: 'incomplete' },
  { kind: 'example', language: 'zh', index: 3 },
  { kind: 'language', language: 'auto' },
  { kind: 'language', language: 'en' },
];

describe('callback data', () => {
  it.each(presses)('reads back what it wrote: $kind', (press) => {
    expect(callbackData.read(callbackData.write(press))).toEqual(press);
  });

  it.each(presses)('fits into 64 bytes: $kind', (press) => {
    expect(Buffer.byteLength(callbackData.write(press))).toBeLessThanOrEqual(64);
  });

  it('refuses to write an id that would not fit', () => {
    expect(() => callbackData.write({ kind: 'answer', answerId: 'x'.repeat(60) })).toThrow(/at most 64 bytes/);
  });

  it('does not read what was changed in any one character', () => {
    const data = callbackData.write({ kind: 'option', answerId, option: 1 });
    for (let at = 0; at < data.length; at += 1) {
      const changed = data.slice(0, at) + (data[at] === 'x' ? 'y' : 'x') + data.slice(at + 1);
      expect(callbackData.read(changed), changed).toBeNull();
    }
  });

  it('does not read what another bot wrote, nor what no bot wrote', () => {
    expect(callbackData.read(new CallbackData('123456:other').write({ kind: 'answer', answerId }))).toBeNull();
    for (const data of ['', ':', 'o:1', '{"kind":"option"}', 'o:1:a:b:c', '𠮷'.repeat(16)]) expect(callbackData.read(data)).toBeNull();
  });
});
