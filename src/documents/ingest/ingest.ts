import { createHash } from 'node:crypto';
import { QingwenError } from '../../errors.js';
import type { Extracted } from './extracted.js';
import { contentOf, type FileKind, isHtml, isXml, noDocument, type Unreadable, xmlFile } from './kind.js';
import { decodeText } from './text/encoding.js';
import { withUsualCharacters } from './text/usual-characters.js';
import { UnreadableFile } from './unreadable.js';
import { warningsOn } from './warnings.js';

/** A document as its file gives it. */
export interface Ingested {
  /** The text, a paragraph or a row of a table a line; lines end with \n, cells are parted by tabs. */
  readonly text: string;
  readonly kind: FileKind;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** What a person should look at: what was left out, changed or may be missing, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Gives the text of a policy document from the bytes of its file: plain text (UTF-8, UTF-16, GB18030), a web
 * page, a PDF or a Word file (.docx), told apart by content.
 *
 * @param fileName for errors only
 * @throws QingwenError INPUT_INVALID, one line that says what the file is and what to do, where no text can be had
 */
export async function ingest(bytes: Uint8Array, fileName: string): Promise<Ingested> {
  if (bytes.length === 0) throw refusal(fileName, EMPTY);
  const content = contentOf(bytes);
  if (content.kind === 'unreadable') throw refusal(fileName, content);
  try {
    const { kind, text, warnings } = content.kind === 'characters' ? await fromCharacters(bytes) : await fromFile(content.kind, bytes);
    const usual = withUsualCharacters(text.replace(/\r\n?/g, '\n'));
    if (usual.text.trim() === '') throw new UnreadableFile(EMPTY);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const quoted = warnings.map((warning) => withUsualCharacters(warning).text);
    return { text: usual.text, kind, sha256, warnings: [...quoted, ...warningsOn(usual)] };
  } catch (cause) {
    throw refusal(fileName, cause instanceof UnreadableFile ? cause.reason : DAMAGED, cause);
  }
}

const EMPTY: Unreadable = {
  kind: 'unreadable',
  what: 'empty',
  advice: 'get the file again, or copy the text of the document into a .txt file and add that',
};
const DAMAGED: Unreadable = { kind: 'unreadable', what: 'damaged', advice: 'get the file again, or open it, save a copy and add that' };

/** The readers of files are loaded when such a file is read: they take long to load, and most commands read none. */
async function fromFile(kind: 'pdf' | 'docx', bytes: Uint8Array): Promise<Extracted & { kind: FileKind }> {
  const extracted =
    kind === 'pdf' ? await (await import('./pdf/read-pdf.js')).readPdf(bytes) : await (await import('./docx/read-docx.js')).readDocx(bytes);
  return { kind, ...extracted };
}

async function fromCharacters(bytes: Uint8Array): Promise<Extracted & { kind: FileKind }> {
  const text = decodeText(bytes);
  if (text === null) throw new UnreadableFile(noDocument());
  if (isHtml(text)) return { kind: 'html', ...(await import('./html/read-html.js')).readHtml(text) };
  if (isXml(text)) throw new UnreadableFile(xmlFile());
  return { kind: 'text', text, warnings: [] };
}

const refusal = (fileName: string, { what, advice }: Unreadable, cause?: unknown) =>
  new QingwenError('INPUT_INVALID', `${fileName} is ${what}; ${advice}`, { cause });
