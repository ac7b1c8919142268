import stringWidth from 'string-width';
import type { Naming } from '../../src/answers/naming.js';
import type { Bound, NotedFigure, Per } from '../../src/documents/figures/types.js';
import type { Language } from '../../src/language/detect.js';
import type { Look } from './look.js';
import { type Indent, pad, wrap } from './wrap.js';

const SIGNS: Record<Bound, string> = { exactly: '', at_least: '≥', at_most: '≤', about: '≈' };
const CHANGES = { growth: '+', reduction: '−' };
/** In the language of the units. */
const PERS: Record<Per, string> = { year: '年', month: '月', week: '周', day: '日', hour: '小时', person: '人', household: '户' };
/** Columns of task number, amount and year; the measure has the rest. */
const COLUMNS = { task: 5, amount: 16, year: 7 };

/** A table of figures by document and chapter, each with what is known of damage at its place. */
export function renderFigures(figures: readonly NotedFigure[], naming: Naming, language: Language, look: Look): string {
  if (figures.length === 0) return naming.wording.say('figuresNone', language);
  const kinds = new Set(figures.map(({ kind }) => kind));
  const lines: string[] = [];
  let [document, chapter] = ['', ''];
  for (const figure of figures) {
    if (figure.documentId !== document) {
      document = figure.documentId;
      chapter = '';
      lines.push(...(lines.length > 0 ? [''] : []), ...documentHeading(document, naming, language, look));
    }
    const title = figure.section.split(' › ')[0] ?? '';
    if (title !== chapter) {
      chapter = title;
      lines.push('', ...wrap(title, look.width));
    }
    lines.push(...row(figure, kinds.size > 1 ? naming.wording.say(`figureKind_${figure.kind}`, language) : '', language, look));
  }
  lines.push('', naming.wording.say('figuresCount', language, { count: figures.length }));
  return lines.join('\n');
}

function documentHeading(id: string, naming: Naming, language: Language, { width, colors }: Look): string[] {
  return wrap(`${naming.document(naming.library.document(id), language)} (${id})`, width).map(colors.bold);
}

/** Task, amount, year, measure; a long measure goes on below itself. */
function row(figure: NotedFigure, kind: string, language: Language, { width, colors }: Look): string[] {
  const task = figure.taskNumber === null ? '–' : String(figure.taskNumber);
  const head = [pad(task, COLUMNS.task), pad(amountOf(figure), COLUMNS.amount), pad(String(figure.year ?? ''), COLUMNS.year)].join('');
  const indent: Indent = { first: head, rest: ' '.repeat(stringWidth(head)) };
  const what = [figure.action, figure.measure ?? figure.quote].filter((part) => part !== null).join(' · ');
  const notes = figure.notes.flatMap(({ text }) => wrap(`! ${text[language]}`, width, { first: indent.rest, rest: indent.rest }));
  return [...wrap(kind === '' ? what : `${what} [${kind}]`, width, indent), ...notes.map(colors.dim)];
}

/** The amount with its bound as a sign: ≥65%, ≈10家, 5–8个, +≥10%, 2项/年. */
function amountOf({ relation, bound, value, upTo, unit, per }: NotedFigure): string {
  const sign = relation === 'growth' || relation === 'reduction' ? CHANGES[relation] + SIGNS[bound ?? 'exactly'] : SIGNS[relation];
  return `${sign}${value}${upTo === null ? '' : `–${upTo}`}${unit ?? ''}${per ? `/${PERS[per]}` : ''} `;
}
