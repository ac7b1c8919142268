import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Hit, PassageStore, PassageStoreKind } from '../../vector-store/store.js';
import { temporaryFolder } from '../data/seeds.js';
import { cosine, type RealPassages, realPassages } from './real-passages.js';

const K = 10;
const RECALL = 0.99;
const EVERYTHING = 1_000_000;

/** What every passage store must hold to; run by the test file of each. */
export function passageStoreContract(name: string, kind: PassageStoreKind): void {
  describe(`the passage store ${name}`, () => {
    let real: RealPassages;
    let store: PassageStore;
    let dimensions: number;

    beforeAll(async () => {
      real = realPassages();
      dimensions = (real.vectors[0] as number[]).length;
      store = kind.create(dimensions);
      await store.add(real.passages, real.vectors);
    });

    /** The similarities that comparing with every vector gives, best first. */
    const exact = (question: readonly number[], documentIds?: readonly string[]) =>
      real.passages
        .flatMap(({ metadata }, i) =>
          documentIds && !documentIds.includes(metadata.documentId) ? [] : [cosine(question, real.vectors[i] as number[])],
        )
        .sort((a, b) => b - a)
        .slice(0, K);

    /** Share of the true nearest that were found; of passages equally near, any will do. */
    const recall = async (documentIds?: readonly string[]) => {
      let found = 0;
      let wanted = 0;
      for (const question of real.questions) {
        const best = exact(question, documentIds);
        const worst = (best.at(-1) ?? 0) - 1e-5;
        const hits = await store.search(question, K, documentIds);
        found += Math.min(best.length, hits.filter(({ similarity }) => similarity >= worst).length);
        wanted += best.length;
      }
      return found / wanted;
    };

    it('holds as many passages as it was given', () => {
      expect(store.size).toBe(real.passages.length);
      expect(store.size).toBeGreaterThan(2000);
    });

    it('finds what a comparison with every vector finds', async () => {
      expect(await recall()).toBeGreaterThanOrEqual(RECALL);
    });

    it.each([[['qingdao-plan']], [['qingzhou-2023']], [['qingdao-2023', 'zibo-113']]])(
      'finds it also among the passages of %j only',
      async (documentIds) => {
        expect(await recall(documentIds)).toBeGreaterThanOrEqual(RECALL);
      },
    );

    it('puts the best first and gives each passage once, with its similarity', async () => {
      for (const question of real.questions.slice(0, 20)) {
        const hits = await store.search(question, K);
        expect(hits).toHaveLength(K);
        expect(similarities(hits)).toEqual(similarities(hits).toSorted((a, b) => b - a));
        expect(new Set(hits.map(({ passage }) => JSON.stringify(passage.metadata) + passage.pageContent)).size).toBe(K);
        for (const { passage, similarity } of hits) {
          const at = real.passages.findIndex((other) => sameMetadata(other, passage));
          expect(similarity).toBeCloseTo(cosine(question, real.vectors[at] as number[]), 4);
        }
      }
    });

    it('finds a passage by its own vector', async () => {
      const at = real.passages.findIndex(({ metadata }) => metadata.source === 'qingzhou-2023#25');
      const [first] = await store.search(real.vectors[at] as number[], 1);
      expect(first?.similarity).toBeCloseTo(1, 4);
      expect(first?.passage.metadata['source']).toBe('qingzhou-2023#25');
    });

    it('gives nothing outside the filter, and nothing for a document it does not hold', async () => {
      for (const question of real.questions.slice(0, 20)) {
        const hits = await store.search(question, 50, ['zibo-113']);
        expect(hits).toHaveLength(50);
        expect(new Set(hits.map(({ passage }) => passage.metadata.documentId))).toEqual(new Set(['zibo-113']));
      }
      expect(await store.search(real.questions[0] as number[], K, ['jinan-2023'])).toEqual([]);
      expect(await store.search(real.questions[0] as number[], K, [])).toEqual([]);
    });

    it('gives all it has when asked for more, and says nothing on the console', async () => {
      const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) => vi.spyOn(console, method));
      const question = real.questions[0] as number[];
      expect(await store.search(question, EVERYTHING)).toHaveLength(store.size);
      const ofOne = real.passages.filter(({ metadata }) => metadata.documentId === 'qingdao-plan');
      expect(await store.search(question, EVERYTHING, ['qingdao-plan'])).toHaveLength(ofOne.length);
      for (const spy of spies) expect(spy).not.toHaveBeenCalled();
      vi.restoreAllMocks();
    });

    it('gives nothing when asked for none', async () => {
      expect(await store.search(real.questions[0] as number[], 0)).toEqual([]);
    });

    it('gives the same after it was saved and loaded', async () => {
      const folder = join(temporaryFolder(), 'store');
      mkdirSync(folder);
      await store.save(folder);
      const loaded = await kind.load(folder);
      expect(loaded.size).toBe(store.size);
      for (const question of real.questions.slice(0, 20)) {
        expect(plain(await loaded.search(question, K))).toEqual(plain(await store.search(question, K)));
        expect(plain(await loaded.search(question, K, ['zhifu-plan']))).toEqual(plain(await store.search(question, K, ['zhifu-plan'])));
      }
    });

    it('refuses to load a folder that does not hold a store', async () => {
      await expect(kind.load(temporaryFolder())).rejects.toThrow();
    });

    it('finds nothing while it is empty, and takes passages in several turns', async () => {
      const fresh = kind.create(dimensions);
      const question = real.questions[0] as number[];
      expect(fresh.size).toBe(0);
      expect(await fresh.search(question, K)).toEqual([]);
      await fresh.add([], []);
      expect(fresh.size).toBe(0);
      await fresh.add(real.passages.slice(0, 3), real.vectors.slice(0, 3));
      expect(await fresh.search(question, K)).toHaveLength(3);
      const later = real.passages.findIndex(({ metadata }) => metadata.documentId === 'zibo-113');
      await fresh.add(real.passages.slice(later, later + 5), real.vectors.slice(later, later + 5));
      expect(await fresh.search(question, K)).toHaveLength(8);
      expect(await fresh.search(question, K, ['zibo-113'])).toHaveLength(5);
    });
  });
}

const similarities = (hits: readonly Hit[]) => hits.map(({ similarity }) => similarity);
const plain = (hits: readonly Hit[]) =>
  hits.map(({ passage, similarity }) => ({ similarity, text: passage.pageContent, ...passage.metadata }));
const sameMetadata = (one: Hit['passage'], other: Hit['passage']) =>
  one.pageContent === other.pageContent && JSON.stringify(one.metadata) === JSON.stringify(other.metadata);
