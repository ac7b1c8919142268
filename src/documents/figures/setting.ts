import { type BeforeNumber, readBefore } from './before-number.js';
import { type BehindNumber, readBehind } from './behind-number.js';
import type { Part } from './clauses.js';
import type { Reading } from './reading.js';
import type { NumberMention } from './types.js';

/** What stands around an amount in its part: who is measured, what is done, and words that qualify the number. */
export type Setting = BeforeNumber & BehindNumber;

/** Reads what stands around an amount in its part. */
export function settingOf(reading: Reading, part: Part, amount: NumberMention): Setting {
  const right = readBehind(reading, part, amount);
  // 60小时、45小时、30小时服务: the noun stands behind the last.
  const nounBehind = right.behind !== '' || /^、\d/.test(reading.text.slice(amount.end, amount.end + 2));
  return { ...readBefore(reading, part, amount, nounBehind), ...right };
}
