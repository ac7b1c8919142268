import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { QingwenError } from '../../errors.js';
import { readText } from '../data-file.js';
import { withEnglish } from '../english.js';
import { withEverydayPhrases } from '../everyday.js';
import { readNotes } from '../notes.js';
import { parseDocument } from '../parse.js';
import type { PolicyDocument } from '../types.js';
import { type DocumentRecord, readDocumentInfo } from './document-info.js';
import { type DocumentFolder, FILES } from './folders.js';

/**
 * Reads the folder of a document: its text, parsed, and the data beside it where it exists.
 *
 * @throws QingwenError DATA_INVALID or DOCUMENT_INVALID, naming the file and what to mend
 */
export function readDocument({ id, path }: DocumentFolder): PolicyDocument {
  const at = (name: string) => join(path, name);
  let document = parseDocument(infoOf(readDocumentInfo(at(FILES.info), id)), readText(at(FILES.source)));
  refuseOtherNumbers(document);
  if (existsSync(at(FILES.english))) document = withEnglish(document, at(FILES.english));
  if (existsSync(at(FILES.phrases))) document = withEverydayPhrases(document, at(FILES.phrases));
  if (existsSync(at(FILES.notes))) document = { ...document, notes: readNotes(document, at(FILES.notes)) };
  return document;
}

const infoOf = ({ origin: _, source: __, ...info }: DocumentRecord) => info;

/** The numbers that `document.json` promises decide what is out of range and what this copy lacks, so they must be those found. */
function refuseOtherNumbers({ id, info, tasks }: PolicyDocument): void {
  const numbers = tasks.map((task) => task.number);
  const [from, to] = info.numbers.held;
  const skipped = info.numbers.skipped ?? [];
  const lacking = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (n) => !numbers.includes(n) && !skipped.includes(n),
  );
  const outside = numbers.filter((n) => n < from || n > to || skipped.includes(n));
  if (lacking.length === 0 && outside.length === 0) return;
  const found = [
    lacking.length > 0 ? `lacks ${lacking.join(', ')}` : '',
    outside.length > 0 ? `holds ${outside.join(', ')} as well` : '',
  ].filter((fault) => fault !== '');
  throw new QingwenError(
    'DATA_INVALID',
    `${id}/${FILES.info} says that ${id}/${FILES.source} holds tasks ${from} to ${to}, but it ${found.join(' and ')}; correct numbers.held or the text`,
  );
}
