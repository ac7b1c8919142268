import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Extracted } from '../extracted.js';
import { readWholeHtml } from '../html/read-html.js';
import { scanned } from '../kind.js';
import { UnreadableFile } from '../unreadable.js';
import { readNumbering } from './numbering.js';
import { writeLabels } from './write-labels.js';

const NO_LISTS = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const BACK_TO_THE_NOTE = /<a href="#(?:foot|end)note-ref-[^"<>]{1,40}">↑<\/a>/g;
/** Notes come at the end of the text, and a mark in it refers to them. */
const MARK_OF_A_NOTE = /<sup><a href="#(?:foot|end)note-/;

/**
 * The text of a Word file (.docx): paragraphs with their automatic numbers, tables, text boxes. Deleted text,
 * comments, heads and feet of pages are left out.
 *
 * @throws UnreadableFile where it holds pictures only
 */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const zip = await JSZip.loadAsync(bytes);
  const hasPictures = Object.keys(zip.files).some((name) => name.startsWith('word/media/'));
  await writeLabelsInto(zip);
  const buffer = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) });
  const text = readWholeHtml(value.replace(BACK_TO_THE_NOTE, ''));
  if (text === '' && hasPictures) throw new UnreadableFile(scanned('a Word file that holds pictures of its pages'));
  return {
    text,
    warnings: [
      ...(hasPictures ? ['The file holds pictures; text in them was not read.'] : []),
      ...(MARK_OF_A_NOTE.test(value) ? ['The file has footnotes; they stand at the end of the text.'] : []),
    ],
  };
}

async function writeLabelsInto(zip: JSZip): Promise<void> {
  const name = Object.keys(zip.files).find((one) => /^word\/document\d{0,3}\.xml$/.test(one));
  const [numberingXml, stylesXml, documentXml] = await Promise.all(
    ['word/numbering.xml', 'word/styles.xml', name ?? ''].map((one) => zip.file(one)?.async('string')),
  );
  if (!name || documentXml === undefined || numberingXml === undefined) return;
  zip.file(name, writeLabels(documentXml, readNumbering(numberingXml, stylesXml)));
  zip.file('word/numbering.xml', NO_LISTS);
}
