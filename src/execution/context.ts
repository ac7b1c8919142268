import type { NotedFigure } from '../documents/figures/types.js';
import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import type { InScope } from '../query/in-scope.js';

/** What execution reads beside the query. It changes nothing of it. */
export interface ExecutionContext {
  library: Library;
  /** For each subject of the query, the sources that are about it: judged by whoever calls, before execution. */
  about: ReadonlyMap<string, ReadonlySet<Source>>;
  /** For each `about` of figures, the figures that are about it; judged likewise. */
  figures: ReadonlyMap<string, ReadonlySet<NotedFigure>>;
}

/** What scope and conditions leave, and the sources of the scope alone. */
export type Selection = InScope & { all: readonly Source[] };

/** Whether a unit is the office that an id or a name stands for, on whatever level where the id stands for all. */
export const isOffice = (library: Library, name: string, wanted: string): boolean => library.units.isOffice(name, wanted);

/** The office a unit's name stands for: an id of the registry or, where none lists it, the name itself. */
export const officeOf = (library: Library, name: string): string => library.units.officeOf(name)?.id ?? name;
