import fc from 'fast-check';
import type { Library } from '../../src/documents/library.js';

/** Words that texts hold, and some that none does. */
const WORDS = ['养老', '教育', '企业', '2023', '5G', '建设', '茶', '公路', '学校', '绿', '没有的词', 'PM2.5', '项目', '幼儿园'];
const UNITS_OF_MEASURE = [
  '家',
  '个',
  '处',
  '%',
  '亿元',
  '万元',
  '元',
  '亩',
  '公顷',
  '万亩',
  '公里',
  '平方公里',
  '人',
  '万吨',
  '亿',
  '万',
  'constructor',
  '没有的单位',
];
const ROLES = ['lead', 'participating', 'any'] as const;
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027];
const KINDS = ['target', 'fact', 'specification', 'name', 'date', 'order'] as const;

type Json = Record<string, unknown>;
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** An object with some of its optional fields, and those that are not optional. */
const record = (
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Json> => fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<Json>;

/** Any query that `parseQuery` lets through, over the ids, offices, subjects and numbers of a library. */
export function anyQuery(library: Library, subjects: readonly string[]): fc.Arbitrary<Json> {
  const documents = library.documents.map(({ id }) => id);
  const places = library.documents.flatMap(({ info }) => [info.place.zh, info.place.en, ...info.place.aliases]);
  const printed = [...new Set(library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text))))];
  const office = pick([...printed, ...library.units.offices.map(({ id }) => id)]);
  const sources = library.sources();
  const reference = pick(
    sources.map((source) =>
      source.kind === 'task'
        ? { documentId: source.documentId, task: source.number }
        : { documentId: source.documentId, start: source.start },
    ),
  );
  const some = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { minLength: 1, maxLength: most });
  const bounds = pick(['is', 'at_least', 'at_most', 'more_than', 'less_than']);
  const boundsOf = (numbers: fc.Arbitrary<number>) => fc.tuple(bounds, numbers).map(([word, number]) => ({ [word]: number }));
  const numbers = fc.oneof(fc.integer({ min: 0, max: 12 }), pick([0.5, 30, 65, 100, 300, 1000, 2.5e8]));
  const role = pick(ROLES);

  const part = fc.oneof(
    record({ chapter: fc.integer({ min: -1, max: 12 }) }, { section: fc.integer({ min: 1, max: 6 }), except: fc.constant(true) }),
    record({ section: fc.integer({ min: 1, max: 8 }) }),
    record({ title: pick(['产业', '教育', 'health', '绿色', '没有的标题']) }, { chapter: fc.integer({ min: 1, max: 6 }) }),
    record({ tasks: some(fc.integer({ min: 1, max: 130 }), 5) }),
  );
  const scope = record(
    {},
    {
      documents: some(pick(documents), 3),
      places: some(pick(places), 2),
      years: some(pick(YEARS), 1),
      parts: some(part, 2),
      shown: fc.array(reference, { maxLength: 12 }),
    },
  );
  const filter = record(
    {},
    { measure: pick(WORDS), unit: pick(UNITS_OF_MEASURE), value: boundsOf(numbers), year: pick(YEARS), kinds: some(pick(KINDS), 3) },
  );
  const simple = fc.oneof(
    record({ unit: record({ office, role }, { alone: fc.boolean() }) }),
    record({ units: record({ role, number: boundsOf(fc.integer({ min: 0, max: 6 })) }) }),
    record({ about: pick(subjects) }),
    record({ mentions: pick(WORDS) }),
    record({ year: boundsOf(pick(YEARS)) }),
    record({ has: pick(['figure', 'percentage', 'lead', 'participating', 'units', 'deadline', 'title']) }),
    record({ figure: filter }),
  );
  const { condition } = fc.letrec<{ condition: Json }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 5, arbitrary: simple },
      { weight: 1, arbitrary: record({ not: tie('condition') }) },
      { weight: 1, arbitrary: record({ and: some(tie('condition'), 3) }) },
      { weight: 1, arbitrary: record({ or: some(tie('condition'), 3) }) },
    ),
  }));
  const kind = (name: string, required: Record<string, fc.Arbitrary<unknown>> = {}, optional: Record<string, fc.Arbitrary<unknown>> = {}) =>
    record({ kind: fc.constant(name), ...required }, optional);
  const ask = fc.oneof(
    kind('tasks'),
    kind('units', { role }, { except: some(office, 2), only: fc.boolean() }),
    filter.map((fields) => ({ kind: 'figures', ...fields })),
    kind('text'),
    kind('outline'),
    kind('provenance'),
    kind('documents'),
    kind('definition', { term: pick(WORDS) }),
  );
  const reduction = fc.oneof(
    kind('count', {}, { of: pick(['items', 'names']) }),
    kind('group', { by: pick(['office', 'chapter', 'section', 'document', 'place']) }, { role }),
    kind(
      'rank',
      {},
      { order: pick(['highest', 'lowest']), top: fc.integer({ min: 1, max: 4 }), units: pick(['lead', 'participating', 'any']) },
    ),
    kind('share'),
    kind('sum'),
    kind('mean'),
    kind('difference'),
    kind('per_year', { years: fc.integer({ min: 1, max: 5 }) }),
    kind('over_years', { years: fc.integer({ min: 1, max: 5 }) }),
    kind('convert', { unit: pick(UNITS_OF_MEASURE) }),
    kind('compare', {}, { by: pick(['document', 'place']) }),
  );
  const side = record({ documents: some(pick(documents), 1) });
  const claim = fc.oneof(
    fc
      .tuple(filter, numbers, pick(['exactly', 'at_least', 'at_most', 'more_than', 'less_than']))
      .map(([{ value, ...fields }, number, relation]) => ({
        kind: 'figure',
        ...fields,
        number,
        relation,
      })),
    kind('unit', { office, role }, { alone: fc.boolean(), how: pick(['each', 'none', 'only', 'some']) }),
    kind('exists'),
    kind('count', {
      number: fc.integer({ min: 0, max: 130 }),
      relation: pick(['exactly', 'at_least', 'at_most', 'more_than', 'less_than']),
    }),
    filter.map((fields) => ({ kind: 'whole', ...fields })),
    kind('complete', {}, { denied: fc.boolean() }),
    kind('same', { of: pick(['amount', 'year']) }),
    fc.tuple(filter, boundsOf(pick(YEARS))).map(([{ year, ...fields }, bound]) => ({ kind: 'year', ...fields, year: bound })),
    kind(
      'order',
      { than: pick(['more', 'less', 'older', 'newer', 'earlier', 'later']), left: side, right: side },
      { by: fc.integer({ min: 0, max: 3 }) },
    ),
  );
  const take = fc.tuple(pick(['first', 'last']), fc.integer({ min: 1, max: 9 })).map(([end, number]) => ({ [end]: number }));
  return record({ ask: some(ask, 2) }, { scope, where: condition, reduce: fc.array(reduction, { maxLength: 3 }), claim: claim, take });
}
