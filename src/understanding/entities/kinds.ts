import type { Library } from '../../documents/library.js';
import type { DocumentInfo } from '../../documents/types.js';
import { escapePattern } from '../../language/patterns.js';
import type { Translator } from '../../language/translate.js';
import * as en from '../locale/en/kinds.js';
import * as zh from '../locale/zh/kinds.js';
import type { KindMention, PlaceMention } from '../types.js';
import type { UnreadText } from './unread-text.js';

interface KindName {
  kind: DocumentInfo['kind'];
  pattern: RegExp;
  /** A name such as 行动计划 within a longer title (专项行动计划) is not the document's. */
  mayEndTitle: (before: string) => boolean;
}

const LONG_NAME = 4;

/** Finds the name of a sort of document: "the three-year plan", 113项. */
export class KindReader {
  private readonly names: readonly KindName[];

  private readonly kindOf: ReadonlyMap<string, DocumentInfo['kind']>;

  constructor(
    private readonly library: Library,
    private readonly translator: Translator,
  ) {
    this.kindOf = new Map(library.documents.map(({ id, info }) => [id, info.kind]));
    this.names = library.documents
      .flatMap(({ info }) => [...info.kindNames.zh, ...info.kindNames.en].map((name) => ({ name, kind: info.kind })))
      .sort((a, b) => b.name.length - a.name.length)
      .map(({ name, kind }) => ({ kind, pattern: patternOf(name), mayEndTitle: mayEndTitle(name) }))
      .filter(
        ({ kind, pattern }, i, all) => all.findIndex((other) => String(other.pattern) === String(pattern) && other.kind === kind) === i,
      );
  }

  /** All names of sorts, the longest first. */
  read(unread: UnreadText): KindMention[] {
    const found: KindMention[] = [];
    for (const { kind, pattern, mayEndTitle } of this.names) {
      for (const { index: start, 0: name } of [...unread.rest.matchAll(pattern)]) {
        if (!mayEndTitle(unread.rest[start - 1] ?? '')) continue;
        unread.take(start, start + name.length);
        found.push({ kind, meant: [], start, end: start + name.length });
      }
    }
    return found;
  }

  /**
   * Takes a word for a list, with words of the document's title before it (那份民生清单), and says which sort it means where
   * documents in question are lists and others are plans. Beside a name, a list of the same sort is that one again.
   */
  readList(unread: UnreadText, documentIds: readonly string[], named: readonly KindMention[]): KindMention | null {
    const match = LIST_WORDS.flatMap((pattern) => [...unread.rest.matchAll(pattern)])[0];
    if (!match || documentIds.length === 0) return null;
    const end = match.index + match[0].length;
    const start = this.titleBefore(unread.rest, match.index, documentIds);
    if (named.length === 0) unread.take(start, end);
    const kinds = [...new Set(documentIds.flatMap((id) => this.kindOf.get(id) ?? []))];
    const kind = kinds.find((one) => LISTS.has(one));
    const isNamed = named.some((other) => other.kind === kind);
    if (kind === undefined || isNamed || kinds.every((one) => LISTS.has(one))) return null;
    unread.take(start, end);
    return { kind, meant: [], start, end };
  }

  /** "The Qingdao plan", 青岛的规划: a word for a plan right behind a place that has a list as well. */
  readPlans(unread: UnreadText, places: readonly PlaceMention[]): KindMention[] {
    return places.flatMap(({ documentIds, start: from, end: at }) => {
      const kinds = new Set(documentIds.flatMap((id) => this.kindOf.get(id) ?? []));
      const plan = [...kinds].find((kind) => !LISTS.has(kind));
      const behind = unread.rest.slice(at);
      const word = PLAN_WORDS.map((pattern) => pattern.exec(behind)?.[0] ?? '').find((found) => found !== '');
      if (plan === undefined || kinds.size === 1 || word === undefined) return [];
      const isNoun =
        /\p{Script=Han}/u.test(word) || en.THE_BEFORE.test(unread.text.slice(0, from)) || /['’]s$/i.test(unread.text.slice(0, at));
      if (!isNoun && !en.NO_VERB_AFTER.test(behind.slice(word.length))) return [];
      const start = at + word.length - word.trimStart().length;
      unread.take(start, at + word.length);
      return [{ kind: plan, meant: [], start, end: at + word.length }];
    });
  }

  /** Where words begin that end before a place and are of the title of a document in question. */
  private titleBefore(text: string, end: number, documentIds: readonly string[]): number {
    const titles = documentIds.map((id) => this.library.document(id).info.title.zh);
    let start = end;
    for (;;) {
      const before = text.slice(0, start).replace(JOINS_IN_TITLE, '');
      const word = LAST_WORD.exec(before)?.[0] ?? '';
      const length = titles.some((title) => this.isOfTitle(word, title)) ? word.length : heldAtEnd(word, titles);
      if (length === 0) return start;
      start = before.length - length;
    }
  }

  private isOfTitle(word: string, title: string): boolean {
    if (word === '' || /\p{Script=Han}/u.test(word)) return false;
    return this.translator.fromEnglish(word, new Set()).some(({ to }) => to.some((own) => own.length > 1 && title.includes(own)));
  }
}

/** Between words of a title: 高品质民生、共同富裕的清单. */
const JOINS_IN_TITLE = /(?:[、和的]| (?:and |of )?)$/;
const LAST_WORD = /\p{Script=Han}{1,12}$|[a-z]{3,20}$/iu;

/** How many characters at the end of a Chinese word a title holds; none where it is fewer than two. */
function heldAtEnd(word: string, titles: readonly string[]): number {
  let length = 0;
  while (length < word.length && titles.some((title) => title.includes(word.slice(word.length - length - 1)))) length += 1;
  return length > 1 ? length : 0;
}

const LISTS: ReadonlySet<DocumentInfo['kind']> = new Set(['annual_tasks', 'task_list']);
const LIST_WORDS = [zh.LIST, en.LIST];
const PLAN_WORDS = [zh.PLAN_BEHIND, en.PLAN_BEHIND];

/** A name as a pattern; one that begins with a number is read with any word for what is numbered. */
function patternOf(name: string): RegExp {
  const [, number, what] = /^(\d+)([ -]?)(?:items?|tasks?|points?|项)/i.exec(name) ?? [];
  if (number !== undefined) return new RegExp(`(?<![\\d.])${number} ?${what === '' ? zh.NUMBERED : en.NUMBERED}`, 'gi');
  return /^[a-z0-9]/i.test(name)
    ? new RegExp(`(?<![a-z0-9])${name.split(/[- ]+/).map(escapePattern).join('[-–— ]')}(?![a-z0-9])`, 'gi')
    : new RegExp(escapePattern(name), 'g');
}

function mayEndTitle(name: string): (before: string) => boolean {
  if (!/\p{Script=Han}/u.test(name)) return () => true;
  return name.length > LONG_NAME ? (before) => before !== '第' : (before) => !/[《专项造升提第]/.test(before);
}
