import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from '../seeds/folders.js';
import type { Source } from '../types.js';
import { bare } from './recognise.js';

/** Files of an earlier version as they are for the later one, and how many entries did not fit it any more. */
export interface CarriedOver {
  files: Readonly<Record<string, string>>;
  lost: number;
}

interface English {
  sections: Record<string, unknown>;
  tasks: Record<string, unknown>;
}

interface Notes {
  notes: { tasks: number[]; quotes: { task: number }[] }[];
}

/**
 * What people wrote for an earlier version of a document, for those tasks and headings that the later version has
 * word for word, under their new numbers.
 *
 * @param folder of the earlier version
 */
export function carryOver(folder: string, before: readonly Source[], after: readonly Source[]): CarriedOver {
  const numbers = newNumbers(before, after);
  const headings = new Set(after.flatMap(({ sections }) => sections.map(({ text }) => text)));
  const kept = [english(folder, numbers, headings), phrases(folder, numbers, headings), notes(folder, numbers), ...tables(folder)];
  return {
    files: Object.fromEntries(kept.flatMap((file) => (file ? [[file.name, file.text]] : []))),
    lost: kept.reduce((sum, file) => sum + (file?.lost ?? 0), 0),
  };
}

interface KeptFile {
  name: string;
  text: string;
  lost: number;
}

/** The new number of each old task whose text is the same. */
function newNumbers(before: readonly Source[], after: readonly Source[]): ReadonlyMap<number, number> {
  const byText = new Map(after.flatMap((source) => (source.kind === 'task' ? [[bare(source.body.text), source.number] as const] : [])));
  return new Map(
    before.flatMap((source) => {
      const number = source.kind === 'task' ? byText.get(bare(source.body.text)) : undefined;
      return source.kind === 'task' && number !== undefined ? [[source.number, number] as const] : [];
    }),
  );
}

function english(folder: string, numbers: ReadonlyMap<number, number>, headings: ReadonlySet<string>): KeptFile | null {
  const data = readJsonIn<English>(folder, FILES.english);
  if (!data) return null;
  const tasks = Object.entries(data.tasks).flatMap(([number, entry]) => {
    const now = numbers.get(Number(number));
    return now === undefined ? [] : [[String(now), entry] as const];
  });
  const sections = Object.entries(data.sections).filter(([heading]) => headings.has(heading));
  const lost = Object.keys(data.tasks).length - tasks.length + Object.keys(data.sections).length - sections.length;
  return fileOf(FILES.english, { ...data, sections: Object.fromEntries(sections), tasks: Object.fromEntries(tasks) }, lost);
}

function phrases(folder: string, numbers: ReadonlyMap<number, number>, headings: ReadonlySet<string>): KeptFile | null {
  const lines = readIn(folder, FILES.phrases)?.split('\n');
  if (!lines) return null;
  let lost = 0;
  const kept = lines.flatMap((line, i) => {
    const [name = '', ...rest] = line.split('\t');
    if (i === 0 || line.startsWith('#') || line === '' || headings.has(name)) return [line];
    const now = numbers.get(Number(name));
    if (now === undefined) lost += 1;
    return now === undefined ? [] : [[now, ...rest].join('\t')];
  });
  return { name: FILES.phrases, text: kept.join('\n'), lost };
}

function notes(folder: string, numbers: ReadonlyMap<number, number>): KeptFile | null {
  const data = readJsonIn<Notes>(folder, FILES.notes);
  if (!data) return null;
  const kept = data.notes.filter((note) => [...note.tasks, ...note.quotes.map(({ task }) => task)].every((task) => numbers.has(task)));
  const renumbered = kept.map((note) => ({
    ...note,
    tasks: note.tasks.map((task) => numbers.get(task)),
    quotes: note.quotes.map((quote) => ({ ...quote, task: numbers.get(quote.task) })),
  }));
  return fileOf(FILES.notes, { ...data, notes: renumbered }, data.notes.length - kept.length);
}

/** Tables name no task: they stay as they are. */
const tables = (folder: string): KeptFile[] =>
  [FILES.units, FILES.glossary, FILES.stopWords, FILES.everyday, FILES.everydayEnglish].flatMap((name) => {
    const text = readIn(folder, name);
    return text === null ? [] : [{ name, text, lost: 0 }];
  });

const fileOf = (name: string, data: object, lost: number): KeptFile => ({ name, text: `${JSON.stringify(data, null, 2)}\n`, lost });

const readIn = (folder: string, name: string): string | null =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;

function readJsonIn<T>(folder: string, name: string): T | null {
  const text = readIn(folder, name);
  return text === null ? null : (JSON.parse(text) as T);
}
