import type { Library } from '../documents/library.js';
import type { Language } from '../language/detect.js';
import type { TalkKind } from '../understanding/talk/kinds.js';
import { Draft } from './draft.js';
import { issued } from './issued.js';
import type { OtherLanguages } from './other-languages.js';
import type { TalkWords } from './talk-words.js';
import type { Wording } from './wording.js';

export interface TalkParts {
  library: Library;
  wording: Wording;
  /** Example questions that are known to have an answer, by language. */
  suggested: Readonly<Record<Language, readonly string[]>>;
  talkWords: TalkWords;
  otherLanguages: OtherLanguages;
}

/**
 * Answers what is said to the bot as to a person, in its own words: nothing is quoted and no document is cited.
 *
 * @param typed the message, in which a language may be named ("do you speak German?")
 */
export function composeTalk(kind: TalkKind, language: Language, parts: TalkParts, typed = ''): Draft {
  const entry = parts.talkWords[kind];
  const own = kind === 'languages' ? parts.otherLanguages.named(typed)?.greeting : undefined;
  const examples = parts.suggested[language].slice(0, entry.examples);
  const offers = [...entry.offers.map((offer) => offer[language]), ...examples];
  return Draft.empty
    .with({ status: 'small_talk', options: offers.map((question) => ({ label: question, question })) })
    .paragraph(own ?? '')
    .paragraph(fill(entry[language], aboutLibrary(parts.library, language)))
    .list(entry.documents ? documentLines(parts, entry.documents[language], language) : [])
    .list(examples);
}

/**
 * Answers a message in a language that the bot does not read: in that language where its words are known, and in the
 * language of the conversation.
 *
 * @param plain what is said in any case
 */
export function composeOtherLanguage(typed: string, plain: string, otherLanguages: OtherLanguages): Draft {
  return Draft.empty
    .with({ status: 'rejected' })
    .paragraph(otherLanguages.of(typed)?.greeting ?? '')
    .paragraph(plain);
}

/** What words may say of the documents: the places, and when the oldest and the newest were published. */
function aboutLibrary({ documents }: Library, language: Language): Record<string, string> {
  const places = [...new Set(documents.map(({ info }) => info.place[language]))];
  const published = documents.flatMap(({ info }) => info.published ?? []).sort();
  return {
    places: new Intl.ListFormat(language, { type: 'conjunction' }).format(places),
    oldest: published[0] ?? '',
    newest: published.at(-1) ?? '',
  };
}

const documentLines = ({ library: { documents }, wording }: TalkParts, template: string, language: Language): string[] =>
  documents.map(({ info }) => fill(template, { name: info.title[language], ...issued(info, language, wording) }));

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
