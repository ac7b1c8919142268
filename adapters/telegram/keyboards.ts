import { InlineKeyboard } from 'grammy';
import type { Naming } from '../../src/answers/naming.js';
import type { Answer } from '../../src/answers/types.js';
import type { Language } from '../../src/language/detect.js';
import { shorten } from '../shared/split-text.js';
import { type CallbackData, FEEDBACK_REASONS, type FeedbackReason } from './callback-data.js';
import { sourcesOf } from './sources.js';

/** What the row of feedback buttons shows: the thumbs, or after a thumb down the reasons. */
export type FeedbackRow = 'thumbs' | 'reasons';

/** More options than these, or longer ones, are listed in the answer as well. */
export const MOST_OPTIONS = 12;
const MOST_SOURCE_BUTTONS = 3;
export const LONGEST_LABEL = 60;

const REASON_WORDING: Readonly<Record<FeedbackReason, string>> = {
  wrong_task: 'telegramReasonTask',
  wrong_units: 'telegramReasonUnits',
  incomplete: 'telegramReasonIncomplete',
  other: 'telegramReasonOther',
};

/** Whether a thumb says anything about an answer. */
const isJudged = ({ status }: Answer): boolean => status === 'answered' || status === 'unit_not_named' || status === 'not_in_documents';

/** The buttons below messages. */
export class Keyboards {
  constructor(
    private readonly callbackData: CallbackData,
    private readonly naming: Naming,
  ) {}

  /** Options, sources, feedback; undefined where an answer has none of them. */
  answer(answer: Answer, answerId: string, feedback: FeedbackRow = 'thumbs'): InlineKeyboard | undefined {
    const keyboard = new InlineKeyboard();
    for (const [option, { label }] of answer.options.slice(0, MOST_OPTIONS).entries()) {
      keyboard.text(shorten(label, LONGEST_LABEL), this.callbackData.write({ kind: 'option', answerId, option })).row();
    }
    this.addSources(keyboard, answer, answerId);
    if (isJudged(answer)) this.addFeedback(keyboard, answer.language, answerId, feedback);
    return withoutEmptyRows(keyboard);
  }

  /** Below a page of a source: to the pages before and after it, and back to the answer. */
  source(answerId: string, language: Language, page: number, pages: number): InlineKeyboard {
    const keyboard = new InlineKeyboard();
    const to = (target: number) => this.callbackData.write({ kind: 'source', answerId, page: target });
    if (pages > 1) {
      if (page > 0) keyboard.text('‹', to(page - 1));
      keyboard.text(`${page + 1}/${pages}`, to(page));
      if (page < pages - 1) keyboard.text('›', to(page + 1));
      keyboard.row();
    }
    return keyboard.text(this.naming.wording.say('telegramBack', language), this.callbackData.write({ kind: 'answer', answerId }));
  }

  examples(questions: readonly string[], language: Language): InlineKeyboard | undefined {
    const keyboard = new InlineKeyboard();
    for (const [index, question] of questions.entries()) {
      keyboard.text(shorten(question, LONGEST_LABEL), this.callbackData.write({ kind: 'example', language, index })).row();
    }
    return withoutEmptyRows(keyboard);
  }

  languages(language: Language): InlineKeyboard {
    return new InlineKeyboard()
      .text('中文', this.callbackData.write({ kind: 'language', language: 'zh' }))
      .text('English', this.callbackData.write({ kind: 'language', language: 'en' }))
      .text(this.naming.wording.say('telegramLanguageAuto', language), this.callbackData.write({ kind: 'language', language: 'auto' }));
  }

  /** Below an inline message that holds a question still to be answered. */
  showAnswer(answer: Answer, answerId: string, option: number): InlineKeyboard {
    return new InlineKeyboard().text(
      this.naming.wording.say('telegramShowAnswer', answer.language),
      this.callbackData.write({ kind: 'option', answerId, option }),
    );
  }

  private addSources(keyboard: InlineKeyboard, answer: Answer, answerId: string): void {
    const { cited } = sourcesOf(answer, this.naming);
    const { wording } = this.naming;
    if (cited.length > MOST_SOURCE_BUTTONS) {
      const label = wording.say('telegramSources', answer.language, { count: cited.length });
      keyboard.text(label, this.callbackData.write({ kind: 'source', answerId, page: 0 })).row();
      return;
    }
    for (const { name, firstPage } of cited) {
      const label = wording.say('telegramSource', answer.language, { source: name });
      keyboard.text(shorten(label, LONGEST_LABEL), this.callbackData.write({ kind: 'source', answerId, page: firstPage })).row();
    }
  }

  private addFeedback(keyboard: InlineKeyboard, language: Language, answerId: string, row: FeedbackRow): void {
    if (row === 'thumbs') {
      keyboard.text('👍', this.callbackData.write({ kind: 'thumb', answerId, verdict: 'up' }));
      keyboard.text('👎', this.callbackData.write({ kind: 'thumb', answerId, verdict: 'down' })).row();
      return;
    }
    for (const [index, reason] of FEEDBACK_REASONS.entries()) {
      const label = this.naming.wording.say(REASON_WORDING[reason], language);
      keyboard.text(label, this.callbackData.write({ kind: 'reason', answerId, reason }));
      if (index % 2 === 1) keyboard.row();
    }
  }
}

function withoutEmptyRows({ inline_keyboard: rows }: InlineKeyboard): InlineKeyboard | undefined {
  const filled = rows.filter((row) => row.length > 0);
  return filled.length > 0 ? new InlineKeyboard(filled) : undefined;
}
