import { Document } from '@langchain/core/documents';
import { hnswStore } from '../../vector-store/hnsw.js';
import { type BuiltIndex, type IndexStamp, openIndex } from '../../vector-store/index-files.js';

export const stamp: IndexStamp = {
  embedderId: 'static:test',
  wordsId: 'static:test',
  seedsDigest: 'a'.repeat(64),
  readersDigest: 'b'.repeat(64),
  wordsDigest: 'c'.repeat(64),
  documents: { 'document-0': 'd'.repeat(64) },
};
export const WORDS_FILE = 'words.json';

/** An index of four passages in three dimensions. */
export async function buildSmall(): Promise<BuiltIndex> {
  const store = hnswStore.create(3);
  const places = ['青岛', '青州', '芝罘', '淄博'];
  const vectors = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0.6, 0.8, 0],
  ];
  await store.add(
    places.map((pageContent, i) => new Document({ pageContent, metadata: { documentId: `document-${i}` } })),
    vectors,
  );
  return { store, files: { [WORDS_FILE]: JSON.stringify(places) } };
}

export interface Opened extends BuiltIndex {
  /** What openIndex said while it worked, in order. */
  said: string[];
}

/** Opens the small index, with all that is said on the way. */
export async function openSmall(directory: string, build = buildSmall, of: IndexStamp = stamp): Promise<Opened> {
  const said: string[] = [];
  const index = await openIndex(directory, of, hnswStore, [WORDS_FILE], build, {
    onBuild: (reason) => said.push(reason),
    onUnsaved: () => said.push('unsaved'),
  });
  return { ...index, said };
}

/** The passage nearest to 青州, to see that an index works. */
export async function nearestToQingzhou({ store }: BuiltIndex): Promise<string | undefined> {
  const [hit] = await store.search([0, 1, 0], 1);
  return hit?.passage.pageContent;
}
