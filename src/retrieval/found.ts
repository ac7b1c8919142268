import type { NotedFigure } from '../documents/figures/types.js';
import type { Source } from '../documents/types.js';
import type { Evidence } from './evidence.js';

/** What a search found for a query, before it is executed; execution and the answer read it. */
export interface Found {
  /** For each subject of the query, the sources that are about it; of a query with focus `best`, the best of each document. */
  about: ReadonlyMap<string, ReadonlySet<Source>>;
  /** For each `about` of figures, the figures nearest to it in those sources. */
  figures: ReadonlyMap<string, ReadonlySet<NotedFigure>>;
  /** The figure that measures what the subject names, where the text is asked for; null where none does. */
  implied: NotedFigure | null;
  /** All evidence that was judged, best first, for the trace. */
  evidence: readonly Evidence[];
  /** Best sources first, as the answer shows them (focus `best` only). */
  ranked: readonly Source[];
  /** Rejected evidence that is near, for "nearest tasks". */
  near: readonly Evidence[];
  /** Further evidence of the document that answers. */
  also: readonly Evidence[];
  /** Documents that were asked for by name and do not speak of the subject, while others do. */
  silent: readonly string[];
  /** How far the best source covers the question's words, 0 to 1. */
  coverage: number;
  /** A district the question names that its city's document does not speak of here. */
  partNotMentioned: string | null;
}
