import type { Wording } from '../../src/answers/wording.js';
import type { Guess } from '../../src/documents/intake/guess/guess.js';
import type { Guesses } from '../../src/documents/intake/guesses.js';
import type { Survey } from '../../src/documents/intake/survey.js';
import type { Language } from '../../src/language/detect.js';

const MOST_QUOTED = 20;
const MOST_OFFICES = 30;
const LONGEST = 60;

type Say = (key: string, values?: Record<string, string | number>) => string;

export const sayIn =
  (wording: Wording, language: Language): Say =>
  (key, values) =>
    wording.say(key, language, values);

/** What is taken to be known of a document, each with the line it was read from and the option that changes it. */
export function renderGuesses(guesses: Guesses, say: Say): string {
  const years = guesses.years && { ...guesses.years, value: span(guesses.years.value.from, guesses.years.value.to) };
  const place = guesses.place && { ...guesses.place, value: `${guesses.place.value.zh} (${guesses.place.value.en})` };
  const rows: (readonly [key: string, option: string, guess: Guess<string> | null])[] = [
    ['intakeTitle', '--title', guesses.title],
    ['intakeNumber', '--number', guesses.documentNumber],
    ['intakeDate', '--date', guesses.published],
    ['intakePublisher', '--publisher', guesses.publisher],
    ['intakePlace', '--place', place],
    ['intakeYears', '--years', years],
    ['intakeLink', '--link', guesses.address],
  ];
  return rows
    .flatMap(([key, option, guess]) => {
      if (!guess) return [`  ${say(key)}: ${say('intakeNotFound', { option })}`];
      const from = guess.line === null ? say('intakeReckoned', { option }) : say('intakeFromLine', { line: shortened(guess.line), option });
      return [`  ${say(key)}: ${guess.value}`, `      ${from}`];
    })
    .join('\n');
}

const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** What was read in a document, counted; then what was not read and what is odd, quoted. */
export function renderSurvey(survey: Survey, say: Say): string {
  const { first, last, newOffices, unread, warnings } = survey;
  const range = first === '' ? '' : say('intakeRange', { first, last });
  const odd = warnings.map(({ kind, task, quote }) => (task === null ? quote : `${task}, ${kind.replaceAll('_', ' ')}: ${quote}`));
  return [
    say('intakeCounts', {
      ...survey,
      range,
      unread: unread.length,
      offices: newOffices.length,
      warnings: warnings.length,
      newOffices: newOffices.length,
    }),
    ...(newOffices.length > 0 ? [say('intakeOffices', { names: namesOf(newOffices) })] : []),
    ...quoted(say('intakeUnread'), unread, say),
    ...quoted(say('intakeLookAt'), odd, say),
  ].join('\n');
}

const namesOf = (names: readonly string[]) => names.slice(0, MOST_OFFICES).join('、') + (names.length > MOST_OFFICES ? ' …' : '');

/** Lines under a heading, the first of many. */
export function quoted(heading: string, lines: readonly string[], say: Say): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_QUOTED;
  return [
    heading,
    ...lines.slice(0, MOST_QUOTED).map((line) => `  ${shortened(line)}`),
    ...(rest > 0 ? [`  ${say('intakeMore', { count: rest })}`] : []),
  ];
}

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};
