import { z } from 'zod';
import { QingwenError } from '../errors.js';
import { readJson } from './data-file.js';
import { FILES } from './seeds/folders.js';
import { originSchema } from './seeds/origin.js';
import type { PolicyDocument, SourceNote, SourceText } from './types.js';

const notesSchema = z.strictObject({
  document: z.string(),
  origin: originSchema,
  notes: z.array(
    z.strictObject({
      kind: z.enum(['lost_decimal_point', 'typing_error', 'contradiction']),
      tasks: z.array(z.int().positive()).min(1),
      quotes: z.array(z.strictObject({ task: z.int().positive(), text: z.string().min(1) })).min(1),
      text: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
    }),
  ),
});

/**
 * Reads `<id>/notes.json`: what is damaged or contradictory in the source, said beside it.
 *
 * @throws QingwenError DATA_INVALID when a quote is not literally in the task it names
 */
export function readNotes(document: PolicyDocument, path: string): SourceNote[] {
  const file = readJson(path, notesSchema);
  if (file.document !== document.id) {
    throw new QingwenError('DATA_INVALID', `${document.id}/${FILES.notes}, document: expected "${document.id}", found "${file.document}"`);
  }
  return file.notes.map((note, index) => ({
    kind: note.kind,
    tasks: note.tasks,
    quotes: note.quotes.map((quote) => locate(document, index, quote)),
    text: note.text,
  }));
}

function locate(document: PolicyDocument, index: number, quote: { task: number; text: string }): SourceText {
  const task = document.tasks.find((candidate) => candidate.number === quote.task);
  const start = task ? document.source.indexOf(quote.text, task.start) : -1;
  if (!task || start < 0 || start + quote.text.length > task.end) {
    throw new QingwenError(
      'DATA_INVALID',
      `${document.id}/${FILES.notes}, notes.${index}: task ${quote.task} does not hold the text "${quote.text}"`,
    );
  }
  return { start, end: start + quote.text.length, text: quote.text };
}
