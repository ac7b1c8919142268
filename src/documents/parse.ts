import { QingwenError } from '../errors.js';
import { readText } from './layouts/index.js';
import type { DocumentInfo, PolicyDocument } from './types.js';

/**
 * Parses the text of a plan: headings, introductions, numbered tasks with title, sentences, units.
 *
 * @throws QingwenError DOCUMENT_INVALID when there is no task at all
 */
export function parseDocument(info: DocumentInfo, source: string): PolicyDocument {
  const { layout: _, ...parsed } = readText(source, info.id);
  if (parsed.tasks.length === 0) {
    throw new QingwenError(
      'DOCUMENT_INVALID',
      `${info.id}/source.txt holds no numbered task ("1.…" at the start of a line); check that it is the text of the plan`,
    );
  }
  return { id: info.id, info, source, ...parsed, notes: [], namesUnits: parsed.tasks.some((task) => task.units.length > 0) };
}
