import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Answer } from '../../src/answer/types.js';
import type { Wording } from '../../src/answer/wording.js';
import { sendable, shorten } from '../shared/split-text.js';
import { languageOf, type TelegramDoor } from './door.js';
import { MESSAGE_LIMIT, renderAnswer } from './render.js';

/** Shorter than any question; while so little is typed, nothing is looked up. */
const SHORTEST_QUESTION = 4;
const KEPT_SECONDS = 60;
const LONGEST_TITLE = 100;
const LONGEST_DESCRIPTION = 200;
const LONGEST_QUESTION_SHOWN = 200;

/**
 * Answers what is typed after the bot's name in any chat: with the answer as a result to choose, or,
 * where the question fits several documents, with a result for each.
 */
export async function onInlineQuery(door: TelegramDoor, context: Filter<Context, 'inline_query'>): Promise<void> {
  const { id, query } = context.inlineQuery;
  const results = query.trim().length < SHORTEST_QUESTION ? [] : await resultsFor(door, context.from.id, id, query.trim());
  const language = await languageOf(door, context.from.id, context.from);
  await context.answerInlineQuery(results, {
    cache_time: KEPT_SECONDS,
    is_personal: true,
    button: { text: door.wording.say('telegramAskPrivately', language), start_parameter: 'inline' },
  });
}

async function resultsFor(door: TelegramDoor, user: number, queryId: string, text: string): Promise<InlineQueryResultArticle[]> {
  // What was typed so far is no conversation: each state of it stands by itself.
  const deliveryId = `telegram:inline:${queryId}`;
  const reply = await door.desk.enquire({ door: 'telegram', deliveryId, conversation: deliveryId, user: String(user), text });
  if (reply.kind !== 'answer') return [];
  const { answer, answerId } = reply;
  if (answer.status === 'needs_clarification') {
    return answer.options.map(({ label, question }, option) => ({
      type: 'article',
      id: `${answerId}:${option}`,
      title: shorten(label, LONGEST_TITLE),
      description: shorten(question, LONGEST_DESCRIPTION),
      input_message_content: contentOf(FormattedString.i(sendable(question))),
      reply_markup: door.keyboards.showAnswer(answer, answerId, option),
    }));
  }
  if (answer.status === 'small_talk' || answer.status === 'rejected' || answer.status === 'failed') return [];
  const keyboard = door.keyboards.answer(answer, answerId);
  const [title = '', ...rest] = sendable(answer.text).split('\n');
  return [
    {
      type: 'article',
      id: answerId,
      title: shorten(title, LONGEST_TITLE),
      description: shorten(rest.join(' '), LONGEST_DESCRIPTION),
      input_message_content: contentOf(inlineMessage(door.wording, text, answer)),
      ...(keyboard ? { reply_markup: keyboard } : {}),
    },
  ];
}

/** A question and its answer in one message; where the answer is longer, a note says where the rest is. */
export function inlineMessage(wording: Wording, question: string, answer: Answer): FormattedString {
  const asked = FormattedString.i(shorten(sendable(question), LONGEST_QUESTION_SHOWN));
  const more = wording.say('telegramInlineMore', answer.language);
  const [first, ...others] = renderAnswer(answer, wording, MESSAGE_LIMIT - asked.text.length - more.length - '\n\n\n\n'.length);
  return others.length > 0 ? fmt`${asked}\n\n${first}\n\n${more}` : fmt`${asked}\n\n${first}`;
}

const contentOf = ({ text, entities }: FormattedString) => ({
  message_text: text,
  entities,
  link_preview_options: { is_disabled: true },
});
