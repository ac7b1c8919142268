import { claimedCount, claimedFigures, claimedYear } from './claimed-figures.js';
import { claimedOrder } from './claimed-order.js';
import { type ClaimContext, claimedUnits, isQuantifier } from './claimed-units.js';
import { countsUnits } from './conditions-on-units.js';
import type { Head } from './heads.js';
import { asksOrigin } from './provenance.js';
import type { ReadClaim } from './read-claim.js';
import type { Tagged, Token } from './tagged.js';

/** "X leads it, right?", "is it 500?", 有没有, "more than Zhifu?": all that is asserted. A polite "could you tell me" asserts nothing. */
export function readClaims(tagged: Tagged, context: ClaimContext): ReadClaim[] {
  if (!asserts(tagged, context)) return [];
  const found = claimsIn(tagged, context);
  if (found.length > 0) tagged.use('claim', ...tagged.all('confirm', 'hearsay', 'whether', 'premise'));
  return found;
}

/** Offices and amounts may be asserted side by side; an order, a year or that there is something stands alone. */
function claimsIn(tagged: Tagged, context: ClaimContext): ReadClaim[] {
  if (saysWhichTasks(tagged)) return [];
  const order = claimedOrder(tagged);
  if (order.length > 0) return order;
  const completeness = claimedCompleteness(tagged);
  if (completeness) return [completeness];
  const counted = claimedCount(tagged);
  if (counted) return [counted];
  const told = [...claimedUnits(tagged, context), ...claimedFigures(tagged)];
  if (told.length > 0) return told;
  const year = claimedYear(tagged);
  const whole = year.length > 0 ? null : claimedWhole(tagged);
  if (whole) return [whole];
  return year.length > 0 ? year : claimedExistence(tagged);
}

/** Whether a yes or no is wanted. What is told before a question of another kind ("I heard …, how many?") is no claim, unless it takes an office for granted. */
function asserts(tagged: Tagged, { heads, statements }: ClaimContext): boolean {
  const saysRole = statements.some(({ role }) => role !== null);
  const isOrdered = tagged.has('same', 'newer', 'older', 'more_than', 'less_than');
  const questions = heads.filter(
    (head) => head.strong && !(saysRole && isQuantifier(head)) && !((isOrdered || tagged.has('amount')) && isOnlyNamed(head)),
  );
  const last = questions.at(-1);
  const confirms = tagged.all('confirm').some(({ start }) => !last || start > last.token.start || questions.length === 0);
  if (confirms) return true;
  if (tagged.has('premise') && saysRole) return true;
  if (tagged.has('why') && statements.length > 0) return true;
  if (questions.length > 0) return false;
  // "Same in Qingdao?"
  const asks = tagged.text.trimEnd().endsWith('?');
  if (tagged.all('same').some(({ text }) => asks || WANTS_YES_OR_NO.test(text))) return true;
  if (tagged.all('complete').some(({ text }) => /^(?:是不是|是否|有没有|有)|[吗么不]$/.test(text))) return true;
  if (tagged.all('whether', 'exists').some((cue) => !isAfterWhich(cue, tagged))) return true;
  return tagged.has('hearsay') && (statements.length > 0 || tagged.has('amount'));
}

/** "What reward do districts get": the word that asks takes what follows for granted. */
const isAfterWhich = (cue: Token, tagged: Tagged): boolean =>
  /^(?:do|does|did|is|are|will|has|have)\b/i.test(cue.text) &&
  tagged.all('which').some(({ clause, end }) => clause === cue.clause && end <= cue.start);

/** "Any tasks with more than three lead units?", "tasks without a 2025 date?": which tasks are meant is said, and they are asked for. */
const saysWhichTasks = (tagged: Tagged): boolean =>
  tagged.has('task') &&
  !tagged.has('officeName', 'confirm', 'hearsay') &&
  (tagged.has('several', 'without') || tagged.all('amount').some((token) => countsUnits(token, tagged)));

/** A cue that asks by itself where no other does: 一样吗, 是否相同. */
const WANTS_YES_OR_NO = /[吗么不吧]$|^(?:是否|是不是)/;

/** A noun that can ask by itself, without a word that does: "the deadline", 占比. */
const isOnlyNamed = ({ token, noun }: Head): boolean =>
  noun === null && NOUNS.has(token.name) && !/[什何哪几多谁啥]|what|which|how|when/i.test(token.text);
const NOUNS: ReadonlySet<string> = new Set(['when', 'share', 'money', 'length', 'area']);

/** "Is the copy complete?", 有没有缺章. */
function claimedCompleteness(tagged: Tagged): ReadClaim | null {
  const [cue] = tagged.all('complete');
  if (!cue || !asksOrigin(tagged)) return null;
  tagged.use('claim', cue, ...tagged.all('document', 'copy'));
  const denied = LACKING.test(cue.text);
  return { claim: { kind: 'complete', ...(denied && { denied }) }, ask: { kind: 'provenance', of: 'documents' }, at: null };
}

const LACKING = /缺|不完整|不全|残|节选|删节|incomplete|abridged|truncated|partial|excerpt|miss|lack/i;

/** "All schools are to be smart, right?": that it is for all of a kind. */
function claimedWhole(tagged: Tagged): ReadClaim | null {
  const isOfAll = tagged.has('all') && tagged.has('confirm', 'whether', 'hearsay') && tagged.content() !== '';
  if (!isOfAll || tagged.has('task', 'document', 'city', 'exists', 'mention', 'is_mentioned')) return null;
  tagged.use('claim', ...tagged.all('all'));
  return { claim: { kind: 'whole', sort: 'share' }, ask: { kind: 'text' }, at: null };
}

/** "Does it plan any?", 有没有. */
function claimedExistence(tagged: Tagged): ReadClaim[] {
  // Who published it and when is told as it stands; that it says something is no answer to that.
  if (asksOrigin(tagged)) return [];
  if (!tagged.has('exists', 'whether', 'confirm', 'mention', 'is_mentioned')) return [];
  tagged.use('claim', ...tagged.all('exists'));
  return [{ claim: { kind: 'exists' }, ask: { kind: 'text' }, at: null }];
}
