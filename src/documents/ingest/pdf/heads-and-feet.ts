import type { Page, PageLine } from './page-lines.js';

/** How many lines at either end of a page may be its head or foot. */
const REACH = 3;
/** Lines of two pages stand at one height, in parts of the height of a page. */
const SAME_HEIGHT = 0.01;
/** A head stands on so many of the pages at least: it may be on the left ones only, and not on the first. */
const OFTEN = 0.4;
/** Page numbers stand in the margins, in parts of the height of a page. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^[-—–－·•~ ]{0,4}(?:第 ?)?#(?: ?页)?(?: ?[/／,，共of]{1,3} ?#(?: ?页)?)?[-—–－·•~ ]{0,4}$/;

/** Pages without their heads, feet and page numbers, and the lines that these were, each once. */
export interface Bodies {
  readonly pages: readonly Page[];
  readonly dropped: readonly string[];
}

/**
 * Tells heads and feet from the text: lines next to the edge that come again at the same height, but for their
 * numbers, and lone page numbers in the margin.
 */
export function withoutHeadsAndFeet(pages: readonly Page[]): Bodies {
  const heights = heightsByText(pages);
  const needed = Math.max(2, Math.ceil(pages.length * OFTEN));
  const isFurniture = (page: Page, line: PageLine) => {
    const key = masked(line.text);
    const alike = (heights.get(key) ?? []).filter((height) => Math.abs(height - line.y / page.height) < SAME_HEIGHT);
    return alike.length >= needed || (PAGE_NUMBER.test(key) && isInMargin(page, line));
  };
  const dropped = new Map<string, string>();
  const kept = pages.map((page) => {
    const { head, foot } = edgesOf(page);
    const begin = head.findIndex((line) => !isFurniture(page, line));
    const end = foot.findIndex((line) => !isFurniture(page, line));
    const [heads, feet] = [begin < 0 ? head : head.slice(0, begin), end < 0 ? foot : foot.slice(0, end)];
    for (const { text } of [...heads, ...feet]) if (!dropped.has(masked(text))) dropped.set(masked(text), text);
    return { ...page, lines: page.lines.slice(heads.length, page.lines.length - feet.length) };
  });
  return { pages: kept, dropped: [...dropped.values()] };
}

const masked = (text: string) => text.replace(/\d+/g, '#').replace(/ +/g, ' ');

/** The first and the last lines of a page, from the edge inwards; no line is both. */
function edgesOf({ lines }: Page): { head: readonly PageLine[]; foot: readonly PageLine[] } {
  const head = lines.slice(0, Math.min(REACH, Math.floor(lines.length / 2)));
  return { head, foot: lines.slice(head.length).toReversed().slice(0, REACH) };
}

const isInMargin = ({ height }: Page, { y }: PageLine) => y < height * MARGIN || y > height * (1 - MARGIN);

/** The heights, in parts of the page, at which each line near an edge stands, once a page. */
function heightsByText(pages: readonly Page[]): Map<string, number[]> {
  const heights = new Map<string, number[]>();
  for (const page of pages) {
    const { head, foot } = edgesOf(page);
    const own = new Map([...head, ...foot].map((line) => [masked(line.text), line.y / page.height] as const));
    for (const [key, height] of own) heights.set(key, [...(heights.get(key) ?? []), height]);
  }
  return heights;
}
