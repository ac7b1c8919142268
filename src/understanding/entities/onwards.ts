import type { Library } from '../../documents/library.js';
import * as en from '../locale/en/numbers.js';
import * as zh from '../locale/zh/numbers.js';
import type { Entities } from '../types.js';
import type { UnreadText } from './unread-text.js';

/** A chapter or task from which all that follows is meant ("from chapter nine on", 90项往后), with what follows in the documents in question. */
export function withFollowing(parts: Entities['parts'], tasks: Entities['tasks'], unread: UnreadText, { library, documentIds }: Where) {
  const documents = documentIds.map((id) => library.document(id));
  const last = (numbers: readonly number[]) => Math.max(0, ...numbers);
  const lastChapter = last(documents.flatMap(({ sections }) => sections.filter(({ level }) => level === 1).map(({ number }) => number)));
  const lastTask = last(documents.flatMap((document) => document.tasks.map(({ number }) => number)));
  const behind = (end: number) => {
    const found = [zh, en].map(({ ONWARDS }) => ONWARDS.exec(unread.text.slice(end))?.[0].length ?? 0).find((length) => length > 0) ?? 0;
    unread.take(end, end + found);
    return found;
  };
  return {
    parts: parts.flatMap((mention): Entities['parts'][number][] => {
      const { chapter, section } = mention.part;
      const more = chapter !== undefined && chapter > 0 && section === undefined ? behind(mention.end) : 0;
      if (more === 0) return [mention];
      return upTo(chapter as number, lastChapter).map((number) => ({ ...mention, part: { chapter: number }, end: mention.end + more }));
    }),
    tasks: tasks.map((mention) => {
      const more = mention.numbers.length === 1 ? behind(mention.end) : 0;
      if (more === 0) return mention;
      return { ...mention, numbers: upTo(mention.numbers[0] as number, lastTask), end: mention.end + more };
    }),
  };
}

interface Where {
  library: Library;
  documentIds: readonly string[];
}

/** The numbers from one to another, or the first alone where nothing follows. */
const upTo = (from: number, to: number): number[] => Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);
