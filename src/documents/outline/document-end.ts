import type { Span } from '../types.js';
import { groupsIn } from '../units/find-groups.js';
import type { UnitGroup } from '../units/group.js';
import { opensPair } from '../units/pairs.js';
import { type Chosen, type Piece, pieceOf } from './chosen.js';
import { type Line, linesIn } from './lines.js';
import { endOfProse, isComplete } from './prose.js';

/**
 * Parts what stands behind the last task, and behind the chapters after it, from what the web page or the
 * letter goes on with. The last task ends with its units, else with as many paragraphs as tasks mostly have.
 */
export function cutEnd(chosen: Chosen, pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex(({ kind }) => kind === 'task');
  const isFollowed = pieces.some(({ kind }, i) => i > last && kind === 'text');
  return pieces.flatMap((piece, i) => {
    if (i < last || piece.kind === 'aside' || (i === last && isFollowed)) return [piece];
    const lines = linesIn(chosen.lines, piece);
    const end = i === last ? endOfTask(chosen, pieces.slice(0, last), piece, lines) : endOfText(chosen, piece, lines);
    const { source } = chosen.reading;
    return [...pieceOf(source, { ...piece, end }), ...pieceOf(source, { ...piece, kind: 'aside', item: null, start: end })];
  });
}

function endOfText({ reading }: Chosen, piece: Piece, lines: readonly Span[]): number {
  const own = lines.map(({ start, end }) => ({ start: Math.max(start, piece.start), end }));
  const isText = isComplete(reading.source.slice(own[0]?.start, own[0]?.end)) || own.length > 1;
  return isText ? endOfProse(reading.text, own, Number.POSITIVE_INFINITY) : piece.start;
}

function endOfTask({ reading, lines: all }: Chosen, others: readonly Piece[], piece: Piece, lines: readonly Line[]): number {
  const tasks = others.filter(({ kind }) => kind === 'task');
  const end = endOfProse(reading.text, lines, usualParagraphs(reading.text, tasks, all));
  // Told only where it is asked: it reads all tasks once more.
  let roles: Set<string> | null = null;
  const isKnown = (role: string) => {
    roles ??= new Set(tasks.flatMap((task) => groupsIn(reading, task)).flatMap(rolesOf));
    return roles.has(role);
  };
  // A web page says below a text who runs it, with labels like those of units: 主办单位:…
  const isOwn = (group: UnitGroup) =>
    group.start <= end ||
    opensPair(reading.text[group.start]) ||
    reading.text.slice(end, group.start).trim() === '' ||
    rolesOf(group).some(isKnown);
  const groups = groupsIn(reading, piece).filter(isOwn);
  const lastGroup = groups.at(-1);
  if (!lastGroup) return end;
  const line = lines.find((one) => one.end >= lastGroup.end);
  // In a text of one line a signature stands behind the last bracket, set off by a blank.
  const rest = reading.text.slice(lastGroup.end, line?.end ?? lastGroup.end);
  return line && !/^\s[^。]*$/.test(rest) ? line.end : lastGroup.end;
}

const rolesOf = ({ units }: UnitGroup): string[] => units.map(({ printedRole }) => printedRole ?? '');

/** How many paragraphs a task of this document mostly has: the middle one of their counts. */
function usualParagraphs(text: string, tasks: readonly Span[], lines: readonly Line[]): number {
  const counts = tasks.map((task) => {
    const own = linesIn(lines, task);
    return own.filter((line, i) => i === 0 || isComplete(text.slice(own[i - 1]?.start ?? line.start, own[i - 1]?.end))).length;
  });
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
}
