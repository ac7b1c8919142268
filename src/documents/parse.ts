import { QingwenError } from '../errors.js';
import { type Line, readLines } from './lines.js';
import { sliceOf, splitSentences, trimSpan } from './sentences.js';
import type { DocumentInfo, Introduction, PolicyDocument, Section, Span, Task } from './types.js';
import { opensUnits, readUnits } from './units.js';

const LONGEST_TITLE = 40;
const SENTENCE_END = /[。!?！？)）〕\]】”]$/;

type TextLine = Extract<Line, { kind: 'text' }>;
type TaskLine = Extract<Line, { kind: 'task' }>;

/** A numbered item while its paragraphs are being collected. */
interface OpenTask {
  line: TaskLine;
  end: number;
  paragraphs: number;
  sections: Section[];
}

/**
 * Parses the text of a plan: headings, introductions, numbered tasks with title, sentences, units.
 *
 * Rules, not document ids: a line that begins with a number and a mark is a task; text between a
 * heading and the next task is the introduction of that heading; text behind a task belongs to the
 * task, except behind the last one and its bracket of units, where a web page puts its furniture.
 *
 * @throws QingwenError DOCUMENT_INVALID when a number occurs twice or there is no task at all
 */
export function parseDocument(info: DocumentInfo, source: string): PolicyDocument {
  const sections: Section[] = [];
  const introductions: Introduction[] = [];
  const openTasks: OpenTask[] = [];
  const frontMatter: Span[] = [];
  let path: Section[] = [];
  let headingParagraphs: TextLine[] = [];
  const furniture: Span[] = [];

  const closeIntroduction = () => {
    if (headingParagraphs.length === 0) return;
    introductions.push(introductionOf(info.id, source, path, headingParagraphs));
    headingParagraphs = [];
  };

  const lines = readLines(source);
  const lastTask = lines.findLastIndex((line) => line.kind === 'task');
  const lastText = lines.findLastIndex((line) => line.kind === 'task' || opensUnits(source.slice(line.start, line.end)));
  let insideTask: OpenTask | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank') continue;
    if (line.kind === 'heading' && index < lastTask) {
      closeIntroduction();
      const parent = line.level === 2 ? (path[0] ?? null) : null;
      const section = sectionOf(source, line, parent);
      sections.push(section);
      path = parent ? [parent, section] : [section];
      insideTask = null;
    } else if (line.kind === 'task') {
      closeIntroduction();
      insideTask = { line, end: line.end, paragraphs: 1, sections: path };
      openTasks.push(insideTask);
    } else if (insideTask && (index <= lastText || continues(source, insideTask))) {
      if (!continues(source, insideTask)) insideTask.paragraphs += 1;
      insideTask.end = line.end;
    } else if (insideTask) {
      furniture.push({ start: line.start, end: line.end });
    } else if (path.length > 0) {
      headingParagraphs.push(line as TextLine);
    } else {
      frontMatter.push({ start: line.start, end: line.end });
    }
  }

  const tasks = openTasks.map((open) => taskOf(info.id, source, open));
  refuseDuplicates(info.id, source, tasks);
  if (tasks.length === 0) {
    throw new QingwenError(
      'DOCUMENT_INVALID',
      `seeds/${info.id}.txt holds no numbered task ("1.…" at the start of a line); check that it is the text of the plan`,
    );
  }
  return {
    id: info.id,
    info,
    source,
    sections,
    introductions,
    tasks,
    notes: [],
    namesUnits: tasks.some((task) => task.units.length > 0),
    frontMatter,
    furniture,
  };
}

/** Whether the task's text so far breaks off in mid-sentence, so that the next line goes on with it. */
const continues = (source: string, task: OpenTask) => !SENTENCE_END.test(source.slice(task.line.start, task.end));

function sectionOf(source: string, line: Extract<Line, { kind: 'heading' }>, parent: Section | null): Section {
  return {
    ...sliceOf(source, line),
    level: line.level,
    number: line.number,
    title: source.slice(line.titleStart, line.end),
    parent,
    english: null,
  };
}

function introductionOf(documentId: string, source: string, sections: readonly Section[], lines: TextLine[]): Introduction {
  const span = { start: (lines[0] as TextLine).start, end: (lines.at(-1) as TextLine).end };
  return {
    kind: 'introduction',
    documentId,
    number: null,
    title: null,
    ...span,
    sections,
    body: sliceOf(source, span),
    sentences: splitSentences(source, span),
    units: [],
    bracket: null,
    english: null,
    everyday: { zh: [], en: [] },
  };
}

function taskOf(documentId: string, source: string, open: OpenTask): Task {
  const span = { start: open.line.start, end: open.end };
  const found = readUnits(source, span);
  const body = trimSpan(source, { start: open.line.bodyStart, end: found ? found.bracket.start : span.end });
  const sentences = splitSentences(source, body);
  const first = sentences[0];
  const hasTitle =
    first && sentences.length > 1 && first.text.length <= LONGEST_TITLE && first.text.endsWith('。') && !/[,，;；:：]/.test(first.text);
  return {
    kind: 'task',
    documentId,
    number: open.line.number,
    ...span,
    sections: open.sections,
    title: hasTitle ? sliceOf(source, { start: first.start, end: first.end - 1 }) : null,
    body: sliceOf(source, body),
    sentences,
    units: found?.units ?? [],
    bracket: found ? sliceOf(source, found.bracket) : null,
    english: null,
    everyday: { zh: [], en: [] },
  };
}

function refuseDuplicates(id: string, source: string, tasks: readonly Task[]): void {
  const seen = new Map<number, Task>();
  for (const task of tasks) {
    const earlier = seen.get(task.number);
    if (earlier) {
      const at = (offset: number) => source.slice(0, offset).split('\n').length;
      throw new QingwenError(
        'DOCUMENT_INVALID',
        `seeds/${id}.txt has two tasks with the number ${task.number}, in lines ${at(earlier.start)} and ${at(task.start)}; a task is cited by its number, so it must be unique`,
      );
    }
    seen.set(task.number, task);
  }
}
