import type { MessageEntity } from 'grammy/types';

interface Refusal {
  error_code: number;
  description: string;
}

const refuse = (description: string): Refusal => ({ error_code: 400, description: `Bad Request: ${description}` });

interface Text {
  text?: string;
  message_text?: string;
  entities?: MessageEntity[];
  parse_mode?: string;
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
}

/** What Telegram would refuse of a call, as far as the bot can get it wrong. */
// biome-ignore lint/suspicious/noExplicitAny: any JSON may come in
export function faultOf(method: string, payload: any): Refusal | null {
  if (method === 'sendMessage' || method === 'editMessageText') return faultOfText(payload);
  if (method === 'editMessageReplyMarkup') return faultOfKeyboard(payload);
  if (method === 'answerCallbackQuery' && (payload.text ?? '').length > 200) return refuse('MESSAGE_TOO_LONG');
  if (method === 'setMyCommands') {
    const bad = payload.commands.some(
      ({ command, description }: { command: string; description: string }) =>
        !/^[a-z0-9_]{1,32}$/.test(command) || description.length > 256,
    );
    return bad ? refuse('BOT_COMMAND_INVALID') : null;
  }
  if (method === 'setMyDescription' && payload.description.length > 512) return refuse('description is too long');
  if (method === 'setMyShortDescription' && payload.short_description.length > 120) return refuse('short description is too long');
  if (method === 'answerInlineQuery') {
    if (payload.results.length > 50) return refuse('RESULTS_TOO_MUCH');
    for (const result of payload.results) {
      if (Buffer.byteLength(result.id) > 64 || !result.title) return refuse('RESULT_ID_INVALID');
      const fault = faultOfText(result.input_message_content) ?? faultOfKeyboard(result);
      if (fault) return fault;
    }
  }
  return null;
}

function faultOfText(payload: Text): Refusal | null {
  const text = payload.text ?? payload.message_text ?? '';
  if (payload.parse_mode) return refuse("can't parse entities");
  if (text.trim() === '') return refuse('message text is empty');
  if (text.length > 4096) return refuse('message is too long');
  if (/\p{Surrogate}/u.test(text)) return refuse('strings must be encoded in UTF-8');
  for (const { offset, length } of payload.entities ?? []) {
    if (length < 1 || offset < 0 || offset + length > text.length) return refuse('entity is out of the text');
    if (/\p{Surrogate}/u.test(text.slice(offset, offset + length))) return refuse('entity cuts a character');
  }
  return (payload.entities?.length ?? 0) > 100 ? refuse('too many entities') : faultOfKeyboard(payload);
}

function faultOfKeyboard({ reply_markup: markup }: Text): Refusal | null {
  for (const button of markup?.inline_keyboard?.flat() ?? []) {
    if (!button.text) return refuse('BUTTON_TEXT_INVALID');
    if (!button.callback_data || Buffer.byteLength(button.callback_data) > 64) return refuse('BUTTON_DATA_INVALID');
  }
  return null;
}
