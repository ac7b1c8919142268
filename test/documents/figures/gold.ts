import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { FIGURE_KINDS } from '../../../src/documents/figures/types.js';

const bound = z.enum(['exactly', 'at_least', 'at_most', 'about']);
const recordSchema = z.object({
  documentId: z.string(),
  taskNumber: z.int().nullable(),
  quote: z.string().min(1),
  text: z.string().min(1),
  measure: z.string().nullable(),
  head: z.string().nullable(),
  action: z.string().nullable(),
  /** Null where a name's number is no amount at all. */
  value: z.number().nullable(),
  upTo: z.number().nullable(),
  unit: z.string().nullable(),
  relation: z.enum([...bound.options, 'growth', 'reduction']),
  bound: bound.nullable(),
  year: z.int().nullable(),
  per: z.string().nullable(),
  kind: z.enum(FIGURE_KINDS),
});

/** One number as a person read it. */
export type GoldRecord = z.infer<typeof recordSchema>;

/** Numbers read by hand, with the tasks that were read whole: every number of theirs is among the records. */
export interface Gold {
  records: readonly GoldRecord[];
  /** By document id: task numbers, and for introductions the heading they stand under. */
  tasks: Readonly<Record<string, readonly (number | string)[]>>;
}

/**
 * Reads a gold: `<path>.jsonl` with a record a line, `<path>.tasks.json` with the tasks read whole.
 *
 * @throws ZodError where a record is not whole
 */
export function readGold(path: string): Gold {
  const lines = readFileSync(`${path}.jsonl`, 'utf8').split('\n');
  const records = lines.filter((line) => line.trim() !== '').map((line) => recordSchema.parse(JSON.parse(line)));
  const tasks = z.record(z.string(), z.array(z.union([z.int(), z.string()]))).parse(JSON.parse(readFileSync(`${path}.tasks.json`, 'utf8')));
  return { records, tasks };
}
