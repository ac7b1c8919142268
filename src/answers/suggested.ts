import type { Library } from '../documents/library.js';
import type { PolicyDocument, Task } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import type { Wording } from './wording.js';

/** Example questions for people, by language. */
export type Suggested = Readonly<Record<Language, readonly string[]>>;

const MOST = 6;
/** A longer title makes no question that a person would ask. */
const LONGEST_TITLE = { zh: 16, en: 60 };

/**
 * Questions that the documents answer, for people to try: those that somebody has chosen for a document, else made of
 * its tasks. One of each document comes first, those of chosen questions before others, then a second of each.
 */
export function suggestedOf(library: Library, wording: Wording): Suggested {
  const of = (language: Language) => {
    const chosenFirst = library.documents.toSorted(
      (one, other) => Number(other.info.examples !== undefined) - Number(one.info.examples !== undefined),
    );
    const each = chosenFirst.map((document) => questionsOn(document, library, wording)[language]);
    const longest = Math.max(0, ...each.map(({ length }) => length));
    const inTurn = Array.from({ length: longest }, (_, turn) => each.flatMap((own) => own[turn] ?? [])).flat();
    return [...new Set(inTurn)].slice(0, MOST);
  };
  return { zh: of('zh'), en: of('en') };
}

/** The questions on one document: those that somebody has chosen, else made ones. */
export function questionsOn(document: PolicyDocument, library: Library, wording: Wording): Suggested {
  const { examples } = document.info;
  return {
    zh: examples?.zh.length ? examples.zh : madeQuestions(document, library, wording, 'zh'),
    en: examples?.en.length ? examples.en : madeQuestions(document, library, wording, 'en'),
  };
}

/** Who leads a task, what another says, what an office leads, how many tasks there are: what every document of this kind can be asked. */
function madeQuestions(document: PolicyDocument, library: Library, wording: Wording, language: Language): string[] {
  const { name, place } = document.info;
  const values = { document: name[language], place: place[language] };
  const led = document.tasks.find((task) => titleOf(task, language) !== null && isLed(task)) ?? document.tasks.find(isLed);
  const told = document.tasks.find((task) => task !== led) ?? led;
  const office = busiestOffice(document, library, language);
  const say = (key: string, more: Record<string, string | number>) => wording.say(key, language, { ...values, ...more });
  const title = led && titleOf(led, language);
  return [
    ...(led
      ? [title === null || title === undefined ? say('exampleLeadOfTask', { number: led.number }) : say('exampleLead', { title })]
      : []),
    ...(told ? [say('exampleText', { number: told.number })] : []),
    ...(office === null ? [] : [say('exampleTasksOf', { unit: office })]),
    say('exampleCount', {}),
  ];
}

const isLed = ({ units }: Task) => units.some(({ role }) => role === 'lead');

function titleOf({ title, english }: Task, language: Language): string | null {
  const text = language === 'zh' ? title?.text : english?.title;
  return text !== undefined && text.length <= LONGEST_TITLE[language] && !text.includes('\n') ? text : null;
}

/** The unit that leads most tasks, as the language calls it. */
function busiestOffice(document: PolicyDocument, { units }: Library, language: Language): string | null {
  const leads = document.tasks.flatMap((task) => task.units.filter(({ role }) => role === 'lead').map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const name of leads) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (busiest === undefined) return null;
  return language === 'zh' ? busiest : units.englishName(busiest);
}

const MOST_PLACES = 8;

/** What the bot's own words may say of the documents: the places, and an example of a question and of a task. */
export function aboutDocuments({ documents }: Library, suggested: Suggested): Record<Language, Record<string, string>> {
  const of = (language: Language) => {
    const places = [...new Set(documents.map(({ info }) => info.place[language]))];
    const shown = places.length > MOST_PLACES ? [...places.slice(0, MOST_PLACES), language === 'zh' ? '其他地方' : 'other places'] : places;
    return {
      allPlaces: new Intl.ListFormat(language, { type: 'conjunction' }).format(shown),
      example: suggested[language][0] ?? '',
      examplePlace: places[0] ?? '',
      exampleNumber: String(documents[0]?.tasks[0]?.number ?? 1),
    };
  };
  return { zh: of('zh'), en: of('en') };
}
