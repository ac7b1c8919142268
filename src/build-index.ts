import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { hnswStore } from '../vector-store/hnsw.js';
import { type BuiltIndex, type EarlierIndex, sharedDocuments } from '../vector-store/index-files.js';
import type { PassageStore } from '../vector-store/store.js';
import type { Library } from './documents/library.js';
import { readSenses } from './language/gloss/dictionary.js';
import { Glosser } from './language/gloss/glosser.js';
import { terms } from './language/gloss/terms.js';
import type { Segmenter } from './language/segment.js';
import { buildPinyinTable, buildReverseDictionary } from './retrieval/dictionary.js';
import { glossesOf } from './retrieval/glosses.js';
import { buildWordsOfSources, type WordsOfSources } from './retrieval/grounds.js';
import { LexicalIndex } from './retrieval/lexical.js';
import { buildPassages, type Passage, sourceKey } from './retrieval/passages.js';
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
  /** The folder of the tables that hold for every document. */
  registry: string;
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

/**
 * Builds all that takes longer than a question may: vectors, word index, dictionaries, names of places, figures. What an
 * earlier index has of documents that have not changed is taken from it.
 */
export async function buildIndex(parts: IndexParts, earlier: EarlierIndex | null): Promise<BuiltIndex> {
  const { library, registry, segmenter, stopWords, isWord } = parts;
  const kept = earlier ? sharedDocuments(earlier.documents, library.documentDigests) : [];
  const file = (name: keyof typeof INDEX_FILES) => earlier?.files[INDEX_FILES[name]] as string;
  const isNew = ({ documentId }: { documentId: string }) => !kept.includes(documentId);
  const all = library.sources();
  const fresh = all.filter(isNew);
  // Where nothing of the earlier index has to go, it is taken whole and what is new is added.
  const whole = earlier && kept.length === Object.keys(earlier.documents).length ? earlier : null;
  const glosses = glossesOf(whole ? fresh : all, new Glosser(segmenter, readSenses(terms()), stopWords));
  const store = whole
    ? await added(whole.store, buildPassages(fresh, glosses), parts)
    : await storeOf(buildPassages(all, glosses), parts, earlier, kept);
  const lexical = whole
    ? LexicalIndex.fromJson(file('lexical'), segmenter).with(fresh, glosses)
    : LexicalIndex.build(all, segmenter, glosses);
  const sources = library.documents.map(({ source }) => source);
  const words = new Set(sources.flatMap((source) => segmenter.words(source)));
  const places = library.documents.map(({ info }) => info.place);
  const gazetteer = buildGazetteer(registry, places, isWord, (name) => library.corpus.includes(name));
  if (earlier) library.rememberFigures(file('figures'), kept);
  const wordsBefore = earlier ? (JSON.parse(file('words')) as WordsOfSources) : {};
  const keys = new Set(library.sources(kept).map(sourceKey));
  return {
    store,
    files: {
      [INDEX_FILES.dictionary]: JSON.stringify([...buildPinyinTable(words, isWord), ...buildReverseDictionary(sources)]),
      [INDEX_FILES.lexical]: lexical.toJson(),
      [INDEX_FILES.words]: JSON.stringify({
        ...Object.fromEntries(Object.entries(wordsBefore).filter(([key]) => keys.has(key))),
        ...buildWordsOfSources(fresh, segmenter, glosses),
      }),
      [INDEX_FILES.gazetteer]: gazetteerToJson(gazetteer),
      [INDEX_FILES.figures]: library.figuresToJson(),
    },
  };
}

async function added(store: PassageStore, passages: readonly Passage[], parts: IndexParts): Promise<PassageStore> {
  if (passages.length > 0) await store.add(passages, await vectorsOf(passages, parts));
  return store;
}

/** A new store; the vectors of passages that the earlier one holds are taken from it. */
async function storeOf(
  passages: readonly Passage[],
  parts: IndexParts,
  earlier: EarlierIndex | null,
  kept: readonly string[],
): Promise<PassageStore> {
  const known = new Map(
    (earlier?.store.entries() ?? []).flatMap(({ passage, vector }) =>
      kept.includes(passage.metadata.documentId) ? [[passage.pageContent, vector] as const] : [],
    ),
  );
  const unknown = passages.filter(({ pageContent }) => !known.has(pageContent));
  const vectors = await vectorsOf(unknown, parts);
  for (const [i, { pageContent }] of unknown.entries()) known.set(pageContent, vectors[i] as number[]);
  const all = passages.map(({ pageContent }) => known.get(pageContent) as number[]);
  const store = hnswStore.create((all[0] as number[]).length);
  await store.add(passages, all);
  return store;
}

async function vectorsOf(passages: readonly Passage[], { embeddings, onProgress }: IndexParts): Promise<number[][]> {
  const vectors: number[][] = [];
  for (let start = 0; start < passages.length; start += EMBEDDED_AT_ONCE) {
    const batch = passages.slice(start, start + EMBEDDED_AT_ONCE);
    vectors.push(...(await embeddings.embedDocuments(batch.map(({ pageContent }) => pageContent))));
    onProgress?.(start + batch.length, passages.length);
  }
  return vectors;
}
