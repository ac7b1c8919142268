import type { Library } from '../../src/documents/library.js';
import { normalise } from '../../src/language/normalise.js';
import { type EvalCase, type TaskRef, taskName } from './cases.js';
import type { Fault } from './faults.js';
import { isAnswering } from './graders/status.js';
import { rolesAsked } from './graders/units.js';

/** What is wrong with one case: the field and why. */
type Complaint = [field: string, message: string];

/**
 * Checks cases against the documents and against each other: what they expect exists, nothing is there
 * twice, and no expectation contradicts another or the documents.
 */
export function lintCases(cases: readonly EvalCase[], library: Library): Fault[] {
  const seen = new Map<string, EvalCase>();
  return cases.flatMap((one) => {
    const complaints = [...existence(one, library), ...contradictions(one, library), ...listContradictions(one, library)];
    for (const [field, key] of [
      ['id', `id ${one.id}`],
      [
        'question',
        `asks ${normalise([...one.history, one.question].join(' → '))
          .toLowerCase()
          .replace(/[?.!。]+$/, '')}`,
      ],
    ] as const) {
      const first = seen.get(key);
      if (first) complaints.push([field, `the same as ${first.id} (${first.file}, line ${first.line})`]);
      else seen.set(key, one);
    }
    return complaints.map(([field, message]): Fault => ({ file: one.file, line: one.line, field, message: `${one.id}: ${message}` }));
  });
}

/** Documents, tasks, units and figures that are expected must be in the documents. */
function existence({ kind, expected }: EvalCase, library: Library): Complaint[] {
  const complaints: Complaint[] = [];
  const documentIds = library.documents.map(({ id }) => id);
  for (const id of expected.documents) {
    if (!documentIds.includes(id))
      complaints.push(['expected.documents', `there is no document ${id}; there are ${documentIds.join(', ')}`]);
  }
  for (const field of ['tasks', 'alsoRight'] as const) {
    for (const task of expected[field]) {
      if (!textOf(task, library)) complaints.push([`expected.${field}`, `the documents have no ${taskName(task)}`]);
    }
  }
  for (const { name, role, documentId, taskNumber } of expected.units) {
    if (taskNumber === null) {
      const tasks = library.documents.find(({ id }) => id === documentId)?.tasks ?? [];
      if (!tasks.some(({ units }) => units.some((unit) => unit.text === name && unit.role === role)))
        complaints.push(['expected.units', `no task of ${documentId} names ${role} ${name}`]);
      continue;
    }
    const task = library.task(documentId, taskNumber);
    const where = taskName([documentId, taskNumber]);
    if (!task) complaints.push(['expected.units', `the documents have no ${where}`]);
    else if (!task.units.some((unit) => unit.text === name && unit.role === role)) {
      const has = task.units.map((unit) => `${unit.role} ${unit.text}`).join(', ') || 'no unit at all';
      complaints.push(['expected.units', `${where} does not name ${role} ${name}; it names ${has}`]);
    }
  }
  const within = [...expected.tasks, ...expected.alsoRight].map((task) => textOf(task, library) ?? '').join('\n');
  const numbers = new Set<string>(within.match(/\d+(\.\d+)?/g));
  for (const figure of expected.figures) {
    if (!numbers.has(figure) && !MAKES_MORE.has(kind)) {
      complaints.push(['expected.figures', `${figure} is in none of the expected tasks`]);
    }
  }
  return complaints;
}

/** Expectations that cannot hold together. */
function contradictions(one: EvalCase, library: Library): Complaint[] {
  const { expected, kind, question } = one;
  const complaints: Complaint[] = [];
  const refused = expected.status.every((status) => status === 'not_in_documents');
  const answered = expected.status.some(isAnswering);
  if (refused && expected.reason === null) complaints.push(['expected.reason', 'a refusal needs its reason']);
  if (!expected.status.includes('not_in_documents') && expected.reason !== null) {
    complaints.push(['expected.reason', `${expected.reason} is a reason of not_in_documents, which is not among the statuses`]);
  }
  for (const field of ['tasks', 'units', 'figures'] as const) {
    if (!answered && expected[field].length > 0) complaints.push([`expected.${field}`, `${expected.status.join(', ')} rests on no task`]);
  }
  if (!answered && expected.count !== null) complaints.push(['expected.count', `${expected.status.join(', ')} counts nothing`]);
  if (kind !== 'rejected' && question.trim() === '') complaints.push(['question', 'is empty']);
  if ((kind === 'follow_up') !== one.history.length > 0) {
    complaints.push(['history', kind === 'follow_up' ? 'a follow-up needs earlier turns' : 'earlier turns belong to the kind follow_up']);
  }
  const inTasks = new Set(expected.tasks.map(([id]) => id));
  for (const id of inTasks) {
    if (!expected.documents.includes(id)) complaints.push(['expected.documents', `${id} is missing, one of its tasks is expected`]);
  }
  return [...complaints, ...unitContradictions(one, library)];
}

function unitContradictions(one: EvalCase, library: Library): Complaint[] {
  const { expected, kind } = one;
  const complaints: Complaint[] = [];
  const tasks = expected.tasks.flatMap(([id, number]) => (number === null ? [] : (library.task(id, number) ?? [])));
  const wanted = new Set(expected.tasks.map(taskName));
  for (const unit of expected.units) {
    const task = taskName([unit.documentId, unit.taskNumber]);
    if (unit.taskNumber !== null && !wanted.has(task))
      complaints.push(['expected.units', `${unit.name} belongs to ${task}, which is not an expected task`]);
  }
  if (expected.units.length > 0 && rolesAsked(one).length === 0) {
    complaints.push(['expected.roles', `the kind ${kind} does not say which units are asked for; say it here`]);
  }
  const ofTasks = expected.units.filter(({ taskNumber }) => taskNumber !== null);
  for (const role of rolesAsked(one)) {
    for (const task of ofTasks.length < expected.units.length ? [] : tasks) {
      for (const { text } of task.units.filter((unit) => unit.role === role)) {
        const named = expected.units.some((unit) => unit.name === text && unit.role === role && unit.taskNumber === task.number);
        if (!named && !MAKES_MORE.has(kind))
          complaints.push(['expected.units', `${task.documentId}#${task.number} also names ${role} ${text}`]);
      }
    }
  }
  if (expected.status.every((status) => status === 'unit_not_named') && tasks.some(({ units }) => units.length > 0)) {
    // 淄博 names lead departments only: asked who takes part, its tasks name no unit either.
    const participants = tasks.some(({ units }) => units.some(({ role }) => role === 'participating'));
    if (participants || !one.tags.includes('lead-only')) {
      complaints.push([
        'expected.status',
        'the expected task names units; tag the case lead-only if participants are asked for and only lead units named',
      ]);
    }
  }
  if (['lead', 'participating', 'both'].includes(kind) && expected.units.length === 0 && expected.status.includes('answered')) {
    complaints.push(['expected.units', `a question of the kind ${kind} expects units`]);
  }
  return complaints;
}

/** Kinds whose answer may name some of a task's units, or numbers that no task holds: dates of publication, counts, sums. */
const MAKES_MORE: ReadonlySet<string> = new Set([
  'list',
  'computed',
  'ranking',
  'grouping',
  'verdict',
  'summary',
  'outline',
  'provenance',
  'definition',
  'several',
  'follow_up',
]);

/** A list or count must be what the records of the document give for some office, or for a part of the document. */
function listContradictions({ kind, expected, question, tags }: EvalCase, library: Library): Complaint[] {
  if (kind !== 'unit_tasks' && kind !== 'count') return [];
  const listed = kind === 'unit_tasks' ? expected.tasks : expected.alsoRight;
  const complaints: Complaint[] = [];
  if (expected.count !== null && listed.length > 0 && expected.count !== listed.length) {
    complaints.push(['expected.count', `is ${expected.count}, but ${listed.length} tasks are listed`]);
  }
  const documents = library.documents.filter(({ id }) => expected.documents.includes(id));
  if (listed.length === 0) {
    if (expected.count !== null && !documents.some(({ tasks }) => tasks.length === expected.count)) {
      complaints.push([
        'expected.count',
        `is ${expected.count}; the documents hold ${documents.map(({ tasks }) => tasks.length).join(', ')} tasks`,
      ]);
    }
    return complaints;
  }
  const wanted = listed.map(taskName).sort().join();
  const lists = new Map<string, Set<string>>();
  const add = (key: string, task: TaskRef) => lists.set(key, (lists.get(key) ?? new Set()).add(taskName(task)));
  for (const { id, tasks } of documents) {
    for (const task of tasks) {
      for (const section of task.sections) add(`section ${id} ${section.start}`, [id, task.number]);
      for (const { text, role } of task.units) {
        const office = library.units.officeOf(text)?.id ?? text;
        add(`${role} ${office} ${id}`, [id, task.number]);
        add(`either ${office} ${id}`, [id, task.number]);
      }
    }
  }
  // A list of tasks that several offices share, or of one office within a chapter, is none of these.
  if (!tags.includes('combined') && ![...lists.values()].some((tasks) => [...tasks].sort().join() === wanted)) {
    complaints.push(['expected', `no office or section has exactly these ${listed.length} tasks (${question})`]);
  }
  return complaints;
}

/** The text of a task, or of all introductions of a document; undefined for what the documents lack. */
function textOf([documentId, number]: TaskRef, library: Library): string | undefined {
  const document = library.documents.find(({ id }) => id === documentId);
  if (!document) return undefined;
  if (number === null) return document.introductions.map(({ body }) => body.text).join('\n') || undefined;
  const task = library.task(documentId, number);
  return task && document.source.slice(task.start, task.end);
}
