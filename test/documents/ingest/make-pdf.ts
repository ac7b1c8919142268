/** Text at a place: points from the left and from the bottom of the page. */
export interface Print {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Printed twice, as programs do that have no bold font. */
  twice?: boolean;
  /** Turned by 45 degrees. */
  slanted?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;
const FIRST_FREE = 7;

/**
 * A small PDF whose font is one of the system and whose characters are those of Adobe-GB1, as older Chinese ones are.
 *
 * @param pages what is printed on each; a page of none holds a picture, as a scanned one does
 */
export function makePdf(pages: readonly (readonly Print[])[], options: { locked?: boolean } = {}): Uint8Array {
  const objects = new Map<number, string>([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${FIRST_FREE + at * 2} 0 R`).join(' ')}]>>`],
    [3, '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>'],
    [
      4,
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500]>>',
    ],
    [
      5,
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ],
    [6, stream('\0', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8')],
  ]);
  for (const [at, prints] of pages.entries()) {
    const number = FIRST_FREE + at * 2;
    const resources = '<</Font<</F 3 0 R>>/XObject<</P 6 0 R>>>>';
    objects.set(number, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Resources${resources}/Contents ${number + 1} 0 R>>`);
    objects.set(number + 1, stream(prints.length === 0 ? `${WIDTH} 0 0 ${HEIGHT} 0 0 cm /P Do` : prints.map(printed).join('\n')));
  }
  return assembled(objects, options.locked ?? false);
}

const stream = (content: string, entries = '') => `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;

function printed({ text, x, y, size = 14, twice = false, slanted = false }: Print): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  const matrix = slanted ? '0.7 0.7 -0.7 0.7' : '1 0 0 1';
  const once = `BT /F ${size} Tf ${matrix} ${x} ${y} Tm <${codes}> Tj ET`;
  return twice ? `${once}\n${once}` : once;
}

function assembled(objects: ReadonlyMap<number, string>, locked: boolean): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets: string[] = [];
  for (const [number, object] of [...objects].toSorted(([a], [b]) => a - b)) {
    offsets.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  // With keys that no password fits, not even the empty one.
  const key = `<${'5a'.repeat(32)}>`;
  const encryption = locked ? `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O${key}/U${key}>>` : '';
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer<</Size ${offsets.length + 1}/Root 1 0 R${encryption}>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}
