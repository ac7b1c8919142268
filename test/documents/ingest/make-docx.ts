import JSZip from 'jszip';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A paragraph in Word's own XML; `list` is the id of a list and the level in it. */
export function paragraph(text: string, { list, style }: { list?: [id: number, level: number]; style?: string } = {}): string {
  const numbers = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '';
  const properties = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${numbers}</w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
}

/** A table of cells in Word's own XML. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A level of a list: how its numbers are written, and what stands around them. */
export const level = (at: number, format: string, pattern: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

/** A small Word file. */
export async function makeDocx(parts: { body: string; numbering?: string; styles?: string; picture?: boolean }): Promise<Uint8Array> {
  const zip = new JSZip();
  const part = (name: string, content: string) => zip.file(name, `<?xml version="1.0" encoding="UTF-8"?>\r\n${content}`);
  part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  part(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  part('word/document.xml', `<w:document ${WORD}><w:body>${parts.body}</w:body></w:document>`);
  if (parts.numbering) part('word/numbering.xml', `<w:numbering ${WORD}>${parts.numbering}</w:numbering>`);
  if (parts.styles) part('word/styles.xml', `<w:styles ${WORD}>${parts.styles}</w:styles>`);
  if (parts.picture) zip.file('word/media/image1.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  return zip.generateAsync({ type: 'uint8array' });
}
