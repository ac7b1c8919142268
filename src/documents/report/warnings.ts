import { foldSource } from '../fold.js';
import type { LaidOutText } from '../layouts/index.js';
import { markerAt } from '../outline/markers.js';
import type { Task } from '../types.js';
import { isUnitName } from '../units/names.js';
import { closeOf, opensPair } from '../units/pairs.js';

/** Something that a person should look at before a document is used. */
export interface Warning {
  kind: 'file' | 'number_skipped' | 'bracket_open' | 'units_not_read' | 'no_units' | 'odd_unit' | 'long_task';
  /** The number of the task; null of the file itself. */
  task: number | null;
  /** What it is about, as printed, shortened; of a file a sentence. */
  quote: string;
}

const LONGEST_QUOTE = 60;
const LONG_UNIT = 30;
const MOSTLY = 0.8;
const TIMES_LONGER = 8;
const LONG = 1500;
/** Words that name who does a task, wherever they stand. */
const NAMES_SOMEBODY = /(?:责任|牵头|配合|参与|主办|承办)(?:单位|部门)\s?:|牵头负责|按照?(?:职责|各自)|负责落实|分工负责/;

/** What is odd about the tasks of a text: numbers left out, brackets that were not read, names that look like none. */
export function warningsOf(source: string, { tasks }: LaidOutText): Warning[] {
  const text = foldSource(source);
  const named = tasks.filter(({ units }) => units.length > 0).length;
  const lengths = tasks.map(({ body }) => body.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return tasks.flatMap((task, i) => {
    const own: Warning[] = [];
    const warn = (kind: Warning['kind'], quote: string) => own.push({ kind, task: task.number, quote: shortened(quote) });
    if (skips(text, tasks[i - 1], task)) warn('number_skipped', source.slice(task.start, task.end));
    for (const [kind, quote] of bracketsLeft(text, task)) warn(kind, quote);
    if (task.units.length === 0 && named >= tasks.length * MOSTLY) warn('no_units', source.slice(task.start, task.end));
    for (const unit of task.units) if (!isUnitName(foldSource(unit.text)) || unit.text.length > LONG_UNIT) warn('odd_unit', unit.text);
    if (task.body.text.length > Math.max(LONG, usual * TIMES_LONGER)) warn('long_task', task.body.text);
    return own;
  });
}

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
};

/** Whether the printed number neither counts on nor begins anew. */
function skips(text: string, before: Task | undefined, task: Task): boolean {
  const one = before && markerAt(text, before.start);
  const other = markerAt(text, task.start);
  if (!one || !other || one.style !== other.style) return false;
  return other.value !== 1 && other.value !== one.value + 1;
}

/** Brackets in the text of a task that speak of who does it but were not read, and those that never close. */
function bracketsLeft(text: string, { body, brackets }: Task): [Warning['kind'], string][] {
  const left: [Warning['kind'], string][] = [];
  for (let i = body.start; i < body.end; i += 1) {
    const read = brackets.find(({ start, end }) => start <= i && i < end);
    if (read) i = read.end - 1;
    else if (opensPair(text[i])) {
      const close = closeOf(text, i, body.end);
      const inner = text.slice(i, close ?? body.end);
      if (NAMES_SOMEBODY.test(inner)) left.push([close === null ? 'bracket_open' : 'units_not_read', inner]);
      if (close !== null) i = close;
    }
  }
  return left;
}
