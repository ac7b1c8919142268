const FULL_WIDTH = /[０-９％．；：（）＋]/g;
const HALF: Record<string, string> = { '％': '%', '．': '.', '；': ';', '：': ':', '（': '(', '）': ')', '＋': '+' };

/** The text with full-width digits and marks as half-width ones; every offset stays the same. */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (mark) => HALF[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** What encloses a place of a text. */
export type Enclosure = 'quotation' | 'title' | 'bracket' | null;

const OPENERS: Record<string, [string, Enclosure]> = {
  '“': ['”', 'quotation'],
  '‘': ['’', 'quotation'],
  '「': ['」', 'quotation'],
  '《': ['》', 'title'],
  '(': [')', 'bracket'],
  '〔': ['〕', 'bracket'],
  '[': [']', 'bracket'],
  '【': ['】', 'bracket'],
};

/** A stretch between an opening and a closing mark, both outside it. */
export interface Group {
  start: number;
  end: number;
  kind: Enclosure;
  parent: Group;
}

/**
 * For every place of the text the innermost group it stands in; the outermost is the text itself.
 * An opening mark whose closing mark is missing opens nothing.
 */
export function groupsOf(text: string): Group[] {
  const root = { start: 0, end: text.length, kind: null } as Group;
  root.parent = root;
  const at: Group[] = [];
  let current = root;
  for (let i = 0; i < text.length; i += 1) {
    const opener = OPENERS[text[i] as string];
    const closing = opener ? text.indexOf(opener[0], i + 1) : -1;
    if (current !== root && i === current.end) current = current.parent;
    at.push(current);
    if (opener && closing >= 0 && closing < current.end) {
      current = { start: i + 1, end: closing, kind: opener[1], parent: current };
    }
  }
  return at;
}
