import type { App } from '../../../src/app.js';
import { lengthOf, type Wanted } from '../../../src/retrieval/evidence.js';
import { THRESHOLDS } from '../../../src/retrieval/thresholds.js';
import type { EvalCase } from '../cases.js';
import { isAnswering } from '../graders/status.js';

/** What the strength of evidence is made of, for the first candidate of one question. */
export interface Observation {
  /** Whether the documents answer the question. */
  answerable: boolean;
  features: readonly number[];
}

/** Names of the features, in the order of `Observation.features`. */
export const FEATURES = ['coverage', 'withFigure', 'score', 'ln words', 'zh', 'figure', 'units', 'absent', 'elsewhere'] as const;

/**
 * Questions by subject, of which the documents either say something or nothing. Things that work plans
 * seldom hold (prices, phone numbers) are left out: a rule of their own decides on them.
 */
export async function observe(app: App, cases: readonly EvalCase[]): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const one of cases) {
    const answerable = one.expected.status.every(isAnswering) && one.expected.tasks.length > 0 && one.kind !== 'compare';
    if (one.history.length > 0 || !(answerable || one.kind === 'not_mentioned')) continue;
    const [question] = app.messages.read(one.question, one.language).readings;
    if (!question || question.detail || question.subject === '' || question.wantsAll) continue;
    if (question.tasks.length > 0 || question.entities.otherPlaces.length > 0) continue;
    const query = app.queries.read(question.subject, question.language);
    const kinds = question.asks.map(({ kind }) => kind);
    const wanted: Wanted = kinds.includes('figures') ? 'figure' : kinds.includes('units') ? 'units' : 'text';
    const { candidates } = await app.retriever.retrieve(query, question.documentIds);
    const first = candidates[0];
    if (!first?.covered) continue;
    observations.push({
      answerable,
      features: [
        first.covered.share,
        wanted === 'figure' ? first.covered.withFigure : 0,
        Math.min(first.score, THRESHOLDS.highestScore),
        lengthOf(query, THRESHOLDS),
        Number(query.language === 'zh'),
        Number(wanted === 'figure'),
        Number(wanted === 'units'),
        Number(query.namesAbsent),
        app.finder.elsewhereOf(query, question.documentIds),
      ],
    });
  }
  return observations;
}
