import type { Library } from '../documents/library.js';
import type { PolicyDocument, Source } from '../documents/types.js';
import type { Evidence, EvidenceFinder, Wanted } from './evidence.js';
import type { Query } from './query.js';

/** What the best of a subject is chosen by. */
export interface BestAsked {
  query: Query;
  wanted: Wanted;
  /** Documents in question, most fitting first, by place where several places are named. */
  groups: readonly (readonly PolicyDocument[])[];
  /** Whether the documents were named. */
  named: boolean;
  /** Whether one source a group is wanted, since something is reckoned from what each gives. */
  onePerGroup: boolean;
  /** Whether a year is asked about; the documents come in the order in which they fit it. */
  ofYear: boolean;
  /** Whether a source may answer at all: in scope, and holding the figure or detail that is asked for. */
  mayAnswer: (source: Source) => boolean;
  prefers: (source: Source) => boolean;
}

/** The best of each document, and what was judged beside it. */
export interface Best {
  sources: readonly Source[];
  also: readonly Evidence[];
  silent: readonly string[];
  near: readonly Evidence[];
  coverage: number;
  evidence: readonly Evidence[];
}

// How far behind the first a further task of the same document may lie to be worth a look.
const ALSO_WITHIN = 0.5;
const MOST_ALSO = 2;
// The same for the first task of another document, if it covers the question's words about as well.
const OTHER_DOCUMENT_WITHIN = 2;
const OTHER_DOCUMENT_IF_FULLER = 3.5;
const LESS_COVERED = 0.1;
const NEARLY_STRONG = 0.4;
// How far behind the first a task may rank that holds what is preferred.
const PREFERRED_WITHIN = 2;
const PREFERRED_COVERS = 0.15;
// A document that names units answers who leads, unless another covers so much more of the question's words.
const MUCH_LESS = 0.25;
const WELL_COVERED = 0.6;

/**
 * Chooses the sources to answer from. Each place that a question names is searched by itself; with no place, every document
 * whose evidence keeps up with the best one answers, side by side.
 */
export async function bestSources(asked: BestAsked, finder: EvidenceFinder, library: Library): Promise<Best> {
  const results: { group: readonly PolicyDocument[]; found: Evidence[] }[] = [];
  for (const group of asked.groups) results.push({ group, found: await findIn(asked, group, finder) });
  const evidence = results.flatMap(({ found }) => found);
  // What one place has makes sense of the subject; the others are then taken at a little less.
  const anyAccepted = evidence.some(isAccepted);
  const isOne = asked.groups.length === 1;
  const chosen = results.map(({ group, found }) => chooseIn(asked, group, anyAccepted && !isOne ? acceptNearly(found) : found, library));
  const sources = chosen.flatMap((one) => one.sources);
  return {
    sources,
    also: isOne && sources.length === 1 ? (chosen[0]?.also ?? []) : [],
    silent: sources.length > 0 && !isOne ? chosen.flatMap((one) => one.silent) : [],
    near: chosen.flatMap((one) => one.near),
    coverage: chosen.reduce((most, one) => Math.max(most, one.coverage), 0),
    evidence,
  };
}

const isAccepted = ({ rejected }: Evidence) => rejected === null;

function chooseIn(asked: BestAsked, group: readonly PolicyDocument[], found: readonly Evidence[], library: Library) {
  const accepted = found.filter(isAccepted);
  const best = fitting(asked, group, accepted);
  if (!best) return { sources: [], also: [], silent: group.map(({ id }) => id), near: found.slice(0, 2), coverage: 0 };
  const order = group.map(({ id }) => id);
  const others = found.filter((entry) => keepsUp(entry, best));
  const chosen = asked.onePerGroup ? [best] : firstOfEachDocument(asked, [best, ...accepted, ...others], library);
  return {
    sources: chosen.map(({ source }) => source).toSorted((a, b) => rankOf(a, order) - rankOf(b, order)),
    also: accepted.filter((entry) => entry !== best && best.score - entry.score < ALSO_WITHIN).slice(0, MOST_ALSO),
    silent: [],
    near: [],
    coverage: best.coverage,
  };

  // Of documents that all cover the year asked for, the most fitting one comes first; otherwise the best.
  function rankOf(source: Source, ids: readonly string[]): number {
    return asked.ofYear ? ids.indexOf(source.documentId) : 0;
  }
}

function firstOfEachDocument({ wanted }: BestAsked, accepted: readonly Evidence[], library: Library): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const entry of accepted) if (!seen.has(entry.source.documentId)) seen.set(entry.source.documentId, entry);
  const list = [...seen.values()];
  // Units are asked for: documents that name none are left out where another names some and speaks of it about as fully.
  if (wanted !== 'units') return list;
  const most = list.reduce((max, { coverage }) => Math.max(max, coverage), 0);
  const full = list.filter(({ coverage }) => most - coverage <= MUCH_LESS);
  const naming = full.filter(({ source }) => library.document(source.documentId).namesUnits);
  return naming.length > 0 ? naming : full;
}

/** The best evidence; where one of a group is wanted, that of its most fitting document if it is about as full. */
function fitting(asked: BestAsked, group: readonly PolicyDocument[], accepted: readonly Evidence[]): Evidence | undefined {
  const best = preferred(asked, accepted);
  if (!best || !asked.onePerGroup || !asked.ofYear) return best;
  const own = preferred(
    asked,
    accepted.filter(({ source }) => source.documentId === group[0]?.id),
  );
  return own && best.coverage - own.coverage <= PREFERRED_COVERS ? own : best;
}

/** The best evidence; of near ones, the one that holds the figure or detail that is asked for. */
function preferred({ prefers }: BestAsked, accepted: readonly Evidence[]): Evidence | undefined {
  const [best] = accepted;
  if (!best) return undefined;
  const isNear = (entry: Evidence) =>
    entry.source.documentId === best.source.documentId &&
    best.rank - entry.rank <= PREFERRED_WITHIN &&
    best.coverage - entry.coverage <= PREFERRED_COVERS;
  return accepted.find((entry) => isNear(entry) && prefers(entry.source)) ?? best;
}

/** Accepts the first of a place where only a little is missing to its strength. */
function acceptNearly(found: readonly Evidence[]): readonly Evidence[] {
  const [first, ...others] = found;
  if (first?.rejected !== 'words_not_covered' || first.lacking > NEARLY_STRONG || found.some(isAccepted)) return found;
  return [{ ...first, rejected: null }, ...others];
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

async function findIn(asked: BestAsked, group: readonly PolicyDocument[], finder: EvidenceFinder): Promise<Evidence[]> {
  const { query, wanted, mayAnswer } = asked;
  const find = async (documents: readonly PolicyDocument[]) => {
    const ids = documents.map(({ id }) => id);
    return (await finder.find(query, ids, wanted)).filter(({ source }) => mayAnswer(source));
  };
  // Who leads is asked of the documents that name units; the others answer if those are silent or speak of it far less.
  const naming = group.filter(({ namesUnits }) => namesUnits);
  const silent = group.filter(({ namesUnits }) => !namesUnits);
  if (wanted !== 'units' || !asked.named || naming.length === 0 || silent.length === 0) return find(group);
  const found = await find(naming);
  const best = found.find(isAccepted);
  if (best && best.coverage > WELL_COVERED) return found;
  const others = await find(silent);
  const other = others.find(isAccepted);
  return !best || (other && other.coverage - best.coverage > MUCH_LESS) ? [...others, ...found] : found;
}
