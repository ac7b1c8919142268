import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJson } from '../data-file.js';
import { WordTable } from '../figures/word-matching.js';

const word = z.string().min(1);
const table = <T extends z.ZodType>(row: T) => z.strictObject({ about: word, rows: z.array(row) });

const band = z.enum(['national', 'province', 'local']);
const level = z.strictObject({ word, en: word, band, party: z.boolean().default(false) });
const kind = z.strictObject({
  id: word,
  zh: z.array(word).min(1),
  en: word,
  also: z.array(word).default([]),
  covers: z.array(word).default([]),
});
const modifier = z.strictObject({ word, en: word, plain: z.boolean().default(false) });
const head = z.strictObject({ word, en: word, sort: word, band: band.optional() });
const place = z.strictObject({ word, en: word });

const schema = z.strictObject({
  levels: table(level),
  fields: table(kind),
  wholes: table(kind),
  modifiers: table(modifier),
  heads: table(head),
  collective: table(z.strictObject({ word, en: z.string() })),
  places: table(place),
});

/** How high an office stands: of the state, of a province, or below. */
export type Band = z.output<typeof band>;
export type Level = z.output<typeof level>;
/** What an office deals with, or an office whose name has no end of its own. */
export type Kind = z.output<typeof kind>;
export type Modifier = z.output<typeof modifier>;
export type Head = z.output<typeof head>;

/** The tables of `words.json`, each of which says there what it is for, by the words that names write. */
export interface OfficeWords {
  levels: WordTable<Level>;
  fields: WordTable<Kind>;
  fieldById: ReadonlyMap<string, Kind>;
  wholes: WordTable<Kind>;
  modifiers: WordTable<Modifier>;
  heads: WordTable<Head>;
  collective: WordTable<string>;
  /** Places whose English is not their sound. */
  places: WordTable<string>;
}

let words: OfficeWords | undefined;

/**
 * The words that names of offices are made of; read on first use.
 *
 * @throws QingwenError DATA_INVALID that names file and line
 */
export function officeWords(): OfficeWords {
  if (!words) {
    const file = readJson(fileURLToPath(new URL('./words.json', import.meta.url)), schema);
    const byWord = <T extends { word: string }>(rows: readonly T[]) =>
      new WordTable(Object.fromEntries(rows.map((row) => [row.word, row])));
    const byForm = (rows: readonly Kind[]) => new WordTable(Object.fromEntries(rows.flatMap((row) => row.zh.map((form) => [form, row]))));
    const english = (rows: readonly { word: string; en: string }[]) =>
      new WordTable(Object.fromEntries(rows.map((row) => [row.word, row.en])));
    words = {
      levels: byWord(file.levels.rows),
      fields: byForm(file.fields.rows),
      fieldById: new Map(file.fields.rows.map((row) => [row.id, row])),
      wholes: byForm(file.wholes.rows),
      modifiers: byWord(file.modifiers.rows),
      heads: byWord(file.heads.rows),
      collective: english(file.collective.rows),
      places: english(file.places.rows),
    };
  }
  return words;
}
