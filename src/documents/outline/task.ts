import { sliceOf, splitSentences, trimSpan } from '../sentences.js';
import type { SourceText, Span, Task, Unit } from '../types.js';
import { groupsIn } from '../units/find-groups.js';
import type { Reading, UnitGroup } from '../units/group.js';
import type { Piece } from './assemble.js';
import type { Item } from './items.js';
import { titleIn } from './titles.js';

const ONLY_MARKS = /^[\s。.;；,，、]*$/;

/** Makes a task of an item's stretch: title, sentences without brackets of units, units, deadline. */
export function taskOf(reading: Reading, documentId: string, piece: Piece & { item: Item }, number: number): Task {
  const { source } = reading;
  const { item, start, end } = piece;
  const groups = groupsIn(reading, { start: item.end, end });
  const last = trailing(source, groups, end);
  const body = trimSpan(source, { start: item.end, end: last?.start ?? end });
  const titled = titleIn(reading.text, body);
  return {
    kind: 'task',
    documentId,
    number,
    label: source.slice(start, item.end).trim(),
    start,
    end,
    sections: piece.path,
    title: titled ? sliceOf(source, titled.title) : null,
    body: sliceOf(source, body),
    sentences: sentencesOf(source, body, groups, titled?.rest ?? body.start),
    units: unitsOf(source, body, groups),
    bracket: bracketOf(source, groups, last),
    deadline: groups.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    english: null,
    everyday: { zh: [], en: [] },
  };
}

/** The brackets at the end of a task, which stand together: (牵头单位:…)(完成时限:…). */
function trailing(source: string, groups: readonly UnitGroup[], end: number): Span | null {
  const first = groups.findLastIndex(({ end: behind }, i) => !ONLY_MARKS.test(source.slice(behind, groups[i + 1]?.start ?? end))) + 1;
  const last = groups.at(-1);
  const begin = groups[first];
  return begin && last ? { start: begin.start, end: last.end } : null;
}

function bracketOf(source: string, groups: readonly UnitGroup[], last: Span | null): SourceText | null {
  if (!groups.some(({ units }) => units.length > 0)) return null;
  const span = last ?? groups.at(-1);
  return span ? sliceOf(source, span) : null;
}

/** The title, and the sentences between the brackets. */
function sentencesOf(source: string, body: Span, groups: readonly UnitGroup[], rest: number): SourceText[] {
  const sentences: SourceText[] = splitSentences(source, { start: body.start, end: rest });
  let start = rest;
  for (const group of [...groups.filter((one) => one.start < body.end), { start: body.end, end: body.end }]) {
    sentences.push(...splitSentences(source, { start: behindMarks(source, start, group.start), end: group.start }));
    start = Math.max(start, group.end);
  }
  return sentences;
}

function behindMarks(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && ONLY_MARKS.test(source[at] as string)) at += 1;
  return at;
}

/** All units in order; where several brackets stand in a task, each with the stretch before its own. */
function unitsOf(source: string, body: Span, groups: readonly UnitGroup[]): Unit[] {
  const naming = groups.filter(({ units }) => units.length > 0);
  let covered: Span = { start: body.start, end: body.start };
  const covers = naming.map((group) => {
    const from = covered.end;
    if (!ONLY_MARKS.test(source.slice(from, group.start)))
      covered = trimSpan(source, { start: behindMarks(source, from, group.start), end: group.start });
    const own = covered;
    covered = { start: own.start, end: Math.max(own.end, group.end) };
    return own;
  });
  const several = new Set(covers.map(({ start }) => start)).size > 1;
  return naming.flatMap(({ units }, i) => units.map((unit) => (several && covers[i] ? { ...unit, covers: covers[i] } : unit)));
}
