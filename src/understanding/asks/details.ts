import type { Detail } from '../../query/details.js';

/** Which detail a text asks for, if any. The words stay in the subject. */
export function readDetail(text: string, details: readonly Detail[], asksForUnits: boolean): Detail | null {
  // Who leads the work on bus fares is no question for a fare.
  const plain = text.replaceAll('啥', '什么');
  return (
    details.find(({ asksWho, question }) => (asksWho || !asksForUnits) && (question.zh.test(plain) || question.en.test(plain))) ?? null
  );
}
