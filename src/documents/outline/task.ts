import { sliceOf, splitSentences, trimSpan } from '../sentences.js';
import type { SourceText, Span, Task, Unit, UnitBracket } from '../types.js';
import { groupsIn } from '../units/find-groups.js';
import type { Reading, UnitGroup } from '../units/group.js';
import type { Piece } from './chosen.js';
import type { Item } from './items.js';
import { titleBefore, titleIn } from './titles.js';

/** The stretch of a task, with its number. */
export interface TaskPiece extends Piece {
  item: Item;
  /** Whether nearly all tasks of the document have titles, so that this one is looked for with less rigour. */
  mostHaveTitles?: boolean;
}

const ONLY_MARKS = /^[\s。.;；,，、]*$/;

/** Makes a task of an item's stretch: title, sentences without brackets of units, units, deadline. */
export function taskOf(reading: Reading, documentId: string, piece: TaskPiece, number: number): Task {
  const { source } = reading;
  const { item, start, end } = piece;
  const groups = groupsIn(reading, { start: item.end, end });
  const last = trailing(source, groups, end);
  const body = trimSpan(source, { start: item.end, end: last?.start ?? end });
  const brackets = bracketsOf(source, body, groups);
  const first = groups[0];
  const titled = (first && titleBefore(reading.text, body, first)) ?? titleIn(reading.text, body, piece.mostHaveTitles);
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
    units: unitsOf(groups, brackets),
    brackets,
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

/** The brackets that name units, each with the stretch before it; brackets that stand together share one. */
function bracketsOf(source: string, body: Span, groups: readonly UnitGroup[]): UnitBracket[] {
  const brackets: UnitBracket[] = [];
  let from = body.start;
  for (const group of groups.filter(({ units }) => units.length > 0)) {
    const own = trimSpan(source, { start: behindMarks(source, from, group.start), end: group.start });
    const covers = own.end > own.start ? own : (brackets.at(-1)?.covers ?? own);
    brackets.push({ ...sliceOf(source, group), covers });
    from = group.end;
  }
  return brackets;
}

/** Each unit once a role, with the stretches that are its work where brackets share the task among them. */
function unitsOf(groups: readonly UnitGroup[], brackets: readonly UnitBracket[]): Unit[] {
  const several = new Set(brackets.map(({ covers }) => covers.start)).size > 1;
  const units = new Map<string, Unit>();
  for (const [i, group] of groups.filter((one) => one.units.length > 0).entries()) {
    const covers = brackets[i]?.covers;
    for (const unit of group.units) {
      const key = `${unit.role} ${unit.text}`;
      const known = units.get(key);
      const stretches = covers && several ? { covers: [...(known?.covers ?? []), covers] } : {};
      units.set(key, { ...(known ?? unit), ...stretches });
    }
  }
  return [...units.values()];
}
