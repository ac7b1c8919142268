import { isDataTable, rowsOf } from './tables.js';
import { attribute, type Element, isBlock, isElement, isShown, isText } from './tree.js';

/** A line of a page: a paragraph, an item of a list or a row of a table. */
export interface HtmlLine {
  readonly text: string;
  /** How many of its characters stand in links. */
  readonly linked: number;
  /** Whether it stands in a heading (h1 to h6). */
  readonly heading: boolean;
  /** The elements that it stands in, the outermost first. */
  readonly path: readonly Element[];
}

/** The lines of what an element shows, in order. */
export function linesOf(element: Element): HtmlLine[] {
  const writer = new LineWriter();
  write(element, writer, { path: [], linked: false, kept: false });
  writer.endLine([]);
  return writer.lines;
}

interface Place {
  path: readonly Element[];
  linked: boolean;
  /** Whether line breaks of the source count, as in `pre`. */
  kept: boolean;
}

function write(element: Element, writer: LineWriter, place: Place): void {
  const path = [...place.path, element];
  const block = isBlock(element);
  if (element.tagName === 'br' || element.tagName === 'hr') {
    writer.endLine(place.path);
    return;
  }
  if (element.tagName === 'table' && isDataTable(element)) {
    writer.endLine(place.path);
    for (const row of rowsOf(element)) writer.row(row, path);
    return;
  }
  if (block) writer.endLine(place.path);
  if (element.tagName === 'li') writer.mark(markerOf(element));
  const inside = {
    path,
    linked: place.linked || element.tagName === 'a',
    kept: place.kept || element.tagName === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style') ?? ''),
  };
  for (const child of element.childNodes) {
    if (isText(child)) writer.write(child.value, inside);
    else if (isElement(child) && isShown(child)) write(child, writer, inside);
  }
  if (block) writer.endLine(path);
}

/** Collects text until a line is whole. */
class LineWriter {
  readonly lines: HtmlLine[] = [];
  private text = '';
  private linked = 0;
  private marker = '';

  /** Puts a marker before the next line, which may stand in a paragraph of its own. */
  mark(marker: string): void {
    this.marker = marker;
  }

  write(text: string, { kept, linked, path }: Place): void {
    for (const [at, line] of (kept ? text.split('\n') : [text]).entries()) {
      if (at > 0) this.endLine(path);
      this.add(line, linked);
    }
  }

  private add(text: string, linked: boolean): void {
    this.text += text;
    if (linked) this.linked += text.trim().length;
  }

  endLine(path: readonly Element[]): void {
    const text = tidySpace(this.text);
    if (text !== '') {
      this.lines.push({ text: this.marker + text, linked: this.linked, heading: isHeading(path), path });
      this.marker = '';
    }
    this.text = '';
    this.linked = 0;
  }

  row(cells: readonly Element[][], path: readonly Element[]): void {
    const parts = cells.map((one) => one.flatMap((cell) => linesOf(cell)));
    const texts = parts.map((lines) => lines.map(({ text }) => text).join(' '));
    if (texts.every((text) => text === '')) return;
    const filled = texts.filter((text) => text !== '');
    // A cell that goes across the table is a caption; blanks behind it would hide that.
    const text = filled.length === 1 && texts[0] !== '' ? (texts[0] as string) : texts.join('\t');
    this.lines.push({ text, linked: parts.flat().reduce((sum, { linked }) => sum + linked, 0), heading: false, path });
  }
}

const isHeading = (path: readonly Element[]) => path.some(({ tagName }) => /^h[1-6]$/.test(tagName));

/** White space as a browser shows it, but none where the source merely breaks a line between two Chinese characters. */
function tidySpace(text: string): string {
  return text
    .replace(/[ \t\n\r\f\u00a0]+/g, (space, at: number) =>
      space.includes('\n') && isWide(text[at - 1]) && isWide(text[at + space.length]) ? '' : ' ',
    )
    .trim();
}

const isWide = (character: string | undefined) => character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(character);

/** The number that a browser puts before an item of a numbered list; none where the text begins with one. */
function markerOf(item: Element): string {
  const list = item.parentNode;
  if (!list || !isElement(list as Element) || (list as Element).tagName !== 'ol') return '';
  const ordered = list as Element;
  if (/list-style(?:-type)?\s*:\s*none/i.test(attribute(ordered, 'style') ?? '')) return '';
  if (/^\s*[(（〔[]?[\d一二三四五六七八九十]{1,3}\s?[)）〕\].．、]/.test(textOf(item))) return '';
  const items = ordered.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  return `${numberOf(items.indexOf(item), ordered, item)}. `;
}

function numberOf(index: number, list: Element, item: Element): number {
  const own = Number(attribute(item, 'value'));
  if (Number.isInteger(own) && own > 0) return own;
  const start = Number(attribute(list, 'start') ?? 1);
  return (Number.isInteger(start) ? start : 1) + index;
}

const textOf = (element: Element): string =>
  element.childNodes.map((child) => (isText(child) ? child.value : isElement(child) ? textOf(child) : '')).join('');
