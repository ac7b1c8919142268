import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/documents/ingest/ingest.js';
import { QingwenError } from '../../../src/errors.js';
import { makeDocx } from './make-docx.js';
import { makePdf } from './make-pdf.js';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (entry: string) => Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(64), Buffer.from(entry, 'utf16le')]);
const packed = (name: string) => new JSZip().file(name, '<x/>').generateAsync({ type: 'uint8array' });
/** Bytes without order, always the same ones. */
const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256);

describe('a file whose text cannot be read is refused in one line that says what to do', () => {
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), /^a\.txt is empty; get the file again/],
    ['a file of blanks', 'a.txt', Buffer.from(' \n\u3000\n'), /is empty; get the file again/],
    ['a page without text', 'a.html', Buffer.from('<html><body><script>run()</script></body></html>'), /is a page without text; /],
    ['an old Word file', 'a.doc', compound('WordDocument'), /is an old Word file \(\.doc\); open it in Word or WPS, save it as \.docx/],
    ['a Word file with a password', 'a.docx', compound('EncryptedPackage'), /is protected by a password; .* save a copy without one/],
    ['a PDF with a password', 'a.pdf', makePdf([[]], { locked: true }), /is protected by a password; .* save a copy without one/],
    ['a scanned PDF', 'a.pdf', makePdf([[], []]), /is a scanned PDF: pictures of pages without text; .*\(OCR\)/],
    ['a PDF that breaks off', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), /is damaged; get the file again/],
    ['a picture', 'a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /is a picture; .*\(OCR\)/],
    ['a photograph', 'a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /is a picture; /],
    ['rich text', 'a.doc', Buffer.from('{\\rtf1 x}'), /is a rich text file \(\.rtf\); .*\.docx/],
    ['a web archive', 'a.mht', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;'), /is a web archive \(\.mht\); .*\.html/],
    ['XML of another sort', 'a.xml', Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), /is an XML file; /],
    ['bytes that are no text', 'a.bin', noise, /is no document that can be read; add a \.txt, \.html, \.docx or \.pdf file/],
  ])('%s', async (_, name, bytes, message) => {
    await expect(ingest(bytes, name)).rejects.toThrow(message);
  });

  it.each([
    ['a spreadsheet', 'xl/workbook.xml', /is a spreadsheet \(\.xlsx\); copy the table into a Word document/],
    ['an OFD file', 'OFD.xml', /is an OFD file; .*as \.pdf/],
    ['an archive', 'plan.txt', /is an archive; unpack it/],
    ['a Word file that breaks off', 'word/document.xml', /is damaged; get the file again/],
  ])('%s', async (_, entry, message) => {
    await expect(ingest(await packed(entry), 'a.bin')).rejects.toThrow(message);
  });

  it('a Word file of pictures', async () => {
    await expect(ingest(await makeDocx({ body: '<w:p/>', picture: true }), 'a.docx')).rejects.toThrow(
      /is a Word file that holds pictures of its pages; /,
    );
  });

  it('is an error with a code, in one line', async () => {
    const refused = await ingest(Buffer.from('%PDF-1.7'), 'a.pdf').catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(QingwenError);
    expect(refused).toMatchObject({ code: 'INPUT_INVALID', message: expect.not.stringContaining('\n') });
  });
});
