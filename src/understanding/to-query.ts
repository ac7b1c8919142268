import type { Library } from '../documents/library.js';
import { type Call, type Condition, type Part, type PolicyQuery, QUERY_VERSION, type Scope } from '../query/schema.js';
import { isCovered } from './choose-documents.js';
import type { Reading } from './types.js';
import { usedIn } from './used.js';

/** Asks that want everything a query leaves, not the one task that says most. */
const OF_ALL = new Set(['tasks', 'documents', 'outline', 'summary']);
/** Reductions that set places or documents side by side; each must then be searched by itself. */
const SIDE_BY_SIDE = new Set(['compare', 'rank']);

/**
 * A reading as a query, with the usual defaults for what no word says. It is valid whatever the reading.
 *
 * @param read with what the conversation fills in already filled in
 */
export function toQuery(read: Reading, library: Library): PolicyQuery {
  const reading = ofEachYear(withoutOwnYear(read, library), library);
  const asks = reading.asks.length > 0 ? reading.asks.map((call) => ofSubject(call, reading)) : [defaultAsk(reading)];
  const free = freeYears(reading, library);
  const where = whereOf(reading, asks, free.uncovered, library);
  const isBest =
    where.about && !reading.wantsAll && !asks.some(({ kind }) => OF_ALL.has(kind)) && !groupsTasks(reading) && !ranksFigures(reading);
  const figures = { about: reading.subject, year: free.hint };
  return {
    version: QUERY_VERSION,
    scope: scopeOf(
      isBest && reading.reductions.length === 0 ? reading : { ...reading, documentIds: ofJustThatYear(reading, free.covered, library) },
      asks,
      free.covered,
      library,
    ),
    ...(where.condition && { where: where.condition }),
    ...(isBest && { focus: 'best' as const }),
    ...(reading.take && { take: reading.take }),
    ask: asks.map((call) => aboutFigures(call, figures)),
    reduce: reductionsOf(reading, library),
    ...(reading.claim && { claim: aboutFigures(ofSome(reading.claim, reading, where.about), figures) }),
    ...(reading.detail && { detail: reading.detail }),
    ...(reading.form && { form: reading.form }),
    ...(reading.answerIn && { language: reading.answerIn }),
  };
}

/** All tasks of a document for one year are for that year: it chooses the document, and is no condition on its tasks. */
function withoutOwnYear(reading: Reading, library: Library): Reading {
  const { documentIds, documentsNamed, conditions } = reading;
  const isOwn = (year: number | undefined) =>
    documentIds.some((id) => {
      const { from, to } = library.document(id).info.years;
      return from === year && to === year;
    });
  if (!documentsNamed) return reading;
  return { ...reading, conditions: conditions.filter((condition) => !('year' in condition && isOwn(condition.year.is))) };
}

/** Two years of one place that are held against each other: the document for each, where that is not the same. */
function ofEachYear(reading: Reading, library: Library): Reading {
  const { entities, reductions } = reading;
  const [place, ...others] = entities.places;
  const years = [...new Set(entities.years.map(({ year }) => year))];
  const isHeldAgainst = reductions.some(({ kind }) => kind === 'difference' || kind === 'compare');
  if (!place || others.length > 0 || years.length !== 2 || entities.kind || !isHeldAgainst) return reading;
  const infos = place.documentIds.map((id) => library.document(id).info);
  const span = ({ years: { from, to } }: (typeof infos)[number]) => to - from;
  const ids = years.flatMap((year) => infos.filter((info) => isCovered(info, year)).toSorted((a, b) => span(a) - span(b))[0]?.id ?? []);
  if (new Set(ids).size !== years.length) return reading;
  const rest = reductions.filter(({ kind }) => kind !== 'compare');
  return { ...reading, documentIds: ids, reductions: [{ kind: 'compare', by: 'document' }, ...rest] };
}

/** What is asked where no word says it. */
function defaultAsk({ subject, tasks, parts, take, entities, conditions, documentsNamed, wantsAll }: Reading): Call {
  if (take) return { kind: 'tasks' };
  if (tasks.length > 0) return { kind: 'text' };
  const isOfOffice = entities.offices.length > 0 || conditions.length > 0;
  if (isOfOffice || wantsAll || (parts.length > 0 && subject === '')) return { kind: 'tasks' };
  return { kind: subject === '' && documentsNamed ? 'outline' : 'text' };
}

/** A summary of a task or of one subject is what the task on it says; of a document or part it is its main targets. */
const ofSubject = (call: Call, { subject, parts, tasks, wantsAll }: Reading): Call =>
  call.kind === 'summary' && (tasks.length > 0 || (subject !== '' && parts.length === 0 && !wantsAll)) ? { kind: 'text' } : call;

const groupsTasks = ({ reductions, asks }: Reading): boolean =>
  reductions.some(({ kind, by }) => kind === 'group' && by !== 'place' && by !== 'document') &&
  !asks.some(({ kind }) => kind === 'figures');

/** Figures that are put in order are those of many tasks, where no places are held against each other. */
const ranksFigures = ({ reductions, asks }: Reading): boolean =>
  asks.some(({ kind }) => kind === 'figures') &&
  reductions.some(({ kind, top }) => kind === 'rank' && top !== 1) &&
  !reductions.some(({ kind }) => kind === 'compare');

interface FreeYears {
  /** Years that no condition uses and a document in question covers. */
  covered: readonly number[];
  uncovered: readonly number[];
  /** The one year that figures are asked for, where documents of several years could give others. */
  hint: number | undefined;
}

/** The years of a text that choose documents or figures, and those that no document is for. */
function freeYears({ entities, conditions, claim, asks, documentIds, documentsNamed }: Reading, library: Library): FreeYears {
  const { numbers } = usedIn(conditions, claim, asks);
  const years = entities.years.map(({ year }) => year).filter((year) => !numbers.has(year));
  const infos = (documentsNamed ? documentIds : library.documents.map(({ id }) => id)).map((id) => library.document(id).info);
  const covered = years.filter((year) => infos.some((info) => isCovered(info, year)));
  const year = covered.length === 1 ? covered[0] : undefined;
  const isAmbiguous = infos.some(({ years: { from, to } }) => from !== to);
  return { covered, uncovered: years.filter((other) => !covered.includes(other)), hint: isAmbiguous ? year : undefined };
}

/** Where a set is asked of a year, of the documents of a place only the one for just that year, if there is one. */
function ofJustThatYear({ documentIds, entities }: Reading, [year, ...others]: readonly number[], library: Library): readonly string[] {
  if ([...entities.places, ...entities.kinds].some(({ meant }) => meant.length > 0)) return documentIds;
  const isFor = (id: string) => {
    const { years } = library.document(id).info;
    return years.from === year && years.to === year;
  };
  if (year === undefined || others.length > 0) return documentIds;
  const placeOf = (id: string) => library.document(id).info.place.zh;
  const exact = documentIds.filter(isFor);
  return documentIds.filter((id) => isFor(id) || !exact.some((other) => placeOf(other) === placeOf(id)));
}

function scopeOf(reading: Reading, asks: readonly Call[], years: readonly number[], library: Library): Scope {
  const { documentIds, documentsNamed, entities } = reading;
  const parts = partsOf(reading);
  const elsewhere = entities.otherPlaces.map(({ name }) => name);
  const district = entities.places.find(({ part, partAlone }) => part !== null && partAlone)?.part;
  const isOfEach =
    reading.reductions.some(({ kind }) => SIDE_BY_SIDE.has(kind)) && asks.some(({ kind }) => kind === 'figures' || kind === 'units');
  // "The three-year plan of Weihai" is none of those that other places have.
  const isElsewhere = elsewhere.length > 0 && entities.places.length === 0;
  const documents = isElsewhere
    ? []
    : documentsNamed
      ? documentIds
      : isOfEach && elsewhere.length === 0
        ? library.documents.map(({ id }) => id)
        : [];
  const isOfYears =
    !documentsNamed && years.length > 0 && library.documents.some(({ info }) => years.every((year) => isCovered(info, year)));
  return {
    ...(documents.length > 0 && { documents: [...documents] }),
    ...(isOfYears && { years: [...years] }),
    ...(parts.length > 0 && { parts }),
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(district && { district }),
  };
}

/** Chapters, sections and tasks that are named; tasks within a chapter that is named with them. */
function partsOf({ parts, tasks }: Reading): Part[] {
  const numbers = tasks.filter((number) => Number.isSafeInteger(number) && number > 0);
  if (numbers.length === 0) return [...parts];
  return parts.length === 1 ? [{ ...(parts[0] as Part), tasks: numbers }] : [...parts, { tasks: numbers }];
}

/** Whether a year only says which document is meant: one of those in question is for just that year. */
const namesDocument = (condition: Condition, { documentIds }: Reading, library: Library): boolean =>
  'year' in condition &&
  documentIds.some((id) => {
    const { from, to } = library.document(id).info.years;
    return from === to && condition.year.is === from;
  });

/** All that must hold, and whether the subject is among it. */
function whereOf(
  reading: Reading,
  asks: readonly Call[],
  uncovered: readonly number[],
  library: Library,
): { condition: Condition | null; about: boolean } {
  const { conditions, subject, tasks, documentsNamed } = reading;
  const saysAbout = conditions.some((condition) => 'about' in condition || 'mentions' in condition);
  // A term is looked up in all texts; a task by its number is that task whatever else is said.
  const isOfPaper = documentsNamed && asks.every(({ kind, of }) => kind === 'provenance' && of === 'documents');
  const isLookedUp = tasks.length > 0 || isOfPaper || asks.every(({ kind }) => kind === 'definition');
  const about = subject !== '' && !isLookedUp && !saysAbout;
  const all: Condition[] = [
    ...conditions.filter((condition) => !namesDocument(condition, reading, library)),
    ...(reading.detail && reading.subject !== '' ? [] : unusedOffices(reading)),
    ...(about ? [{ about: subject }] : []),
    ...uncovered.map((year): Condition => ({ year: { is: year } })),
  ];
  const condition = all.length > 1 ? { and: all } : (all[0] ?? null);
  return { condition, about };
}

/** Offices that no cue says anything of: the tasks are those that name them. */
function unusedOffices({ entities, conditions, claim, asks }: Reading): Condition[] {
  const { words } = usedIn(conditions, claim, asks);
  return entities.offices.filter(({ office }) => !words.has(office.id)).map(({ office }) => ({ unit: { office: office.id, role: 'any' } }));
}

/** Figures and claims about figures, with the words they are about where none are said. */
function aboutFigures(call: Call, { about, year }: { about: string; year: number | undefined }): Call {
  const isOfFigures = call.kind === 'figures' || call.kind === 'figure';
  if (!isOfFigures && call.kind !== 'year' && call.kind !== 'whole') return call;
  const says = call['about'] !== undefined || call['measure'] !== undefined;
  return {
    ...call,
    ...(!says && about !== '' && { about }),
    ...(isOfFigures && year !== undefined && call['year'] === undefined && { year }),
  };
}

/** "Does A lead anything?": of all tasks of a document, an office is asserted to have a part in some. */
function ofSome(claim: Call, { tasks, parts }: Reading, isAbout: boolean): Call {
  const isOfAll = claim.kind === 'unit' && claim.how === undefined && !isAbout && tasks.length + parts.length === 0;
  return isOfAll ? { ...claim, how: 'some' } : claim;
}

const OF_YEARS = new Set(['per_year', 'over_years']);

/** Over how many years, where no word says it: those of the document in question; none where it is of one year. */
function overPeriod(call: Call, [id]: readonly string[], library: Library): Call[] {
  if (id === undefined) return [];
  const { from, to } = library.document(id).info.years;
  return to > from ? [{ ...call, years: to - from + 1 }] : [];
}

/** Reductions that the query can bear: sides are compared only where there may be two. */
function reductionsOf({ reductions, documentIds, documentsNamed }: Reading, library: Library): Call[] {
  const places = new Set(documentIds.map((id) => library.document(id).info.place.zh));
  const isCompared = reductions.some(({ kind }) => kind === 'compare');
  return reductions.flatMap((call): Call[] => {
    // "How big is the gap?" between places that are named: how far the sides lie apart.
    if (call.kind === 'difference' && documentsNamed && places.size > 1 && !isCompared) return [{ kind: 'compare', by: 'place' }, call];
    if (OF_YEARS.has(call.kind)) return call['years'] === undefined ? overPeriod(call, documentIds, library) : [call];
    if (call.kind !== 'compare' || !documentsNamed || places.size > 1) return [call];
    return documentIds.length > 1 ? [{ ...call, by: 'document' }] : [];
  });
}
