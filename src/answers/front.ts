import type { Introduction, PolicyDocument, SourceText } from '../documents/types.js';
import type { Draft } from './draft.js';
import { sayDate } from './say-date.js';

/** Cites where each document begins: what is said of it as a whole rests on it as a whole. */
export const citeFirst = (draft: Draft, documents: readonly PolicyDocument[]): Draft =>
  documents.reduce((all, { introductions: [introduction], tasks: [task] }) => {
    const first = introduction && (!task || introduction.start < task.start) ? introduction : task;
    return first ? all.cite(first, first.sentences[0] ?? first.body) : all;
  }, draft);

/** Cites the lines of the letterhead in which documents say who published them and when; where there are none, their beginning. */
export const citeLetterhead = (draft: Draft, documents: readonly PolicyDocument[]): Draft =>
  documents.reduce((all, document) => {
    const head = letterheadOf(document);
    const lines = linesOfOrigin(document);
    return lines.length > 0 ? lines.reduce((cited, line) => cited.cite(head, line), all) : citeFirst(all, [document]);
  }, draft);

/** What stands before the tasks and their introductions, as a source that can be cited. */
function letterheadOf({ id, source, frontMatter }: PolicyDocument): Introduction {
  const start = frontMatter[0]?.start ?? 0;
  const end = frontMatter.at(-1)?.end ?? start;
  return {
    kind: 'introduction',
    documentId: id,
    number: null,
    title: null,
    start,
    end,
    sections: [],
    body: { text: source.slice(start, end), start, end },
    sentences: [],
    units: [],
    bracket: null,
    english: null,
    everyday: { zh: [], en: [] },
  };
}

function linesOfOrigin({ source, frontMatter, info: { publisher, published } }: PolicyDocument): SourceText[] {
  const says = [publisher, published, sayDate(published, 'zh')];
  return frontMatter.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(/\S[^\n]*/g)]
      .filter(([line]) => says.some((one) => line.includes(one)))
      .map(({ 0: line, index }) => ({ text: line.trimEnd(), start: start + index, end: start + index + line.trimEnd().length })),
  );
}
