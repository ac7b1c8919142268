import type { EvidenceThresholds } from './evidence.js';

/**
 * When evidence is good enough to answer from. Tuned on the development questions; docs/quality.md
 * has the errors of both kinds at these values.
 */
export const THRESHOLDS: EvidenceThresholds = {
  // Half of what a question's rare words weigh must be in the evidence: below, refusals of what the
  // documents do not hold are lost; above, everyday wording is refused.
  leastCoverage: 0.45,
  // In standard deviations of the fused score.
  furthestBehind: 1.0,
};
