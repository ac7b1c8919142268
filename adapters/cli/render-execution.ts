import type { Naming } from '../../src/answers/naming.js';
import { oneLine } from '../../src/answers/plain-text.js';
import type { NotedFigure } from '../../src/documents/figures/types.js';
import type { Section } from '../../src/documents/types.js';
import type { Execution } from '../../src/execution/execute.js';
import { sourceOf } from '../../src/execution/reductions/group.js';
import { type ChapterDigest, type Group, type Items, type Result, sizeOf } from '../../src/execution/result.js';
import type { Value } from '../../src/execution/values.js';
import type { Language } from '../../src/language/detect.js';
import type { Look } from './look.js';
import { wrap } from './wrap.js';

const BOUNDS = { exactly: '', at_least: '≥ ', at_most: '≤ ', about: '≈ ' };

/** The results of a query, for people who try the language by hand: one record a line, with its place. */
export function renderExecution({ results, verdict }: Execution, language: Language, naming: Naming, look: Look): string {
  const view = new ResultView(language, naming);
  const parts = results.map((result) => view.result(result).join('\n'));
  if (verdict) {
    const sides = verdict.sides?.map((side) => (side ? valueText(side) : '–')).join(' : ');
    parts.unshift([`verdict: ${verdict.verdict}${sides ? ` (${sides})` : ''}`, ...view.items(verdict.records)].join('\n'));
  }
  const text = parts.join('\n\n');
  return text
    .split('\n')
    .flatMap((line) => wrap(line, look.width, { first: '', rest: '  ' }))
    .join('\n');
}

const valueText = ({ number, upTo, unit, bound }: Value): string =>
  `${BOUNDS[bound]}${number}${upTo === null ? '' : `–${upTo}`}${unit ?? ''}`;

class ResultView {
  constructor(
    private readonly language: Language,
    private readonly naming: Naming,
  ) {}

  result(result: Result): string[] {
    switch (result.kind) {
      case 'tasks':
      case 'units':
      case 'figures':
        return this.items(result);
      case 'value':
        return [
          `${result.operation}: ${valueText(result.value)}`,
          ...(result.of.kind === 'groups' ? this.result(result.of) : this.items(result.of)),
        ];
      case 'groups':
        return result.groups.flatMap((group) => this.group(group));
      case 'comparison': {
        const order = result.highestFirst ? [`highest first: ${result.highestFirst.map((key) => this.key(key)).join(', ')}`] : [];
        const missing = result.missing.length > 0 ? [`nothing in: ${result.missing.map((key) => this.key(key)).join(', ')}`] : [];
        return [...result.sides.flatMap((side) => this.group(side)), ...order, ...missing];
      }
      case 'text':
        return result.sources.map((source) => `${this.naming.source(source, this.language)}\n${oneLine(source.body.text)}`);
      case 'outline':
        return result.documents.flatMap((document) => [
          `${document.documentId}: ${document.tasks}`,
          ...document.chapters.flatMap((chapter) => [
            this.chapter(chapter),
            ...chapter.sections.map((section) => `    ${this.heading(section)}`),
          ]),
        ]);
      case 'summary':
        return result.documents.flatMap((document) => [
          `${document.documentId}: ${document.tasks}`,
          ...document.chapters.flatMap((chapter) => [
            this.chapter(chapter),
            ...chapter.targets.map((target) => `    ${this.figure(target)}`),
          ]),
        ]);
      case 'provenance':
        return [
          ...result.documents.map(
            ({ documentId, publisher, published, period, newest, namesUnits, address }) =>
              `${documentId}: ${publisher}, ${published}, ${period.from}–${period.to}${newest ? ', newest' : ''}, units ${namesUnits ? 'named' : 'not named'}${address ? `, ${address}` : ''}`,
          ),
          ...result.chapterOf.map(
            ({ task, sections }) => `${task.documentId} ${task.number}: ${sections.map((section) => this.heading(section)).join(' › ')}`,
          ),
        ];
      case 'definition':
        return [
          result.definition ? oneLine(result.definition.sentence.text) : `no document defines “${result.term}”`,
          ...result.uses.map((source) => this.naming.source(source, this.language)),
        ];
      case 'documents':
        return [...result.documentIds];
      case 'impossible':
        return [
          `${result.operation}: ${result.reason.why}${'units' in result.reason ? ` (${result.reason.units.map((unit) => unit ?? '–').join(', ')})` : ''}`,
        ];
    }
  }

  items(items: Items): string[] {
    if (items.kind === 'tasks') return items.tasks.map((task) => this.naming.source(task, this.language));
    if (items.kind === 'figures') return items.figures.map((figure) => this.figure(figure));
    return items.offices.map(({ office, duties }) => {
      const names = [...new Set(duties.map(({ name }) => this.naming.unit(name, this.language)))];
      const tasks = [...new Set(duties.map(({ task }) => `${task.documentId} ${task.number}`))];
      return `${names.join(', ')} [${office}]: ${tasks.join(', ')}`;
    });
  }

  private group({ key, items, value }: Group): string[] {
    return [`${this.key(key)}: ${value ? valueText(value) : sizeOf(items)}`, ...this.items(items).map((line) => `  ${line}`)];
  }

  /** A heading by its text where the key is one of a heading. */
  private key(key: string): string {
    const [documentId, start] = key.split('@');
    const section = start && this.naming.library.document(documentId as string).sections.find((one) => one.start === Number(start));
    return section ? `${documentId} ${this.heading(section)}` : key;
  }

  private chapter({ section, tasks }: ChapterDigest): string {
    const [first, last] = [tasks[0]?.number, tasks.at(-1)?.number];
    return `  ${this.heading(section)}: ${tasks.length} (${first}–${last})`;
  }

  private heading({ text, english }: Section): string {
    return (this.language === 'en' ? english?.title : null) ?? text;
  }

  private figure(figure: NotedFigure): string {
    const at = `${figure.documentId} ${figure.taskNumber ?? sourceOf(figure, this.naming.library).sections.at(-1)?.text ?? ''}`;
    const unit = figure.unit ?? '';
    const year = figure.year === null ? '' : `, ${figure.year}`;
    return `${at}: ${figure.measure ?? '–'}: ${figure.relation} ${figure.value}${figure.upTo === null ? '' : `–${figure.upTo}`}${unit}${year} “${oneLine(figure.quote)}”`;
  }
}
