import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { hnswStore } from '../vector-store/hnsw.js';
import type { BuiltIndex } from '../vector-store/index-files.js';
import type { Library } from './documents/library.js';
import { readSenses } from './language/gloss/dictionary.js';
import { Glosser } from './language/gloss/glosser.js';
import { terms } from './language/gloss/terms.js';
import type { Segmenter } from './language/segment.js';
import { buildPinyinTable, buildReverseDictionary } from './retrieval/dictionary.js';
import { glossesOf } from './retrieval/glosses.js';
import { buildWordsOfSources } from './retrieval/grounds.js';
import { LexicalIndex } from './retrieval/lexical.js';
import { buildPassages } from './retrieval/passages.js';
import { buildGazetteer, gazetteerToJson } from './understanding/entities/gazetteer.js';

/** The files that are kept with the vectors, by what they hold. */
export const INDEX_FILES = {
  dictionary: 'dictionary.json',
  lexical: 'lexical.json',
  words: 'words.json',
  gazetteer: 'gazetteer.json',
  figures: 'figures.json',
} as const;

export interface IndexParts {
  library: Library;
  seedsDirectory: string;
  segmenter: Segmenter;
  embeddings: EmbeddingsInterface;
  /** English words that say nothing. */
  stopWords: ReadonlySet<string>;
  /** Whether a word is an ordinary one. */
  isWord: (word: string) => boolean;
  /** Passages embedded so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const EMBEDDED_AT_ONCE = 64;

/** Builds all that takes longer than a question may: vectors, word index, dictionaries, names of places, figures. */
export async function buildIndex({
  library,
  seedsDirectory,
  segmenter,
  embeddings,
  stopWords,
  isWord,
  onProgress,
}: IndexParts): Promise<BuiltIndex> {
  const glosses = glossesOf(library, new Glosser(segmenter, readSenses(terms()), stopWords));
  const passages = buildPassages(library, glosses);
  const vectors: number[][] = [];
  for (let start = 0; start < passages.length; start += EMBEDDED_AT_ONCE) {
    const batch = passages.slice(start, start + EMBEDDED_AT_ONCE);
    vectors.push(...(await embeddings.embedDocuments(batch.map(({ pageContent }) => pageContent))));
    onProgress?.(start + batch.length, passages.length);
  }
  const store = hnswStore.create((vectors[0] as number[]).length);
  await store.add(passages, vectors);
  const sources = library.documents.map(({ source }) => source);
  const places = library.documents.map(({ info }) => info.place);
  const gazetteer = buildGazetteer(seedsDirectory, places, isWord, (name) => library.corpus.includes(name));
  const words = new Set(sources.flatMap((source) => segmenter.words(source)));
  return {
    store,
    files: {
      [INDEX_FILES.dictionary]: JSON.stringify([...buildPinyinTable(words, isWord), ...buildReverseDictionary(sources)]),
      [INDEX_FILES.lexical]: LexicalIndex.build(library, segmenter, glosses).toJson(),
      [INDEX_FILES.words]: JSON.stringify(buildWordsOfSources(library, segmenter, glosses)),
      [INDEX_FILES.gazetteer]: gazetteerToJson(gazetteer),
      [INDEX_FILES.figures]: library.figuresToJson(),
    },
  };
}
