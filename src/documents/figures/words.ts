import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJson } from '../data-file.js';
import { WordSet, WordTable } from './word-matching.js';

const about = z.string().min(1);
const word = z.string().min(1);
const list = z
  .string()
  .transform((text) => text.trim().split(/ +/))
  .refine((words) => new Set(words).size === words.length, 'a word stands here twice');
const set = z.strictObject({ about, words: list }).transform(({ words }) => new WordSet(words));
const table = <T extends z.ZodType>(value: T) =>
  z.strictObject({ about, values: z.record(word, value) }).transform(({ values }) => new WordTable<z.output<T>>(values));
const bounds = table(z.enum(['at_least', 'at_most', 'about']));

const pers = table(z.enum(['year', 'month', 'week', 'day', 'hour', 'person', 'household']));

/** The classes of `words.json`, each of which says there what it is for. */
const schema = z.strictObject({
  measureUnits: set,
  ratingUnits: set,
  latinUnits: set,
  timeUnits: set,
  clockUnits: set,
  shareUnits: set,
  counters: set,
  numeralCounters: set,
  notCounters: set,
  oneCounters: set,
  amountWords: table(z.tuple([z.number(), z.string().nullable()])),
  achievedOnly: set,
  magnitudeOpeners: set,
  firsts: set,
  notNumerals: set,
  vagueOnes: set,
  boundsAfter: bounds,
  boundsBefore: bounds,
  levels: set,
  growing: set,
  reducing: set,
  changingThings: set,
  actions: set,
  innerActions: set,
  promoting: set,
  workNouns: set,
  focusing: set,
  openers: set,
  wishes: set,
  prepositions: set,
  adverbs: set,
  carriers: set,
  stops: set,
  notStops: set,
  shareVerbs: set,
  closingVerbs: set,
  wholeHeads: set,
  quantityNouns: set,
  measureTails: set,
  nameTails: set,
  eventVerbs: set,
  baseYearBefore: set,
  baseYearAfter: set,
  documentYear: set,
  openingYear: set,
  pers,
  persOfMeasure: pers,
});

/** The classes, all units and counters together, and the codes of the characters that a number can begin with. */
export type FigureWords = z.output<typeof schema> & { units: WordSet; numberInitials: ReadonlySet<number> };

const NUMERIC_INITIALS = '0123456789零〇一二两双三四五六七八九十百千万亿第';

let words: FigureWords | undefined;

/**
 * The closed classes of words by which numbers are read; `words.json` beside this file, read on first use.
 *
 * @throws QingwenError DATA_INVALID that names file and line
 */
export function figureWords(): FigureWords {
  if (!words) {
    const file = readJson(fileURLToPath(new URL('./words.json', import.meta.url)), schema);
    const units = [file.measureUnits, file.latinUnits, file.timeUnits, file.clockUnits, file.shareUnits, file.counters];
    const numberInitials = new Set([
      ...[...NUMERIC_INITIALS].map((character) => character.charCodeAt(0)),
      ...file.amountWords.initials,
      ...file.firsts.initials,
    ]);
    words = { ...file, units: new WordSet(units.flatMap((set) => set.words)), numberInitials };
  }
  return words;
}
