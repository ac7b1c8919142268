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

const OPENING = /[“‘「《([〔【]/g;

/** The groups of a text; the outermost is the text itself. They are found when first asked for. */
export class Groups {
  private readonly root: Group;
  /** In the order in which they open. */
  private inner: readonly Group[] | null = null;

  constructor(private readonly text: string) {
    this.root = { start: 0, end: text.length, kind: null } as Group;
    this.root.parent = this.root;
  }

  /** The innermost group that a place stands in. Marks belong to the group outside them. */
  at(place: number): Group {
    this.inner ??= this.find();
    let [low, high] = [0, this.inner.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.inner[middle] as Group).start <= place) low = middle + 1;
      else high = middle;
    }
    let group = this.inner[low - 1] ?? this.root;
    while (group.kind !== null && place >= group.end) group = group.parent;
    return group;
  }

  /** An opening mark whose closing mark is missing opens nothing. */
  private find(): Group[] {
    const inner: Group[] = [];
    let current = this.root;
    for (const { 0: mark, index } of this.text.matchAll(OPENING)) {
      while (current.kind !== null && index >= current.end) current = current.parent;
      const [closingMark, kind] = OPENERS[mark] as [string, Enclosure];
      const closing = this.text.indexOf(closingMark, index + 1);
      if (closing < 0 || closing >= current.end) continue;
      current = { start: index + 1, end: closing, kind, parent: current };
      inner.push(current);
    }
    return inner;
  }
}
