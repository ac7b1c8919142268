import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { readCases } from './cases.js';
import { areaUnderCurve, fitLogistic, probability } from './fit/logistic.js';
import { FEATURES, observe } from './fit/observations.js';

/**
 * `npm run eval:fit`: fits the thresholds of `src/retrieval/thresholds.ts` on the development cases, and shows
 * both kinds of error at several strictnesses. It changes nothing; whoever likes the figures writes them there.
 */
const FOLDS = 10;
const CERTAINTIES = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8];
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const observations = await observe(await createApp(readConfig()), readCases('dev'));
const rows = observations.map(({ features }) => features);
const labels = observations.map(({ answerable }) => answerable);
const weights = fitLogistic(rows, labels);

// Each question is judged by weights that have not seen it.
const scores = rows.map(() => 0);
for (let fold = 0; fold < FOLDS; fold += 1) {
  const isSeen = (_: unknown, i: number) => i % FOLDS !== fold;
  const seen = fitLogistic(rows.filter(isSeen), labels.filter(isSeen));
  for (const [i, row] of rows.entries()) if (!isSeen(row, i)) scores[i] = probability(seen, row);
}

const [constant = 0, coverage = 1, figure = 0, score = 0, words = 0, zh = 0, isFigure = 0, isUnits = 0, absent = 0, elsewhere = 0] =
  weights;
console.log(`${rows.length} questions, ${labels.filter((label) => !label).length} of them not answered by the documents`);
console.log(`area under the curve, each question unseen: ${areaUnderCurve(scores, labels).toFixed(4)}`);
console.log(
  `weights: ${FEATURES.map((name, i) => `${name} ${(weights[i + 1] ?? 0).toFixed(2)}`).join(', ')}, constant ${constant.toFixed(2)}`,
);
console.log(
  `in units of coverage: scoreWeight ${(score / coverage).toFixed(2)}, lengthWeight ${(words / coverage).toFixed(2)}, figureWeight ${(figure / coverage).toFixed(1)}, absentPenalty ${(-absent / coverage).toFixed(1)}, elsewhereWeight ${(-elsewhere / coverage).toFixed(2)}`,
);
console.log('\ncertainty  wrongly refused  wrongly answered  leastStrength');
for (const certainty of CERTAINTIES) {
  const least = (Math.log(certainty / (1 - certainty)) - constant) / coverage;
  const refused = scores.filter((p, i) => labels[i] && p < certainty).length / labels.filter(Boolean).length;
  const answered = scores.filter((p, i) => !labels[i] && p >= certainty).length / labels.filter((label) => !label).length;
  const of = (kind: number) => `zh ${(least - (zh + kind) / coverage).toFixed(2)}, en ${(least - kind / coverage).toFixed(2)}`;
  console.log(
    `${certainty.toFixed(2).padEnd(11)}${percent(refused).padEnd(17)}${percent(answered).padEnd(18)}text ${of(0)}; figure ${of(isFigure)}; units ${of(isUnits)}`,
  );
}
