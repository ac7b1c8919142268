import type { PolicyQuery } from '../query/schema.js';
import { shows } from '../understanding/locale/dialogue.js';
import type { Reading } from '../understanding/types.js';
import { FILLING, POINTED } from './edits/index.js';
import { asksDocuments } from './queries.js';
import { withoutReplaced } from './replaced-words.js';
import { asksFor, saysAsk, saysOffice, saysPlace, saysScope, saysWhat } from './said.js';
import type { ConversationState, Topic } from './state.js';
import type { Asked, Continued, DialogueContext, Edited, Turn } from './types.js';

/**
 * What the questions of a message ask, once what they leave open is filled in from the conversation. A follow-up is an edit
 * of the last query; a question that is whole by itself starts afresh. A later question of the message goes on from an
 * earlier one.
 *
 * @param state null where nothing was said before, or too long ago
 */
export function continueConversation(
  readings: readonly Reading[],
  state: ConversationState | null,
  context: DialogueContext,
): readonly Continued[] {
  const said: Continued[] = [];
  let topics: readonly Topic[] = state?.topics ?? [];
  for (const reading of readings.map((one) => withoutReplaced(one, context.library))) {
    const continued = continueOne(reading, topics, state, context);
    said.push(...continued);
    const asked = continued.filter((one) => one.kind === 'query');
    if (asked.length > 0) topics = [goingOn(asked), ...topics];
  }
  return withoutOpenings(said);
}

/** What the next question of the same message goes on from: nothing of it was shown yet but what it is put to. */
const goingOn = (asked: readonly Asked[]): Topic => ({
  queries: asked.map(({ query }) => query),
  bases: asked.map(({ basis }) => basis),
  shown: asked.flatMap(({ query }) => query.scope.shown ?? []),
});

function continueOne(said: Reading, topics: readonly Topic[], state: ConversationState | null, context: DialogueContext): Continued[] {
  const reading = topics.length > 0 ? withoutBareAction(said) : said;
  if (reading.talk !== null) return [{ reading, kind: 'talk', talk: reading.talk }];
  const options = state?.options ?? [];
  const chosen = choiceOf(reading.text.trim(), options);
  if (chosen !== undefined) return [{ reading, kind: 'option', question: chosen }];
  const isReply = reading.pointer?.kind === 'yes' || reading.pointer?.kind === 'no';
  const asksNothing = !saysAsk(reading) && !saysWhat(reading) && !saysScope(reading);
  if (isReply || asksNothing) {
    const answered = toTheBot(reading, topics, state, options);
    if (answered) return [answered];
  }
  const own = context.toQuery(reading);
  const [last, ...before] = topics;
  const edited = last ? edit({ reading, own, topics: [last, ...before], options, context }) : null;
  if (!edited) return [{ reading, kind: 'query', query: own, basis: own, edited: null, perhaps: null }];
  return edited.asked.map((asked, i) => ({
    reading,
    kind: 'query',
    ...asked,
    edited: `${edited.name}: ${edited.filled}`,
    perhaps: i === edited.asked.length - 1 ? (edited.perhaps ?? null) : null,
  }));
}

/** "How many new ones?", 要新增几家: what is done is no subject; the conversation has what it is done to. */
const withoutBareAction = (reading: Reading): Reading =>
  reading.subject !== '' && asksFor(reading, 'figures') && shows(reading.subject.trim(), 'bareAction')
    ? { ...reading, subject: '', items: [] }
    : reading;

/** A choice by its number alone, or by the name that stands before its question. */
function choiceOf(text: string, options: readonly string[]): string | undefined {
  if (options.length < 2) return undefined;
  const number = /^[(（]?(\d{1,2})[)）.、]?$/.exec(text)?.[1];
  return number === undefined ? options.find((question) => text !== '' && question.startsWith(`${text}:`)) : options[Number(number) - 1];
}

/** What is no question about the documents: a choice among those offered, yes, no, "what did I ask?". */
function toTheBot(
  reading: Reading,
  topics: readonly Topic[],
  state: ConversationState | null,
  options: readonly string[],
): Continued | null {
  const { pointer } = reading;
  if (pointer?.kind === 'my_question') {
    const queries: readonly PolicyQuery[] = (shows(reading.text, 'first') ? state?.first : topics[0]?.bases) ?? [];
    return { reading, kind: 'my_question', queries };
  }
  const [only, ...others] = options;
  if (pointer?.kind === 'yes' && only !== undefined && others.length === 0) return { reading, kind: 'option', question: only };
  if (pointer?.kind === 'yes' || pointer?.kind === 'no') return { reading, kind: 'yes_or_no', says: pointer.kind, offered: options };
  // What was shown with a choice for each was shown to choose from.
  const shown = topics[0]?.shown.length ?? 0;
  if (pointer?.kind === 'nth' && (shown === 0 || shown === options.length)) {
    const chosen = pointer.position < 0 ? options.at(pointer.position) : options[pointer.position - 1];
    if (chosen !== undefined) return { reading, kind: 'option', question: chosen };
  }
  return null;
}

function edit(turn: Turn): (Edited & { name: string }) | null {
  const edits = isWhole(turn) ? POINTED : [...POINTED, ...FILLING];
  for (const { name, apply } of edits) {
    const edited = apply(turn);
    if (edited) return { ...edited, name };
  }
  return null;
}

/** Reductions that look at a document as a whole. */
const OF_ALL = ['group', 'rank'];

/** Whether a question stands by itself: it says what it is about, where, and asks something, or does not open as a follow-up. */
function isWhole({ reading, own, context }: Turn): boolean {
  const { pointer, entities, isFragment } = reading;
  if (pointer && pointer.kind !== 'it') return false;
  if (isOfShown(reading)) return false;
  const isOfAll = asksDocuments(own) || own.reduce.some(({ kind }) => OF_ALL.includes(kind));
  // "Which documents mention it?" looks everywhere.
  if (asksFor(reading, 'documents') && !isFragment && (reading.subject !== '' || reading.conditions.length > 0)) return true;
  const kindIsOnePlace =
    entities.kind !== null && new Set(reading.documentIds.map((id) => context.library.document(id).info.place.zh)).size === 1;
  if (!saysPlace(reading) && !kindIsOnePlace) return false;
  const says = saysWhat(reading) || reading.conditions.some((condition) => 'mentions' in condition || 'about' in condition);
  if (!says) return isOfAll && saysAsk(reading) && !isFragment;
  return saysAsk(reading) || !isFragment;
}

/** Whether a question that names a place is of what was shown there, or of what else somebody has there. */
const isOfShown = (reading: Reading): boolean =>
  reading.subject === '' &&
  (reading.pointer?.kind === 'it' || (shows(reading.text, 'elseThings') && (reading.claim?.kind === 'unit' || saysOffice(reading))));

/** An opening that only says which is meant ("the second one:") gives way to the question behind it. */
function withoutOpenings(said: readonly Continued[]): readonly Continued[] {
  return said.filter((one, i) => {
    const next = said[i + 1];
    const isOpening =
      one.kind === 'query' && one.edited !== null && !saysAsk(one.reading) && one.reading.form === null && !saysOffice(one.reading);
    return !(isOpening && next?.kind === 'query' && next.edited !== null);
  });
}
