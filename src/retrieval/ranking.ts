import type { Source } from '../documents/types.js';
import type { Coverage, CoverageJudge } from './coverage.js';
import type { Query } from './query.js';

/** A source that retrieval found, with what speaks for it. */
export interface Candidate {
  source: Source;
  /** Fused score in standard deviations over the candidates of one search. */
  score: number;
  dense: number;
  lexical: number;
  /** The sentence of the source nearest to the question, where one was found. */
  bestSentence: { start: number; end: number } | null;
}

/** A candidate with how far it covers the question's words; null where it could not come first and was not examined. */
export interface RankedCandidate extends Candidate {
  covered: Coverage | null;
  /** What candidates are ordered by, in standard deviations of the score. */
  rank: number;
}

/** How coverage joins the score when candidates are ranked; the values in use, with reasons, are in `thresholds.ts`. */
export interface RankSettings {
  /** How much coverage counts, in standard deviations of the score. */
  coverage: number;
  /** The same of the coverage by its fullest sentence or phrase. */
  together: number;
  /** How much it counts that a source holds a figure of the question ("the 13 schools"). */
  figure: number;
  /** A score beyond this ranks no higher: one odd word can lift a task that covers nothing else. */
  highestScore: number;
}

// Coverage compares words with every word of a source; only the first can become evidence.
const EXAMINED = 12;
// A candidate that could not come nearer to the first of its document than this is not examined.
const OUT_OF_REACH = 0.5;

/**
 * Ranks candidates by score and coverage: of two near ones, the one that covers more of the question is meant.
 *
 * @param candidates best score first
 * @returns all of them, best first
 */
export function rankCandidates(
  query: Query,
  candidates: readonly Candidate[],
  judge: CoverageJudge,
  settings: RankSettings,
): RankedCandidate[] {
  const most = settings.coverage + settings.together + (query.figures.size > 0 ? settings.figure : 0);
  const bestRank = new Map<string, number>();
  const ranked: RankedCandidate[] = [];
  let examined = 0;
  for (const candidate of candidates) {
    const { source, score } = candidate;
    const best = bestRank.get(source.documentId) ?? Number.NEGATIVE_INFINITY;
    const standing = Math.min(score, settings.highestScore);
    if (examined >= EXAMINED || standing + most + OUT_OF_REACH < best) {
      ranked.push({ ...candidate, covered: null, rank: standing });
      continue;
    }
    const covered = judge.judge(query, source);
    const rank =
      standing +
      covered.share * settings.coverage +
      covered.together * settings.together +
      (judge.holdsFigure(query, source) ? settings.figure : 0);
    bestRank.set(source.documentId, Math.max(best, rank));
    ranked.push({ ...candidate, covered, rank });
    examined += 1;
  }
  return ranked.sort((a, b) => b.rank - a.rank);
}
