import type { Source } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import type { Coverage, CoverageJudge } from './coverage.js';
import type { Elsewhere } from './elsewhere.js';
import type { Query } from './query.js';
import type { RankedCandidate } from './ranking.js';
import type { TaskRetriever } from './retriever.js';

/** A candidate with the judgement whether an answer may rest on it. */
export interface Evidence extends RankedCandidate {
  /** Share of the question's words that it covers; 0 where it was not examined. */
  coverage: number;
  /** How much of the least strength it lacks; 0 or less where it is strong enough. */
  lacking: number;
  /** Why no answer rests on it; null when one may. */
  rejected: 'words_not_covered' | 'far_behind' | 'not_examined' | 'asked_thing_absent' | null;
}

/** What a question wants of its evidence: a figure, a unit, or what the text says. */
export type Wanted = 'figure' | 'units' | 'text';

// A single Chinese character is seldom a word of its own, and makes a question no longer.
const isWhole = (word: string) => !/^\p{Script=Han}$/u.test(word);

/** What the strength of evidence takes of the length of a query: the logarithm of its words, up to the longest that counts. */
export const lengthOf = ({ words }: Query, { longest }: Pick<EvidenceThresholds, 'longest'>): number =>
  Math.log(Math.max(1, Math.min(words.filter(isWhole).length, longest)));

export interface EvidenceThresholds {
  /** Least strength of evidence, see `strengthOf`. */
  leastStrength: Readonly<Record<Wanted, Readonly<Record<Language, number>>>>;
  scoreWeight: number;
  /** A score beyond this says no more: one odd word can stand out ten deviations. */
  highestScore: number;
  /** How much the length of the question counts: of a long one, less needs to be covered. */
  lengthWeight: number;
  /** Words beyond this number make a question no longer. */
  longest: number;
  /** How much stronger evidence must be where the question names a subject known to be in no document. */
  absentPenalty: number;
  /** How much stronger evidence must be where all that is asked about stands only in other documents; for a part of it, as much less. */
  elsewhereWeight: number;
  /** Where a figure is wanted: how much it counts that one sentence with a figure covers the words. */
  figureWeight: number;
  /** Candidates whose score lies further behind the first than this are not evidence. */
  furthestBehind: number;
  /** Coverage from which a task just spoken of is what a follow-up asks about, if no other covers more. */
  speaksOf: number;
  /** The same for a fragment such as "and at night?". */
  fragmentSpeaksOf: number;
  /** How much more another task must cover before a follow-up with "it" or 这项 is about that one. */
  pointsBackBonus: number;
}

/** Finds evidence for a query and judges it. Rejected candidates are kept, with the reason. */
export class EvidenceFinder {
  constructor(
    private readonly retriever: TaskRetriever,
    private readonly coverage: CoverageJudge,
    private readonly elsewhere: Elsewhere,
    private readonly thresholds: EvidenceThresholds,
  ) {}

  /** @returns evidence best first, accepted and rejected */
  async find(query: Query, documentIds: readonly string[], wanted: Wanted): Promise<Evidence[]> {
    const { candidates } = await this.retriever.retrieve(query, documentIds);
    const first = candidates[0]?.score ?? 0;
    const least =
      this.thresholds.leastStrength[wanted][query.language] + this.elsewhereOf(query, documentIds) * this.thresholds.elsewhereWeight;
    return candidates.map((candidate): Evidence => {
      const { covered, score } = candidate;
      if (!covered) return { ...candidate, coverage: 0, lacking: 0, rejected: 'not_examined' };
      const lacking = least - this.strengthOf(query, score, covered, wanted);
      const rejected = lacking > 0 ? 'words_not_covered' : first - score > this.thresholds.furthestBehind ? 'far_behind' : null;
      return { ...candidate, coverage: covered.share, lacking, rejected };
    });
  }

  /** How much of what a question's words say only other documents speak of, 0 to 1. */
  elsewhereOf(query: Query, documentIds: readonly string[]): number {
    return this.coverage.shareOfWords(query, this.elsewhere.wordsIn(query, documentIds));
  }

  /** How far a source covers the words of a query, 0 to 1. */
  shareOf(query: Query, source: Source): number {
    return this.coverage.judge(query, source).share;
  }

  /**
   * Whether a source just spoken of is what a follow-up is about: it covers the question's words well, and as
   * well as any that a search found. Of a fragment less is asked; a word that points back makes up for some.
   */
  speaksOf(
    query: Query,
    source: Source,
    wanted: Wanted,
    rival: Evidence | undefined,
    { pointsBack, isFragment }: { pointsBack: boolean; isFragment: boolean },
  ): boolean {
    const { speaksOf, fragmentSpeaksOf, pointsBackBonus } = this.thresholds;
    const own = this.coveredBy(this.coverage.judge(query, source), wanted);
    const other = rival?.covered ? this.coveredBy(rival.covered, wanted) : 0;
    if (pointsBack) return own + pointsBackBonus >= other;
    return own >= (isFragment ? fragmentSpeaksOf : speaksOf) && (own > other || rival?.source === source);
  }

  /** Coverage, helped a little by how far the candidate stands out and by the length of the question. */
  private strengthOf(query: Query, score: number, covered: Coverage, wanted: Wanted): number {
    const { scoreWeight, highestScore, lengthWeight, absentPenalty } = this.thresholds;
    const length = lengthOf(query, this.thresholds);
    const absent = query.namesAbsent ? absentPenalty : 0;
    return this.coveredBy(covered, wanted) - absent + Math.min(score, highestScore) * scoreWeight + length * lengthWeight;
  }

  /** Coverage by the whole source and, where a figure is wanted, by a sentence that holds one. */
  private coveredBy({ share, withFigure }: Coverage, wanted: Wanted): number {
    return share + (wanted === 'figure' ? withFigure * this.thresholds.figureWeight : 0);
  }
}
