import { describe, expect, it } from 'vitest';
import { Draft } from '../../src/answer/draft.js';
import { Verifier } from '../../src/answer/verify.js';
import { readLibrary } from '../../src/documents/library.js';
import type { Task } from '../../src/documents/types.js';
import { QingwenError } from '../../src/errors.js';
import { directories } from '../data/seeds.js';

const library = readLibrary(directories.seeds);
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
const sound = () => new Draft().quote(hydrogen, sentence).nameUnits(hydrogen, ['lead', 'participating'], (name) => name);
const faultsOf = (change: (draft: Draft) => unknown) => {
  const draft = sound();
  change(draft);
  return verifier.faults(draft, null);
};

describe('an answer in which everything holds', () => {
  it('has no faults', () => {
    expect(verifier.faults(sound(), null)).toEqual([]);
    expect(() => verifier.check(sound(), null)).not.toThrow();
  });

  it('can be made of each of the 459 tasks', () => {
    const tasks = library.documents.flatMap((document) => document.tasks);
    const faults = tasks.flatMap((one) => {
      const draft = new Draft().heading(one.english?.title ?? '').paragraph(one.english?.summary ?? '');
      draft.quote(one, one.body).nameUnits(one, ['lead', 'participating'], (name) => name);
      return verifier.faults(draft, null);
    });
    expect(tasks).toHaveLength(459);
    expect(faults).toEqual([]);
  });

  it('may say the numbers of the task, of its document, and how many things it lists', () => {
    expect(faultsOf((draft) => draft.paragraph('2023年第25项'))).toEqual([]);
    expect(faultsOf((draft) => draft.list(['a', 'b', 'c']).paragraph('3'))).toEqual([]);
  });
});

describe('a quote', () => {
  it('that is altered is refused', () => {
    const altered = { ...sentence, text: sentence.text.replace('氢', '氨') };
    expect(verifier.faults(new Draft().quote(hydrogen, altered), null)).toEqual([`the quote at ${sentence.start} is not in qingzhou-2023`]);
  });

  it('at a wrong offset is refused', () => {
    const moved = { start: sentence.start + 1, end: sentence.end + 1, text: sentence.text };
    expect(faultsOf((draft) => draft.quote(hydrogen, moved))).toEqual([`the quote at ${moved.start} is not in qingzhou-2023`]);
  });

  it('that is empty is refused', () => {
    expect(faultsOf((draft) => draft.quote(hydrogen, { start: sentence.start, end: sentence.start, text: '' }))).not.toEqual([]);
  });

  it('of a neighbouring task is refused', () => {
    const neighbour = task(26).body;
    expect(faultsOf((draft) => draft.quote(hydrogen, neighbour))).toEqual([
      `the quote at ${neighbour.start} is not in task 25 of qingzhou-2023`,
    ]);
  });

  it('of a task that the document does not have is refused', () => {
    expect(faultsOf((draft) => draft.quote({ ...hydrogen, number: 300 }, hydrogen.body))).toContain(
      `the quote at ${hydrogen.body.start} is not in task 300 of qingzhou-2023`,
    );
  });

  it('that is shown otherwise than it is cited is refused', () => {
    expect(faultsOf((draft) => draft.blocks.push({ kind: 'quote', text: '发展氢能', citation: 0 }))).toEqual([
      'a quote differs from its citation',
    ]);
    expect(faultsOf((draft) => draft.blocks.push({ kind: 'quote', text: sentence.text, citation: 9 }))).toEqual([
      'a quote differs from its citation',
    ]);
  });
});

describe('a unit', () => {
  it('of another task is refused', () => {
    const other = task(26).units;
    expect(faultsOf((draft) => draft.claimUnits(hydrogen, other))).toEqual(['市水利局 is not a lead unit of qingzhou-2023 task 25']);
  });

  it('in the wrong role is refused', () => {
    expect(
      faultsOf((draft) => draft.units.push({ name: '市发改局', role: 'participating', documentId: 'qingzhou-2023', taskNumber: 25 })),
    ).toEqual(['市发改局 is not a participating unit of qingzhou-2023 task 25']);
  });

  it('by the name that another city gives it is refused', () => {
    expect(
      faultsOf((draft) => draft.units.push({ name: '市发展改革委', role: 'lead', documentId: 'qingzhou-2023', taskNumber: 25 })),
    ).toEqual(['市发展改革委 is not a lead unit of qingzhou-2023 task 25']);
  });

  it.each(['paragraph', 'heading', 'note'] as const)('in a %s, if no record the answer rests on names it, is refused', (kind) => {
    expect(faultsOf((draft) => draft[kind]('由市教体局牵头'))).toEqual(['the unit 市教体局 is in no record the answer rests on']);
  });

  it('in a list or shown as a unit, if no record names it, is refused', () => {
    expect(faultsOf((draft) => draft.list(['市教体局']))).toEqual(['the unit 市教体局 is in no record the answer rests on']);
    expect(faultsOf((draft) => draft.blocks.push({ kind: 'units', role: 'lead', printedRole: null, names: ['市教体局'] }))).toEqual([
      'the unit 市教体局 is in no record the answer rests on',
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['将建设77个项目', '77'],
    ['at least 1,234 stations', '1,234'],
    ['a share of 88.8%', '88.8'],
  ])('that is in no record is refused: “%s”', (text, number) => {
    for (const kind of ['paragraph', 'heading', 'note'] as const)
      expect(faultsOf((draft) => draft[kind](text))).toEqual([`the number ${number} is in no record the answer rests on`]);
    expect(faultsOf((draft) => draft.list([text]))).toEqual([`the number ${number} is in no record the answer rests on`]);
  });

  it('of a task that the answer does not rest on is refused', () => {
    const figure = '75.4';
    expect(task(26).body.text).toContain(figure);
    expect(faultsOf((draft) => draft.paragraph(figure))).toEqual([`the number ${figure} is in no record the answer rests on`]);
    expect(faultsOf((draft) => draft.paragraph(figure).records.add(task(26)))).toEqual([]);
  });
});

describe('a draft with faults', () => {
  it('is not let through, and the error names each of them', () => {
    const draft = sound().paragraph('77').claimUnits(hydrogen, task(26).units);
    expect(() => verifier.check(draft, null)).toThrow(QingwenError);
    expect(() => verifier.check(draft, null)).toThrow(/市水利局 is not a lead unit .*; the number 77 is in no record/);
  });
});
