import { distance } from 'fastest-levenshtein';
import type { Naming } from '../../../src/answers/naming.js';
import type { DocumentInfo } from '../../../src/documents/types.js';
import { detectLanguage, type Language } from '../../../src/language/detect.js';
import { normalise } from '../../../src/language/normalise.js';
import { CHINESE_NUMERAL, ENGLISH_NUMERAL, readChineseNumeral, readEnglishNumeral } from '../../../src/language/numerals.js';

/** What `/task` comes to: a question for the core, or what the person is told instead. */
export type TaskRequest = { kind: 'question' | 'notice'; text: string };

/** Names this long may have two letters wrong, shorter ones one; the core then says how it read them. */
const LONG_NAME = 8;

const NUMBER = new RegExp(`\\d+|第?${CHINESE_NUMERAL}+(?=[项条号个]|$|\\s)|\\b(?:${ENGLISH_NUMERAL})\\b`, 'i');
const YEAR = /(?<!\d)20\d\d(?!\d)\s*年?/;

// Words that stand around place and number and name neither.
const FRAME = /\b(?:tasks?|items?|points?|numbers?|no|plan|list|of|in|the|from)\b|任务|清单|计划|第|项|条|号|个|的|[\p{P}\p{S}]/giu;

/**
 * Reads "qingzhou-2023 25", "Qingzhou 25", "25 Qingzhou", "青州第二十五项": documents by id, name or place, the number in
 * digits or words.
 *
 * @param language of menus and notices of the person
 */
export function readTaskArgument(argument: string, naming: Naming, language: Language): TaskRequest {
  const typed = normalise(argument);
  const infos = naming.library.documents.map(({ info }) => info);
  const named = findDocuments(typed, infos);
  const ofYear = narrowByYear(named);
  const number = NUMBER.exec(ofYear.rest);
  if (!number) return { kind: 'notice', text: naming.wording.say('telegramTaskUsage', language) };
  const left = ofYear.rest.replace(number[0], ' ').replace(FRAME, ' ').replace(/\s+/g, ' ').trim();
  const place = ofYear.documents.length === 1 ? '' : left;
  if (ofYear.matched === '' && place !== '' && !isNearly(place, infos)) {
    const documents = naming.documents(
      infos.map(({ id }) => id),
      language,
    );
    return { kind: 'notice', text: naming.wording.say('telegramTaskUnknownPlace', language, { place, documents }) };
  }
  // An id is in no language.
  const asked = (named.isById ? null : detectLanguage(typed.replace(number[0], ' '))) ?? language;
  const [only] = ofYear.documents;
  const name = ofYear.documents.length === 1 && only ? only.name[asked] : [ofYear.matched, place].filter(Boolean).join(' ');
  return {
    kind: 'question',
    text: naming.wording.say('telegramTaskQuestion', asked, { place: name, number: readNumber(number[0]) }).trim(),
  };
}

/** The documents that a text names, the words that name them, and the text without those. */
interface Named {
  documents: readonly DocumentInfo[];
  matched: string;
  rest: string;
  isById: boolean;
}

/** By id, else by title or name, else by place, and then by kind. */
function findDocuments(typed: string, infos: readonly DocumentInfo[]): Named {
  const byId = take(typed, infos, ({ id }) => [id, id.replaceAll('-', ' ')]);
  if (byId) return { ...byId, isById: true };
  const byName = take(typed, infos, ({ name, title }) => [name.zh, name.en, title.zh, title.en]);
  if (byName) return { ...byName, isById: false };
  const byPlace = take(typed, infos, ({ place }) => [place.zh, place.en, ...place.aliases]);
  if (!byPlace) return { documents: [], matched: '', rest: typed, isById: false };
  const byKind = take(byPlace.rest, byPlace.documents, ({ kindNames }) => [...kindNames.zh, ...kindNames.en]);
  return { ...(byKind ? { ...byKind, matched: byPlace.matched } : byPlace), isById: false };
}

/** The documents that have the longest name which stands in the text. */
function take(
  typed: string,
  infos: readonly DocumentInfo[],
  namesOf: (info: DocumentInfo) => readonly string[],
): Omit<Named, 'isById'> | null {
  const names = infos.flatMap((info) => namesOf(info).map((name) => ({ info, name: normalise(name).toLowerCase() })));
  const found = names.filter(({ name }) => positionOf(name, typed) >= 0).sort((a, b) => b.name.length - a.name.length)[0];
  if (!found) return null;
  const at = positionOf(found.name, typed);
  const end = at + found.name.length;
  const documents = names.filter(({ name }) => name === found.name).map(({ info }) => info);
  return { documents, matched: typed.slice(at, end), rest: `${typed.slice(0, at)} ${typed.slice(end)}` };
}

/** Where a name stands whole: no letter beside its letters, no digit beside its digits; -1 where it does not. */
function positionOf(name: string, typed: string): number {
  const text = typed.toLowerCase();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const ends = [text.slice(Math.max(0, at - 1), at + 1), text.slice(at + name.length - 1, at + name.length + 1)];
    if (!ends.some((end) => /[a-z]{2}|\d{2}/.test(end) && end.length === 2)) return at;
  }
  return -1;
}

/** "Qingdao 2023 25": a year beside the number says which of several documents; one that none covers is left for the core to refuse. */
function narrowByYear(named: Named): Named {
  const year = YEAR.exec(named.rest)?.[0] ?? '';
  const rest = named.rest.replace(year, ' ');
  if (!year || named.documents.length === 0 || !NUMBER.test(rest)) return named;
  const asked = Number.parseInt(year, 10);
  const covering = named.documents.filter(({ years }) => years.from <= asked && asked <= years.to);
  if (covering.length === 0) return { ...named, rest, documents: [], matched: `${named.matched} ${year.trim()}` };
  const ofThatYear = covering.filter(({ years }) => years.from === years.to);
  return { ...named, rest, documents: ofThatYear.length > 0 ? ofThatYear : covering };
}

/** Whether a word is a misspelt place of the documents, which the core reads. */
function isNearly(typed: string, infos: readonly DocumentInfo[]): boolean {
  const word = typed.toLowerCase();
  return infos.some(({ place }) =>
    [place.zh, place.en, ...place.aliases].some(
      (name) => name.length > 3 && distance(word, name.toLowerCase()) <= (name.length >= LONG_NAME ? 2 : 1),
    ),
  );
}

const readNumber = (typed: string): number =>
  /\d/.test(typed) ? Number(typed) : (readChineseNumeral(typed.replace('第', '')) ?? readEnglishNumeral(typed) ?? 0);
