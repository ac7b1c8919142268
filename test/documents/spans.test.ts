import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/documents/library.js';
import type { PolicyDocument, SourceText, Span } from '../../src/documents/types.js';
import { directories } from '../data/seeds.js';

const { documents } = readLibrary(directories.seeds);

/** Everything that claims to be text of the source, with a name for the failure. */
function slicesOf(document: PolicyDocument): (SourceText & { name: string })[] {
  const named = (name: string, slices: readonly (SourceText | null)[]) =>
    slices.flatMap((slice) => (slice ? [{ start: slice.start, end: slice.end, text: slice.text, name }] : []));
  return [
    ...named('section', document.sections),
    ...document.introductions.flatMap((item) => [
      ...named(`introduction ${item.sections.at(-1)?.text}`, [item.body]),
      ...named(`sentence of the introduction ${item.sections.at(-1)?.text}`, item.sentences),
    ]),
    ...document.tasks.flatMap((task) => [
      ...named(`title of ${task.number}`, [task.title]),
      ...named(`body of ${task.number}`, [task.body]),
      ...named(`sentence of ${task.number}`, task.sentences),
      ...named(`unit of ${task.number}`, task.units),
      ...named(`bracket of ${task.number}`, [task.bracket]),
    ]),
    ...document.notes.flatMap((note) => named('note', note.quotes)),
  ];
}

const isInside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** How often each stretch of the file that is not blank is covered, where that is not once. */
function badlyCovered(source: string, spans: readonly Span[]): string[] {
  const times = new Uint8Array(source.length);
  for (const { start, end } of spans) for (let i = start; i < end; i += 1) times[i] = (times[i] ?? 0) + 1;
  return [...source.matchAll(/\S+/g)].flatMap((run) => {
    const counts = new Set(times.subarray(run.index, run.index + run[0].length));
    return counts.size === 1 && counts.has(1) ? [] : [`${[...counts].join('/')} times: ${run[0].slice(0, 40)}`];
  });
}

describe.each(documents.map((document) => ({ id: document.id, document })))('the spans of $id', ({ document }) => {
  const { source, tasks, sections, introductions, frontMatter, furniture } = document;

  it('slice back to their text, and none is empty', () => {
    const slices = slicesOf(document);
    expect(slices.filter(({ start, end, text }) => source.slice(start, end) !== text || text.trim() !== text || text === '')).toEqual([]);
    expect(slices.length).toBeGreaterThan(tasks.length * 2);
  });

  it('lie inside the task they belong to, sentences outside the bracket and units inside it', () => {
    for (const task of tasks) {
      const { title, body, sentences, units, bracket } = task;
      expect([body, ...sentences, ...units, title, bracket].every((span) => span === null || isInside(span, task))).toBe(true);
      expect(sentences.every((sentence) => isInside(sentence, body))).toBe(true);
      if (bracket === null) expect(units).toEqual([]);
      else {
        expect(units.length).toBeGreaterThan(0);
        expect(units.every((unit) => isInside(unit, bracket))).toBe(true);
        expect(overlaps(body, bracket)).toBe(false);
      }
    }
  });

  it('leave out of body and bracket nothing but the number and a full stop', () => {
    const rests = tasks.map(({ start, end, body, bracket }) => [
      source.slice(start, body.start),
      source.slice(body.end, bracket?.start ?? end),
      bracket ? source.slice(bracket.end, end) : '',
    ]);
    expect(
      rests.filter(([number, middle, rest]) => !/^\d+[.、]\s*$/.test(number ?? '') || middle?.trim() || !/^。?$/.test(rest ?? '')),
    ).toEqual([]);
  });

  it('cut each body and introduction into sentences that leave nothing out', () => {
    for (const { body, sentences } of [...tasks, ...introductions])
      expect(badlyCovered(body.text, shifted(sentences, body.start))).toEqual([]);
  });

  it('cover every character of the file exactly once, blanks aside', () => {
    expect(badlyCovered(source, [...tasks, ...sections, ...introductions, ...frontMatter, ...furniture])).toEqual([]);
  });

  it('put no text of a numbered task into front matter or furniture', () => {
    const asides = [...frontMatter, ...furniture].map(({ start, end }) => source.slice(start, end));
    expect(asides.filter((text) => /^\d{1,3}\s*[.、．]\s*\D/.test(text) || /(牵头|参与)(单位|部门)/.test(text))).toEqual([]);
    const first = tasks[0]?.start ?? 0;
    const last = tasks.at(-1)?.end ?? 0;
    expect(frontMatter.every(({ end }) => end <= first)).toBe(true);
    expect(furniture.every(({ start }) => start >= last)).toBe(true);
  });

  it('keep the file in order: no item before the one above it', () => {
    const order = (spans: readonly Span[]) => spans.map(({ start }) => start);
    for (const spans of [tasks, sections, introductions]) expect(order(spans)).toEqual(order(spans).toSorted((a, b) => a - b));
    for (const task of tasks) {
      expect(task.sections.length).toBeGreaterThan(0);
      expect(task.sections.every((section) => section.end <= task.start && document.sections.includes(section))).toBe(true);
    }
  });
});

const shifted = (spans: readonly Span[], by: number): Span[] => spans.map(({ start, end }) => ({ start: start - by, end: end - by }));
