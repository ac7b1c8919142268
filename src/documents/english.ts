import { z } from 'zod';
import { QingwenError } from '../errors.js';
import { readJson } from './data-file.js';
import { FILES } from './seeds/folders.js';
import { originSchema } from './seeds/origin.js';
import type { PolicyDocument } from './types.js';

const englishSchema = z.strictObject({
  document: z.string(),
  origin: originSchema,
  sections: z.record(z.string(), z.strictObject({ title: z.string().min(1), summary: z.string().optional() })),
  tasks: z.record(z.string().regex(/^\d+$/), z.strictObject({ title: z.string().min(1), summary: z.string().min(1) })),
});

/**
 * Puts the English titles and summaries of `<id>/english.json` beside tasks, sections and
 * introductions. What the file does not hold stays without English; the answer then says so.
 *
 * @throws QingwenError DATA_INVALID when the file speaks of a task or heading that the document lacks
 */
export function withEnglish(document: PolicyDocument, path: string): PolicyDocument {
  const english = readJson(path, englishSchema);
  if (english.document !== document.id) {
    throw new QingwenError(
      'DATA_INVALID',
      `${document.id}/${FILES.english}, document: expected "${document.id}", found "${english.document}"`,
    );
  }
  const unknown = [
    ...Object.keys(english.tasks).filter((number) => !document.tasks.some((task) => task.number === Number(number))),
    ...Object.keys(english.sections).filter((heading) => !document.sections.some((section) => section.text === heading)),
  ];
  if (unknown.length > 0) {
    throw new QingwenError(
      'DATA_INVALID',
      `${document.id}/${FILES.english} has English for what the document does not hold: ${unknown.join(', ')}`,
    );
  }
  const ofSection = (heading: string) => {
    const entry = english.sections[heading];
    return entry ? { title: entry.title, summary: entry.summary ?? '' } : null;
  };
  // Sections are shared by reference between parent, task and document: one map keeps them one.
  const sections = new Map(document.sections.map((section) => [section, { ...section, english: ofSection(section.text) }]));
  for (const section of sections.values()) {
    if (section.parent) section.parent = sections.get(section.parent) ?? section.parent;
  }
  const pathOf = (path: readonly (typeof document.sections)[number][]) => path.map((section) => sections.get(section) ?? section);
  return {
    ...document,
    sections: [...sections.values()],
    introductions: document.introductions.map((item) => {
      const own = ofSection(item.sections.at(-1)?.text ?? '');
      return { ...item, sections: pathOf(item.sections), english: own?.summary ? own : null };
    }),
    tasks: document.tasks.map((task) => ({
      ...task,
      sections: pathOf(task.sections),
      english: english.tasks[String(task.number)] ?? null,
    })),
  };
}
