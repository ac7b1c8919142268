import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** One level of a list as Word defines it. */
export interface Level {
  readonly format: string;
  /** With %1 to %9 for the numbers of the levels: "（%1）". */
  readonly pattern: string;
  readonly start: number;
  /** What stands between label and text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
}

/** Which list a paragraph belongs to, as it says itself or by its style. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

type MutableLevel = { -readonly [K in keyof Level]: Level[K] };

interface List {
  levels: Map<number, Level>;
  /** The style that stands for the list where it is defined elsewhere. */
  link: string | null;
  /** Which level the paragraphs of a style take. */
  styles: Map<string, number>;
}

/** How paragraphs use a list: several uses may go on with one list, or begin it anew. */
interface ListUse {
  list: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** The lists and the styles of a Word file. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, Readonly<List>>;
  /** By the id that paragraphs give. */
  readonly uses: ReadonlyMap<string, Readonly<ListUse>>;
  readonly styles: ReadonlyMap<string, ListPlace & { readonly parent: string | null }>;
}

const value = (tag: SaxesTagPlain, name = 'w:val') => tag.attributes[name] ?? '';

/** Reads `word/numbering.xml` and `word/styles.xml`; either may be missing. */
export function readNumbering(numberingXml: string | undefined, stylesXml: string | undefined): Numbering {
  return { ...readLists(numberingXml ?? '<none/>'), styles: readStyles(stylesXml ?? '<none/>') };
}

/** What has been read of the lists, and what is open. */
interface ListState {
  lists: Map<string, List>;
  uses: Map<string, ListUse>;
  list: List | null;
  use: ListUse | null;
  level: MutableLevel | null;
  at: number;
}

function readLists(xml: string): Pick<Numbering, 'uses' | 'lists'> {
  const state: ListState = { lists: new Map(), uses: new Map(), list: null, use: null, level: null, at: 0 };
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    readListTag(tag, state);
    if (state.level) readLevelTag(tag, state.level);
  });
  parser.write(xml).close();
  return state;
}

function readListTag(tag: SaxesTagPlain, state: ListState): void {
  switch (tag.name) {
    case 'w:abstractNum':
      state.list = { levels: new Map(), link: null, styles: new Map() };
      state.use = null;
      state.lists.set(value(tag, 'w:abstractNumId'), state.list);
      break;
    case 'w:num':
      state.use = { list: '', starts: new Map(), levels: new Map() };
      state.list = null;
      state.uses.set(value(tag, 'w:numId'), state.use);
      break;
    case 'w:abstractNumId':
      if (state.use) state.use.list = value(tag);
      break;
    case 'w:numStyleLink':
      if (state.list) state.list.link = value(tag);
      break;
    case 'w:pStyle':
      state.list?.styles.set(value(tag), state.at);
      break;
    case 'w:lvlOverride':
      state.at = Number(value(tag, 'w:ilvl'));
      break;
    case 'w:startOverride':
      state.use?.starts.set(state.at, Number(value(tag)));
      break;
    case 'w:lvl':
      state.at = Number(value(tag, 'w:ilvl') || 0);
      state.level = { format: 'decimal', pattern: '', start: 1, suffix: 'tab' };
      (state.list ?? state.use)?.levels.set(state.at, state.level);
      break;
  }
}

function readLevelTag(tag: SaxesTagPlain, level: MutableLevel): void {
  const given = value(tag);
  if (tag.name === 'w:start') level.start = Number(given);
  else if (tag.name === 'w:numFmt') level.format = given;
  else if (tag.name === 'w:lvlText') level.pattern = given;
  else if (tag.name === 'w:suff' && (given === 'space' || given === 'nothing')) level.suffix = given;
}

function readStyles(xml: string): Numbering['styles'] {
  const styles = new Map<string, { list: string | null; level: number | null; parent: string | null }>();
  let style: { list: string | null; level: number | null; parent: string | null } | undefined;
  const open: Record<string, (tag: SaxesTagPlain) => void> = {
    'w:style': (tag) => {
      style = { list: null, level: null, parent: null };
      styles.set(value(tag, 'w:styleId'), style);
    },
    'w:basedOn': (tag) => {
      if (style) style.parent = value(tag);
    },
    'w:numId': (tag) => {
      if (style) style.list = value(tag);
    },
    'w:ilvl': (tag) => {
      if (style) style.level = Number(value(tag));
    },
  };
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => open[tag.name]?.(tag));
  parser.write(xml).close();
  return styles;
}
