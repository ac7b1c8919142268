import type { FormattedString } from '@grammyjs/parse-mode';
import type { Context, Filter, InlineKeyboard } from 'grammy';
import { newId } from '../../shared/identity.js';
import type { StoredAnswer } from '../../shared/types.js';
import { GAVE_UP, LANGUAGE_PREFERENCE, languageOf, type TelegramAdapter } from '../adapter.js';
import { addressOf } from '../address.js';
import { ask, deliveryOf } from '../asking.js';
import type { Press } from '../callback-data.js';
import { judge } from '../failures.js';
import { type Job, type Jobs, queueOfChat } from '../jobs.js';
import { renderAnswer } from '../render.js';
import { sourcesOf } from '../sources.js';
import { inlineMessage } from './inline-queries.js';

type Pressed = Filter<Context, 'callback_query'>;

/** What pressing a button leads to. */
interface Outcome {
  /** The entry of the wording that is shown for a moment, or null. */
  notice: string | null;
  /** What changes in the chat; an entry that it resolves with is shown instead. */
  doing?: Promise<unknown>;
}

/** A person watches the button turn for so long; then it stops, though the change is still to come. */
const TURNS_MS = 3000;

/** Carries out what a pressed button means; always answers Telegram, so that the button stops waiting. */
export async function onPress(adapter: TelegramAdapter, jobs: Jobs, context: Pressed): Promise<Job> {
  const press = adapter.callbackData.read(context.callbackQuery.data ?? '');
  const outcome = press ? await carryOut(adapter, jobs, context, press) : { notice: 'telegramBadButton' };
  return { queue: null, isKept: true, run: () => answerPress(adapter, context, outcome) };
}

async function answerPress(adapter: TelegramAdapter, context: Pressed, { notice, doing }: Outcome): Promise<void> {
  const done = Promise.resolve(doing).then((other) => (typeof other === 'string' ? other : notice));
  done.catch(() => {});
  const language = await languageOf(adapter, context.from.id, context.from);
  const say = (key: string, values = {}) => adapter.wording.say(key, language, values);
  let turning: NodeJS.Timeout | undefined;
  const late = new Promise<string | null>((resolve) => {
    turning = setTimeout(() => resolve(notice), TURNS_MS);
  });
  const failed = (err: unknown): string | null => {
    const errorId = newId().slice(0, 8);
    const judgement = judge(err);
    if (judgement?.remedy === 'give_up') adapter.log.warn({ err }, GAVE_UP);
    else adapter.log.error({ err, errorId, update: context.update.update_id }, 'a button could not do what it says');
    return say('failed', { id: errorId });
  };
  const text = await Promise.race([done.then((key) => key && say(key), failed), late.then((key) => key && say(key))]);
  clearTimeout(turning);
  await unlessOutOfDate(context.answerCallbackQuery(text ? { text } : {}));
  await done.catch(() => {});
}

async function carryOut(adapter: TelegramAdapter, jobs: Jobs, context: Pressed, press: Press): Promise<Outcome> {
  const askHere = (text: string, deliveryId: string) => askFor(adapter, jobs, context, { text, deliveryId });
  if (press.kind === 'language') return { notice: null, doing: chooseLanguage(adapter, context, press.language) };
  if (press.kind === 'example') {
    const text = adapter.suggested[press.language][press.index];
    return text ? askHere(text, deliveryOf(context.update)) : { notice: 'telegramBadButton' };
  }
  const stored = await adapter.desk.recall(press.answerId);
  if (!stored) return { notice: 'telegramAnswerGone' };
  const { answer, id } = stored;
  switch (press.kind) {
    case 'option': {
      const option = answer.options[press.option];
      if (!option) return { notice: 'telegramBadButton' };
      // A person who taps twice means it once.
      const deliveryId = ['telegram', 'option', id, press.option, whereOf(context), context.from.id].join(':');
      return askHere(option.question, deliveryId);
    }
    case 'source':
      return showSource(adapter, context, stored, press.page);
    case 'answer':
      return { notice: null, doing: show(context, answerText(adapter, context, stored), adapter.keyboards.answer(answer, id)) };
    case 'thumb':
      await adapter.desk.feedback({ answerId: id, user: String(context.from.id), verdict: press.verdict, reason: null });
      if (press.verdict === 'up') return { notice: 'telegramThanks' };
      return { notice: 'telegramWhatWrong', doing: showKeyboard(context, adapter.keyboards.answer(answer, id, 'reasons')) };
    case 'reason':
      await adapter.desk.feedback({ answerId: id, user: String(context.from.id), verdict: 'down', reason: press.reason });
      return { notice: 'telegramThanks', doing: showKeyboard(context, adapter.keyboards.answer(answer, id)) };
  }
}

const whereOf = ({ callbackQuery: { message, inline_message_id: inlineId } }: Pressed): string | number =>
  message?.message_id ?? inlineId ?? '';

/** Asks a button's question in the name of who pressed it: below in the chat, or in place in an inline message. */
async function askFor(
  adapter: TelegramAdapter,
  jobs: Jobs,
  context: Pressed,
  { text, deliveryId }: { text: string; deliveryId: string },
): Promise<Outcome> {
  const { callbackQuery, from } = context;
  const { message } = callbackQuery;
  if (!message) return { notice: null, doing: askInPlace(adapter, context, text, deliveryId) };
  const talk = { conversation: await adapter.conversations.of(message, from.id), user: from.id };
  const answering = await ask(adapter, { address: addressOf(message, Date.now()), talk, person: from, deliveryId, text });
  if (!answering) return { notice: 'telegramAlreadyAnswered' };
  return { notice: null, doing: jobs.run({ queue: queueOfChat(message.chat.id), run: answering }) };
}

async function askInPlace(adapter: TelegramAdapter, context: Pressed, text: string, deliveryId: string): Promise<string | null> {
  const { desk, wording, keyboards } = adapter;
  const enquiry = { adapter: 'telegram', deliveryId, conversation: deliveryId, user: String(context.from.id), text } as const;
  const reply = await desk.enquire(enquiry, async (given) => {
    if (given.kind === 'answer')
      await show(context, inlineMessage(wording, text, given.answer), keyboards.answer(given.answer, given.answerId));
  });
  if (reply.kind === 'answer') return null;
  return reply.kind === 'duplicate' ? 'telegramAlreadyAnswered' : 'telegramTooMany';
}

function showSource(adapter: TelegramAdapter, context: Pressed, { id, answer }: StoredAnswer, wanted: number): Outcome {
  const { pages } = sourcesOf(answer, adapter.naming);
  const page = Math.min(wanted, pages.length - 1);
  const text = pages[page];
  if (!text) return { notice: 'telegramAnswerGone' };
  return { notice: null, doing: show(context, text, adapter.keyboards.source(id, answer.language, page, pages.length)) };
}

/** The text that the buttons of an answer stand below: the last of its messages, or the inline message. */
function answerText(adapter: TelegramAdapter, context: Pressed, { question, answer }: StoredAnswer): FormattedString {
  if (context.callbackQuery.inline_message_id) return inlineMessage(adapter.wording, question, answer);
  return renderAnswer(answer, adapter.wording).at(-1) as FormattedString;
}

async function chooseLanguage(adapter: TelegramAdapter, context: Pressed, choice: 'zh' | 'en' | 'auto'): Promise<void> {
  await adapter.desk.setPreference('telegram', String(context.from.id), LANGUAGE_PREFERENCE, choice === 'auto' ? null : choice);
  const language = await languageOf(adapter, context.from.id, context.from);
  await unlessOutOfDate(context.editMessageText(adapter.wording.say('telegramLanguageSet', language), { entities: [] }));
}

async function show(context: Pressed, { text, entities }: FormattedString, keyboard: InlineKeyboard | undefined): Promise<void> {
  const markup = keyboard ? { reply_markup: keyboard } : {};
  await unlessOutOfDate(context.editMessageText(text, { entities, link_preview_options: { is_disabled: true }, ...markup }));
}

const showKeyboard = (context: Pressed, keyboard: InlineKeyboard | undefined): Promise<void> =>
  unlessOutOfDate(context.editMessageReplyMarkup(keyboard ? { reply_markup: keyboard } : {}));

/** A press may come twice, and its message may have been deleted meanwhile: then there is nothing to do. */
async function unlessOutOfDate(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (judge(error)?.remedy !== 'nothing') throw error;
  }
}
