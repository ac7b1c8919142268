import { readLibrary } from '../../src/documents/library.js';
import { createSegmenter } from '../../src/language/segment.js';
import { buildPassages, type Passage } from '../../src/retrieval/passages.js';
import { jiebaDictionary, readModel } from '../../vector-store/model-file.js';
import { StaticEmbeddings } from '../../vector-store/static-embeddings.js';
import { directories } from '../data/seeds.js';

export interface RealPassages {
  embeddings: StaticEmbeddings;
  passages: Passage[];
  vectors: number[][];
  /** Vectors of questions in both languages. */
  questions: number[][];
}

let read: RealPassages | undefined;

/** The passages of the real documents with their vectors, made once a test file. */
export function realPassages(): RealPassages {
  if (read) return read;
  const model = readModel(directories.model);
  const embeddings = new StaticEmbeddings(model, createSegmenter(jiebaDictionary(model)));
  const library = readLibrary(directories.seeds);
  const passages = buildPassages(library, new Map());
  const vectors = passages.map(({ pageContent }) => embeddings.embed(pageContent));
  // What a person would ask after: a title in Chinese or in English.
  const questions = library.documents
    .flatMap(({ tasks }) => tasks)
    .filter((_, index) => index % 4 === 0)
    .flatMap(({ title, english }) => [title?.text, english?.title].filter((text): text is string => text !== undefined))
    .map((text) => embeddings.embed(text));
  read = { embeddings, passages, vectors, questions };
  return read;
}

/** Cosine similarity of two vectors of unit length. */
export const cosine = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
