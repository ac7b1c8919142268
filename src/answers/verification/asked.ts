import type { PolicyQuery } from '../../query/schema.js';

/** What a message asked: its own words and numbers may stand in the answer. */
export interface Asked {
  typed: string;
  queries: readonly PolicyQuery[];
}

/** What does not hold in an answer, in words for the log. */
export type Fault = string;
