import type { NotedFigure } from '../documents/figures/types.js';
import type { Source, Task } from '../documents/types.js';
import type { ExecutionContext } from '../execution/context.js';
import { sourceOf } from '../execution/reductions/group.js';
import type { Items, Result } from '../execution/result.js';
import { count, type Value } from '../execution/values.js';
import type { Answering } from './answering.js';
import { lineOf } from './cards/figures.js';
import type { Computed, Draft } from './draft.js';
import { clauseOf } from './telling.js';

/** A list that a result gives, and whether it was counted. */
export interface Listed<I extends Items = Items> {
  items: I;
  /** What counting it gave; null where nobody asked to count. */
  counted: Value | null;
}

/** The list of a kind that the only result of a query is, or counts; null where it is something else. */
export function listOf<K extends Items['kind']>(kind: K, { execution }: Answering): Listed<Items & { kind: K }> | null {
  const [result, ...others] = execution.results;
  if (!result || others.length > 0) return null;
  const items = result.kind === 'value' && result.operation === 'count' ? result.of : result;
  if (items.kind !== kind) return null;
  return { items: items as Items & { kind: K }, counted: result.kind === 'value' ? result.value : null };
}

/** The tasks that a query lists, or counts; the texts of many are a list of tasks. */
export function tasksListed(answering: Answering): Listed<Items & { kind: 'tasks' }> | null {
  const result = onlyResult(answering);
  if (result?.kind !== 'text') return listOf('tasks', answering);
  return { items: { kind: 'tasks', tasks: result.sources.filter((source) => source.kind === 'task') }, counted: null };
}

/** The only result of a query; undefined where it has several. */
export const onlyResult = ({ execution }: Answering): Result | undefined =>
  execution.results.length === 1 ? execution.results[0] : undefined;

/** What execution read beside the query. */
export const contextOf = ({ library, found }: Answering): ExecutionContext => ({ library, about: found.about, figures: found.figures });

/** A count as something that can be reckoned again. */
export const counting = (number: number): Computed => ({
  operation: 'count',
  value: count(number),
  from: Array.from({ length: number }, () => count(1)),
});

/** Adds what was reckoned. */
export const reckoned = (draft: Draft, ...computed: readonly Computed[]): Draft =>
  draft.with({ computed: [...draft.fields.computed, ...computed] });

/** Things with a document, by document in the order in which they come. */
export function byDocument<T extends { documentId: string }>(things: readonly T[]): { documentId: string; things: readonly T[] }[] {
  const ids = [...new Set(things.map(({ documentId }) => documentId))];
  return ids.map((documentId) => ({ documentId, things: things.filter((thing) => thing.documentId === documentId) }));
}

/** A task as an item of a list: "25. …". */
export const taskItem = (task: Task, { say, naming, language }: Answering): string =>
  say('listItem', { number: task.number, title: naming.title(task, language) });

/** What a figure measures, how much, and the task it stands in. */
export function figureItem(figure: NotedFigure, answering: Answering): string {
  const { say, naming, library, language } = answering;
  const source = sourceOf(figure, library);
  const figureSaid = lineOf(answering, figure);
  return source.kind === 'introduction'
    ? say('figureOfIntroduction', { figure: figureSaid, section: naming.section(source, language) })
    : say('figureOfTask', { figure: figureSaid, number: source.number, title: naming.title(source, language) });
}

/** Claims and cites figures by their clauses. */
export const citeFigures = (draft: Draft, figures: readonly NotedFigure[], { library }: Answering): Draft =>
  figures.reduce((cited, figure) => cited.cite(sourceOf(figure, library), clauseOf(figure)), draft).claimFigures(figures);

/** Quotes the clauses of figures, each once. */
export const quoteFigures = (draft: Draft, figures: readonly NotedFigure[], { library }: Answering): Draft =>
  figures.reduce((quoted, figure) => quoted.quote(sourceOf(figure, library), clauseOf(figure)), draft).claimFigures(figures);

/** What is known of damage in the source where these figures stand, each remark once. */
export function noteFigures(draft: Draft, figures: readonly NotedFigure[], { language }: Answering): Draft {
  const notes = [...new Set(figures.flatMap(({ notes: own }) => own))];
  return notes.reduce((noted, note) => noted.note(note.text[language]), draft);
}

/** Quotes sources whole. */
export const quoteWhole = (draft: Draft, sources: readonly Source[], { naming, language }: Answering): Draft =>
  sources.reduce((quoted, source) => quoted.heading(naming.source(source, language)).quote(source, source.body), draft);
