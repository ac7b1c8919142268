import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { detectLanguage } from '../language/detect.js';
import type { CoverageJudge } from './coverage.js';
import { standardise, weightedMean } from './fuse.js';
import type { LexicalIndex, LexicalTerm } from './lexical.js';
import { type Passage, type PassageKind, sourceKey } from './passages.js';
import type { Query } from './query.js';
import type { QueryReader } from './query-reader.js';
import { type Candidate, type RankedCandidate, type RankSettings, rankCandidates } from './ranking.js';

/** What the retriever needs of a passage store; `vector-store/store.ts` fits it. */
export interface PassageSearch {
  search(vector: readonly number[], k: number, documentIds?: readonly string[]): Promise<{ passage: Document; similarity: number }[]>;
}

/** All candidates of a search, best first. */
export interface Retrieved {
  query: Query;
  candidates: readonly RankedCandidate[];
}

export interface RetrieverParts {
  library: Library;
  store: PassageSearch;
  embeddings: EmbeddingsInterface;
  lexical: LexicalIndex;
  reader: QueryReader;
  coverage: CoverageJudge;
  ranking: RankSettings;
}

// Passages asked of the store; enough that every source near the question is among them.
const PASSAGES = 200;
// Dense to lexical, measured on the development questions (npm run bench).
const DENSE_WEIGHT = 2;
const LEXICAL_WEIGHT = 1;
// How much the documents' words for the subject count beside its own words.
const SURE_WEIGHT = 0.7;
const UNSURE_WEIGHT = 0.35;
const MOST_CANDIDATES = 60;
// How many of the documents' words for one word of the question join it in its vector; a Chinese word
// has a good vector of its own.
const RENDERINGS = { en: 3, zh: 1 };

/**
 * Finds the tasks and introductions that a question is about: dense over passages and BM25, fused by
 * standardised scores. As a LangChain retriever it returns sources as Documents, best first.
 */
export class TaskRetriever extends BaseRetriever {
  static override lc_name(): string {
    return 'TaskRetriever';
  }

  override lc_namespace = ['qingwen', 'retrieval'];

  private readonly sources: ReadonlyMap<string, Source>;

  constructor(private readonly parts: RetrieverParts) {
    super();
    this.sources = new Map(parts.library.sources().map((source) => [sourceKey(source), source]));
  }

  override async _getRelevantDocuments(question: string): Promise<Document[]> {
    const query = this.parts.reader.read(question, detectLanguage(question) ?? 'zh');
    const { candidates } = await this.retrieve(query);
    return candidates.map(
      ({ source, rank }) =>
        new Document({
          pageContent: source.body.text,
          metadata: { documentId: source.documentId, taskNumber: source.number, start: source.start, end: source.end, score: rank },
        }),
    );
  }

  /**
   * @param documentIds where to look; everywhere when left out
   * @returns candidates best first; none when no word of the query says anything
   */
  async retrieve(query: Query, documentIds?: readonly string[]): Promise<Retrieved> {
    const [dense, lexical] = [await this.searchDense(query, documentIds), this.searchLexical(query, documentIds)];
    const keys = [...new Set([...dense.keys(), ...lexical.keys()])];
    const denseScores = standardise(keys.map((key) => dense.get(key)?.score ?? null));
    // BM25 sums over terms and grows with their number; the root keeps one long match from deciding alone.
    const lexicalScores = standardise(keys.map((key) => Math.sqrt(lexical.get(key) ?? 0)));
    const candidates = keys.map(
      (key, i): Candidate => ({
        source: this.sources.get(key) as Source,
        score: weightedMean([denseScores[i] as number, DENSE_WEIGHT], [lexicalScores[i] as number, LEXICAL_WEIGHT]),
        dense: dense.get(key)?.score ?? 0,
        lexical: lexical.get(key) ?? 0,
        bestSentence: dense.get(key)?.bestSentence ?? null,
      }),
    );
    candidates.sort((a, b) => b.score - a.score);
    const { coverage, ranking } = this.parts;
    return { query, candidates: rankCandidates(query, candidates.slice(0, MOST_CANDIDATES), coverage, ranking) };
  }

  /** A source's dense score is its best sentence + whole + title; English passages stand in beside them. */
  private async searchDense(query: Query, documentIds: readonly string[] | undefined) {
    const words = [
      ...query.words,
      ...query.renderings.filter(({ sure, known }) => sure && !known).flatMap(({ to }) => to.slice(0, RENDERINGS[query.language])),
    ];
    const scores = new Map<string, { score: number; bestSentence: { start: number; end: number } | null }>();
    if (words.length === 0) return scores;
    const vector = await this.parts.embeddings.embedQuery(words.join(' '));
    const hits = await this.parts.store.search(vector, PASSAGES, documentIds);
    const lowest = hits.at(-1)?.similarity ?? 0;
    const bySource = groupBySource(hits);
    for (const [key, own] of bySource) {
      const best = (...kinds: PassageKind[]) =>
        own
          .filter(({ passage }) => kinds.includes((passage as Passage).metadata.kind))
          .reduce((max, { similarity }) => Math.max(max, similarity), lowest);
      const sentence = own.find(({ passage }) => (passage as Passage).metadata.kind === 'sentence')?.passage as Passage | undefined;
      const { start, end } = sentence?.metadata ?? { start: null, end: null };
      scores.set(key, {
        score: best('sentence', 'english_summary') + best('whole', 'english_summary') + best('title', 'english_title'),
        bestSentence: start !== null && end !== null ? { start, end } : null,
      });
    }
    return scores;
  }

  private searchLexical(query: Query, documentIds: readonly string[] | undefined): Map<string, number> {
    const { lexical } = this.parts;
    const ownWords = query.words.join(' ');
    const terms: LexicalTerm[] = lexical.chineseTerms(ownWords, 1);
    if (query.language === 'en') terms.push(...lexical.englishTerms(query.words, 1));
    for (const { to, sure, known } of query.renderings) {
      for (const [rank, word] of to.entries()) {
        const weight = (sure && !known ? SURE_WEIGHT : UNSURE_WEIGHT) / (1 + rank / 2);
        terms.push(...lexical.chineseTerms(word, weight));
      }
    }
    const wanted = documentIds && new Set(documentIds);
    return lexical.search(terms, (key) => !wanted || wanted.has((this.sources.get(key) as Source).documentId));
  }
}

type Hits = Awaited<ReturnType<PassageSearch['search']>>;

function groupBySource(hits: Hits): Map<string, Hits> {
  const groups = new Map<string, Hits>();
  for (const hit of hits) {
    const key = (hit.passage as Passage).metadata.source;
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return groups;
}
