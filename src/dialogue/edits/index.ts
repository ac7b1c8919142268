import type { Edit } from '../types.js';
import { claimed } from './claimed.js';
import { counted } from './counted.js';
import { earlier } from './earlier.js';
import { everyChoice } from './every-choice.js';
import { form } from './form.js';
import { loosened } from './loosened.js';
import { narrowed } from './narrowed.js';
import { nth } from './nth.js';
import { otherAsk } from './other-ask.js';
import { otherNumber } from './other-number.js';
import { otherOffice } from './other-office.js';
import { otherPlace } from './other-place.js';
import { otherRole } from './other-role.js';
import { otherSubject } from './other-subject.js';
import { others } from './others.js';
import { ranked } from './ranked.js';
import { replaced } from './replaced.js';
import { sameQuestion } from './same-question.js';
import { compared } from './side-by-side.js';
import { step } from './step.js';

/** Edits that words point to: they hold whatever else is said. */
export const POINTED: readonly Edit[] = [everyChoice, form, ranked, nth, step, earlier, replaced];

/**
 * Edits of a question that leaves something open; the first that fits makes the query. Those with a mark of their own come
 * before those that only fill in what is missing.
 */
export const FILLING: readonly Edit[] = [
  loosened,
  sameQuestion,
  others,
  narrowed,
  compared,
  claimed,
  counted,
  otherRole,
  otherPlace,
  otherNumber,
  otherOffice,
  otherSubject,
  otherAsk,
];
