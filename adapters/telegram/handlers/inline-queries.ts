import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Answer } from '../../../src/answers/types.js';
import type { Wording } from '../../../src/answers/wording.js';
import { sendable, shorten } from '../../shared/split-text.js';
import type { Preview } from '../../shared/types.js';
import { languageOf, type TelegramAdapter } from '../adapter.js';
import { judge } from '../failures.js';
import type { Job } from '../jobs.js';
import { MESSAGE_LIMIT, renderAnswer } from '../render.js';

/** Shorter than any question, a Chinese character counting for two letters; while so little is typed, nothing is looked up. */
const SHORTEST_QUESTION = 4;
const KEPT_SECONDS = 60;
const LONGEST_TITLE = 100;
const LONGEST_DESCRIPTION = 200;
const LONGEST_QUESTION_SHOWN = 200;

/** The newest query of each person who is typing: an older one is answered no more, nobody sees it. */
export class TypingPeople {
  private readonly newest = new Map<number, string>();

  began(user: number, queryId: string): void {
    this.newest.set(user, queryId);
  }

  isNewest = (user: number, queryId: string): boolean => this.newest.get(user) === queryId;

  ended(user: number, queryId: string): void {
    if (this.isNewest(user, queryId)) this.newest.delete(user);
  }
}

/**
 * Answers what is typed after the bot's name in any chat: with the answer as a result to choose, or,
 * where the question fits several documents, with a result for each. Nothing is kept of it.
 */
export function onInlineQuery(adapter: TelegramAdapter, typing: TypingPeople, context: Filter<Context, 'inline_query'>): Job {
  const { id, query } = context.inlineQuery;
  const user = context.from.id;
  typing.began(user, id);
  return {
    queue: `inline:${user}`,
    isKept: true,
    async run() {
      if (!typing.isNewest(user, id)) return;
      await answerInline(adapter, context, query.trim());
      typing.ended(user, id);
    },
  };
}

/** Keeps the answer that a person has chosen, for its buttons. */
export function onChosenInlineResult(
  { desk }: TelegramAdapter,
  { chosenInlineResult, from }: Filter<Context, 'chosen_inline_result'>,
): Job {
  const [answerId = ''] = chosenInlineResult.result_id.split(':');
  return { queue: null, isKept: false, run: () => desk.choose('telegram', String(from.id), answerId, chosenInlineResult.query.trim()) };
}

async function answerInline(adapter: TelegramAdapter, context: Filter<Context, 'inline_query'>, text: string): Promise<void> {
  const isLongEnough = lengthOf(text) >= SHORTEST_QUESTION;
  const preview = isLongEnough ? await adapter.desk.preview('telegram', String(context.from.id), text) : null;
  const results = preview ? resultsOf(adapter, text, preview) : [];
  const language = await languageOf(adapter, context.from.id, context.from);
  try {
    await context.answerInlineQuery(results, {
      // What has no answer now, half typed or over the limit, may have one a moment later.
      cache_time: results.length > 0 ? KEPT_SECONDS : 0,
      is_personal: true,
      button: { text: adapter.wording.say('telegramAskPrivately', language), start_parameter: 'inline' },
    });
  } catch (err) {
    // The person has typed on, or sees that nothing came; there is nobody to tell.
    if (!judge(err)) throw err;
    adapter.log.info({ err }, 'an inline query was not answered');
  }
}

const lengthOf = (text: string): number => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

function resultsOf(adapter: TelegramAdapter, text: string, { answer, answerId }: Preview): InlineQueryResultArticle[] {
  if (answer.status === 'needs_clarification') {
    return answer.options.map(({ label, question }, option) => ({
      type: 'article',
      id: `${answerId}:${option}`,
      title: shorten(label, LONGEST_TITLE),
      description: shorten(question, LONGEST_DESCRIPTION),
      input_message_content: contentOf(FormattedString.i(sendable(question))),
      reply_markup: adapter.keyboards.showAnswer(answer, answerId, option),
    }));
  }
  if (answer.status === 'small_talk' || answer.status === 'rejected' || answer.status === 'failed') return [];
  const keyboard = adapter.keyboards.answer(answer, answerId);
  const [title = '', ...rest] = sendable(answer.text).split('\n');
  return [
    {
      type: 'article',
      id: answerId,
      title: shorten(title, LONGEST_TITLE),
      description: shorten(rest.join(' '), LONGEST_DESCRIPTION),
      input_message_content: contentOf(inlineMessage(adapter.wording, text, answer)),
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
