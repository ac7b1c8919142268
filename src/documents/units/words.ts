import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJson } from '../data-file.js';
import { WordSet, WordTable } from '../figures/word-matching.js';

const about = z.string().min(1);
const list = z.string().transform((text) => text.trim().split(/ +/));
const set = z.strictObject({ about, words: list }).transform(({ words }) => new WordSet(words));
const table = <T extends z.ZodType>(value: T) =>
  z.strictObject({ about, values: z.record(z.string().min(1), value) }).transform(({ values }) => new WordTable<z.output<T>>(values));

const schema = z.strictObject({
  leadLabels: set,
  responsibleLabels: set,
  participatingLabels: set,
  deadlineLabels: set,
  otherLabels: set,
  roleWords: table(z.enum(['lead', 'responsible', 'participating', 'plain'])),
  openers: table(z.enum(['plain', 'participating'])),
  siteLabels: set,
  joiners: set,
  nameEndings: set,
  areaWords: set,
  lastingDeadlines: set,
});

/** The classes of `words.json`, each of which says there what it is for. */
export type UnitWords = z.output<typeof schema> & { labels: WordTable<LabelKind> };

/** What stands behind a label: units in a role, the time by which a task is done, or what is no unit. */
export type LabelKind = 'lead' | 'responsible' | 'participating' | 'deadline' | 'other';

let words: UnitWords | undefined;

/**
 * The closed classes of words by which units are read; `words.json` beside this file, read on first use.
 *
 * @throws QingwenError DATA_INVALID that names file and line
 */
export function unitWords(): UnitWords {
  if (!words) {
    const file = readJson(fileURLToPath(new URL('./words.json', import.meta.url)), schema);
    const of = (set: WordSet, kind: LabelKind) => set.words.map((word) => [word, kind] as const);
    const labels = new WordTable<LabelKind>(
      Object.fromEntries([
        ...of(file.leadLabels, 'lead'),
        ...of(file.responsibleLabels, 'responsible'),
        ...of(file.participatingLabels, 'participating'),
        ...of(file.deadlineLabels, 'deadline'),
        ...of(file.otherLabels, 'other'),
      ]),
    );
    words = { ...file, labels };
  }
  return words;
}
