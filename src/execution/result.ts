import type { NotedFigure } from '../documents/figures/types.js';
import type { Section, Source, SourceText, Task, UnitRole } from '../documents/types.js';
import type { Value } from './values.js';

/** A task of an office, with the name and role that the task gives it. */
export interface Duty {
  task: Task;
  name: string;
  role: UnitRole;
}

/** An office with its tasks among those selected. */
export interface OfficeDuties {
  /** Id of the registry; the name itself where no registry lists it. */
  office: string;
  duties: readonly Duty[];
}

/** A list that operations work on. */
export type Items =
  | { kind: 'tasks'; tasks: readonly Task[] }
  | { kind: 'units'; offices: readonly OfficeDuties[] }
  /** `apart` are those that could not be put in order with the others, their units being of another sort. */
  | { kind: 'figures'; figures: readonly NotedFigure[]; apart?: readonly NotedFigure[] };

/** One of the parts that `group` or `compare` makes; its items may be none. */
export interface Group {
  /** Id of a document, name of a place, id of an office, `document@start` of a heading, `document@` for what stands under none. */
  key: string;
  items: Items;
  /** What a reduction made of the items; null where it gave nothing. */
  value: Value | null;
}

export const GROUPINGS = ['office', 'chapter', 'section', 'document', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A chapter with what it is mainly about. */
export interface ChapterDigest {
  section: Section;
  tasks: readonly Task[];
  /** Targets that stand for the chapter, not more than one a task. */
  targets: readonly NotedFigure[];
  sections: readonly Section[];
}

export interface DocumentFacts {
  documentId: string;
  publisher: string;
  published: string;
  period: { from: number; to: number };
  address: string | null;
  tasks: number;
  namesUnits: boolean;
  /** Whether several documents are in question and none of them is newer. */
  newest: boolean;
}

/** Why an operation gives nothing. */
export type Impossible =
  /** Figures of different units of measure can be neither added nor ranked. */
  | { why: 'units_differ'; units: readonly (string | null)[] }
  /** Shares, changes, and amounts for one person or hour cannot be added. */
  | { why: 'not_addable' }
  /** There is nothing to reckon with. */
  | { why: 'nothing_found' }
  /** A difference needs two values. */
  | { why: 'not_two'; found: number }
  /** The operation does not work on what was asked for. */
  | { why: 'not_for_this' };

/** What a query yields; every valid query yields one for each thing it asks. */
export type Result =
  | Items
  | { kind: 'groups'; by: Grouping; groups: readonly Group[] }
  /** Sides in the order of the documents; `missing` are the keys of those that give nothing, `apart` how far two lie apart, where that was asked. */
  | {
      kind: 'comparison';
      by: Grouping;
      sides: readonly Group[];
      missing: readonly string[];
      highestFirst: readonly string[] | null;
      apart?: Value | null;
    }
  /** A number looked up or reckoned; `of` are the records it rests on. */
  | { kind: 'value'; operation: string; value: Value; of: Items | { kind: 'groups'; by: Grouping; groups: readonly Group[] } }
  | { kind: 'text'; sources: readonly Source[] }
  | { kind: 'outline'; documents: readonly { documentId: string; tasks: number; chapters: readonly ChapterDigest[] }[] }
  | { kind: 'summary'; documents: readonly { documentId: string; tasks: number; chapters: readonly ChapterDigest[] }[] }
  | { kind: 'provenance'; documents: readonly DocumentFacts[]; chapterOf: readonly { task: Task; sections: readonly Section[] }[] }
  | { kind: 'definition'; term: string; definition: { source: Source; sentence: SourceText } | null; uses: readonly Source[] }
  | { kind: 'documents'; documentIds: readonly string[] }
  | { kind: 'impossible'; operation: string; reason: Impossible };

/** What becomes of an assertion. `records` are those that decide it. */
export interface Verdict {
  verdict: 'yes' | 'no' | 'partly' | 'not_given';
  records: Items;
  /** The two values that were held against each other, where the assertion orders two. */
  sides?: readonly [Value | null, Value | null];
}

/** How many things items hold. */
export function sizeOf(items: Items): number {
  if (items.kind === 'tasks') return items.tasks.length;
  return items.kind === 'units' ? items.offices.length : items.figures.length;
}
