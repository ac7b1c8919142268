import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LabelCounter } from './labels.js';
import type { Numbering } from './numbering.js';

/** A paragraph of `word/document.xml` while it is read. */
interface OpenParagraph {
  style: string | null;
  list: string | null;
  level: number | null;
  /** Where a run may be inserted, in UTF-16 offsets. */
  insertAt: number;
  hasText: boolean;
  inCell: boolean;
}

/**
 * Writes the labels of numbered paragraphs into `word/document.xml` as text, where Word only shows them: the
 * reader of Word files knows that a list is numbered, but not how (一、, （一）, 第一条).
 */
export function writeLabels(documentXml: string, numbering: Numbering): string {
  const counter = new LabelCounter(numbering);
  const inserts: { at: number; label: string }[] = [];
  const paragraphs: OpenParagraph[] = [];
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === 'w:p') paragraphs.push(opened(parser.position, path.includes('w:tc')));
    const paragraph = paragraphs.at(-1);
    if (paragraph) readTag(tag, paragraph, path);
    path.push(tag.name);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'w:pPr' && path.at(-1) === 'w:p') paragraph.insertAt = parser.position;
    if (name !== 'w:p') return;
    paragraphs.pop();
    // Of a text box that stands twice in the file, the first form is not read.
    if (path.includes('mc:Choice')) return;
    const label = counter.next(paragraph.style, paragraph);
    // A cell may hold nothing but its automatic number.
    if (label !== '' && (paragraph.hasText || paragraph.inCell)) inserts.push({ at: paragraph.insertAt, label });
  });
  parser.write(documentXml).close();
  return withInserts(documentXml, inserts);
}

const opened = (insertAt: number, inCell: boolean): OpenParagraph => ({
  style: null,
  list: null,
  level: null,
  insertAt,
  hasText: false,
  inCell,
});

function readTag(tag: SaxesTagPlain, paragraph: OpenParagraph, path: readonly string[]): void {
  const value = tag.attributes['w:val'] ?? '';
  if (tag.name === 'w:t') paragraph.hasText = true;
  else if (tag.name === 'w:pStyle' && path.at(-2) === 'w:p') paragraph.style = value;
  else if (path.at(-1) === 'w:numPr' && path.at(-3) === 'w:p') {
    if (tag.name === 'w:numId') paragraph.list = value;
    if (tag.name === 'w:ilvl') paragraph.level = Number(value);
  }
}

function withInserts(xml: string, inserts: readonly { at: number; label: string }[]): string {
  let written = '';
  let from = 0;
  for (const { at, label } of inserts.toSorted((a, b) => a.at - b.at)) {
    const escaped = label.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    written += `${xml.slice(from, at)}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
    from = at;
  }
  return written + xml.slice(from);
}
