import type { Library } from '../documents/library.js';
import type { Source, SourceText } from '../documents/types.js';
import { sentencesNaming, untakenUnits } from '../documents/units/untaken.js';
import type { Answering } from './answering.js';
import type { Draft } from './draft.js';

/** A sentence of a source that was read as no list of units. */
export interface Seen {
  source: Source;
  sentence: SourceText;
}

const MOST_SHOWN = 3;
const SHORTEST_NAME = 3;
/** What a name of any office may end with says too little to look for it: 审计部门. */
const ANY_OFFICE = /(?:部门|机关|单位)$/;

/** Sentences of a source that say who does its work, though it was read as naming nobody: no reason to deny. */
export const unitsSeen = (source: Source, library: Library): readonly SourceText[] =>
  untakenUnits(source, library.document(source.documentId).source);

/** Where the text in question speaks of an office outside the lists of units: `doing` says that it does the work there. */
export function officeSeen(office: string, sources: readonly Source[], library: Library): { doing: Seen[]; named: Seen[] } {
  const names = namesOf(office, library);
  const named = sources.flatMap((source) =>
    sentencesNaming(source, names, library.document(source.documentId).source).map((sentence) => ({ source, sentence })),
  );
  const first = named.filter(({ sentence }, i) => named.findIndex((other) => other.sentence.start === sentence.start) === i);
  const doing = first.filter(({ source, sentence }) => unitsSeen(source, library).some(({ start }) => start === sentence.start));
  return { doing, named: first };
}

/** Every Chinese name of an office by which it can be told in a text, the longest first. */
function namesOf(id: string, library: Library): string[] {
  const offices = library.units.offices.filter((office) => office.id === id || office.family === id);
  const all = offices.flatMap(({ names, aliases }) => [...Object.keys(names), ...aliases.zh]);
  const names = all.length > 0 ? all : [id];
  return [...new Set(names)].filter((name) => name.length >= SHORTEST_NAME && !ANY_OFFICE.test(name)).sort((a, b) => b.length - a.length);
}

/** Quotes what was seen; the words of the answer say before it what it is. */
export const quoteSeen = (draft: Draft, seen: readonly Seen[]): Draft =>
  seen.slice(0, MOST_SHOWN).reduce((sofar, { source, sentence }) => sofar.quote(source, sentence), draft);

/** Sources of the documents in question in which a name may stand, whatever the conditions of the query left of them. */
export const sourcesInQuestion = ({ execution, library }: Answering): Source[] =>
  library.sources(execution.selection.documents.map(({ id }) => id));
