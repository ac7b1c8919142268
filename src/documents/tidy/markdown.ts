const HEADING = /^\s*#{1,6}\s+/;
const BULLET = /^(\s*)[-*+]\s+(?=\S)/;
const BOLD = /\*\*|__/;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;
const ESCAPED = /\\([.()[\]#*_+\-!|~])/g;
const FEWEST_SIGNS = 2;

/** Takes the marks of headings, bold type and rules off the lines of a text that is Markdown. */
export function withoutMarkdown(lines: readonly string[]): string[] {
  const signs = lines.filter((line) => HEADING.test(line) || BOLD.test(line)).length;
  if (signs < FEWEST_SIGNS) return [...lines];
  return lines.map((line) =>
    RULE.test(line) ? '' : line.replace(HEADING, '').replace(BULLET, '$1').replaceAll('**', '').replaceAll('__', '').replace(ESCAPED, '$1'),
  );
}
