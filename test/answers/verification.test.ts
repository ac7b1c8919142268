import { describe, expect, it } from 'vitest';
import { type Computed, Draft } from '../../src/answers/draft.js';
import type { Block, UnitClaim } from '../../src/answers/types.js';
import { Verifier } from '../../src/answers/verification/verifier.js';
import type { Task } from '../../src/documents/types.js';
import { QingwenError } from '../../src/errors.js';
import { amountOf, count, type Value } from '../../src/execution/values.js';
import { library } from './answering.js';

const verifier = new Verifier(library);

function task(number: number, documentId = 'qingzhou-2023'): Task {
  const found = library.task(documentId, number);
  if (!found) throw new Error(`There is no task ${number} in ${documentId}`);
  return found;
}

const hydrogen = task(25);
const sentence = hydrogen.sentences[1];
if (!sentence) throw new Error('Task 25 has no sentence after its title');
/** A draft on hydrogen in Qingzhou in which everything holds. */
const sound = Draft.empty.quote(hydrogen, sentence).nameUnits(hydrogen, ['lead', 'participating'], (name) => name);
const faultsOf = (draft: Draft) => verifier.faults(draft, null);
const withBlock = (block: Block) => sound.with({ blocks: [...sound.fields.blocks, block] });
const withUnit = (unit: UnitClaim) => sound.with({ units: [...sound.fields.units, unit] });

describe('an answer in which everything holds', () => {
  it('has no faults', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(() => verifier.check(sound, null)).not.toThrow();
  });

  it('can be made of each of the 459 tasks, with all its figures', () => {
    const tasks = library.documents.flatMap((document) => document.tasks);
    const faults = tasks.flatMap((one) =>
      faultsOf(
        Draft.empty
          .heading(one.english?.title ?? '')
          .paragraph(one.english?.summary ?? '')
          .quote(one, one.body)
          .nameUnits(one, ['lead', 'participating'], (name) => name)
          .claimFigures(library.figures(one)),
      ),
    );
    expect(tasks).toHaveLength(459);
    expect(faults).toEqual([]);
  });

  it('may say the numbers of the task, of its document, of the question, and how many things it lists', () => {
    expect(faultsOf(sound.paragraph('2023年第25项'))).toEqual([]);
    expect(faultsOf(sound.list(['a', 'b', 'c']).paragraph('3'))).toEqual([]);
    expect(verifier.faults(sound.paragraph('777'), { typed: 'is it 777?', queries: [] })).toEqual([]);
  });
});

describe('a quote', () => {
  it('that is altered is refused', () => {
    const altered = { ...sentence, text: sentence.text.replace('氢', '氨') };
    expect(faultsOf(Draft.empty.quote(hydrogen, altered))).toEqual([`the quote at ${sentence.start} is not in qingzhou-2023`]);
  });

  it('at a wrong offset is refused', () => {
    const moved = { start: sentence.start + 1, end: sentence.end + 1, text: sentence.text };
    expect(faultsOf(sound.quote(hydrogen, moved))).toEqual([`the quote at ${moved.start} is not in qingzhou-2023`]);
  });

  it('that is empty is refused', () => {
    expect(faultsOf(sound.quote(hydrogen, { start: sentence.start, end: sentence.start, text: '' }))).not.toEqual([]);
  });

  it('of a neighbouring task is refused', () => {
    const neighbour = task(26).body;
    expect(faultsOf(sound.quote(hydrogen, neighbour))).toEqual([`the quote at ${neighbour.start} is not in task 25 of qingzhou-2023`]);
  });

  it('of a task that the document does not have is refused', () => {
    const draft = sound.quote({ ...hydrogen, number: 300 }, hydrogen.body);
    expect(faultsOf(draft)).toContain(`the quote at ${hydrogen.body.start} is not in task 300 of qingzhou-2023`);
  });

  it('that is shown otherwise than it is cited is refused', () => {
    for (const block of [
      { kind: 'quote' as const, text: '发展氢能', citation: 0 },
      { kind: 'quote' as const, text: sentence.text, citation: 9 },
    ])
      expect(faultsOf(withBlock(block))).toEqual(['a quote differs from its citation']);
  });
});

describe('a unit', () => {
  it('of another task is refused', () => {
    expect(faultsOf(sound.claimUnits(hydrogen, task(26).units))).toEqual(['市水利局 is not a lead unit of qingzhou-2023 task 25']);
  });

  it('in the wrong role is refused', () => {
    expect(faultsOf(withUnit({ name: '市发改局', role: 'participating', documentId: 'qingzhou-2023', taskNumber: 25 }))).toEqual([
      '市发改局 is not a participating unit of qingzhou-2023 task 25',
    ]);
  });

  it('by the name that another city gives it is refused', () => {
    expect(faultsOf(withUnit({ name: '市发展改革委', role: 'lead', documentId: 'qingzhou-2023', taskNumber: 25 }))).toEqual([
      '市发展改革委 is not a lead unit of qingzhou-2023 task 25',
    ]);
  });

  const stranger = ['the unit 市教体局 is in no record the answer rests on'];
  it.each<[string, Draft]>([
    ['paragraph', sound.paragraph('由市教体局牵头')],
    ['heading', sound.heading('由市教体局牵头')],
    ['note', sound.note('由市教体局牵头')],
    ['reading line', sound.reading('由市教体局牵头')],
    ['list', sound.list(['市教体局'])],
    ['cell of a table', sound.table(['单位'], [['市教体局']])],
    ['row of units', withBlock({ kind: 'units', role: 'lead', printedRole: null, names: ['市教体局'] })],
  ])('in a %s, if no record the answer rests on names it, is refused', (_, draft) => {
    expect(faultsOf(draft)).toEqual(stranger);
  });

  it('that the question names may be named', () => {
    const query = { version: 1 as const, scope: {}, where: { unit: { office: '市教体局', role: 'lead' as const } }, ask: [], reduce: [] };
    expect(verifier.faults(sound.paragraph('由市教体局牵头'), { typed: '', queries: [query] })).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['将建设777个项目', '777'],
    ['at least 1,234 stations', '1,234'],
    ['a share of 88.8%', '88.8'],
    ['7.77 million yuan', '7.77 million'],
  ])('that is in no record is refused, wherever it stands: “%s”', (text, number) => {
    const drafts = [
      sound.paragraph(text),
      sound.heading(text),
      sound.note(text),
      sound.reading(text),
      sound.list([text]),
      sound.table(['x'], [[text]]),
    ];
    for (const draft of drafts) expect(faultsOf(draft)).toEqual([`the number ${number} is in no record the answer rests on`]);
  });

  it('of a task that the answer does not rest on is refused', () => {
    expect(task(26).body.text).toContain('75.4');
    expect(faultsOf(sound.paragraph('75.4'))).toEqual(['the number 75.4 is in no record the answer rests on']);
    expect(faultsOf(sound.paragraph('75.4').about(task(26)))).toEqual([]);
  });
});

const homes = task(45, 'qingdao-2023');
const [built] = library.figures(homes).filter(({ unit }) => unit === '万平方米');
const other = task(36);
const [planned] = library.figures(other).filter(({ unit }) => unit?.endsWith('平方米') ?? false);
if (!built || !planned) throw new Error('Both cities give the floor space of green buildings');
const rests = Draft.empty.about(homes, other).claimFigures([built, planned]);
const [one, two] = [amountOf(built), amountOf(planned)];
const reckoning = (operation: string, number: number, from: readonly Value[], years?: number): Computed => ({
  operation,
  value: { ...one, number },
  from,
  ...(years !== undefined && { years }),
});

describe('a figure', () => {
  it.each([{ value: 1100 }, { unit: '平方米' }, { year: 2024 }, { relation: 'exactly' as const }])(
    'that is not its record is refused: %j',
    (change) => {
      const draft = rests.with({ figures: rests.fields.figures.map((claim) => ({ ...claim, ...change })) });
      expect(faultsOf(draft)).toContainEqual(expect.stringMatching(/^no record of qingdao-2023 gives/));
    },
  );

  it('may be said in other words of magnitude', () => {
    expect(faultsOf(rests.paragraph('at least 10 million square metres'))).toEqual([]);
    expect(faultsOf(rests.paragraph('不少于1000万平方米'))).toEqual([]);
  });
});

describe('what was reckoned', () => {
  it.each<[Computed]>([
    [reckoning('sum', one.number + two.number, [one, two])],
    [reckoning('mean', (one.number + two.number) / 2, [one, two])],
    [reckoning('difference', one.number - two.number, [one, two])],
    [reckoning('per_year', one.number / 3, [one], 3)],
    [reckoning('over_years', one.number * 3, [one], 3)],
    [{ operation: 'convert', value: { ...one, number: one.number / 10_000, unit: '公顷' }, from: [one] }],
  ])('right from figures that the answer claims is let through, and may be said: %j', (computed) => {
    const { number, unit } = computed.value;
    const draft = rests.with({ computed: [computed], value: { number, unit } }).paragraph(String(number));
    expect(faultsOf(draft)).toEqual([]);
  });

  it.each<[Computed]>([
    [reckoning('sum', one.number + two.number + 1, [one, two])],
    [reckoning('difference', one.number + two.number, [one, two])],
    [reckoning('per_year', one.number / 3, [one], 2)],
    [{ operation: 'convert', value: { ...one, number: one.number / 1000, unit: '公顷' }, from: [one] }],
    [reckoning('guess', one.number, [one])],
  ])('wrong is refused: %j', (computed) => {
    expect(faultsOf(rests.with({ computed: [computed] }))).toEqual([`${computed.operation} does not give ${computed.value.number}`]);
  });

  it('from a number that no record gives is refused', () => {
    const stranger = { ...one, number: 777 };
    const draft = rests.with({ computed: [reckoning('sum', one.number + 777, [one, stranger])] });
    expect(faultsOf(draft)).toEqual(['sum reckons with 777, which no record gives']);
  });

  it('may be reckoned with again', () => {
    const sum = reckoning('sum', one.number + two.number, [one, two]);
    expect(faultsOf(rests.with({ computed: [sum, reckoning('per_year', sum.value.number / 2, [sum.value], 2)] }))).toEqual([]);
  });

  it('as the value of the answer must be a figure or the result', () => {
    expect(faultsOf(rests.with({ value: { number: one.number, unit: one.unit } }))).toEqual([]);
    expect(faultsOf(rests.with({ value: { number: 777, unit: one.unit } }))).toEqual(['the value 777 is neither a figure nor reckoned']);
  });
});

describe('a count', () => {
  const listed = Draft.empty.about(...[2, 9, 19].map((number) => task(number))).list(['a', 'b', 'c']);

  it('of what the answer holds is let through', () => {
    expect(faultsOf(listed.with({ count: 3 }))).toEqual([]);
    expect(faultsOf(listed.with({ count: 0 }))).toEqual([]);
  });

  it('of something else is refused', () => {
    expect(faultsOf(listed.with({ count: 77 }))).toEqual(['77 is not a number of anything the answer holds']);
    const computed = { operation: 'count', value: count(77), from: Array.from({ length: 77 }, () => count(1)) };
    expect(faultsOf(listed.with({ computed: [computed] }))).toEqual(['77 is not a number of anything the answer holds']);
    expect(faultsOf(listed.with({ computed: [{ ...computed, value: count(3) }] }))).toEqual(['count does not give 3']);
  });
});

describe('a draft with faults', () => {
  it('is not let through, and the error names each of them', () => {
    const draft = sound.paragraph('777').claimUnits(hydrogen, task(26).units);
    expect(() => verifier.check(draft, null)).toThrow(QingwenError);
    expect(() => verifier.check(draft, null)).toThrow(/市水利局 is not a lead unit .*; the number 777 is in no record/);
  });
});
