import type { Source } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import type { CoverageJudge } from './coverage.js';
import type { Query } from './query.js';
import type { Candidate, TaskRetriever } from './retriever.js';

/** A candidate with the judgement whether an answer may rest on it. */
export interface Evidence extends Candidate {
  coverage: number;
  missing: readonly string[];
  /** Why no answer rests on it; null when one may. */
  rejected: 'words_not_covered' | 'far_behind' | 'not_examined' | 'asked_thing_absent' | null;
}

export interface EvidenceThresholds {
  /** Least strength of evidence: coverage + score × scoreWeight + ln(words of the question) × lengthWeight. */
  leastStrength: Readonly<Record<Language, number>>;
  scoreWeight: number;
  /** How much the length of the question counts: of a long one, less needs to be covered. */
  lengthWeight: number;
  /** Words beyond this number make a question no longer. */
  longest: number;
  /** Candidates whose score lies further behind the first than this are not evidence. */
  furthestBehind: number;
  /** Coverage from which a task just spoken of is what a follow-up asks about. */
  speaksOf: number;
  /** How much coverage counts, in standard deviations of the score, when candidates are ranked. */
  coverageInRank: number;
}

// Coverage compares words with every word of a source; only the first few can become evidence.
const EXAMINED = 12;

/** Finds evidence for a query and judges it. Rejected candidates are kept, with the reason. */
export class EvidenceFinder {
  constructor(
    private readonly retriever: TaskRetriever,
    private readonly coverage: CoverageJudge,
    private readonly thresholds: EvidenceThresholds,
  ) {}

  /** Whether a source speaks of what the query asks, by itself, without a search. */
  speaksOf(query: Query, source: Source): boolean {
    return this.coverage.judge(query, source).share >= this.thresholds.speaksOf;
  }

  /** @returns evidence best first, accepted and rejected */
  async find(query: Query, documentIds: readonly string[]): Promise<Evidence[]> {
    const { candidates } = await this.retriever.retrieve(query, documentIds);
    const examined = candidates.slice(0, EXAMINED).map((candidate) => {
      const { share, missing } = this.coverage.judge(query, candidate.source);
      return { candidate, share, missing, rank: candidate.score + share * this.thresholds.coverageInRank };
    });
    // Of two near candidates, the one that holds more of the question's words is meant.
    examined.sort((a, b) => b.rank - a.rank);
    const first = examined[0]?.candidate.score ?? 0;
    const judged = examined.map(({ candidate, share, missing }): Evidence => {
      const { leastStrength, scoreWeight, lengthWeight, longest, furthestBehind } = this.thresholds;
      const strength = share + candidate.score * scoreWeight + Math.log(Math.min(query.words.length, longest)) * lengthWeight;
      const rejected =
        strength < leastStrength[query.language] ? 'words_not_covered' : first - candidate.score > furthestBehind ? 'far_behind' : null;
      return { ...candidate, coverage: share, missing, rejected };
    });
    const rest = candidates
      .slice(EXAMINED)
      .map((candidate): Evidence => ({ ...candidate, coverage: 0, missing: [], rejected: 'not_examined' }));
    return [...judged, ...rest];
  }
}
