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

interface List {
  levels: Map<number, Level>;
  /** The style that stands for the list where it is defined elsewhere. */
  link: string | null;
  /** Which level the paragraphs of a style take. */
  styles: Map<string, number>;
}

/** The lists and the styles of a Word file. */
export interface Numbering {
  /** Lists by the id that paragraphs give, several of which may go on with one list. */
  readonly uses: ReadonlyMap<
    string,
    { readonly list: string; readonly starts: ReadonlyMap<number, number>; readonly levels: ReadonlyMap<number, Level> }
  >;
  readonly lists: ReadonlyMap<string, List>;
  readonly styles: ReadonlyMap<string, ListPlace & { readonly parent: string | null }>;
}

type MutableLevel = { -readonly [K in keyof Level]: Level[K] };

const value = (tag: SaxesTagPlain, name = 'w:val') => tag.attributes[name] ?? '';

/** Reads `word/numbering.xml` and `word/styles.xml`; either may be missing. */
export function readNumbering(numberingXml: string | undefined, stylesXml: string | undefined): Numbering {
  return { ...readLists(numberingXml ?? '<none/>'), styles: readStyles(stylesXml ?? '<none/>') };
}

function readLists(xml: string): Pick<Numbering, 'uses' | 'lists'> {
  const lists = new Map<string, List>();
  const uses = new Map<string, { list: string; starts: Map<number, number>; levels: Map<number, Level> }>();
  let list: List | undefined;
  let use: { list: string; starts: Map<number, number>; levels: Map<number, Level> } | undefined;
  let level: MutableLevel | undefined;
  let at = 0;
  const open: Record<string, (tag: SaxesTagPlain) => void> = {
    'w:abstractNum': (tag) => {
      list = { levels: new Map(), link: null, styles: new Map() };
      use = undefined;
      lists.set(value(tag, 'w:abstractNumId'), list);
    },
    'w:num': (tag) => {
      use = { list: '', starts: new Map(), levels: new Map() };
      list = undefined;
      uses.set(value(tag, 'w:numId'), use);
    },
    'w:abstractNumId': (tag) => {
      if (use) use.list = value(tag);
    },
    'w:numStyleLink': (tag) => {
      if (list) list.link = value(tag);
    },
    'w:lvlOverride': (tag) => {
      at = Number(value(tag, 'w:ilvl'));
    },
    'w:startOverride': (tag) => use?.starts.set(at, Number(value(tag))),
    'w:lvl': (tag) => {
      at = Number(value(tag, 'w:ilvl') || 0);
      level = { format: 'decimal', pattern: '', start: 1, suffix: 'tab' };
      (list ?? use)?.levels.set(at, level);
    },
    'w:start': (tag) => {
      if (level) level.start = Number(value(tag));
    },
    'w:numFmt': (tag) => {
      if (level) level.format = value(tag);
    },
    'w:lvlText': (tag) => {
      if (level) level.pattern = value(tag);
    },
    'w:suff': (tag) => {
      const suffix = value(tag);
      if (level && (suffix === 'space' || suffix === 'nothing')) level.suffix = suffix;
    },
    'w:pStyle': (tag) => list?.styles.set(value(tag), at),
  };
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => open[tag.name]?.(tag));
  parser.write(xml).close();
  return { lists, uses };
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
