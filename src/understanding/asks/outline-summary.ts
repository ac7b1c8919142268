import type { Call } from '../../query/schema.js';
import type { Head } from './heads.js';
import type { Tagged } from './tagged.js';

/** "Table of contents", "which chapters", "how is it structured": the outline; "in a few lines": the summary. */
export function readOutline(tagged: Tagged, heads: readonly Head[]): Call[] {
  const outline = tagged.all('outline');
  const chapters = heads.filter(({ kind, strong }) => kind === 'chapters' && strong);
  const summary = tagged.all('summary');
  if (summary.length > 0 && outline.length === 0) {
    tagged.use('ask', ...summary);
    return [{ kind: 'summary' }];
  }
  if (outline.length === 0 && chapters.length === 0) return [];
  tagged.use('ask', ...outline, ...chapters.flatMap(({ token, noun }) => (noun ? [token, noun] : [token])));
  return [{ kind: 'outline' }];
}
