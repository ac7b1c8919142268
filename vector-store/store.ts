import type { Document } from '@langchain/core/documents';

/** What every passage says of where it comes from; `retrieval/passages` writes it. */
export interface StoredMetadata extends Record<string, unknown> {
  documentId: string;
}

export interface Hit {
  passage: Document<StoredMetadata>;
  /** Cosine similarity, 1 = same direction. Stores that measure distance convert. */
  similarity: number;
}

/**
 * Where passages and their vectors live. Every store passes `test/vector-store/contract.ts`:
 * hits come best first, none outside the filter, at most k, and nearly always those that a
 * comparison with every vector would find.
 */
export interface PassageStore {
  readonly size: number;
  /** Adds passages with their vectors, in the same order. */
  add(passages: readonly Document<StoredMetadata>[], vectors: readonly number[][]): Promise<void>;
  /** @param documentIds only passages of these documents; all where left out */
  search(vector: readonly number[], k: number, documentIds?: readonly string[]): Promise<Hit[]>;
  /** Every passage with its vector, in the order of adding. */
  entries(): { passage: Document<StoredMetadata>; vector: number[] }[];
  save(directory: string): Promise<void>;
}

/** A way to make such stores. */
export interface PassageStoreKind {
  create(dimensions: number): PassageStore;
  /** @throws when the directory does not hold a whole store */
  load(directory: string): Promise<PassageStore>;
}
