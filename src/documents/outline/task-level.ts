import type { UnitGroup } from '../units/group.js';
import { above, type Item } from './items.js';
import { rankOf, type Style } from './markers.js';

/** The brackets and lines that name units in an item's own text. */
export type GroupsOf = (item: Item) => readonly UnitGroup[];

const FEWEST_ITEMS = 3;
/** Below this share of items with units, the few brackets do not say what the tasks are. */
const FEW_CARRIERS = 0.15;
/** Where so many items of an outer level name units themselves, these are tasks beside those of the main level. */
const MANY_BESIDE = 0.4;
const CONTINUOUS = 0.6;
const LONG_ENOUGH = 30;

const OVERVIEW =
  /^(?:总体|指导思想|基本原则|工作目标|主要目标|发展目标|行动目标|目标任务|任务目标|工作思路|发展思路|明确范围|适用范围|基本情况|现状|背景|目标要求|重要意义)/;
const CLOSING =
  /^(?:组织|保障|工作要求|工作保障|实施保障|强化保障|强化组织|加强组织|有关要求|相关要求|推进机制|实施步骤|附则|其他|本(?:措施|办法|方案|意见|通知|计划|政策|规定|细则|要点))/;

/**
 * The items that are tasks: those of the level whose items name units, else of the deepest level that
 * is numbered through the document.
 */
export function tasksAmong(items: readonly Item[], groupsOf: GroupsOf, titleOf: (item: Item) => string): Item[] {
  const carriers = carriersAmong(items, groupsOf);
  const style = mostFrequent(carriers);
  const ofStyle = items.filter((item) => item.style === style);
  if (style === null || carriers.filter((item) => item.style === style).length < Math.max(1, ofStyle.length * FEW_CARRIERS)) {
    return numberedThrough(items, titleOf);
  }
  const main = withoutOthers(ofStyle, new Set(carriers.filter((item) => item.style === style)), titleOf);
  const heads = new Set(main.flatMap(above));
  const beside = carriers.filter((item) => rankOf(item.style) < rankOf(style) && !heads.has(item));
  if (beside.length < carriers.filter((item) => item.style === style).length * MANY_BESIDE) return main;
  const both = new Set([...main, ...beside]);
  return items.filter((item) => both.has(item));
}

/**
 * Items that name units. Where of several items below one only the last does, again and again, the units are those
 * of the item above: its list stands before its bracket.
 */
function carriersAmong(items: readonly Item[], groupsOf: GroupsOf): Item[] {
  const names = (item: Item) => groupsOf(item).some(({ units }) => units.length > 0);
  const named = new Set(items.filter(names));
  const raised = new Set<Style>();
  for (const style of new Set(items.map((item) => item.style))) {
    const families = familiesOf(items, style).filter((children) => children.length > 1 && children.some((child) => named.has(child)));
    const lastOnly = families.filter((children) => children.every((child, i) => named.has(child) === (i === children.length - 1)));
    if (lastOnly.length >= 2 && lastOnly.length > families.length / 2) raised.add(style);
  }
  const carriers = new Set([...named].map((item) => (raised.has(item.style) && item.parent ? item.parent : item)));
  return items.filter((item) => carriers.has(item));
}

function familiesOf(items: readonly Item[], style: Style): Item[][] {
  return items.map(({ children }) => children.filter((child) => child.style === style)).filter((children) => children.length > 0);
}

function mostFrequent(items: readonly Item[]): Style | null {
  const count = new Map<Style, number>();
  for (const { style } of items) count.set(style, (count.get(style) ?? 0) + 1);
  return [...count].sort(([one, a], [other, b]) => b - a || rankOf(other) - rankOf(one))[0]?.[0] ?? null;
}

/**
 * Leaves out items of chapters that name no unit at all, as 总体要求, unless their numbers count on behind
 * the task before them: the last chapter of a list often names nobody.
 */
function withoutOthers(items: readonly Item[], carriers: ReadonlySet<Item>, titleOf: (item: Item) => string): Item[] {
  const chapterOf = (item: Item) => above(item).find(({ style }) => style !== 'title') ?? item;
  const naming = new Set([...carriers].map(chapterOf));
  const tasks: Item[] = [];
  const last = items.findLastIndex((item) => carriers.has(item));
  for (const [index, item] of items.entries()) {
    const chapter = chapterOf(item);
    const before = items[index - 1];
    const countsOn = before !== undefined && before === tasks.at(-1) && item.value > before.value;
    const isTask = chapter === item ? isTopTask(titleOf(item), index < last) : naming.has(chapter) || countsOn;
    if (carriers.has(item) || isTask) tasks.push(item);
  }
  return tasks;
}

const isTopTask = (title: string, before: boolean) => !OVERVIEW.test(title) && (before || !CLOSING.test(title));

/** Without units: the deepest level whose numbers run through the document, or the first one that holds text. */
function numberedThrough(items: readonly Item[], titleOf: (item: Item) => string): Item[] {
  const styles = [...new Set(items.map(({ style }) => style))].filter((style) => style !== 'title').sort((a, b) => rankOf(b) - rankOf(a));
  const outermost = styles.at(-1);
  for (const style of styles) {
    const run = longestRun(items.filter((item) => item.style === style));
    const all = items.filter((item) => item.style === style).length;
    if (style === outermost || run.length < FEWEST_ITEMS || run.length < all * CONTINUOUS) continue;
    if (new Set(run.map(({ parent }) => parent)).size > 1) return run;
  }
  if (!outermost) return [];
  const isOverview = (item: Item) => [...above(item), item].some((one) => OVERVIEW.test(titleOf(one)));
  const found = withText(items, outermost);
  const tasks = found.filter((item) => !isOverview(item));
  return tasks.length > 0 ? tasks : found;
}

/** Goes down from bare headings to the items that say something. */
function withText(items: readonly Item[], style: Style): Item[] {
  const own = items.filter((item) => item.style === style);
  // One or two chapters without anything below are a letter, no plan.
  if (own.length < FEWEST_ITEMS && rankOf(style) < rankOf('arabic') && own.every(({ children }) => children.length === 0)) return [];
  const parents = own.filter(({ children }) => children.length > 0);
  const bare = parents.filter((item) => (item.children[0] as Item).start - item.end < LONG_ENOUGH);
  if (bare.length * 2 <= own.length) return own;
  const below = mostFrequent(bare.flatMap(({ children }) => children));
  return below ? withText(items, below) : own;
}

function longestRun(items: readonly Item[]): Item[] {
  let best = { start: 0, end: 0 };
  let start = 0;
  for (const [i, { value }] of items.entries()) {
    if (i > 0 && value !== (items[i - 1] as Item).value + 1) start = i;
    if (i + 1 - start > best.end - best.start) best = { start, end: i + 1 };
  }
  return items.slice(best.start, best.end);
}
