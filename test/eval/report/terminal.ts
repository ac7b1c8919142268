import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { type Comparison, isWorse, SIGNIFICANT } from '../compare.js';
import { METRICS } from '../totals.js';
import { breachLine, formatChange, formatMetric, formatP, isLowerBetter, METRIC_NAMES } from './format.js';
import { changedSteps, type PastReport, type Report } from './report.js';

// Only on a terminal: alone, picocolors would colour the log of a build server too.
const pc = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported);

const LISTED = 25;

/** The run as a page of text. */
export function terminalReport(report: Report, last: PastReport | null): string {
  return [metricsTable(report, last), kindTable(report), failures(report, last), comparison(report), robustness(report), verdict(report)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function metricsTable({ totals }: Report, last: PastReport | null): string {
  const rows = METRICS.filter((metric) => totals.metrics[metric] !== null).map((metric) => {
    const value = totals.metrics[metric];
    const change = formatChange(metric, value, last?.totals.metrics[metric]);
    return [METRIC_NAMES[metric], formatMetric(metric, value), coloured(change, isLowerBetter(metric))];
  });
  const passed = `${totals.passed} of ${totals.cases} cases passed`;
  return `${pc.bold(passed)}${last ? pc.dim(`  (last run ${last.totals.passed} of ${last.totals.cases})`) : ''}\n${table(rows)}`;
}

function kindTable({ totals: { byKindAndLanguage, byKind } }: Report): string {
  const cell = (share: { cases: number; passed: number } | undefined) => {
    if (!share) return '';
    const text = `${share.passed}/${share.cases}`;
    return share.passed === share.cases ? text : pc.yellow(text);
  };
  const rows = Object.entries(byKindAndLanguage).map(([kind, by]) => [kind, cell(byKind[kind]), cell(by['zh']), cell(by['en'])]);
  return table([['kind', 'all', 'zh', 'en'].map(pc.dim), ...rows]);
}

function failures({ cases, hidden }: Report, last: PastReport | null): string {
  const failing = cases.filter(({ pass }) => !pass);
  const lines = failing
    .slice(0, LISTED)
    .flatMap((one) => [
      `${pc.red('✗')} ${pc.bold(one.id)}  ${[...one.history, one.question].join(' → ')}`,
      ...one.faults.map((fault) => `    ${fault}`),
      ...changedSteps(one, last).map((step) => pc.cyan(`    changed since the last run: ${step}`)),
    ]);
  if (failing.length > LISTED) lines.push(pc.dim(`… and ${failing.length - LISTED} more in the report`));
  if (hidden > 0) lines.push(pc.dim(`${hidden} held cases are counted and not shown (--show shows them)`));
  return lines.join('\n');
}

function comparison({ comparison: shift, comparedWith }: Report): string {
  if (!shift) return '';
  const { compared, newlyFailing, newlyPassing, changed, added, removed, pValue } = shift;
  const lines = [`${pc.bold('Compared with')} ${comparedWith}: ${compared} cases`];
  if (newlyFailing.length > 0) lines.push(pc.red(`  newly failing ${newlyFailing.length}: ${newlyFailing.join(', ')}`));
  if (newlyPassing.length > 0) lines.push(pc.green(`  newly passing ${newlyPassing.length}: ${newlyPassing.join(', ')}`));
  if (newlyFailing.length + newlyPassing.length === 0) lines.push('  no verdict changed');
  else lines.push(`  ${judgement(newlyFailing.length, newlyPassing.length, pValue)}`, ...sideLines(shift).map((line) => `  ${line}`));
  for (const [name, ids] of Object.entries({ 'changed cases, not compared': changed, 'new cases': added, 'cases gone': removed })) {
    if (ids.length > 0) lines.push(pc.dim(`  ${name} ${ids.length}: ${ids.slice(0, LISTED).join(', ')}${ids.length > LISTED ? ' …' : ''}`));
  }
  return lines.join('\n');
}

/** A line a side of the cases whose verdicts turned. */
export const sideLines = ({ sides }: Pick<Comparison, 'sides'>): string[] =>
  sides.map(
    ({ name, failing, passing, pValue }) => `where ${name}: ${failing} newly failing, ${passing} newly passing (${formatP(pValue)})`,
  );

/** What the exact McNemar test says, in words. */
export function judgement(failing: number, passing: number, pValue: number): string {
  const chance = `exact McNemar, ${formatP(pValue)}`;
  if (pValue >= SIGNIFICANT) return `the shift may be chance (${chance})`;
  return failing > passing ? `worse beyond chance (${chance})` : `better beyond chance (${chance})`;
}

function robustness({ robustness: measured }: Report): string {
  if (!measured) return '';
  const rows = measured.variations.map(({ name, asked, changed, broken }) => [
    name,
    String(asked),
    `${changed} (${asked === 0 ? '–' : ((100 * changed) / asked).toFixed(1)} %)`,
    String(broken),
  ]);
  return `${pc.bold('Robustness')}\n${table([['variation', 'asked', 'answers changed', 'passed → failed'].map(pc.dim), ...rows])}`;
}

function verdict({ breaches, comparison: shift, partial, planned, totals }: Report): string {
  const lines = breaches.map((breach) => pc.red(`Below the threshold: ${breachLine(breach)}`));
  if (shift && isWorse(shift)) lines.push(pc.red('Regression: more cases fail than chance explains.'));
  if (partial) lines.push(pc.yellow(`Partial: stopped after ${totals.cases} of ${planned} cases.`));
  return lines.join('\n');
}

function coloured(change: string, lowerIsBetter: boolean): string {
  if (change === '' || change === '±0') return pc.dim(change);
  return change.startsWith('+') !== lowerIsBetter ? pc.green(change) : pc.red(change);
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
          return column === 0 ? cell + gap : gap + cell;
        })
        .join('  '),
    )
    .join('\n');
}
