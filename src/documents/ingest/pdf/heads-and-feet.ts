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

/** Tells heads and feet from the text: lines near the edge that come again at the same height, but for their numbers. */
export function withoutHeadsAndFeet(pages: readonly Page[]): Bodies {
  const heights = heightsByText(pages);
  const needed = Math.max(2, Math.ceil(pages.length * OFTEN));
  const dropped = new Map<string, string>();
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line, at) => {
      const edge = edgeOf(page, at);
      if (edge === null) return true;
      const key = masked(line.text);
      const times = (heights.get(`${edge} ${key}`) ?? []).filter((height) => Math.abs(height - line.y / page.height) < SAME_HEIGHT).length;
      if (times < needed && !(PAGE_NUMBER.test(key) && isInMargin(page, line))) return true;
      if (!dropped.has(key)) dropped.set(key, line.text);
      return false;
    }),
  }));
  return { pages: kept, dropped: [...dropped.values()] };
}

const masked = (text: string) => text.replace(/\d+/g, '#').replace(/ +/g, ' ');

function edgeOf({ lines }: Page, at: number): 'head' | 'foot' | null {
  if (at < REACH && at < lines.length / 2) return 'head';
  return at >= lines.length - REACH ? 'foot' : null;
}

const isInMargin = ({ height }: Page, { y }: PageLine) => y < height * MARGIN || y > height * (1 - MARGIN);

/** The heights, in parts of the page, at which each line near an edge stands, once a page. */
function heightsByText(pages: readonly Page[]): Map<string, number[]> {
  const heights = new Map<string, number[]>();
  for (const page of pages) {
    const own = new Map<string, number>();
    for (const [at, line] of page.lines.entries()) {
      const edge = edgeOf(page, at);
      if (edge !== null) own.set(`${edge} ${masked(line.text)}`, line.y / page.height);
    }
    for (const [key, height] of own) heights.set(key, [...(heights.get(key) ?? []), height]);
  }
  return heights;
}
