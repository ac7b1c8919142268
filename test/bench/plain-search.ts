import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import MiniSearch from 'minisearch';
import type { Library } from '../../src/documents/library.js';

/** What a project would have in an afternoon: MiniSearch over whole tasks, cut by jieba. The peer that figures are set beside. */
export function createPlainSearch(library: Library): (question: string, documentIds: readonly string[]) => string[] {
  const jieba = Jieba.withDict(dict);
  const index = new MiniSearch<{ id: string; text: string; documentId: string }>({
    fields: ['text'],
    storeFields: ['documentId'],
    tokenize: (text) => jieba.cutForSearch(text.toLowerCase(), true).filter((word) => /[\p{L}\p{N}]/u.test(word)),
  });
  index.addAll(
    library.sources().map((source) => ({
      id: `${source.documentId}#${source.number}${source.number === null ? `@${source.start}` : ''}`,
      documentId: source.documentId,
      text: `${library.document(source.documentId).info.place.zh} ${source.body.text}`,
    })),
  );
  return (question, documentIds) =>
    index
      .search(question, { filter: (result) => documentIds.includes(result['documentId'] as string) })
      .map((result) => String(result.id).replace(/@\d+$/, ''));
}
