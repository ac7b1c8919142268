/** The kinds of file whose text is read. */
export type FileKind = 'text' | 'html' | 'pdf' | 'docx';

/** What a file holds, told by its bytes; its name is not asked, since it is often wrong. */
export type Content = { readonly kind: Exclude<FileKind, 'text' | 'html'> } | { readonly kind: 'characters' } | Unreadable;

/** A file that is known for what it is but not read. */
export interface Unreadable {
  readonly kind: 'unreadable';
  /** Completes "FILE is …". */
  readonly what: string;
  /** What the person does next, as a sentence without capital and full stop. */
  readonly advice: string;
}

const NEAR = 1024;
const SAVE_AS_DOCX = 'open it in Word or WPS, save it as .docx and add that file';
const RECOGNISE =
  'take the text from the page where it was published, or run text recognition (OCR) on it, and add the text as .txt or .docx';
const WITHOUT_PASSWORD = 'open it with its password, save a copy without one and add that file';

/** Beginnings of files that hold no text which could be read. */
const SIGNATURES: readonly (readonly [mark: string, what: string, advice: string])[] = [
  ['\x89PNG', 'a picture', RECOGNISE],
  ['\xff\xd8\xff', 'a picture', RECOGNISE],
  ['GIF8', 'a picture', RECOGNISE],
  ['BM', 'a picture', RECOGNISE],
  ['II*\0', 'a picture', RECOGNISE],
  ['MM\0*', 'a picture', RECOGNISE],
  ['{\\rtf', 'a rich text file (.rtf)', SAVE_AS_DOCX],
  ['Rar!', 'an archive', 'unpack it and add the files in it'],
  ['7z\xbc\xaf', 'an archive', 'unpack it and add the files in it'],
  ['\x1f\x8b', 'an archive', 'unpack it and add the files in it'],
];

/** Names that stand inside packed files, and what such a file is. */
const PACKED: readonly (readonly [entry: string, what: string, advice: string])[] = [
  ['xl/workbook.xml', 'a spreadsheet (.xlsx)', 'copy the table into a Word document, save it as .docx and add that file'],
  ['ppt/presentation.xml', 'a presentation (.pptx)', 'save its text as .docx or .pdf and add that file'],
  ['OFD.xml', 'an OFD file', 'open it in its viewer, save or print it as .pdf and add that file'],
  ['opendocument', 'an OpenDocument file', SAVE_AS_DOCX],
];

/** Names that stand, in UTF-16, inside the files of Office up to 2003, which today also wrap encrypted ones. */
const COMPOUND: readonly (readonly [entry: string, what: string, advice: string])[] = [
  ['EncryptedPackage', 'protected by a password', WITHOUT_PASSWORD],
  ['WordDocument', 'an old Word file (.doc)', SAVE_AS_DOCX],
];

/** Tells by its bytes what a file holds. */
export function contentOf(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, NEAR);
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('PK\x03\x04')) return packed(buffer);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(buffer);
  if (/^RIFF.{4}WEBP/s.test(start) || /^.{4}ftyp(?:hei|mif|avif)/s.test(start)) return unreadable('a picture', RECOGNISE);
  const known = SIGNATURES.find(([mark]) => start.startsWith(mark));
  // Two letters are also how a text may begin; a picture goes on with bytes that no text has.
  if (known && (known[0].length > 2 || start.includes('\0') || known[0].startsWith('\x1f'))) return unreadable(known[1], known[2]);
  if (/^(?:MIME-Version|From|Subject):/i.test(start) && start.includes('multipart/related'))
    return unreadable('a web archive (.mht)', 'open it in a browser, save the page as .html and add that file');
  return { kind: 'characters' };
}

function packed(buffer: Buffer): Content {
  if (buffer.includes('word/document')) return { kind: 'docx' };
  const known = PACKED.find(([entry]) => buffer.includes(entry));
  return known ? unreadable(known[1], known[2]) : unreadable('an archive', 'unpack it and add the files in it');
}

function compound(buffer: Buffer): Content {
  const known = COMPOUND.find(([entry]) => buffer.includes(Buffer.from(entry, 'utf16le')));
  return known ? unreadable(known[1], known[2]) : unreadable('an old Office file', SAVE_AS_DOCX);
}

const unreadable = (what: string, advice: string): Unreadable => ({ kind: 'unreadable', what, advice });

const HTML_TAG =
  /<(?:!doctype\s+html|html|head|body|meta|div|table|p|span|font|b|strong|center|article|section|h[1-6]|br|pre|ul|ol)[\s>/]/i;
const LONGEST_PREAMBLE = 4096;

/** Whether characters are the source of a web page or of a piece of one. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, LONGEST_PREAMBLE).trimStart();
  return start.startsWith('<') && HTML_TAG.test(start);
}

/** Whether characters are XML of another sort than a web page. */
export const isXml = (text: string): boolean => text.trimStart().startsWith('<?xml');

export const noDocument = (): Unreadable =>
  unreadable('no document that can be read', 'add a .txt, .html, .docx or .pdf file; save text as UTF-8');
export const xmlFile = (): Unreadable => unreadable('an XML file', SAVE_AS_DOCX);
export const scanned = (what: string): Unreadable => unreadable(what, RECOGNISE);
export const locked = (): Unreadable => unreadable('protected by a password', WITHOUT_PASSWORD);
