import type { Library } from '../../documents/library.js';
import type { Section } from '../../documents/types.js';
import { englishStems, stem } from '../../language/english-words.js';
import type { Segmenter } from '../../language/segment.js';
import type { Translator } from '../../language/translate.js';
import type { Part } from '../../query/schema.js';
import * as en from '../locale/en/parts.js';
import * as zh from '../locale/zh/parts.js';
import type { Entities, Stretch } from '../types.js';
import { readQuoted } from './quoted.js';
import type { UnreadText } from './unread-text.js';

/** A heading as titles are compared with it. */
interface Title {
  part: Part;
  /** Its number, of a chapter. */
  chapter: number | null;
  /** Of a section: the number of its chapter. */
  within: number | null;
  level: number;
  zh: string;
  stems: ReadonlySet<string>;
  /** Vectors of what it means, in each language. */
  vectors: readonly (readonly number[])[];
}

/** A word of a phrase, with where it stands. */
interface Word {
  text: string;
  start: number;
  end: number;
}

/** A part with its title, and its number where it is a chapter. */
export type TitledPart = Entities['parts'][number] & Pick<Title, 'chapter' | 'within'>;

export interface PartTitleParts {
  library: Library;
  segmenter: Segmenter;
  translator: Translator;
  stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> };
  /** What a text means, as a vector of unit length. */
  embed: (text: string) => readonly number[];
}

const SHORTEST_WHOLE_TITLE = 4;
const HAN = /\p{Script=Han}/u;
const ENGLISH_WORD = /[a-z0-9]+(?:['’-][a-z0-9]+)*/gi;
const MOST_WORDS = 7;
/** From which likeness on a title may be meant, and how far it must be ahead of the next. */
const LIKE = 0.35;
const FAR = 0.1;
/** The same where a chapter is named in so many words: one of them is meant. */
const LIKE_OF_CHAPTERS = 0.24;
const FAR_OF_CHAPTERS = 0.035;

/** Finds chapters and sections that a text names by their title: 改革开放那章, "the healthcare part". */
export class PartTitleReader {
  private readonly titles: ReadonlyMap<string, readonly Title[]>;

  constructor(private readonly parts: PartTitleParts) {
    this.titles = new Map(
      parts.library.documents.map(({ id, sections }) => [id, sections.map((section) => this.titleOf(section, sections))]),
    );
  }

  /** Takes the parts that are named of the documents in question, each with the word that says that it is a part. */
  read(unread: UnreadText, documentIds: readonly string[]): TitledPart[] {
    const titles = documentIds.flatMap((id) => this.titles.get(id) ?? []);
    if (titles.length === 0) return [];
    const found = unread.language === 'zh' || HAN.test(unread.rest) ? this.readChinese(unread, titles) : [];
    if (unread.language === 'en') found.push(...this.readEnglish(unread, titles));
    found.push(
      ...this.readQuoted(unread, titles).filter((quote) => !found.some(({ start, end }) => start < quote.end && quote.start < end)),
    );
    for (const { start, end } of found) unread.take(start, end);
    return found;
  }

  /** Numbered chapters, each with words beside it that only say its title again: 第二章“…”, "chapter two (growth drivers)". */
  withTitles(parts: Entities['parts'], unread: UnreadText, documentIds: readonly string[]): Entities['parts'] {
    return parts.map((mention) => {
      const titles = documentIds
        .flatMap((id) => this.titles.get(id) ?? [])
        .filter(({ level, chapter }) => level === 1 && chapter === mention.part.chapter);
      const behind = APPOSED.exec(unread.text.slice(mention.end))?.[0] ?? '';
      const before = zh.SAID_BEFORE.exec(unread.text.slice(0, mention.start))?.[0] ?? '';
      const end = this.says(behind, titles) ? mention.end + behind.length : mention.end;
      const start = this.says(before, titles) ? mention.start - before.length : mention.start;
      unread.take(start, end);
      return { ...mention, start, end };
    });
  }

  /** Whether at least half of the words of a phrase are of one of the titles. */
  private says(phrase: string, titles: readonly Title[]): boolean {
    const words = HAN.test(phrase) ? this.chineseWords(phrase, 0) : this.content(englishWords(phrase, 0));
    const isIn = (word: Word, title: Title) => (HAN.test(word.text) ? isInTitle(word, title.zh) : this.isInEnglishTitle(word, title));
    return words.length > 0 && titles.some((title) => words.filter((word) => isIn(word, title)).length * 2 >= words.length);
  }

  private readChinese(unread: UnreadText, all: readonly Title[]): TitledPart[] {
    const found: TitledPart[] = [];
    for (const { pattern, isLoose } of [
      { pattern: zh.PART_BEHIND, isLoose: false },
      { pattern: zh.RESPECT_BEHIND, isLoose: true },
    ]) {
      for (const { index, 0: marker } of unread.rest.matchAll(pattern)) {
        const titles = ofLevel(all, marker);
        // A place in a title was read as a place before: 平安青岛那章.
        const phrase = zh.TITLE_BEFORE.exec(unread.text.slice(0, index))?.[0] ?? '';
        const words = this.chineseWords(phrase, index - phrase.length);
        const held = bestTitle(titles, (title) => suffixIn(words, (word) => isInTitle(word, title.zh)));
        const best = held ?? (isLoose || !PART.test(marker) ? null : this.likeliest(titles, words, marker));
        // 青岛三年计划的这部分: what was read as something else names no part by itself.
        const isSaid = best?.words.some(({ start, end }) => unread.rest.slice(start, end).trim() !== '');
        if (best && isSaid && (!isLoose || best.words.length === words.length))
          found.push({
            ...partOf(best.title),
            start: titleStart(unread.text, best, index),
            end: index + marker.length,
          });
      }
    }
    return found.length > 0 || !zh.COUNTS_TASKS.test(unread.text) ? found : wholeTitles(unread, all);
  }

  private readEnglish(unread: UnreadText, all: readonly Title[]): TitledPart[] {
    const found: TitledPart[] = [];
    const add = (marker: string, words: readonly Word[], fit: typeof suffixIn, stretch: (words: readonly Word[]) => Stretch) => {
      const titles = ofLevel(all, marker);
      const held = bestTitle(titles, (title) => fit(words, (word) => this.isInEnglishTitle(word, title)));
      const best =
        held ??
        this.likeliest(
          titles,
          fit(words, () => true),
          marker,
        );
      if (best) found.push({ ...partOf(best.title), ...stretch(best.words) });
    };
    for (const { index, 0: marker } of unread.rest.matchAll(en.PART_BEHIND)) {
      const before = englishWords(unread.rest.slice(0, index), 0);
      const last = before.at(-1);
      // "Take part": what stands right before must be of the title.
      const isFar = !last || index - last.end > 2;
      if (isFar || (this.isStopWord(last) && !ALWAYS_PART.test(marker))) continue;
      const end = index + marker.length;
      add(marker, this.lastContent(this.isStopWord(last) ? before.slice(0, -1) : before), suffixIn, (words) => ({
        start: openingMark(unread.rest, besideSlash(unread.rest, (words[0] as Word).start)),
        end,
      }));
    }
    for (const { index, 0: marker } of unread.rest.matchAll(en.PART_BEFORE)) {
      const from = index + marker.length;
      const clause = /^[^?!.;:,]*/.exec(unread.rest.slice(from))?.[0] ?? '';
      const words = this.content(englishWords(clause, from)).slice(0, MOST_WORDS);
      // One word more than the title has is said of the same part.
      const end = (held: readonly Word[]) => (words.length - held.length <= 1 && held.length > 1 ? words : held).at(-1) as Word;
      add(marker, words, prefixIn, (held) => ({ start: index, end: end(held).end }));
    }
    return found;
  }

  /** Titles in quotation marks, where words beside them say that a part is meant: “…”(2023)这章, "under '…'". */
  private readQuoted({ text }: UnreadText, titles: readonly Title[]): TitledPart[] {
    return readQuoted({ text }).flatMap(({ words, start, end }) => {
      const isPart = en.UNDER.test(text.slice(0, start)) || zh.PART_OF_QUOTE.test(text.slice(end));
      const said = this.content(englishWords(words, 0));
      const title = titles.find((one) =>
        HAN.test(words)
          ? words.length >= SHORTEST_WHOLE_TITLE && one.zh.includes(words)
          : said.length >= 3 && said.filter((word) => this.isInEnglishTitle(word, one)).length * 4 >= said.length * 3,
      );
      return isPart && title ? [{ ...partOf(title), start, end }] : [];
    });
  }

  private chineseWords(phrase: string, offset: number): Word[] {
    const words: Word[] = [];
    let at = 0;
    for (const text of this.parts.segmenter.words(phrase)) {
      at = phrase.toLowerCase().indexOf(text, at);
      if (!this.parts.stopWords.zh.has(text) && text.length > 1) words.push({ text, start: offset + at, end: offset + at + text.length });
      at += text.length;
    }
    return words;
  }

  /** The words at the end of a text that all say something, but for those that join them. */
  private lastContent(words: readonly Word[]): Word[] {
    const from = words.findLastIndex((word) => this.isStopWord(word) && !en.JOINS_IN_TITLE.has(word.text.toLowerCase()));
    return this.content(words.slice(Math.max(from + 1, words.length - MOST_WORDS)));
  }

  /** The title that means most nearly what a phrase does, where it is far nearer than any other. */
  private likeliest(titles: readonly Title[], words: readonly Word[], marker: string): { title: Title; words: readonly Word[] } | null {
    if (words.length === 0) return null;
    const chapters = titles.filter(({ level }) => level === 1);
    const meant = this.parts.embed(words.map(({ text }) => text).join(' '));
    const ranked = (chapters.length > 0 ? chapters : titles)
      .map((title) => ({ title, words, likeness: Math.max(...title.vectors.map((vector) => dot(vector, meant))) }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best, next] = ranked;
    const [like, far] = CHAPTER.test(marker) ? [LIKE_OF_CHAPTERS, FAR_OF_CHAPTERS] : [LIKE, FAR];
    return best && best.likeness >= like && best.likeness - (next?.likeness ?? 0) >= far ? best : null;
  }

  /** A heading as a part of a query: by its title, and by numbers where another heading holds the same words. */
  private titleOf({ title, level, number, parent, english }: Section, sections: readonly Section[]): Title {
    const isAlone = sections.filter(({ text }) => text.includes(title)).length === 1;
    const numbers = level === 1 ? { chapter: number } : level === 2 && parent ? { chapter: parent.number, section: number } : {};
    const part = isAlone ? { title } : { ...numbers, title };
    const vectors = [title, ...(english ? [english.title] : [])].map(this.parts.embed);
    return {
      part,
      chapter: level === 1 ? number : null,
      within: level === 2 ? (parent?.number ?? null) : null,
      level,
      zh: title,
      stems: new Set(englishStems(english?.title ?? '')),
      vectors,
    };
  }

  private content = (words: readonly Word[]): Word[] => words.filter((word) => !this.isStopWord(word));

  private isStopWord({ text }: Word): boolean {
    return this.parts.stopWords.en.has(text.toLowerCase());
  }

  /** Whether a title holds an English word, in its English or, by the tables, in its Chinese. */
  private isInEnglishTitle({ text }: Word, title: Title): boolean {
    const said = text
      .toLowerCase()
      .split('-')
      .filter((word) => !this.parts.stopWords.en.has(word));
    if (said.every((word) => title.stems.has(stem(word)))) return true;
    return this.parts.translator
      .fromEnglish(text, this.parts.stopWords.en)
      .some(({ to, sure }) => sure && to.some((word) => word.length > 1 && title.zh.includes(word)));
  }
}

/** Where a title begins: before its first telling word, as far as the title goes on to the left (提升城市品质: 城市). */
function titleStart(text: string, { title, words }: { title: Title; words: readonly Word[] }, end: number): number {
  let start = (words[0] as Word).start;
  while (start > 0 && title.zh.includes(text.slice(start - 1, end).replace(/[”"」》的]{1,3}$/, ''))) start -= 1;
  return openingMark(text, start);
}

const partOf = ({ part, chapter, within }: Title) => ({ part, chapter, within });

/** Words in brackets or quotation marks right behind what they explain. */
const APPOSED = /^ ?[(“"「《](?:[^()“”"「」《》]{1,50})[)”"」》]/;

/** The titles that a word for a part can mean: 章 and "chapter" the highest headings, 节 and "section" those below. */
function ofLevel(titles: readonly Title[], marker: string): readonly Title[] {
  const level = CHAPTER.test(marker) ? 1 : SECTION.test(marker) ? 2 : null;
  const found = level === null ? [] : titles.filter((title) => title.level === level);
  return found.length > 0 ? found : titles;
}
/** Words that mean nothing but a part of a document; 攻坚行动 and "campaign" may be a task's. */
const PART = /[章节块篇]|部分|板块|大项|chapter|section|part/i;
const ALWAYS_PART = /chapter|section/i;
const CHAPTER = new RegExp(`${zh.CHAPTER.source}|${en.CHAPTER.source}`, 'i');
const SECTION = new RegExp(`${zh.SECTION.source}|${en.SECTION.source}`, 'i');

/** The title that holds most of a phrase; of equals a chapter before a section, then the shorter one. */
function bestTitle(titles: readonly Title[], fit: (title: Title) => readonly Word[]) {
  const length = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);
  const ranked = titles
    .map((title) => ({ title, words: fit(title) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => length(b.words) - length(a.words) || a.title.level - b.title.level || a.title.zh.length - b.title.zh.length);
  return ranked[0] ?? null;
}

/** The words at the end of a phrase that all are of a title. */
function suffixIn(words: readonly Word[], isIn: (word: Word) => boolean): readonly Word[] {
  let from = words.length;
  while (from > 0 && isIn(words[from - 1] as Word)) from -= 1;
  return words.slice(from);
}

/** The words at the beginning of a phrase that all are of a title. */
function prefixIn(words: readonly Word[], isIn: (word: Word) => boolean): readonly Word[] {
  const to = words.findIndex((word) => !isIn(word));
  return to < 0 ? words : words.slice(0, to);
}

/** Whether a title holds a word, or for longer words most of its neighbouring pairs of characters. */
function isInTitle({ text }: Word, title: string): boolean {
  if (title.includes(text)) return true;
  const pairs = Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  return text.length > 2 && pairs.filter((pair) => title.includes(pair)).length * 2 > pairs.length;
}

/** Titles that stand in a text as they are. */
const wholeTitles = ({ rest }: UnreadText, titles: readonly Title[]): TitledPart[] =>
  titles
    .filter((title) => title.zh.length >= SHORTEST_WHOLE_TITLE && rest.includes(title.zh))
    .slice(0, 1)
    .map((title) => ({
      ...partOf(title),
      start: rest.indexOf(title.zh),
      end: rest.indexOf(title.zh) + title.zh.length,
    }));

/** Where a title begins that is written in quotation marks and holds a place of the text; else that place. */
function openingMark(text: string, start: number): number {
  const opening = /[“"「《]([^“”"「」《》]{0,12})$/.exec(text.slice(0, start));
  return opening ? opening.index : start;
}

/** "The farming/rural part": a word before a stroke says the same. */
const besideSlash = (text: string, start: number): number => start - (/[a-z-]{1,20}\/$/i.exec(text.slice(0, start))?.[0].length ?? 0);

const englishWords = (text: string, offset: number): Word[] =>
  [...text.matchAll(ENGLISH_WORD)].map(({ 0: word, index }) => ({ text: word, start: offset + index, end: offset + index + word.length }));

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
