import type { Library } from '../../src/documents/library.js';
import { type EvalCase, taskName } from './cases.js';
import { citationPrecision, citationRecall, citedTasks, isFirstRight, isListExact, quoteFaults } from './graders/citations.js';
import { isValueRight, isVerdictRight } from './graders/computed.js';
import { figureRecall, missingFigures } from './graders/figures.js';
import { isLanguageRight } from './graders/language.js';
import { firstRightRank, hitAt, isRetrievalCase, reciprocalRank } from './graders/retrieval.js';
import { isAnswering, isReasonRight, isStatusRight, reasonOf, statusLabel } from './graders/status.js';
import { compareUnits, rolesAsked, unfoundedUnits } from './graders/units.js';
import type { Outcome } from './outcome.js';

/** What is measured on a single case; each is between 0 and 1, and its mean over cases is the metric. */
export const SCORES = [
  'status',
  'reason',
  'hit1',
  'hit5',
  'mrr',
  'firstCitation',
  'citationPrecision',
  'citationRecall',
  'quoteIntegrity',
  'unitsFounded',
  'leadUnits',
  'participatingUnits',
  'listExact',
  'countExact',
  'figureRecall',
  'verdict',
  'value',
  'language',
] as const;
export type ScoreName = (typeof SCORES)[number];

export interface Grade {
  /** Scores that apply to the case. */
  scores: Partial<Record<ScoreName, number>>;
  /** Why the case fails; it passes when there is none. */
  faults: string[];
}

/** Grades one outcome, piece by piece. A case passes when everything that it expects holds. */
export function grade(one: EvalCase, { answer, ranked }: Outcome, library: Library): Grade {
  const { expected, kind } = one;
  const scores: Grade['scores'] = {};
  const faults: string[] = [];
  const set = (name: ScoreName, value: number | boolean | null) => {
    if (value !== null) scores[name] = Number(value);
  };

  const statusRight = isStatusRight(answer.status, expected);
  set('status', statusRight);
  if (!statusRight) faults.push(`status is ${statusLabel(answer.status, reasonOf(answer))}, expected ${expectedLabel(one)}`);
  const reasonRight = isReasonRight(answer, expected);
  if (statusRight) set('reason', reasonRight);
  if (statusRight && reasonRight === false) faults.push(`reason is ${reasonOf(answer)}, expected ${expected.reason}`);

  if (isRetrievalCase(one)) {
    const rank = firstRightRank(ranked, [...expected.tasks, ...expected.alsoRight]);
    set('hit1', hitAt(1, rank));
    set('hit5', hitAt(5, rank));
    set('mrr', reciprocalRank(rank));
  }

  // What no answer may get wrong, whatever was expected of it.
  const broken = quoteFaults(answer, library);
  if (answer.citations.length > 0) set('quoteIntegrity', broken.length === 0);
  const unfounded = unfoundedUnits(answer, library);
  if (answer.units.length > 0) set('unitsFounded', unfounded.length === 0);
  const languageRight = isLanguageRight(answer, one.language);
  set('language', languageRight);

  // Right without answering (asking back, small talk): there is nothing more to hold it to.
  if (!statusRight || isAnswering(answer.status)) {
    const content = gradeContent(one, answer, set);
    // After a wrong status the rest is bound to be missing, and would only hide the cause.
    if (statusRight) faults.push(...content);
  }
  if (kind === 'needs_clarification' && answer.status === 'needs_clarification' && answer.options.length < 2) {
    faults.push('asks back without offering a choice');
  }
  faults.push(...broken, ...unfounded.map((unit) => `names a unit that its task does not: ${unit}`));
  if (!languageRight) faults.push(`the answer is not in the question's language (${one.language})`);
  return { scores, faults };
}

/** Kinds that rest on every task expected, not on one of them. */
const NEEDS_ALL: readonly string[] = ['compare', 'computed', 'several'];

function gradeContent(one: EvalCase, answer: Outcome['answer'], set: (name: ScoreName, value: number | boolean | null) => void): string[] {
  const { expected, kind } = one;
  const faults: string[] = [];
  const cited = citedTasks(answer);
  const names = cited.map(taskName);
  const shown = names.slice(0, 5).join(', ') || 'nothing';

  const precision = expected.tasks.length > 0 ? citationPrecision(cited, expected) : null;
  const recall = citationRecall(cited, expected);
  set('citationPrecision', precision);
  set('citationRecall', recall);
  if (kind === 'unit_tasks' || expected.exact) {
    const exact = isListExact(cited, expected);
    set('listExact', exact);
    if (!exact) faults.push(listFault(names, expected.tasks.map(taskName)));
  } else if (expected.tasks.length > 0) {
    const firstRight = isFirstRight(cited, expected);
    set('firstCitation', firstRight);
    const wanted = expected.tasks.map(taskName);
    if (!firstRight) faults.push(`cites ${shown} first, expected ${wanted.join(' or ')}`);
    else if (recall === 0) faults.push(`does not cite ${wanted.join(' or ')}, only ${shown}`);
    else if (NEEDS_ALL.includes(kind) && recall !== 1)
      faults.push(`answers without ${wanted.filter((task) => !names.includes(task)).join(', ')}`);
  } else {
    const missing = expected.documents.filter((id) => !cited.some(([documentId]) => documentId === id));
    if (missing.length > 0) faults.push(`cites nothing of ${missing.join(', ')}`);
  }

  for (const role of rolesAsked(one)) {
    const { missing, wrong } = compareUnits(answer, one, role);
    set(role === 'lead' ? 'leadUnits' : 'participatingUnits', missing.length + wrong.length === 0);
    if (missing.length > 0) faults.push(`${role} units missing: ${missing.join(', ')}`);
    if (wrong.length > 0) faults.push(`${role} units wrong: ${wrong.join(', ')}`);
  }
  if (expected.count !== null) {
    set('countExact', answer.count === expected.count);
    if (answer.count !== expected.count) faults.push(`count is ${answer.count}, expected ${expected.count}`);
  }
  const verdictRight = isVerdictRight(answer, expected);
  set('verdict', verdictRight);
  if (verdictRight === false) faults.push(`verdict is ${answer.verdict}, expected ${expected.verdict}`);
  const valueRight = isValueRight(answer, expected);
  set('value', valueRight);
  if (valueRight === false) faults.push(`value is ${JSON.stringify(answer.value)}, expected ${JSON.stringify(expected.value)}`);
  const missing = missingFigures(answer, expected.figures);
  set('figureRecall', figureRecall(missing, expected.figures));
  if (missing.length > 0) faults.push(`figures missing: ${missing.join(', ')}`);
  return faults;
}

function listFault(cited: readonly string[], wanted: readonly string[]): string {
  const missing = wanted.filter((name) => !cited.includes(name));
  const surplus = cited.filter((name) => !wanted.includes(name));
  const parts = [missing.length > 0 ? `missing ${missing.join(', ')}` : '', surplus.length > 0 ? `surplus ${surplus.join(', ')}` : ''];
  return `the list has ${cited.length} tasks, expected ${wanted.length}: ${parts.filter((part) => part !== '').join('; ')}`;
}

/** "answered or small_talk", "not_in_documents: other_year". */
export const expectedLabel = ({ expected }: Pick<EvalCase, 'expected'>): string =>
  expected.status.map((status) => statusLabel(status, status === 'not_in_documents' ? expected.reason : null)).join(' or ');
