import type { CoverageSettings } from './coverage.js';
import type { EvidenceThresholds } from './evidence.js';
import type { RankSettings } from './ranking.js';

/**
 * When evidence is good enough to answer from. Tuned on the development questions; docs/quality.md
 * has the errors of both kinds at these values.
 */
export const THRESHOLDS: EvidenceThresholds = {
  // Fitted with a logistic regression over answerable and unanswerable development questions: coverage
  // of the question's words tells most; a long question has many words beside its subject, so less of
  // it needs to be covered; how far the first candidate stands out tells a little more. English words
  // find a near word in a text more easily than Chinese ones, so their threshold is higher; a figure
  // is more often missing than a unit, and what is asked about it is checked in its own sentence.
  // All lie 0.08 above the fit: that passes most of the development questions, false answers and refusals together.
  leastStrength: { figure: { zh: 1.35, en: 1.57 }, units: { zh: 0.67, en: 0.9 }, text: { zh: 0.97, en: 1.19 } },
  scoreWeight: 0.12,
  highestScore: 6,
  lengthWeight: 0.31,
  longest: 5,
  figureWeight: 1.1,
  absentPenalty: 1.3,
  elsewhereWeight: 0.6,
  // In standard deviations of the fused score.
  furthestBehind: 1.0,
  speaksOf: 0.7,
  fragmentSpeaksOf: 0.4,
  pointsBackBonus: 0.3,
};

/** How coverage is reckoned. */
export const COVERAGE: CoverageSettings = {
  // Translations of one word lie between 0.35 and 0.6, unrelated words below 0.35.
  similarFrom: 0.35,
  similarSurely: 0.7,
  mostForSimilar: 0.8,
  forUnsureRendering: 0.6,
  commonFrequency: 1e-4,
  singleCharacter: 0.6,
};

/** How candidates are ranked; measured on the development questions. */
export const RANKING: RankSettings = {
  // Coverage tells near candidates apart much better than the score, which has done its work by finding them.
  coverage: 5,
  together: 4,
  figure: 1.5,
  highestScore: 3.5,
};
