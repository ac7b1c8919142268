import { QingwenError } from '../../errors.js';
import type { Place } from '../types.js';
import { guessDate, isoDate } from './guess/date.js';
import { unlistedPlace } from './guess/divisions.js';
import { guessDocumentNumber } from './guess/document-number.js';
import { type Guess, labelled } from './guess/guess.js';
import { guessPeriod, type Period } from './guess/period.js';
import { guessPlace, placeNamed } from './guess/place.js';
import { guessPublisher } from './guess/publisher.js';
import { guessTitle } from './guess/title.js';
import type { ReadFile } from './read-file.js';

/** What is taken to be known of a document as a whole. A guess that is null was not found. */
export interface Guesses {
  title: Guess<string> | null;
  documentNumber: Guess<string> | null;
  published: Guess<string> | null;
  publisher: Guess<string> | null;
  place: Guess<Place> | null;
  years: Guess<Period> | null;
  address: Guess<string> | null;
}

/** What a person says instead of a guess, as typed. */
export interface Given {
  title?: string | undefined;
  number?: string | undefined;
  date?: string | undefined;
  publisher?: string | undefined;
  place?: string | undefined;
  years?: string | undefined;
  link?: string | undefined;
}

/**
 * What is known of a document as a whole: what a person says, else what the text shows.
 *
 * @throws QingwenError INPUT_INVALID for a value that cannot be, naming its option
 */
export function guessesFor({ report, surroundings }: ReadFile, given: Given): Guesses {
  const { head, tail } = surroundings;
  const title = said(given.title) ?? guessTitle(report.title, surroundings);
  const publisher = said(given.publisher) ?? guessPublisher(surroundings, report.title);
  const documentNumber = said(given.number) ?? guessDocumentNumber(surroundings);
  const published = given.date === undefined ? guessDate(surroundings) : said(dateGiven(given.date));
  const place = given.place === undefined ? guessPlace(title?.value ?? '', publisher, surroundings) : said(placeGiven(given.place));
  const years =
    given.years === undefined
      ? guessPeriod(title?.value ?? '', published, documentNumber?.value ?? null, surroundings)
      : said(yearsGiven(given.years));
  const address = said(given.link) ?? addressIn(labelled([...head, ...tail], '原文链接|来源链接|链接|网址'));
  return { title, documentNumber, published, publisher, place, years, address };
}

const said = <T>(value: T | undefined): Guess<T> | null => (value === undefined ? null : { value, line: null });

function addressIn(stated: Guess<string> | null): Guess<string> | null {
  const [address] = /https?:\/\/[^\s()\]"<>]{4,300}/.exec(stated?.value ?? '') ?? [];
  return stated && address !== undefined && URL.canParse(address) ? { value: address, line: stated.line } : null;
}

function dateGiven(typed: string): string {
  const date = isoDate(typed);
  if (date === null) throw refusal('date', typed, 'a day such as 2024-04-02');
  return date;
}

function yearsGiven(typed: string): Period {
  const [, from, to = from] = /^(20\d{2})(?:\s?[-–—~至]\s?(20\d{2}))?$/.exec(typed.trim()) ?? [];
  if (from === undefined || Number(to) < Number(from)) throw refusal('years', typed, 'a year such as 2024, or 2023-2025');
  return { from: Number(from), to: Number(to) };
}

function placeGiven(typed: string): Place {
  const [zh = '', en = ''] = typed.split('=').map((part) => part.trim());
  const known = placeNamed(zh);
  if (known) return known;
  if (zh !== '' && en !== '') return unlistedPlace(zh, en);
  throw refusal(
    'place',
    typed,
    'a province, city or county such as 青岛市, or any other place with its English name such as 云岭新区=Yunling New Area',
  );
}

const refusal = (option: string, typed: string, expected: string) =>
  new QingwenError('INPUT_INVALID', `--${option} "${typed}" is not ${expected}`);
