import type { PolicyDocument, Source } from '../documents/types.js';
import type { Question } from '../question/types.js';
import type { Evidence, Wanted } from '../retrieval/evidence.js';
import { askedOf, holdsAsked } from './asked-thing.js';
import type { AnswerContext } from './context.js';
import { measureOf } from './measures.js';

/** What an answer by subject rests on. */
export interface Selected {
  /** One source a document, best document first. */
  sources: readonly Source[];
  /** Further evidence of the first document. */
  also: readonly Evidence[];
  /** Documents that were asked for by name and do not speak of the subject. */
  silent: readonly string[];
  /** Best rejected evidence, for "nearest tasks". */
  near: readonly Evidence[];
  /** How far the best source covers the question's words; 0 where none is accepted. */
  coverage: number;
  /** A district the question names that its city's document does not speak of here. */
  partNotMentioned: string | null;
}

// How far behind the first a further task of the same document may lie to be worth a look.
const ALSO_WITHIN = 0.5;
const MOST_ALSO = 2;
// The same for the first task of another document, if it covers the question's words about as well.
const OTHER_DOCUMENT_WITHIN = 2;
const OTHER_DOCUMENT_IF_FULLER = 3.5;
const LESS_COVERED = 0.1;
const NEARLY_STRONG = 0.4;

/**
 * Chooses the sources to answer from. Each place that a question names is searched by itself; with no
 * place, every document whose evidence keeps up with the best one answers, side by side.
 */
export async function selectSources(context: AnswerContext): Promise<Selected> {
  const { question, library } = context;
  const groups = groupsOf(context);
  const sources: Source[] = [];
  const silent: string[] = [];
  const near: Evidence[] = [];
  const also: Evidence[] = [];
  let coverage = 0;
  const results: { group: PolicyDocument[]; found: Evidence[] }[] = [];
  for (const group of groups) {
    const found = await findIn(context, group);
    results.push({ group, found });
  }
  // What one place has makes sense of the subject; the others are then taken at a little less.
  const anyAccepted = results.some(({ found }) => found.some(({ rejected }) => rejected === null));
  for (const { group, found } of results) {
    if (anyAccepted && groups.length > 1) acceptNearly(found);
    const accepted = found.filter(({ rejected }) => rejected === null);
    const best = measuredBest(context, accepted);
    if (!best) {
      near.push(...found.slice(0, 2));
      if (groups.length > 1) silent.push(...group.map(({ id }) => id));
      continue;
    }
    coverage = Math.max(coverage, best.coverage);
    const chosen = firstOfEachDocument([best, ...accepted, ...found.filter((entry) => keepsUp(entry, best))]);
    // Of documents that all cover the year asked for, the one for that year alone comes first.
    const fitting = (entry: Evidence) => question.documentIds.indexOf(entry.source.documentId);
    if (question.years.length > 0) chosen.sort((a, b) => fitting(a) - fitting(b));
    sources.push(...chosen.map(({ source }) => source));
    if (groups.length === 1 && chosen.length === 1 && question.intent.kind === 'about') {
      also.push(...accepted.filter((entry) => entry !== best && best.score - entry.score < ALSO_WITHIN).slice(0, MOST_ALSO));
    }
  }
  const [place] = question.places;
  const part = question.places.length === 1 && place?.partAlone ? place.part : null;
  const shortPart = part?.replace(/[市区县]$/, '') ?? null;
  const partNotMentioned = part && shortPart && !sources.some((source) => source.body.text.includes(shortPart)) ? part : null;
  return { sources, also, silent: sources.length > 0 ? silent : [], near, coverage, partNotMentioned };

  function firstOfEachDocument(accepted: readonly Evidence[]): Evidence[] {
    const seen = new Map<string, Evidence>();
    for (const entry of accepted) if (!seen.has(entry.source.documentId)) seen.set(entry.source.documentId, entry);
    const list = [...seen.values()];
    // Units are asked for: documents that name none are left out where another names some and speaks of it about as fully.
    if (question.intent.kind !== 'units') return list;
    const most = list.reduce((max, { coverage }) => Math.max(max, coverage), 0);
    const full = list.filter(({ coverage }) => most - coverage <= MUCH_LESS);
    const naming = full.filter(({ source }) => library.document(source.documentId).namesUnits);
    return naming.length > 0 ? naming : full;
  }
}

// How far behind the first a task of the same document may rank whose figure is of the sort that is asked for.
const MEASURED_WITHIN = 2;
const MEASURED_COVERS = 0.15;

/** The best evidence; of near ones for a figure, the one whose sentence holds a figure, of the sort that is asked for if that is said. */
function measuredBest({ question, chooser, query }: AnswerContext, accepted: readonly Evidence[]): Evidence | undefined {
  const [best] = accepted;
  if (!best || question.intent.kind !== 'figure') return best;
  const measure = measureOf(question) ?? /\d/;
  const isMeasured = ({ source }: Evidence) =>
    chooser.withFigures(source, query, question.years, null, 1).some(({ clause }) => measure.test(clause.text));
  const isNear = (entry: Evidence) =>
    entry.source.documentId === best.source.documentId &&
    best.rank - entry.rank <= MEASURED_WITHIN &&
    best.coverage - entry.coverage <= MEASURED_COVERS;
  return accepted.find((entry) => isNear(entry) && isMeasured(entry)) ?? best;
}

/** Accepts the first of a place where only a little is missing to its strength. */
function acceptNearly(found: Evidence[]): void {
  const [first] = found;
  if (first?.rejected === 'words_not_covered' && first.lacking <= NEARLY_STRONG && !found.some(({ rejected }) => rejected === null))
    found[0] = { ...first, rejected: null };
}

/** The best of another document may lie behind and still speak of the subject as fully as the first. */
function keepsUp(entry: Evidence, best: Evidence): boolean {
  return (
    entry.rejected === 'far_behind' &&
    entry.source.documentId !== best.source.documentId &&
    best.score - entry.score < (entry.coverage >= best.coverage ? OTHER_DOCUMENT_IF_FULLER : OTHER_DOCUMENT_WITHIN) &&
    entry.coverage >= best.coverage - LESS_COVERED
  );
}

/** Documents searched together: those of one place, or all where none is named. */
function groupsOf({ question, library }: AnswerContext): PolicyDocument[][] {
  const chosen = question.documentIds.map((id) => library.document(id));
  if (question.places.length > 1) {
    return question.places
      .map((mention) => chosen.filter(({ id }) => mention.documentIds.includes(id)))
      .filter((group) => group.length > 0);
  }
  return [chosen];
}

/** What a question wants of its evidence. */
export const wantedOf = ({ intent }: Question): Wanted => (intent.kind === 'figure' || intent.kind === 'units' ? intent.kind : 'text');

// A document that names units answers who leads, unless another covers so much more of the question's words.
const MUCH_LESS = 0.25;
const WELL_COVERED = 0.6;

async function findIn(context: AnswerContext, group: readonly PolicyDocument[]): Promise<Evidence[]> {
  const { question, finder, query } = context;
  const asked = askedOf(context);
  const find = async (documents: readonly PolicyDocument[]) => {
    const found = (
      await finder.find(
        query,
        documents.map(({ id }) => id),
        wantedOf(question),
      )
    ).map(
      (entry): Evidence =>
        asked && entry.rejected === null && !holdsAsked(context, entry.source, asked)
          ? { ...entry, rejected: 'asked_thing_absent' }
          : entry,
    );
    context.evidence.push(...found);
    return found;
  };
  // Who leads is asked of the documents that name units; the others answer if those are silent or speak of it far less.
  const [naming, silent] = [true, false].map((names) => group.filter(({ namesUnits }) => namesUnits === names)) as [
    PolicyDocument[],
    PolicyDocument[],
  ];
  if (question.intent.kind !== 'units' || question.kind || !question.documentsNamed || naming.length === 0 || silent.length === 0)
    return find(group);
  const found = await find(naming);
  const best = found.find(({ rejected }) => rejected === null);
  if (best && best.coverage > WELL_COVERED) return found;
  const others = await find(silent);
  const other = others.find(({ rejected }) => rejected === null);
  return !best || (other && other.coverage - best.coverage > MUCH_LESS) ? [...others, ...found] : found;
}
