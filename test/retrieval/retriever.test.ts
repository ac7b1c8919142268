import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import type { Language } from '../../src/language/detect.js';
import { createSegmenter } from '../../src/language/segment.js';
import { CoverageJudge } from '../../src/retrieval/coverage.js';
import type { EvidenceFinder } from '../../src/retrieval/evidence.js';
import { buildWordsOfSources } from '../../src/retrieval/grounds.js';
import { COVERAGE } from '../../src/retrieval/thresholds.js';
import { jiebaDictionary, readModel } from '../../vector-store/model-file.js';
import { StaticEmbeddings } from '../../vector-store/static-embeddings.js';
import { directories } from '../data/seeds.js';
import { theApp } from '../support/app.js';

let app: App;
let judge: CoverageJudge;
let finder: EvidenceFinder;

beforeAll(async () => {
  app = await theApp();
  const model = readModel(directories.model);
  const segmenter = createSegmenter(jiebaDictionary(model));
  judge = new CoverageJudge(buildWordsOfSources(app.library, segmenter, new Map()), new StaticEmbeddings(model, segmenter), COVERAGE);
  finder = app.finder;
});

const query = (text: string, language: Language) => app.queries.read(text, language);
const task = (documentId: string, number: number) => {
  const found = app.library.task(documentId, number);
  if (!found) throw new Error(`There is no task ${number} in ${documentId}`);
  return found;
};
const key = (source: { documentId: string; number: number | null }) => `${source.documentId}#${source.number}`;

describe('the retriever', () => {
  it('is a LangChain retriever: it returns Documents that say where they are from, best first', async () => {
    expect(app.retriever).toBeInstanceOf(BaseRetriever);
    const documents = await app.retriever.invoke('氢进万家');
    expect(documents.length).toBeGreaterThan(5);
    expect(documents[0]).toBeInstanceOf(Document);
    const scores = documents.map(({ metadata }) => metadata.score as number);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { pageContent, metadata } of documents) {
      const { source } = app.library.document(metadata.documentId);
      expect(source.slice(metadata.start, metadata.end)).toContain(pageContent);
    }
  });

  it.each([
    ['氢能', 'zh'],
    ['hydrogen', 'en'],
  ] as const)('ranks task 25 of Qingzhou first for “%s”', async (text, language) => {
    const { candidates } = await app.retriever.retrieve(query(text, language), ['qingzhou-2023']);
    expect(candidates[0] && key(candidates[0].source)).toBe('qingzhou-2023#25');
  });

  it.each([
    ['托位', 'zh', 'zibo-113#49'],
    ['nursery places', 'en', 'zibo-113#49'],
    ['地铁', 'zh', 'qingdao-2023#39'],
    ['soil erosion', 'en', 'qingzhou-2023#26'],
  ] as const)('ranks the right task first for “%s”', async (text, language, expected) => {
    const { candidates } = await app.retriever.retrieve(query(text, language), [expected.split('#')[0] as string]);
    expect(candidates[0] && key(candidates[0].source)).toBe(expected);
  });

  it('looks in the documents it is told to, and nowhere else', async () => {
    for (const ids of [['zibo-113'], ['qingdao-plan', 'zhifu-plan']]) {
      const { candidates } = await app.retriever.retrieve(query('氢能', 'zh'), ids);
      expect(candidates.length).toBeGreaterThan(0);
      expect([...new Set(candidates.map(({ source }) => source.documentId))].filter((id) => !ids.includes(id))).toEqual([]);
    }
    const { candidates } = await app.retriever.retrieve(query('氢能', 'zh'));
    expect(new Set(candidates.map(({ source }) => source.documentId)).size).toBeGreaterThan(2);
  });

  it('finds nothing for words that say nothing', async () => {
    expect((await app.retriever.retrieve(query('', 'zh'))).candidates).toEqual([]);
    expect((await app.retriever.retrieve(query('who is the of', 'en'))).candidates).toEqual([]);
  });
});

describe('evidence', () => {
  it('keeps what it rejects, each with the reason', async () => {
    const evidence = await finder.find(query('氢能', 'zh'), ['qingzhou-2023'], 'text');
    const { candidates } = await app.retriever.retrieve(query('氢能', 'zh'), ['qingzhou-2023']);
    expect(evidence.map(({ source }) => key(source)).sort()).toEqual(candidates.map(({ source }) => key(source)).sort());
    expect(evidence[0]).toMatchObject({ rejected: null, source: { number: 25 } });
    expect(evidence.map(({ rejected }) => rejected)).toContain('not_examined');
    const unknown = await finder.find(query('比特币', 'zh'), ['qingzhou-2023'], 'text');
    expect(unknown.map(({ rejected }) => rejected)).toContain('words_not_covered');
  });

  it.each([
    ['比特币', 'zh'],
    ['bitcoin', 'en'],
  ] as const)('is all rejected for “%s”, which no document knows', async (text, language) => {
    const evidence = await finder.find(query(text, language), ['qingzhou-2023'], 'text');
    expect(evidence.filter(({ rejected }) => rejected === null)).toEqual([]);
  });
});

describe('the coverage judge', () => {
  it('finds every word of the question in a task that has them all', () => {
    expect(judge.judge(query('氢能 产业', 'zh'), task('qingzhou-2023', 25))).toMatchObject({ share: 1, missing: [] });
    expect(judge.judge(query('hydrogen', 'en'), task('qingzhou-2023', 25)).missing).toEqual([]);
  });

  it('says which word is missing', () => {
    const coverage = judge.judge(query('氢能 滑雪', 'zh'), task('qingzhou-2023', 25));
    expect(coverage.missing).toEqual(['滑雪']);
    expect(coverage.share).toBeLessThan(0.8);
    expect(judge.judge(query('hydrogen bitcoin', 'en'), task('qingzhou-2023', 25)).missing).toEqual(['bitcoin']);
  });

  it('names the missing words rarest first', () => {
    expect(judge.judge(query('滑雪 发展 水利', 'zh'), task('qingzhou-2023', 25)).missing[0]).toBe('滑雪');
    expect(judge.judge(query('bitcoin hydrogen', 'en'), task('qingzhou-2023', 26)).missing).toEqual(['bitcoin', 'hydrogen']);
  });

  it('covers nothing where there is no word', () => {
    expect(judge.judge(query('', 'zh'), task('qingzhou-2023', 25))).toMatchObject({ share: 0, missing: [] });
  });
});
