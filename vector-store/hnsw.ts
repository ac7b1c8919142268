import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import type { Hit, PassageStore, PassageStoreKind, StoredMetadata } from './store.js';

// hnswlib's default of 10 loses up to 17 points of recall against exact search; at 200 the contract
// test finds what a comparison with every vector finds.
const SEARCH_WIDTH = 200;

/** Passages in LangChain's HNSWLib, by cosine similarity. */
export const hnswStore: PassageStoreKind = {
  create: (dimensions) => new HnswPassageStore(new HNSWLib(new VectorsOnly(), { space: 'cosine', numDimensions: dimensions })),
  load: async (directory) => new HnswPassageStore(await HNSWLib.load(directory, new VectorsOnly())),
};

class HnswPassageStore implements PassageStore {
  constructor(private readonly library: HNSWLib) {}

  get size(): number {
    return this.library._index?.getCurrentCount() ?? 0;
  }

  async add(passages: readonly Document<StoredMetadata>[], vectors: readonly number[][]): Promise<void> {
    await this.library.addVectors([...vectors], [...passages]);
  }

  async search(vector: readonly number[], k: number, documentIds?: readonly string[]): Promise<Hit[]> {
    if (this.size === 0 || k <= 0) return [];
    const documents = this.documentOfLabel();
    const wanted = documentIds && new Set(documentIds);
    // HNSWLib clamps k itself, but with a warning on the console for every question.
    const count = Math.min(k, this.size);
    this.library.index.setEf(Math.max(SEARCH_WIDTH, count));
    // Asked of the index itself: HNSWLib's own filter looks every visited passage up by name, which
    // takes longer than the search.
    const found = this.library.index.searchKnn([...vector], count, wanted ? (label) => wanted.has(documents[label] as string) : undefined);
    return found.neighbors.map((label, i) => ({
      passage: this.library.docstore.search(String(label)) as Document<StoredMetadata>,
      // hnswlib's scores are cosine distances.
      similarity: 1 - (found.distances[i] as number),
    }));
  }

  private documents: string[] = [];

  /** Document of each passage by its label, the passage's place in the order of adding. */
  private documentOfLabel(): readonly string[] {
    for (let label = this.documents.length; label < this.size; label += 1) {
      const passage = this.library.docstore.search(String(label)) as Document<StoredMetadata>;
      this.documents.push(passage.metadata.documentId);
    }
    return this.documents;
  }

  entries() {
    return Array.from({ length: this.size }, (_, label) => ({
      passage: this.library.docstore.search(String(label)) as Document<StoredMetadata>,
      vector: this.library.index.getPoint(label),
    }));
  }

  async save(directory: string): Promise<void> {
    await this.library.save(directory);
  }
}

/** HNSWLib wants an embedder; this store is given vectors and never asks it. */
class VectorsOnly extends Embeddings {
  constructor() {
    super({});
  }

  override embedDocuments(): Promise<number[][]> {
    return Promise.reject(new Error('The passage store takes vectors, not texts'));
  }

  override embedQuery(): Promise<number[]> {
    return Promise.reject(new Error('The passage store takes vectors, not texts'));
  }
}
