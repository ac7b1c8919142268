import type { EvalCase } from './cases.js';

/** Which cases to run; an empty list asks for all. */
export interface Filter {
  kinds: readonly string[];
  languages: readonly string[];
  documents: readonly string[];
  tags: readonly string[];
  /** Ids, or beginnings of ids that end in `*`. */
  cases: readonly string[];
}

export const NO_FILTER: Filter = { kinds: [], languages: [], documents: [], tags: [], cases: [] };

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((wanted) => wanted.length > 0);

/** The cases that fit every part of the filter. */
export function select(cases: readonly EvalCase[], filter: Filter): EvalCase[] {
  return cases.filter(
    ({ id, kind, language, expected, tags }) =>
      fits(filter.kinds, [kind]) &&
      fits(filter.languages, [language]) &&
      fits(filter.documents, expected.documents) &&
      fits(filter.tags, tags) &&
      (filter.cases.length === 0 || filter.cases.some((wanted) => idFits(wanted, id))),
  );
}

const fits = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((value) => has.includes(value));

const idFits = (wanted: string, id: string): boolean => (wanted.endsWith('*') ? id.startsWith(wanted.slice(0, -1)) : id === wanted);
