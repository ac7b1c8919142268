import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJson } from '../data-file.js';
import { WordSet, WordTable } from './word-matching.js';

const about = z.string().min(1);
const list = z.strictObject({ about, words: z.array(z.string().min(1)).min(1) });
const bounds = z.strictObject({ about, values: z.record(z.string().min(1), z.enum(['at_least', 'at_most', 'about'])) });
const schema = z.strictObject({
  measureUnits: list,
  latinUnits: list,
  timeUnits: list,
  clockUnits: list,
  shareUnits: list,
  counters: list,
  numeralCounters: list,
  notCounters: list,
  oneCounters: list,
  amountWords: z.strictObject({ about, values: z.record(z.string().min(1), z.tuple([z.number(), z.string().nullable()])) }),
  magnitudeOpeners: list,
  notNumerals: list,
  boundsAfter: bounds,
  boundsBefore: bounds,
  levels: list,
  growing: list,
  reducing: list,
  actions: list,
  promoting: list,
  workNouns: list,
  focusing: list,
  openers: list,
  adverbs: list,
  stops: list,
  quantityNouns: list,
  eventVerbs: list,
  baseYearBefore: list,
  baseYearAfter: list,
  documentYear: list,
  openingYear: list,
  firsts: list,
  nameTails: list,
  pers: z.strictObject({
    about,
    values: z.record(z.string().min(1), z.enum(['year', 'month', 'week', 'day', 'hour', 'person', 'household'])),
  }),
});

/** The closed classes of words by which numbers are read; `words.json` beside this file, with what each class is for. */
function readWords() {
  const file = readJson(fileURLToPath(new URL('./words.json', import.meta.url)), schema);
  const set = (name: { words: readonly string[] }) => new WordSet(name.words);
  const units = [file.measureUnits, file.latinUnits, file.timeUnits, file.clockUnits, file.shareUnits, file.counters];
  return {
    units: new WordSet(units.flatMap(({ words }) => words)),
    measureUnits: new Set([...file.measureUnits.words, ...file.latinUnits.words]),
    timeUnits: new Set(file.timeUnits.words),
    clockUnits: new Set(file.clockUnits.words),
    shareUnits: new Set(file.shareUnits.words),
    counters: new Set(file.counters.words),
    numeralCounters: set(file.numeralCounters),
    notCounters: set(file.notCounters),
    oneCounters: new Set(file.oneCounters.words),
    amountWords: new WordTable(file.amountWords.values),
    magnitudeOpeners: set(file.magnitudeOpeners),
    notNumerals: set(file.notNumerals),
    boundsAfter: new WordTable(file.boundsAfter.values),
    boundsBefore: new WordTable(file.boundsBefore.values),
    levels: set(file.levels),
    growing: set(file.growing),
    reducing: set(file.reducing),
    actions: set(file.actions),
    promoting: set(file.promoting),
    workNouns: set(file.workNouns),
    focusing: set(file.focusing),
    openers: set(file.openers),
    adverbs: set(file.adverbs),
    stops: set(file.stops),
    quantityNouns: set(file.quantityNouns),
    eventVerbs: set(file.eventVerbs),
    baseYearBefore: set(file.baseYearBefore),
    baseYearAfter: set(file.baseYearAfter),
    documentYear: set(file.documentYear),
    openingYear: set(file.openingYear),
    firsts: set(file.firsts),
    nameTails: set(file.nameTails),
    pers: new WordTable(file.pers.values),
  };
}

export type FigureWords = ReturnType<typeof readWords>;

let words: FigureWords | undefined;

/** The words, read on first use. @throws QingwenError DATA_INVALID that names file and line */
export const figureWords = (): FigureWords => (words ??= readWords());
