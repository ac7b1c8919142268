import type { Office } from '../../documents/unit-registry.js';
import * as zh from '../locale/zh/offices.js';
import type { Stretch } from '../types.js';
import { chineseNames, chineseStems } from './office-names.js';
import type { UnreadText } from './unread-text.js';

export type OfficeFound = Stretch & { office: Office };

const HAN = /\p{Script=Han}/u;
const SHORT_NAME = 2;

/** Finds offices by their Chinese names: whole, with another end (住建委), by duty, and short (民政) where they do something. */
export class ChineseOffices {
  private readonly names: ReadonlyMap<string, Office>;
  private readonly stems: ReadonlyMap<string, Office>;
  private readonly nameLengths: readonly number[];
  private readonly stemLengths: readonly number[];

  constructor(
    offices: readonly Office[],
    /** The text of all documents, in lower case. */
    private readonly corpus: string,
    /** Names of places, which may stand before any office: 淄博民政. */
    private readonly places: readonly string[],
    /** Whether characters are an ordinary word. */
    private readonly isWord: (word: string) => boolean,
  ) {
    this.names = chineseNames(offices);
    this.stems = chineseStems(this.names, offices);
    this.nameLengths = lengthsOf(this.names);
    this.stemLengths = lengthsOf(this.stems);
  }

  /** Takes the offices that are named, longest names first. */
  read(unread: UnreadText): OfficeFound[] {
    if (!HAN.test(unread.text)) return [];
    const found = [...this.readNames(unread), ...this.readOtherHeads(unread), ...this.readDuties(unread)];
    return [...found, ...this.readShort(unread, found)];
  }

  private readNames(unread: UnreadText): OfficeFound[] {
    return this.matches(unread, this.names, this.nameLengths).filter((found) => {
      const { start, end } = found;
      const before = unread.text.slice(0, start);
      const isOther = this.namesThing(unread.text, start, end) || this.splitsWord(unread.text, start, end);
      if (isOther || zh.HIGHER_LEVEL_BEFORE.test(before)) return false;
      unread.take(start, end);
      return true;
    });
  }

  /** 住建委 where the city has a 住建局, 水务口. */
  private readOtherHeads(unread: UnreadText): OfficeFound[] {
    return this.matches(unread, this.stems, this.stemLengths).flatMap(({ start, end: stemEnd, office }) => {
      const head = zh.OTHER_HEADS.find((other) => unread.rest.startsWith(other, stemEnd));
      if (head === undefined) return [];
      const end = stemEnd + head.length;
      const isOther =
        zh.AFTER_HEAD_NOT.test(unread.text.slice(end)) ||
        this.namesThing(unread.text, start, end) ||
        (zh.HEADS_OF_THINGS.has(head) && !this.doesSomething(unread.text, { start, end }));
      if (isOther || zh.HIGHER_LEVEL_BEFORE.test(unread.text.slice(0, start))) return [];
      unread.take(start, end);
      return [{ start, end, office }];
    });
  }

  private readDuties(unread: UnreadText): OfficeFound[] {
    return [...unread.rest.matchAll(zh.BY_DUTY)].flatMap(({ index: start, 0: typed, 1: duty }) => {
      const office = this.byDuty(duty as string);
      if (!office) return [];
      unread.take(start, start + typed.length);
      return [{ start, end: start + typed.length, office }];
    });
  }

  /** The office whose shortest name holds every word of a duty: 教育和体育 → 教育和体育局. */
  private byDuty(duty: string): Office | undefined {
    const words = duty.split(zh.DUTY_JOINER).filter((word) => word.length > 1);
    if (words.length === 0) return undefined;
    const fitting = [...this.names].filter(([name]) => words.every((word) => name.includes(word)));
    return fitting.sort(([a], [b]) => a.length - b.length)[0]?.[1];
  }

  /** 民政 and 发改 in 民政和发改一起牵头: one that does something makes those in a row with it somebody, too. */
  private readShort(unread: UnreadText, named: readonly OfficeFound[]): OfficeFound[] {
    const short = this.matches(unread, this.stems, this.stemLengths).filter(({ start }) => {
      const before = unread.rest[start - 1] ?? '';
      return !HAN.test(before) || zh.JOINS_BEFORE_SHORT.test(before) || this.isBehindPlace(unread.text, start);
    });
    const row = [...short, ...named].sort((a, b) => a.start - b.start);
    const does = row.map((one) => short.includes(one) && this.doesSomething(unread.text, one));
    const isJoined = (i: number) => zh.JOINER.test(unread.text.slice(row[i]?.end, row[i + 1]?.start));
    // What is said of the last of a row is said of all, and what is said of the first (由…) too.
    const isNamed = row.map((one, i) => does[i] || named.includes(one));
    for (let i = row.length - 2; i >= 0; i -= 1) if (isJoined(i) && isNamed[i + 1]) isNamed[i] = true;
    for (let i = 1; i < row.length; i += 1) if (isJoined(i - 1) && does[i - 1]) isNamed[i] = true;
    const chosen = row
      .filter((one, i) => isNamed[i] && short.includes(one))
      .map((one) => ({ ...one, end: one.end + (zh.PEOPLE_AFTER.exec(unread.text.slice(one.end))?.[0].length ?? 0) }));
    for (const { start, end } of chosen) unread.take(start, end);
    return chosen;
  }

  /** Every name of a table that stands in what is unread, the longest first, none overlapping; nothing is taken. */
  private matches(unread: UnreadText, names: ReadonlyMap<string, Office>, lengths: readonly number[]): OfficeFound[] {
    const found: OfficeFound[] = [];
    for (const length of lengths) {
      for (let start = 0; start + length <= unread.rest.length; start += 1) {
        const office = names.get(unread.rest.slice(start, start + length));
        const end = start + length;
        if (office && !found.some((other) => other.start < end && start < other.end)) found.push({ start, end, office });
      }
    }
    return found;
  }

  private doesSomething(text: string, { start, end }: Stretch): boolean {
    const before = text.slice(0, start);
    // 水务口都管青岛哪些任务: what a place is asked of stands where it would without it.
    const after = this.places.reduce((rest, place) => rest.replace(place, ''), text.slice(end));
    const isAsker = zh.ASKER_BEFORE.test(before) && zh.ASKER_AFTER.test(after);
    return zh.DOES.test(after) || isAsker || zh.DOER_BEFORE.some((way) => way.before.test(before) && way.after.test(after));
  }

  private isBehindPlace(text: string, start: number): boolean {
    return this.places.some((place) => text.endsWith(place, start));
  }

  /** 国外办 is 国外 + 办, not 外办. */
  private splitsWord(text: string, start: number, end: number): boolean {
    const before = text[start - 1] ?? '';
    if (end - start > SHORT_NAME || !HAN.test(before) || zh.JOINS_BEFORE.test(before)) return false;
    const pair = text.slice(start - 1, start + 1);
    return this.corpus.includes(pair) || this.isWord(pair);
  }

  /** 教育大数据中心 is a thing the documents speak of, not the big data centre that leads. */
  private namesThing(text: string, start: number, end: number): boolean {
    const before = text[start - 1] ?? '';
    return HAN.test(before) && !zh.JOINS_BEFORE.test(before) && this.corpus.includes(before + text.slice(start, end));
  }
}

const lengthsOf = (names: ReadonlyMap<string, Office>): number[] =>
  [...new Set([...names.keys()].map(({ length }) => length))].sort((a, b) => b - a);
