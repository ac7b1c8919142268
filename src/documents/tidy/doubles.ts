const FEWEST_DOUBLES = 4;
const LONG_ENOUGH = 6;

/**
 * Takes out what a printer set twice to make it bold: an extractor gives such a stretch once in its line and
 * once, or in part, in a line before or behind it. Done only where that happens again and again.
 */
export function withoutDoubles(lines: readonly string[]): string[] {
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const doubled = new Set<number>();
  let signs = 0;
  for (const [k, i] of filled.entries()) {
    const next = filled[k + 1];
    if (next === undefined) break;
    const one = (lines[i] as string).trim();
    const other = (lines[next] as string).trim();
    if (other.includes(one) && !doubled.has(i)) doubled.add(i);
    else if (one.includes(other) && !doubled.has(i)) doubled.add(next);
    else continue;
    // Equal lines are of a list that stands twice on a web page; bold type gives a part of a line beside the line.
    if (one !== other && Math.min(one.length, other.length) >= LONG_ENOUGH) signs += 1;
  }
  if (signs < FEWEST_DOUBLES) return [...lines];
  return lines.filter((_, i) => !doubled.has(i)).map(once);
}

/** A line that is one stretch twice: 指导）指导） */
function once(line: string): string {
  const text = line.trim();
  const half = text.slice(0, text.length / 2);
  return text.length >= 2 && half + half === text ? half : line;
}
