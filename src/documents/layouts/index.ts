import { foldSource } from '../fold.js';
import { readLines } from '../outline/lines.js';
import { cellTableIn } from '../table/cells.js';
import { tableIn } from '../table/rows.js';
import { groupsIn } from '../units/find-groups.js';
import { opensPair } from '../units/pairs.js';
import { bracketedUnits } from './bracketed-units.js';
import { labelledLines } from './labelled-lines.js';
import type { Layout, ParsedText, Signs } from './layout.js';
import { numberedItems } from './numbered-items.js';
import { tableCells } from './table-cells.js';
import { tableRows } from './table-rows.js';

/** Every manner of laying out that is known. A further one is a file of its own and a line here. */
export const LAYOUTS: readonly Layout[] = [bracketedUnits, labelledLines, tableRows, tableCells, numberedItems];

/** What was read in a text, and the name of the layout that read it; null where the text holds no task. */
export interface LaidOutText extends ParsedText {
  layout: string | null;
}

/** Reads a text by the layout that shows most in it. */
export function readText(source: string, documentId: string): LaidOutText {
  const signs = signsOf(source);
  const best = LAYOUTS.toSorted((one, other) => other.recognise(signs) - one.recognise(signs))[0] as Layout;
  return { ...best.parse(source, documentId), layout: best.recognise(signs) > 0 ? best.name : null };
}

/** Counts what shows in a text how it is laid out. */
export function signsOf(source: string): Signs {
  const text = foldSource(source);
  const groups = groupsIn({ source, text, firstLeads: false }, { start: 0, end: text.length }).filter(({ units }) => units.length > 0);
  const brackets = groups.filter(({ start }) => opensPair(text[start])).length;
  return {
    brackets,
    lines: groups.length - brackets,
    rows: tableIn(text)?.rows.length ?? 0,
    cellRows: cellTableIn(text)?.rows.length ?? 0,
    items: readLines(text).filter(({ marker }) => marker !== null).length,
  };
}
