import { formatNumber } from './number-formats.js';
import type { Level, ListPlace, Numbering } from './numbering.js';

const LEVELS = 9;
const MOST_PARENTS = 20;
/** A label that ends with a mark of Chinese text needs no blank behind it. */
const WIDE_END = /[、，。．：）〕】》章节条款项\u2460-\u2473]$/;

/** Counts the numbered paragraphs of a Word file, which gives only the rule of counting, and says their labels. */
export class LabelCounter {
  /** The numbers that each list has come to, by level. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Uses of lists that have counted, whose own starts are spent. */
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /**
   * The label of the next paragraph, as "（三）" or "3. ", with what parts it from the text; empty where it has none.
   *
   * @param style the id of its style, or null
   * @param own which list it says to belong to itself
   */
  next(style: string | null, own: ListPlace): string {
    const place = this.placeOf(style, own);
    if (!place) return '';
    const level = this.levelOf(place.use, place.level);
    if (!level) return '';
    const counts = this.countUp(place.use, place.level, level);
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.levelOf(place.use, at);
      return formatNumber(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
    if (level.format === 'bullet' || label.trim() === '') return '';
    return level.suffix === 'nothing' || WIDE_END.test(label) ? label : `${label} `;
  }

  private countUp(use: string, at: number, level: Level): (number | undefined)[] {
    const own = this.numbering.uses.get(use);
    const list = own?.list ?? use;
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    const key = `${use} ${at}`;
    const start = own?.starts.get(at);
    const restarts = start !== undefined && !this.begun.has(key);
    this.begun.add(key);
    counts[at] = restarts ? start : counts[at] === undefined ? level.start : counts[at] + 1;
    for (let below = at + 1; below < LEVELS; below += 1) counts[below] = undefined;
    return counts;
  }

  /** The list and level of a paragraph: its own, else those of its style and the styles that this is based on. */
  private placeOf(style: string | null, own: ListPlace): { use: string; level: number } | null {
    let { list, level } = own;
    let id = style;
    for (let step = 0; list === null && id !== null && step < MOST_PARENTS; step += 1) {
      const parent = this.numbering.styles.get(id);
      list = parent?.list ?? null;
      level ??= parent?.level ?? (list === null ? null : this.levelOfStyle(list, id));
      id = parent?.parent ?? null;
    }
    return list === null || list === '0' ? null : { use: list, level: level ?? 0 };
  }

  private levelOfStyle(use: string, style: string): number | null {
    return this.numbering.lists.get(this.numbering.uses.get(use)?.list ?? '')?.styles.get(style) ?? null;
  }

  private levelOf(use: string, at: number, steps = 0): Level | undefined {
    const own = this.numbering.uses.get(use);
    const list = own && this.numbering.lists.get(own.list);
    const level = own?.levels.get(at) ?? list?.levels.get(at);
    if (level || !list?.link || steps > MOST_PARENTS) return level;
    const linked = this.numbering.styles.get(list.link)?.list;
    return linked ? this.levelOf(linked, at, steps + 1) : undefined;
  }
}
