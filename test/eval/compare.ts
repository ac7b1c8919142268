/** What is remembered of a case for comparison. */
export interface Verdict {
  pass: boolean;
  /** Digest of question, history and expectation. */
  digest: string;
}

/** Two runs, case by case. Ids are in the order of the newer run. */
export interface Comparison {
  /** Cases that both runs hold, unchanged. */
  compared: number;
  newlyFailing: string[];
  newlyPassing: string[];
  /** In both runs, but asked or judged differently now; not compared. */
  changed: string[];
  added: string[];
  removed: string[];
  /** Probability of a shift at least this uneven if both runs were equally good. */
  pValue: number;
  /** The shift within each side of the cases, for what is gained on one side can hide what is lost on the other. */
  sides: Shift[];
}

/** How many verdicts turned among some of the cases. */
export interface Shift {
  name: string;
  failing: number;
  passing: number;
  pValue: number;
}

/** Shifts rarer than this by chance count as real. */
export const SIGNIFICANT = 0.05;

/** Tells more of a case than its verdict. */
export interface CaseFacts {
  /** Whether a case that only the older run has should have been in the newer one. */
  isDue?: (id: string) => boolean;
  /** The side that a case is on, such as "an answer is due"; null for none. */
  sideOf?: (id: string) => string | null;
}

/** Compares two runs. */
export function compare(
  before: ReadonlyMap<string, Verdict>,
  now: ReadonlyMap<string, Verdict>,
  { isDue = () => true, sideOf = () => null }: CaseFacts = {},
): Comparison {
  const comparison: Comparison = {
    compared: 0,
    newlyFailing: [],
    newlyPassing: [],
    changed: [],
    added: [],
    removed: [],
    pValue: 1,
    sides: [],
  };
  for (const [id, { pass, digest }] of now) {
    const old = before.get(id);
    if (!old) comparison.added.push(id);
    else if (old.digest !== digest) comparison.changed.push(id);
    else {
      comparison.compared += 1;
      if (old.pass && !pass) comparison.newlyFailing.push(id);
      if (!old.pass && pass) comparison.newlyPassing.push(id);
    }
  }
  comparison.removed = [...before.keys()].filter((id) => !now.has(id) && isDue(id));
  comparison.pValue = exactMcNemar(comparison.newlyFailing.length, comparison.newlyPassing.length);
  comparison.sides = sidesOf(comparison, sideOf);
  return comparison;
}

function sidesOf({ newlyFailing, newlyPassing }: Comparison, sideOf: (id: string) => string | null): Shift[] {
  const names = new Set([...newlyFailing, ...newlyPassing].map(sideOf).filter((name) => name !== null));
  return [...names].map((name) => {
    const count = (ids: readonly string[]) => ids.filter((id) => sideOf(id) === name).length;
    const [failing, passing] = [count(newlyFailing), count(newlyPassing)];
    return { name, failing, passing, pValue: exactMcNemar(failing, passing) };
  });
}

/** Whether the newer run is worse beyond chance, as a whole or on one side. */
export const isWorse = (comparison: Comparison): boolean =>
  (comparison.newlyFailing.length > comparison.newlyPassing.length && comparison.pValue < SIGNIFICANT) || worseSides(comparison).length > 0;

/** Sides that are worse beyond chance. The more sides are looked at, the rarer each shift has to be (Bonferroni). */
export const worseSides = ({ sides }: Comparison): Shift[] =>
  sides.filter(({ failing, passing, pValue }) => failing > passing && pValue < SIGNIFICANT / sides.length);

/**
 * Exact two-sided McNemar test: of n = b + c cases that changed their verdict, each went either way with
 * probability 1/2 if both runs are equally good, so p = min(1, 2 · P(X ≤ min(b, c))), X ~ Binomial(n, 1/2).
 *
 * Q. McNemar (1947), Psychometrika 12:153–157; the exact conditional form as in M. W. Fagerland,
 * S. Lydersen, P. Laake (2013), BMC Medical Research Methodology 13:91.
 *
 * @param b cases that passed before and fail now
 * @param c cases that failed before and pass now
 */
export function exactMcNemar(b: number, c: number): number {
  const n = b + c;
  // Logarithms, because 2^-n underflows for large n.
  let logTerm = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= Math.min(b, c); k += 1) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(n - k) - Math.log(k + 1);
  }
  return Math.min(1, 2 * tail);
}
