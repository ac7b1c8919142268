/** A stretch of a source file. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of a source file with its text; `text` is always `source.slice(start, end)`. */
export interface SourceText extends Span {
  text: string;
}

export type UnitRole = 'lead' | 'participating';

/** An organisation named in a task's bracket, its name as the source writes it. */
export interface Unit extends SourceText {
  role: UnitRole;
  /** The words that give the role, as printed (责任单位, 按职责分工负责); absent where the names stand alone. */
  printedRole?: string;
  /** The stretches of the task whose work this unit does; absent where that is the whole task. */
  covers?: readonly Span[];
}

/** A bracket, or lines with labels, that name units, as printed. */
export interface UnitBracket extends SourceText {
  /** The stretch of the task whose work these units do: what stands between the bracket before and this one. */
  covers: Span;
}

/** A heading of the document. `number` counts within its level as the source counts. */
export interface Section extends SourceText {
  level: 1 | 2 | 3;
  number: number;
  /** The heading without its number. */
  title: string;
  parent: Section | null;
  english: EnglishText | null;
}

/** The checked English rendering of a task or section; `summary` is empty for a bare heading. */
export interface EnglishText {
  title: string;
  summary: string;
}

/** Words and phrases in which people speak of what a task or introduction holds; for finding it, never shown. */
export interface EverydayPhrases {
  zh: readonly string[];
  en: readonly string[];
}

interface Item extends Span {
  documentId: string;
  sections: readonly Section[];
  /** Everything that may be quoted, without the bracket that names units. */
  sentences: readonly SourceText[];
  english: EnglishText | null;
  everyday: EverydayPhrases;
}

/** A numbered item. `start`..`end` covers its number, body and bracket. */
export interface Task extends Item {
  kind: 'task';
  /** The printed number where it tells the tasks apart; where numbering begins anew, a number that runs on. */
  number: number;
  /** The number as printed: 1. or （三） */
  label: string;
  title: SourceText | null;
  /** From after the number to before the last brackets or lines that name units. */
  body: SourceText;
  /** Each unit once a role, in the order in which the brackets name them. */
  units: readonly Unit[];
  /** All brackets that name units, in order; mostly one or none. */
  brackets: readonly UnitBracket[];
  /** The last of them, or those that stand together at the end, as printed; null where there is none. */
  bracket: SourceText | null;
  /** When the task is to be done, as the bracket or a line below says; null where none does. */
  deadline: SourceText | null;
}

/** Unnumbered text at the head of a chapter or section; it can hold targets too. */
export interface Introduction extends Item {
  kind: 'introduction';
  number: null;
  title: null;
  body: SourceText;
  units: readonly Unit[];
  bracket: null;
}

/** What an answer can rest on. */
export type Source = Task | Introduction;

/** Data beside a source that says where the source itself is damaged or contradicts itself. */
export interface SourceNote {
  kind: 'lost_decimal_point' | 'typing_error' | 'contradiction';
  /** The tasks whose answers carry the note. */
  tasks: readonly number[];
  /** Literal text of the source that the note is about. */
  quotes: readonly SourceText[];
  text: { zh: string; en: string };
}

/** One published plan, parsed. */
export interface PolicyDocument {
  id: string;
  info: DocumentInfo;
  source: string;
  sections: readonly Section[];
  introductions: readonly Introduction[];
  tasks: readonly Task[];
  notes: readonly SourceNote[];
  /** Whether any task of the document names units; where none does, the answer says so. */
  namesUnits: boolean;
  /** Stretches that belong to no task: letterhead, preamble, and what the web page put around them. */
  frontMatter: readonly Span[];
  furniture: readonly Span[];
}

/** What the catalogue says of a document. */
export interface DocumentInfo {
  id: string;
  title: Bilingual;
  /** A short name for answers. */
  name: Bilingual;
  /** What sort of document it is, in any words: three_year_plan, annual_tasks, guiding_opinions. */
  kind: string;
  /** What people call this sort of document, for telling two documents of a place apart. */
  kindNames: { zh: readonly string[]; en: readonly string[] };
  /** What the document calls its items. */
  itemName: Bilingual;
  place: Place;
  years: { from: number; to: number };
  publisher: string;
  published: string;
  /** Task numbers: as published, and as this copy of the source holds them; both inclusive. */
  numbers: { published: readonly [number, number]; held: readonly [number, number] };
  sourceAddress: string | null;
}

export interface Place extends Bilingual {
  /** Other names people use for the same place, in any script. */
  aliases: readonly string[];
  /** Places this one lies within; they are not this place. */
  within: readonly string[];
}

export interface Bilingual {
  zh: string;
  en: string;
}
