import { withoutDoubles } from './doubles.js';
import { joinBroken } from './joins.js';
import { withoutMarkdown } from './markdown.js';
import { withoutPages } from './pages.js';

/** A text as it is kept and parsed, and the lines that were left out of it. */
export interface TidyText {
  text: string;
  dropped: readonly string[];
}

/**
 * Takes from an extracted text what a page, a printer or a collector's mark-up put into it: heads and feet of
 * pages, bold lines printed twice, line breaks inside sentences, marks of Markdown. A text without any of
 * these comes back as it is, but for its line ends.
 */
export function tidy(extracted: string): TidyText {
  const lines = withoutMarkdown(
    extracted
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n'),
  );
  const { kept, dropped } = withoutPages(lines);
  return { text: joinBroken(withoutDoubles(kept)).join('\n'), dropped };
}
