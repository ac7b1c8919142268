import type { Answer } from '../../../src/answers/types.js';
import type { Expectation } from '../cases.js';

/** A status with its reason: "not_in_documents: other_year". */
export const statusLabel = (status: string, reason: string | null): string => (reason ? `${status}: ${reason}` : status);

export const reasonOf = (answer: Answer): string | null => (answer.status === 'not_in_documents' ? answer.reason : null);

export const isStatusRight = (status: Answer['status'], expected: Expectation): boolean =>
  expected.status.some((right) => right === status);

/** Both say that the documents do not say it; which of them fits better is often a matter of taste. */
const NOT_SAID: readonly string[] = ['not_mentioned', 'detail_not_given'];

/** Whether the reason of a refusal is right; null when the answer is no refusal or any reason will do. */
export function isReasonRight(answer: Answer, expected: Expectation): boolean | null {
  if (answer.status !== 'not_in_documents' || expected.reason === null) return null;
  return answer.reason === expected.reason || (NOT_SAID.includes(answer.reason) && NOT_SAID.includes(expected.reason));
}

/** Whether the answer says something of the documents, rather than asking back, refusing or chatting. */
export const isAnswering = (status: string): boolean => status === 'answered' || status === 'unit_not_named';

/** Whether the one right thing is to say that the documents do not say it. */
export const isRefusalExpected = ({ status }: Pick<Expectation, 'status'>): boolean =>
  status.every((right) => right === 'not_in_documents');

/** Whether the one right thing is to answer. */
export const isAnswerExpected = ({ status }: Pick<Expectation, 'status'>): boolean => status.every(isAnswering);

/** The side of quality that a case is on: what helps one side often harms the other. */
export function sideOf(expected: Pick<Expectation, 'status'>): string | null {
  if (isAnswerExpected(expected)) return 'an answer is due';
  return isRefusalExpected(expected) ? 'a refusal is due' : null;
}
