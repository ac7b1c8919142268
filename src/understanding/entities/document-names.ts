import type { Library } from '../../documents/library.js';
import type { DocumentInfo } from '../../documents/types.js';
import { escapePattern } from '../../language/patterns.js';
import type { Segmenter } from '../../language/segment.js';
import * as en from '../locale/en/documents.js';
import * as zh from '../locale/zh/documents.js';
import type { KindMention, PlaceMention, Stretch } from '../types.js';
import type { UnreadText } from './unread-text.js';

/** A document that a text names. */
export type DocumentMention = Stretch & { id: string };

interface Named {
  id: string;
  pattern: RegExp;
}

const HAN = /\p{Script=Han}/u;
const SHORTEST_WORD = { zh: 2, en: 4 };

/**
 * Finds documents by name: as the catalogue calls them or in their whole title, and, where a place has several, by the words that
 * only one of its titles has, before a word for a document (养老服务方案, "the tea plan").
 */
export class DocumentNameReader {
  private readonly whole: readonly Named[];
  private readonly byWords: readonly Named[];

  constructor(
    library: Library,
    private readonly segmenter: Segmenter,
  ) {
    const infos = library.documents.map(({ info }) => info);
    this.whole = infos
      .flatMap((info) => namesOf(info).map((name) => ({ id: info.id, name })))
      .sort((a, b) => b.name.length - a.name.length)
      .map(({ id, name }) => ({ id, pattern: wholeName(name) }));
    this.byWords = infos.flatMap((info) => this.telling(info, infos).map((word) => ({ id: info.id, pattern: beforeNoun(word) })));
  }

  /** Takes the documents that are named. */
  read(unread: UnreadText): DocumentMention[] {
    const found: DocumentMention[] = [];
    for (const { id, pattern } of [...this.whole, ...this.byWords]) {
      for (const { index: start, 0: name } of [...unread.rest.matchAll(pattern)]) {
        found.push({ id, start, end: start + name.length });
        unread.take(start, start + name.length);
      }
    }
    return found;
  }

  /** Words of a title that no other document of the place has in its own. */
  private telling(info: DocumentInfo, infos: readonly DocumentInfo[]): string[] {
    const others = infos.filter(({ id, place }) => id !== info.id && place.zh === info.place.zh);
    if (others.length === 0) return [];
    const taken = [...others, { ...info, title: info.place, name: info.place }].map(allWords).join(' ').toLowerCase();
    const kinds = infos
      .filter(({ id }) => id !== info.id)
      .flatMap(({ kindNames }) => [...kindNames.zh, ...kindNames.en])
      .join(' ')
      .toLowerCase();
    const own = this.segmenter.words(`${info.title.zh} ${info.name.en} ${info.title.en}`);
    return [...new Set(own)].filter((word) => {
      const isLong = word.length >= (HAN.test(word) ? SHORTEST_WORD.zh : SHORTEST_WORD.en);
      return isLong && !/\d/.test(word) && !taken.includes(word) && !kinds.includes(word) && !isNoun(word);
    });
  }
}

/**
 * The places of a text, with only the documents that it names where it names any, and those of other sorts that it names besides
 * ("the key tasks 2023 of A and its three-year plan").
 */
export function withDocuments(
  places: readonly PlaceMention[],
  named: readonly DocumentMention[],
  kinds: readonly KindMention[],
  library: Library,
): PlaceMention[] {
  if (named.length === 0) return [...places];
  const besides = kinds.filter(({ start }) => !named.some((document) => document.start === start)).map(({ kind }) => kind);
  const narrowed = places.map((place) => {
    const own = named.filter(({ id }) => place.documentIds.includes(id)).map(({ id }) => id);
    const sorts = new Set(own.map((id) => library.document(id).info.kind));
    const others = place.documentIds.filter((id) => {
      const { kind } = library.document(id).info;
      return besides.includes(kind) && !sorts.has(kind);
    });
    return own.length > 0 ? { ...place, documentIds: [...new Set([...own, ...others])] } : place;
  });
  const added = new Map<string, PlaceMention>();
  for (const { id, start, end } of named) {
    const { place } = library.document(id).info;
    if (places.some((other) => other.place === place.zh)) continue;
    const before = added.get(place.zh);
    const documentIds = [...new Set([...(before?.documentIds ?? []), id])];
    const typed = library.document(id).info.name.zh;
    added.set(place.zh, before ? { ...before, documentIds } : mention({ place: place.zh, documentIds, typed, start, end }));
  }
  return [...narrowed, ...added.values()];
}

const mention = (found: Pick<PlaceMention, 'place' | 'documentIds' | 'typed' | 'start' | 'end'>): PlaceMention => ({
  ...found,
  meant: [],
  corrected: false,
  part: null,
  partAlone: false,
});

const namesOf = ({ id, name, title }: DocumentInfo): string[] => [...new Set([name.zh, name.en, title.zh, title.en, `[${id}]`])];
const allWords = ({ title, name }: Pick<DocumentInfo, 'title' | 'name'>): string => [title.zh, title.en, name.zh, name.en].join(' ');

const wholeName = (name: string): RegExp =>
  HAN.test(name) || name.startsWith('[')
    ? new RegExp(`《?${escapePattern(name.normalize('NFKC'))}》?`, 'g')
    : new RegExp(`(?<![a-z0-9])${escapePattern(name.normalize('NFKC'))}(?![a-z0-9])`, 'gi');

const beforeNoun = (word: string): RegExp =>
  HAN.test(word)
    ? new RegExp(`${escapePattern(word)}\\p{Script=Han}{0,6}?(?:${zh.DOCUMENT_NOUNS})`, 'gu')
    : new RegExp(`(?<![a-z])${escapePattern(word)}(?: [a-z]{1,15}){0,2}? (?:${en.DOCUMENT_NOUNS})(?![a-z])`, 'gi');

const isNoun = (word: string): boolean => new RegExp(`^(?:${zh.DOCUMENT_NOUNS}|${en.DOCUMENT_NOUNS})$`).test(word);
