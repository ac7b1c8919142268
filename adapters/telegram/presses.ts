import type { FormattedString } from '@grammyjs/parse-mode';
import { type Context, type Filter, GrammyError, type InlineKeyboard } from 'grammy';
import type { StoredAnswer } from '../shared/types.js';
import { ask, deliveryOf } from './asking.js';
import type { Press } from './buttons.js';
import { LANGUAGE_PREFERENCE, languageOf, type TelegramDoor } from './door.js';
import { inlineMessage } from './inline.js';
import { renderAnswer } from './render.js';
import { addressOf, conversationOf } from './sender.js';
import { sourcesOf } from './sources.js';

type Pressed = Filter<Context, 'callback_query'>;

/** Carries out what a pressed button means; always answers Telegram, so that the button stops waiting. */
export async function onPress(door: TelegramDoor, context: Pressed): Promise<void> {
  const press = door.buttons.read(context.callbackQuery.data ?? '');
  const notice = press ? await carryOut(door, context, press) : 'telegramBadButton';
  const language = notice ? await languageOf(door, context.from.id, context.from) : 'en';
  const text = notice ? { text: door.wording.say(notice, language) } : {};
  await ignoring(/query is too old/, context.answerCallbackQuery(text));
}

/** @returns the entry of the wording to show for a moment, or null */
async function carryOut(door: TelegramDoor, context: Pressed, press: Press): Promise<string | null> {
  if (press.kind === 'language') return chooseLanguage(door, context, press.language);
  if (press.kind === 'example') {
    const text = door.suggested[press.language][press.index];
    return text ? askHere(door, context, text, deliveryOf(context.update)) : 'telegramBadButton';
  }
  const stored = await door.desk.recall(press.answerId);
  if (!stored) return 'telegramAnswerGone';
  switch (press.kind) {
    case 'option': {
      const option = stored.answer.options[press.option];
      if (!option) return 'telegramBadButton';
      // A person who taps twice means it once.
      const deliveryId = ['telegram', 'option', stored.id, press.option, whereOf(context), context.from.id].join(':');
      return askHere(door, context, option.question, deliveryId);
    }
    case 'source':
      return showSource(door, context, stored, press.page);
    case 'answer':
      return show(context, answerText(door, context, stored), door.keyboards.answer(stored.answer, stored.id));
    case 'thumb':
      await door.desk.feedback({ answerId: stored.id, user: String(context.from.id), verdict: press.verdict, reason: null });
      if (press.verdict === 'up') return 'telegramThanks';
      await showKeyboard(context, door.keyboards.answer(stored.answer, stored.id, 'reasons'));
      return 'telegramWhatWrong';
    case 'reason':
      await door.desk.feedback({ answerId: stored.id, user: String(context.from.id), verdict: 'down', reason: press.reason });
      await showKeyboard(context, door.keyboards.answer(stored.answer, stored.id));
      return 'telegramThanks';
  }
}

const whereOf = ({ callbackQuery: { message, inline_message_id: inlineId } }: Pressed): string | number =>
  message?.message_id ?? inlineId ?? '';

/** Asks a button's question in the name of who pressed it: below in the chat, or in place in an inline message. */
async function askHere(door: TelegramDoor, context: Pressed, text: string, deliveryId: string): Promise<string | null> {
  const { callbackQuery, from } = context;
  const { message } = callbackQuery;
  if (message) {
    const address = addressOf(message);
    const conversation = conversationOf(address, message.chat.type === 'private', from.id);
    const became = await ask(door, { address, conversation, user: from.id, deliveryId, text });
    return became === 'duplicate' ? 'telegramAlreadyAnswered' : null;
  }
  const enquiry = { door: 'telegram', deliveryId, conversation: deliveryId, user: String(from.id), text } as const;
  const reply = await door.desk.enquire(enquiry, async (given) => {
    if (given.kind === 'answer')
      await show(context, inlineMessage(door.wording, text, given.answer), door.keyboards.answer(given.answer, given.answerId));
  });
  return reply.kind === 'answer' ? null : reply.kind === 'duplicate' ? 'telegramAlreadyAnswered' : 'telegramTooMany';
}

async function showSource(door: TelegramDoor, context: Pressed, { id, answer }: StoredAnswer, wanted: number): Promise<string | null> {
  const { pages } = sourcesOf(answer, door.naming);
  const page = Math.min(wanted, pages.length - 1);
  const text = pages[page];
  if (!text) return 'telegramAnswerGone';
  return show(context, text, door.keyboards.source(id, answer.language, page, pages.length));
}

/** The text that the buttons of an answer stand below: the last of its messages, or the inline message. */
function answerText(door: TelegramDoor, context: Pressed, { question, answer }: StoredAnswer): FormattedString {
  if (context.callbackQuery.inline_message_id) return inlineMessage(door.wording, question, answer);
  return renderAnswer(answer, door.wording).at(-1) as FormattedString;
}

async function chooseLanguage(door: TelegramDoor, context: Pressed, choice: 'zh' | 'en' | 'auto'): Promise<null> {
  await door.desk.setPreference('telegram', String(context.from.id), LANGUAGE_PREFERENCE, choice === 'auto' ? null : choice);
  const language = await languageOf(door, context.from.id, context.from);
  await ignoring(UNCHANGED, context.editMessageText(door.wording.say('telegramLanguageSet', language), { entities: [] }));
  return null;
}

/** What Telegram says when a press came twice, or the message was deleted meanwhile: nothing to do. */
const UNCHANGED = /message is not modified|message to edit not found|message can't be edited/;

async function show(context: Pressed, { text, entities }: FormattedString, keyboard: InlineKeyboard | undefined): Promise<null> {
  const markup = keyboard ? { reply_markup: keyboard } : {};
  await ignoring(UNCHANGED, context.editMessageText(text, { entities, link_preview_options: { is_disabled: true }, ...markup }));
  return null;
}

const showKeyboard = (context: Pressed, keyboard: InlineKeyboard | undefined): Promise<void> =>
  ignoring(UNCHANGED, context.editMessageReplyMarkup(keyboard ? { reply_markup: keyboard } : {}));

async function ignoring(refusal: RegExp, call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof GrammyError && refusal.test(error.description))) throw error;
  }
}
