import type { Library } from '../../documents/library.js';
import type { PolicyDocument, Source } from '../../documents/types.js';
import { officeOf } from '../../execution/context.js';
import { figureValues } from '../../language/numerals.js';
import { isOf } from '../../query/in-scope.js';
import { officesIn } from '../../query/parse.js';
import { type PolicyQuery, type Scope, scopeSchema } from '../../query/schema.js';
import type { Draft } from '../draft.js';
import { sayDate } from '../say-date.js';
import type { Asked, Fault } from './asked.js';
import { amountsClaimed } from './computed.js';
import { trueCounts, wholes } from './counts.js';

/** A name of a unit, in either language, with the names of the sources that it stands for. */
export interface UnitName {
  name: string;
  stands: readonly string[];
}

/** All names of units of a library, longest first. */
export function unitNamesOf(library: Library): UnitName[] {
  const printed = [...new Set(library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text))))];
  const english = new Map<string, string[]>();
  for (const name of printed) {
    const rendering = library.units.englishName(name);
    if (rendering) english.set(rendering, [...(english.get(rendering) ?? []), name]);
  }
  const named = [...printed.map((name) => ({ name, stands: [name] })), ...[...english].map(([name, stands]) => ({ name, stands }))];
  return named.sort((one, other) => other.name.length - one.name.length);
}

/**
 * Each number and each unit's name in the answer's own words occurs in a record it rests on, in that record's checked
 * English, in what the catalogue says of its document, in the question itself, or was counted or reckoned.
 *
 * @param known texts that are data with tests of their own and no claims
 */
export function faultsOfWords(
  draft: Draft,
  asked: Asked | null,
  library: Library,
  unitNames: readonly UnitName[],
  known: readonly string[],
): Fault[] {
  const records = draft.fields.records.map((source) => textOf(source, library));
  const numbers = knownNumbers(draft, asked, library, records);
  // A unit may be the publisher of a document that the answer speaks of.
  const names = [...records, ...documentsOf(draft, asked, library).map(catalogText), ...(asked ? namesAsked(asked, library) : [])];
  return wordsOf(draft)
    .map((text) => known.reduce((rest, one) => rest.replaceAll(one, ''), text))
    .flatMap((text) => [...faultsOfNumbers(text, numbers), ...faultsOfNames(text, names, unitNames)]);
}

function faultsOfNumbers(text: string, known: ReadonlySet<string>): Fault[] {
  const printed = [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?: (?:million|billion)|[万亿])?/g)].map(([figure]) => figure);
  return printed
    .filter((figure) => ![...figureValues(figure)].some((value) => known.has(value)))
    .map((figure) => `the number ${figure} is in no record the answer rests on`);
}

function faultsOfNames(text: string, known: readonly string[], unitNames: readonly UnitName[]): Fault[] {
  const faults: Fault[] = [];
  let rest = text;
  for (const { name, stands } of unitNames) {
    if (!rest.includes(name)) continue;
    rest = rest.replaceAll(name, '');
    if (!known.some((one) => stands.some((source) => one.includes(source))))
      faults.push(`the unit ${name} is in no record the answer rests on`);
  }
  return faults;
}

function knownNumbers(draft: Draft, asked: Asked | null, library: Library, records: readonly string[]): Set<string> {
  const { computed } = draft.fields;
  const documents = documentsOf(draft, asked, library).map(catalogText);
  const said = asked ? [asked.typed, JSON.stringify(asked.queries, null, 1)] : [];
  const reckoned = computed.flatMap(({ value, from, years }) => [
    value.number,
    value.upTo,
    years ?? null,
    from.length,
    ...from.map(({ number }) => number),
  ]);
  const numbers = [
    ...amountsClaimed(draft, library).map(({ number }) => number),
    ...reckoned,
    ...wholes(draft).flatMap((whole) => [...trueCounts(whole, asked, library)]),
  ];
  const plain = numbers.flatMap((number) => (number === null ? [] : [String(Number(Math.abs(number).toPrecision(12)))]));
  const inRecords = [...records, ...documents].flatMap((text) => [...valuesOfRecord(text)]);
  return new Set([...inRecords, ...said.flatMap((text) => [...figureValues(text)]), ...plain]);
}

const MOST_REMEMBERED = 1000;
const remembered = new Map<string, ReadonlySet<string>>();

/** The values of the figures of a record, which come again with every answer that rests on it. */
function valuesOfRecord(text: string): ReadonlySet<string> {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const values = figureValues(text);
  remembered.set(text, values);
  return values;
}

/** The documents whose entry in the catalogue an answer may repeat: those it rests on and those asked about; of a refusal or a choice, all. */
function documentsOf({ fields }: Draft, asked: Asked | null, library: Library): readonly PolicyDocument[] {
  if (fields.reason !== null || fields.status === 'needs_clarification') return library.documents;
  const scopes = (asked?.queries ?? []).flatMap(({ scope, claim }) => [scope, ...scopesOf(claim)]);
  const isAsked = ({ id, info }: PolicyDocument) =>
    scopes.some(
      ({ documents, places }) =>
        (!documents && !places) || documents?.includes(id) || (places?.some((name) => isOf(info.place, name)) ?? false),
    );
  return library.documents.filter((document) => fields.records.some(({ documentId }) => documentId === document.id) || isAsked(document));
}

/** The parts of the scope that an assertion holds against each other. */
const scopesOf = (claim: PolicyQuery['claim']): Scope[] =>
  [claim?.left, claim?.right].flatMap((side) => {
    const scope = scopeSchema.safeParse(side);
    return side !== undefined && scope.success ? [scope.data] : [];
  });

function catalogText({ info, tasks, sections }: PolicyDocument): string {
  const { title, name, published, years, numbers, publisher, sourceAddress } = info;
  const chapters = sections.filter(({ level }) => level === 1).length;
  return [
    title.zh,
    title.en,
    name.zh,
    name.en,
    publisher ?? '',
    sourceAddress ?? '',
    published ?? '',
    published === null ? '' : sayDate(published, 'zh'),
    years.from,
    years.to,
    ...numbers.published,
    ...numbers.held,
    tasks.length,
    chapters,
  ].join(' ');
}

/** The names of the offices that a question names. */
const namesAsked = ({ queries }: Asked, library: Library): string[] =>
  queries.flatMap(officesIn).flatMap((name) => {
    const id = officeOf(library, name);
    const entries = library.units.offices.filter((office) => office.id === id || office.family === id);
    return entries.length > 0 ? entries.flatMap((entry) => Object.keys(entry.names)) : [id];
  });

/** All that a record says, with its headings, its checked English and what is known of its damage. */
function textOf(source: Source, library: Library): string {
  const { source: text } = library.document(source.documentId);
  const notes = library.notesFor(source).map((note) => `${note.text.zh} ${note.text.en}`);
  const headings = source.sections.map((section) => `${section.text} ${section.english?.title ?? ''}`);
  return [
    text.slice(source.start, source.end),
    source.number ?? '',
    source.english?.title,
    source.english?.summary,
    ...headings,
    ...notes,
  ].join(' ');
}

/** All text of an answer in the bot's own words; quotes are checked as quotes. */
export function wordsOf({ fields: { blocks } }: Draft): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'quote':
        return [];
      case 'list':
        return [...block.items];
      case 'table':
        return [...block.columns, ...block.rows.flat()];
      case 'units':
        return [...block.names];
      default:
        return [block.text];
    }
  });
}
