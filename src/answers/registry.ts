import type { AnswerKind } from './answering.js';
import { card } from './cards/card.js';
import { detail } from './cards/detail.js';
import { COLLECTIONS } from './collections.js';
import { missingPart } from './missing-part.js';
import { notMentioned } from './not-mentioned.js';
import { otherPlace } from './other-place.js';
import { otherYear } from './other-year.js';
import { rolesVerdict } from './roles-verdict.js';
import { whichDocument } from './which-document.js';
import { anythingElse, whichSubject } from './which-subject.js';

/**
 * The kinds of answers; the first that handles a query answers it. What cannot be answered as it stands comes first, then
 * single things, then what is made of many records, and last what nothing else answers.
 */
export const ANSWER_KINDS: readonly AnswerKind[] = [
  otherPlace,
  otherYear,
  missingPart,
  whichDocument,
  whichSubject,
  notMentioned,
  detail,
  rolesVerdict,
  card,
  ...COLLECTIONS,
  anythingElse,
];
