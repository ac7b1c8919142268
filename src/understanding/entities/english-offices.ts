import type { Office } from '../../documents/unit-registry.js';
import * as en from '../locale/en/offices.js';
import type { Stretch } from '../types.js';
import type { OfficeFound } from './chinese-offices.js';
import type { UnreadText } from './unread-text.js';

/** A name as words, with how it may stand. */
interface Name {
  words: readonly string[];
  office: Office;
  /** Whole: the office wherever it stands. Short: the office with a head behind it, or where it does something. */
  form: 'whole' | 'short';
  /** Whether a short name may have "centre" behind it. */
  isCentre: boolean;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[a-z0-9]+(?:['’][a-z0-9]+)*['’]?|&/gi;
const BETWEEN_WORDS = /^[ ,-]{1,2}$/;
const SHORTEST_ACRONYM = 3;
const LONG_ACRONYM = 4;

/** Finds offices by their English names: whole, with any word for an office, as people, by acronym, and short where they do something. */
export class EnglishOffices {
  /** By first word, the longest name first. */
  private readonly byFirst = new Map<string, Name[]>();
  private readonly acronyms: ReadonlyMap<string, Office>;

  /** @param isWord whether letters are an ordinary word, or stand in the documents; such an acronym is none of an office */
  constructor(offices: readonly Office[], isWord: (word: string) => boolean) {
    for (const name of namesOf(offices)) {
      const first = name.words[0] as string;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), name]);
    }
    for (const names of this.byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
    this.acronyms = acronymsOf(offices, isWord);
  }

  /**
   * Takes the offices that are named.
   *
   * @param known offices that the text names otherwise; their short names are theirs wherever they stand: "Customs (青岛海关)"
   */
  read(unread: UnreadText, known: readonly Office[]): OfficeFound[] {
    const words = [...unread.rest.matchAll(WORD)].map(({ 0: text, index }) => ({
      text: plain(text),
      start: index,
      end: index + text.length,
    }));
    const found: OfficeFound[] = [];
    const short: OfficeFound[] = [];
    for (let i = 0; i < words.length; ) {
      const { count, whole, bare } = this.at(words, i, unread);
      if (whole) found.push(whole);
      else if (bare) short.push(bare);
      i += count;
    }
    found.push(...doers(short, found, known, unread));
    for (const { start, end } of found) unread.take(start, end);
    return found;
  }

  /** What begins at a word: an office, or a short name that may be one; and how many words it takes. */
  private at(words: readonly Word[], i: number, unread: UnreadText): { count: number; whole?: OfficeFound; bare?: OfficeFound } {
    const first = words[i] as Word;
    const acronym = this.acronyms.get(first.text);
    const typed = unread.text.slice(first.start, first.end);
    let bare: { count: number; bare: OfficeFound } | null = null;
    for (const { words: name, office, form, isCentre } of this.byFirst.get(singular(first.text)) ?? []) {
      if (!standsAt(words, i, name, unread.text)) continue;
      const last = words[i + name.length - 1] as Word;
      const stretch = { start: first.start, end: last.end };
      if (form === 'whole') return { count: name.length, whole: { ...withLevel(stretch, unread.text), office } };
      const end = endOfOffice(stretch, unread.text, isCentre);
      if (end !== null && !en.HIGHER_LEVEL_BEFORE.test(unread.text.slice(0, first.start))) {
        const whole = { ...withLevel({ start: first.start, end }, unread.text), office };
        return { count: Math.max(1, words.filter(({ start }) => start >= first.start && start < end).length), whole };
      }
      if (!isSmallWord(unread.text.slice(stretch.start, stretch.end))) bare ??= { count: name.length, bare: { ...stretch, office } };
    }
    if (acronym && (typed === typed.toUpperCase() || typed.length >= LONG_ACRONYM)) {
      const stretch = { start: first.start, end: first.end };
      const end = endOfOffice(stretch, unread.text, false) ?? stretch.end;
      return { count: end > stretch.end ? 2 : 1, whole: { ...withLevel({ start: stretch.start, end }, unread.text), office: acronym } };
    }
    return bare ?? { count: 1 };
  }
}

/** "Does it lead": not the IT bureau. */
const isSmallWord = (typed: string): boolean => typed.length < LONG_ACRONYM && typed !== typed.toUpperCase();

/** Where an office ends whose short name has a word for an office behind it; null where it has none. */
function endOfOffice({ start, end }: { start: number; end: number }, text: string, isCentre: boolean): number | null {
  const after = text.slice(end);
  const head = en.HEAD_AFTER.exec(after) ?? (isCentre ? en.CENTRE_AFTER.exec(after) : null);
  if (head) return end + head[0].length;
  if (en.BESIDE.test(after)) return end;
  const people = /\bthe (?:(?:city|municipal|local) )?$/i.test(text.slice(0, start)) ? en.PEOPLE_AFTER.exec(after) : null;
  return people && end + people[0].length;
}

/** Of short names, those that do something, and those in a row with one that does. */
function doers(
  short: readonly OfficeFound[],
  named: readonly OfficeFound[],
  known: readonly Office[],
  { text }: UnreadText,
): OfficeFound[] {
  const row = [...short, ...named].sort((a, b) => a.start - b.start);
  const isNamed = row.map((one) => named.includes(one) || known.includes(one.office) || doesSomething(one, text));
  const joined = (i: number) => en.JOINER.test(text.slice(row[i]?.end, row[i + 1]?.start));
  for (let i = row.length - 2; i >= 0; i -= 1) if (isNamed[i + 1] && joined(i)) isNamed[i] = true;
  for (let i = 1; i < row.length; i += 1) if (isNamed[i - 1] && joined(i - 1) && isName(row[i] as OfficeFound, text)) isNamed[i] = true;
  return row.filter((one, i) => isNamed[i] && short.includes(one)).map((one) => ({ ...one, ...withLevel(one, text) }));
}

function doesSomething({ start, end }: Stretch, text: string): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (en.ANY_BEFORE.test(before)) return false;
  const isLong = /[ -]/.test(text.slice(start, end));
  if (isName({ start, end }, text) && en.DOES_AS_NAME.test(after)) return true;
  const ways = isLong ? [...en.DOER_BEFORE, ...en.DOER_BEFORE_LONG] : en.DOER_BEFORE;
  return en.DOES.test(after) || en.ASKER_BEFORE.test(before) || ways.some((way) => way.before.test(before) && way.after.test(after));
}

/** Whether a short name is written as a name: with capitals, not at the start of a sentence. */
const isName = ({ start, end }: Stretch, text: string): boolean =>
  text
    .slice(start, end)
    .split(/[ -]/)
    .every((word) => /^(?:[A-Z&]|and$|of$)/.test(word)) || /[ -]/.test(text.slice(start, end));

/** The stretch with "the municipal" and the like before it. */
function withLevel({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } {
  const level = en.LEVEL_BEFORE.exec(text.slice(0, start))?.[0] ?? '';
  return { start: start - level.length, end };
}

function standsAt(words: readonly Word[], i: number, name: readonly string[], text: string): boolean {
  return name.every((word, k) => {
    const own = words[i + k];
    if (!own || (own.text !== word && singular(own.text) !== word)) return false;
    return k === 0 || BETWEEN_WORDS.test(text.slice((words[i + k - 1] as Word).end, own.start));
  });
}

/** One spelling for several: no possessive, no apostrophe, "and" for "&", -ize for -ise. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$|['’]$/, '')
    .replace(/['’]/g, '')
    .replace(/^&$/, 'and')
    .replace(/is(e|es|ed|ing|ation)$/, 'iz$1');

const singular = (word: string): string => word.replace(/(?<=[a-z]{3})s$/, '');
const wordsOf = (name: string): string[] => (name.match(WORD) ?? []).map((word) => singular(plain(word)));

function namesOf(offices: readonly Office[]): Name[] {
  const names: Name[] = [];
  const seen = new Set<string>();
  const add = (name: Name) => {
    const key = `${name.office.id} ${name.form} ${name.isCentre} ${name.words.join(' ')}`;
    if (name.words.length > 0 && !seen.has(key)) names.push(name);
    seen.add(key);
  };
  for (const office of offices) {
    for (const name of spokenNames(office)) {
      const [, content, centre] = en.HEAD.exec(name) ?? [];
      const isShort = content !== undefined && !en.NO_NAME.test(content);
      if (isShort) add({ words: wordsOf(content), office, form: 'short', isCentre: centre !== undefined });
      else add({ words: wordsOf(name), office, form: 'whole', isCentre: false });
    }
  }
  return names;
}

/** English names as people say them, in lower case: as written, and without the "Municipal" before them. */
function spokenNames(office: Office): string[] {
  const written = [...Object.values(office.names), ...office.aliases.en].filter((name) => name !== '');
  return [
    ...new Set(
      written.map((name) => name.toLowerCase().replaceAll('&', 'and')).flatMap((name) => [name, name.replace(en.LEVEL_OF_NAME, '')]),
    ),
  ];
}

/** Acronyms of the names of offices (HRSS, DRC), each of one office; what is a word, or of two offices, is none. */
function acronymsOf(offices: readonly Office[], isWord: (word: string) => boolean): Map<string, Office> {
  const owners = new Map<string, Set<Office>>();
  for (const office of offices) {
    if (office.collective) continue;
    for (const name of spokenNames(office)) {
      const [, content] = en.HEAD.exec(name) ?? [];
      for (const words of [name, ...(content ? [content] : [])].map((text) => text.match(WORD) ?? [])) {
        const acronym = words
          .filter((word) => !en.NOT_IN_ACRONYM.has(word))
          .map((word) => word[0])
          .join('');
        if (acronym.length >= SHORTEST_ACRONYM && !isWord(acronym)) owners.set(acronym, (owners.get(acronym) ?? new Set()).add(office));
      }
    }
  }
  return new Map([...owners].flatMap(([acronym, of]) => (of.size === 1 ? [[acronym, [...of][0] as Office] as const] : [])));
}
