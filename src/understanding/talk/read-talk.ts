import type { Language } from '../../language/detect.js';
import type { TalkKind } from '../types.js';

const TALK: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  zh: {
    greeting: /^(?:你好|您好|嗨|在吗)[,!。?~ ]*$/,
    thanks: /^(?:好的?|谢谢|多谢|明白了?|知道了|辛苦了?)[,!。~ ]*$/,
    help: /^你(?:能|会|可以)(?:做|干)?(?:什么|啥)/,
  },
  en: { greeting: /^(?:hi|hello|hey)[ ,!.]*$/i, thanks: /^(?:ok|thanks?|thank you|cheers|noted)[ ,!.]*$/i, help: /^what can you do/i },
};

/** What a text says to the bot as to a person; null where it may be about the documents. */
export const readTalk = (text: string, language: Language): TalkKind | null =>
  Object.entries(TALK[language]).find(([, pattern]) => pattern.test(text))?.[0] ?? null;
