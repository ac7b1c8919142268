import { createHmac, timingSafeEqual } from 'node:crypto';
import { QingwenError } from '../../src/errors.js';
import type { Language } from '../../src/language/detect.js';

/** What a person thinks is wrong with an answer. */
export const FEEDBACK_REASONS = ['wrong_task', 'wrong_units', 'incomplete', 'other'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** What pressing a button means. */
export type Press =
  | { kind: 'option'; answerId: string; option: number }
  /** Shows a page of a source, counted over all sources of the answer, from 0. */
  | { kind: 'source'; answerId: string; page: number }
  /** Back from a source to the answer. */
  | { kind: 'answer'; answerId: string }
  | { kind: 'thumb'; answerId: string; verdict: 'up' | 'down' }
  | { kind: 'reason'; answerId: string; reason: FeedbackReason }
  | { kind: 'example'; language: Language; index: number }
  | { kind: 'language'; language: Language | 'auto' };

/** Telegram's limit of callback data, in bytes. */
const MOST_BYTES = 64;
const SIGNATURE_LENGTH = 8;

/**
 * Writes presses as callback data and reads them back. The data carries a signature (48 bits of
 * HMAC-SHA256, keyed by the bot's token), so what a changed client makes up is told apart from what
 * the bot wrote.
 */
export class CallbackData {
  constructor(private readonly botToken: string) {}

  /** @throws QingwenError INPUT_INVALID when the data would be longer than 64 bytes */
  write(press: Press): string {
    const body = bodyOf(press);
    const data = `${body}:${this.sign(body)}`;
    if (Buffer.byteLength(data) > MOST_BYTES) {
      throw new QingwenError('INPUT_INVALID', `Callback data holds at most ${MOST_BYTES} bytes; "${data}" is longer: use shorter ids`);
    }
    return data;
  }

  /** What a button means; null for data that this bot did not write. */
  read(data: string): Press | null {
    const at = data.lastIndexOf(':');
    const body = data.slice(0, at);
    const given = Buffer.from(data.slice(at + 1));
    const expected = Buffer.from(this.sign(body));
    if (at < 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return pressOf(body);
  }

  private sign(body: string): string {
    return createHmac('sha256', `buttons:${this.botToken}`).update(body).digest('base64url').slice(0, SIGNATURE_LENGTH);
  }
}

function bodyOf(press: Press): string {
  switch (press.kind) {
    case 'option':
      return `o:${press.option}:${press.answerId}`;
    case 'source':
      return `s:${press.page}:${press.answerId}`;
    case 'answer':
      return `a::${press.answerId}`;
    case 'thumb':
      return `t:${press.verdict}:${press.answerId}`;
    case 'reason':
      return `r:${FEEDBACK_REASONS.indexOf(press.reason)}:${press.answerId}`;
    case 'example':
      return `e:${press.index}:${press.language}`;
    case 'language':
      return `l::${press.language}`;
  }
}

/** Reads a body whose signature was right, so that it has the shape that `bodyOf` gave it. */
function pressOf(body: string): Press | null {
  const [letter, detail = '', ...rest] = body.split(':');
  const id = rest.join(':');
  switch (letter) {
    case 'o':
      return { kind: 'option', answerId: id, option: Number(detail) };
    case 's':
      return { kind: 'source', answerId: id, page: Number(detail) };
    case 'a':
      return { kind: 'answer', answerId: id };
    case 't':
      return { kind: 'thumb', answerId: id, verdict: detail === 'up' ? 'up' : 'down' };
    case 'r':
      return { kind: 'reason', answerId: id, reason: FEEDBACK_REASONS[Number(detail)] ?? 'other' };
    case 'e':
      return { kind: 'example', language: id === 'zh' ? 'zh' : 'en', index: Number(detail) };
    case 'l':
      return { kind: 'language', language: id === 'zh' || id === 'en' ? id : 'auto' };
    default:
      return null;
  }
}
