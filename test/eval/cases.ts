import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CaseError, type Fault } from './faults.js';

export const STATUSES = [
  'answered',
  'unit_not_named',
  'needs_clarification',
  'not_in_documents',
  'small_talk',
  'rejected',
  'failed',
] as const;
export const REASONS = ['other_place', 'other_year', 'missing_part', 'number_out_of_range', 'not_mentioned', 'detail_not_given'] as const;
export const KINDS = [
  'lead',
  'participating',
  'both',
  'target',
  'topic',
  'by_number',
  'unit_tasks',
  'count',
  'compare',
  'documents',
  'help',
  'small_talk',
  'follow_up',
  'other_place',
  'other_year',
  'missing_part',
  'number_out_of_range',
  'not_mentioned',
  'unit_not_named',
  'needs_clarification',
  'false_premise',
  'rejected',
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
  'care',
] as const;

const text = z.string().min(1);
const taskRef = z.tuple([text, z.int().positive().nullable()]);
/** Without a task number the unit is asked for as one of its document, whichever tasks name it. */
const unit = z.strictObject({
  name: text,
  role: z.enum(['lead', 'participating']),
  documentId: text,
  taskNumber: z.int().positive().nullable(),
});

const expectation = z.strictObject({
  /** Statuses that are right; normally one. `failed` never is. */
  status: z.array(z.enum(STATUSES).exclude(['failed'])).min(1, 'say at least one status that is right'),
  reason: z.enum(REASONS).nullable(),
  documents: z.array(text),
  /** Tasks that a right answer rests on; for lists and comparisons the complete set. `null` is an introduction. */
  tasks: z.array(taskRef),
  /** Tasks that may be cited as well without being wrong. */
  alsoRight: z.array(taskRef),
  /** Every unit of `tasks` that the question is about, as the source writes it. */
  units: z.array(unit),
  /** Which of the units the question asks for; left out, the kind says it. */
  roles: z.array(z.enum(['lead', 'participating'])).optional(),
  /** Numbers that must be in the answer, written as in the source. */
  figures: z.array(z.string().regex(/^\d+(\.\d+)?$/, 'a figure is digits with at most one decimal point, as the source writes it')),
  count: z.int().nonnegative().nullable(),
  /** What the message asserts or asks yes or no about; null or left out where it does neither. */
  verdict: z.enum(['yes', 'no', 'partly']).nullable().optional(),
  /** The one figure that is asked for or reckoned, in any unit of its sort. */
  value: z.strictObject({ number: z.number(), unit: z.string().nullable() }).nullable().optional(),
  /** Whether the cited tasks must be exactly `tasks`. */
  exact: z.boolean().optional(),
});

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]+$/i, 'an id is letters, digits, hyphens and underscores'),
  language: z.enum(['en', 'zh']),
  kind: z.enum(KINDS),
  question: z.string(),
  /** Earlier user turns of the conversation, oldest first. */
  history: z.array(text),
  expected: expectation,
  tags: z.array(text),
  note: z.string(),
});

export type Kind = (typeof KINDS)[number];
export type Expectation = z.infer<typeof expectation>;
export type TaskRef = z.infer<typeof taskRef>;

/** One question with what a right answer to it holds. */
export interface EvalCase extends z.infer<typeof caseSchema> {
  /** `held` cases are set aside: they are counted, and nobody looks at one while tuning. */
  set: 'dev' | 'held';
  file: string;
  line: number;
  /** Changes with the question, its history or its expectation; a changed case is not compared with its past. */
  digest: string;
}

export type CaseSet = 'dev' | 'held' | 'all';

export const CASES_DIRECTORY = join(import.meta.dirname, 'cases');

/**
 * Reads the cases of a folder: `<name>.dev.jsonl` and `<name>.held.jsonl`, one case a line.
 *
 * @throws CaseError with file, line and field of every fault
 */
export function readCases(set: CaseSet, directory: string = CASES_DIRECTORY): EvalCase[] {
  const names = existsSync(directory) ? readdirSync(directory).sort() : [];
  const wanted = names.filter((name) => /\.(dev|held)\.jsonl$/.test(name) && (set === 'all' || name.endsWith(`.${set}.jsonl`)));
  if (wanted.length === 0) {
    throw new CaseError([
      { file: directory, line: 0, field: '', message: `no file of cases named *.${set === 'all' ? 'dev' : set}.jsonl` },
    ]);
  }
  const faults: Fault[] = [];
  const cases = wanted.flatMap((name) => parseCases(name, readFileSync(join(directory, name), 'utf8'), faults));
  if (faults.length > 0) throw new CaseError(faults);
  return cases;
}

/** Reads the text of one file of cases; what does not fit is added to `faults`. Empty lines are passed over. */
export function parseCases(file: string, content: string, faults: Fault[]): EvalCase[] {
  const set = file.endsWith('.held.jsonl') ? 'held' : 'dev';
  return content.split(/\r?\n/).flatMap((row, index): EvalCase[] => {
    if (row.trim() === '') return [];
    const line = index + 1;
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch (cause) {
      faults.push({ file, line, field: '', message: `not JSON: ${cause instanceof Error ? cause.message : String(cause)}` });
      return [];
    }
    const read = caseSchema.safeParse(value);
    if (read.success) return [{ ...read.data, set, file, line, digest: digestOf(read.data) }];
    for (const issue of read.error.issues) faults.push({ file, line, field: issue.path.join('.'), message: issue.message });
    return [];
  });
}

function digestOf({ language, question, history, expected }: z.infer<typeof caseSchema>): string {
  return createHash('sha256')
    .update(JSON.stringify([language, question, history, expected]))
    .digest('hex')
    .slice(0, 8);
}

/** "qingzhou-2023#14", "zhifu-plan#introduction". */
export const taskName = ([documentId, number]: readonly [string, number | null]): string => `${documentId}#${number ?? 'introduction'}`;
