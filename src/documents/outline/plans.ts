import type { Line } from './lines.js';
import { rankOf, type Style } from './markers.js';

const LONGEST_TITLE = 45;
const TITLE = /(?:方案|计划|意见|措施|清单|要点|任务|规划|办法|安排|行动|规定|细则|分工|举措|通知|目标|分解表|任务书)(?:\([^()]*\))?$/;

/** Whether a line can be the title of a plan: short, no sentence, and it ends as such titles do. */
export function isPlanTitle(text: string): boolean {
  return text.length >= 5 && text.length <= LONGEST_TITLE && TITLE.test(text) && !/[。;:!?,]/.test(text.replace(/\([^()]*\)$/, ''));
}

/**
 * Marks the titles of the plans of a file that holds several: where the outermost numbering begins anew,
 * the last line before it that can be a title is one.
 *
 * @returns the lines, titles with a marker of the style `title`; a file with one plan as it is
 */
export function markPlans(text: string, lines: readonly Line[]): readonly Line[] {
  const outermost = outermostStyle(lines);
  if (outermost === null) return lines;
  const begins = lines.flatMap(({ marker }, i) => (marker?.style === outermost && marker.value === 1 ? [i] : []));
  const titles = begins.map((begin, i) => titleBefore(text, lines, begin, i === 0));
  if (titles.slice(1).every((title) => title === null)) return lines;
  let value = 0;
  return lines.map((line, i) => (titles.includes(i) ? { ...line, marker: { style: 'title', value: ++value, end: line.start } } : line));
}

function outermostStyle(lines: readonly Line[]): Style | null {
  const styles = lines.flatMap(({ marker }) => (marker ? [marker.style] : []));
  const often = [...new Set(styles)].filter((style) => styles.filter((other) => other === style).length > 1);
  return often.sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null;
}

function titleBefore(text: string, lines: readonly Line[], begin: number, first: boolean): number | null {
  for (let i = begin - 1; i >= 0; i -= 1) {
    const line = lines[i] as Line;
    if (line.marker !== null && !first) return null;
    if (line.marker === null && isPlanTitle(text.slice(line.start, line.end))) return i;
  }
  return null;
}
