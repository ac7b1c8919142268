import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/documents/ingest/ingest.js';
import { PLAN_TEXT } from './plan.js';

const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

/** Encodes as GB18030 by looking up which pair of bytes decodes to each character. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (pairs.get(character) as number[]))),
  );
}

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(PLAN_TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${PLAN_TEXT}`)],
    ['UTF-16, low byte first, with a mark', utf16le(`\ufeff${PLAN_TEXT}`)],
    ['UTF-16, high byte first, with a mark', utf16be(`\ufeff${PLAN_TEXT}`)],
    ['UTF-16, low byte first, without a mark', utf16le(PLAN_TEXT)],
    ['UTF-16, high byte first, without a mark', utf16be(PLAN_TEXT)],
    ['GB18030', gb18030(PLAN_TEXT)],
  ])('in %s is recognised', async (_, bytes) => {
    const read = await ingest(bytes, 'plan.txt');
    expect(read.text).toBe(PLAN_TEXT);
    expect(read.kind).toBe('text');
  });

  it('comes with the digest of the file itself', async () => {
    const bytes = gb18030(PLAN_TEXT);
    expect((await ingest(bytes, 'plan.txt')).sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is kept as it is but for its line ends', async () => {
    const text = '  一、总体要求 \t\r\n\r\n１．开展“河湖”整治；\r二、其他';
    expect((await ingest(Buffer.from(text), 'plan.txt')).text).toBe('  一、总体要求 \t\n\n１．开展“河湖”整治；\n二、其他');
  });

  it('gets the usual characters for radicals that look alike, and says so', async () => {
    const read = await ingest(Buffer.from(`${PLAN_TEXT}\n⽔利部⻔与⾼校、金融机构`), 'plan.txt');
    expect(read.text.split('\n').at(-1)).toBe('水利部门与高校、金融机构');
    expect(read.warnings.join()).toContain('3 characters in forms that only look like the usual ones');
  });

  it('is read with a warning where some of it is damaged', async () => {
    const damaged = Buffer.concat([Buffer.from(PLAN_TEXT), Buffer.from([0xe6, 0xb0])]);
    const read = await ingest(damaged, 'plan.txt');
    expect(read.text.startsWith(PLAN_TEXT)).toBe(true);
    expect(read.warnings.join()).toContain('could not be decoded');
  });

  it('is read with a warning where it is short or holds no Chinese', async () => {
    expect((await ingest(Buffer.from('一、总体要求'), 'plan.txt')).warnings).toEqual(['The text is short: 5 Chinese characters.']);
    expect((await ingest(Buffer.from('A plan.'), 'plan.txt')).warnings).toEqual(['The text holds no Chinese characters.']);
  });

  it('that begins with letters of a picture file is text', async () => {
    expect((await ingest(Buffer.from(`BM ${PLAN_TEXT}`), 'plan.txt')).kind).toBe('text');
  });
});
