import { foldSource } from '../fold.js';
import { ingest } from '../ingest/ingest.js';
import type { FileKind } from '../ingest/kind.js';
import { readText } from '../layouts/index.js';
import type { ParsedText } from '../layouts/layout.js';
import { type ReadReport, reportOn } from '../report/report.js';
import { tidy } from '../tidy/tidy.js';
import type { Span } from '../types.js';
import { lineOf, type Surroundings } from './guess/guess.js';

/** A file as it was read, before anything is made of it. */
export interface ReadFile {
  bytes: Uint8Array;
  kind: FileKind;
  sha256: string;
  /** What is kept as the document's text. */
  text: string;
  report: ReadReport;
  surroundings: Surroundings;
}

/**
 * Reads a file of any kind that is known, and what the parser finds in it.
 *
 * @param name of the file, for errors only
 * @throws QingwenError INPUT_INVALID where no text can be had
 */
export async function readFileBytes(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const { text: extracted, kind, sha256, warnings } = await ingest(bytes, name);
  const { text, dropped } = tidy(extracted);
  const report = reportOn(extracted, warnings);
  return { bytes, kind, sha256, text, report, surroundings: surroundingsOf(text, readText(text, 'text'), dropped) };
}

/** The lines around the tasks: what is read of a document as a whole stands there. */
export function surroundingsOf(
  text: string,
  { sections, tasks, frontMatter, furniture }: ParsedText,
  dropped: readonly string[],
): Surroundings {
  const begin = Math.min(text.length, ...[...sections, ...tasks].map(({ start }) => start));
  const lines = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => lineOf(text.slice(start, end))).filter(({ folded }) => folded !== '');
  return {
    head: [...dropped.map(lineOf), ...lines([...frontMatter, ...furniture.filter(({ start }) => start < begin)])],
    tail: lines(furniture.filter(({ start }) => start >= begin)),
    text: foldSource(text),
  };
}
