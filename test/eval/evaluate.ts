import { existsSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { App } from '../../src/app.js';
import { BASELINE_FILE, readVerdicts, verdictsOf, writeBaseline } from './baseline.js';
import { CASES_DIRECTORY, type EvalCase, readCases } from './cases.js';
import { compare, isWorse } from './compare.js';
import { CaseError } from './faults.js';
import { sideOf } from './graders/status.js';
import { lintCases } from './lint.js';
import type { RunSettings } from './options.js';
import { lastRun, type Report, reportOf } from './report/report.js';
import { terminalReport } from './report/terminal.js';
import { writeReport } from './report/write.js';
import { measureRobustness } from './robustness/measure.js';
import { type Result, runCases } from './run-cases.js';
import { isFiltered, select } from './select.js';
import { breachesOf, readThresholds } from './thresholds.js';
import { totalsOf } from './totals.js';

export interface Surroundings {
  /** Starts the bot; called once the cases are known to be readable. */
  open: (onFailure: (errorId: string, cause: unknown) => void) => Promise<App>;
  print: (text: string) => void;
  progress: Pick<NodeJS.WriteStream, 'isTTY'> & NodeJS.WritableStream;
  /** Aborted by Ctrl-C: the run ends after the case under way, and its report is marked partial. */
  signal: AbortSignal;
}

/** What the command line exits with. */
export const EXIT = { fine: 0, regression: 1, unusable: 2, interrupted: 130 } as const;

/**
 * Runs the eval suite as the settings say, and writes its reports.
 *
 * @returns the exit code: 0 fine; 1 worse than the baseline or below a threshold; 130 interrupted
 * @throws CaseError for cases, a baseline or thresholds that cannot be used, and for a filter that fits no case
 */
export async function evaluate(settings: RunSettings, { open, print, progress, signal }: Surroundings): Promise<number> {
  const at = new Date().toISOString();
  const all = readCases(settings.set, settings.cases);
  const cases = select(all, settings.filter);
  if (cases.length === 0) {
    throw new CaseError([{ file: settings.cases ?? CASES_DIRECTORY, line: 0, field: '', message: `no case fits ${settings.filterText}` }]);
  }
  // Whole runs of the development cases are what the committed baseline and the thresholds speak of.
  const isStandard = settings.set === 'dev' && settings.cases === undefined;
  const baseline = settings.baseline === undefined ? (isStandard && existsSync(BASELINE_FILE) ? BASELINE_FILE : null) : settings.baseline;
  const before = baseline === null ? null : readVerdicts(baseline);
  const thresholds = isStandard && !isFiltered(settings.filter) ? readThresholds() : null;

  const app = await open((id, cause) => print(`Answer ${id} failed: ${String(cause)}`));
  const faults = lintCases(all, app.library);
  if (faults.length > 0) throw new CaseError(faults);

  const bar = barOn(progress, cases.length * settings.repeat);
  const { concurrency, repeat } = settings;
  const results = await runCases(app, cases, { concurrency, repeat, signal, onResult: () => bar?.increment(repeat) });
  bar?.stop();
  const robustness = settings.robustness && !signal.aborted ? await robustnessOf(app, results, settings, progress, signal) : null;

  const partial = results.length < cases.length || signal.aborted;
  const last = lastRun(settings.reports, settings.set, settings.filterText);
  const report = reportOf(
    results,
    {
      ...{
        at,
        set: settings.set,
        filter: settings.filterText,
        repeat,
        partial,
        planned: cases.length,
        embedderId: app.embedderId,
        robustness,
      },
      comparison: before && compare(before, verdictsOf(results), { isDue: removedCheck(all, cases, partial), sideOf: sidesBy(cases) }),
      comparedWith: baseline && shortPath(baseline),
      breaches: thresholds && !partial ? breachesOf(totalsOf(results), thresholds) : [],
    },
    settings.show,
  );
  const folder = writeReport(settings.reports, report, last);
  print(terminalReport(report, last));
  print(`\nReport: ${shortPath(folder)}/report.html`);
  return finish(settings, results, report, print);
}

function finish(settings: RunSettings, results: readonly Result[], report: Report, print: (text: string) => void): number {
  if (report.partial) {
    if (settings.accept) print('The baseline is left as it was: this run is partial.');
    return EXIT.interrupted;
  }
  if (settings.accept) {
    writeBaseline(results);
    print(`Accepted as the new baseline: ${shortPath(BASELINE_FILE)}`);
  }
  const worse = report.comparison !== null && isWorse(report.comparison);
  return report.breaches.length > 0 || (worse && !settings.accept) ? EXIT.regression : EXIT.fine;
}

/** A case is gone when the folder no longer has it; one that was filtered out or not reached is not. */
function removedCheck(all: readonly EvalCase[], cases: readonly EvalCase[], partial: boolean): (id: string) => boolean {
  const present = new Set(all.map(({ id }) => id));
  return (id) => !partial && cases.length === all.length && !present.has(id);
}

/** Which side a case is on, by its id. */
export function sidesBy(cases: readonly EvalCase[]): (id: string) => string | null {
  const sides = new Map(cases.map(({ id, expected }) => [id, sideOf(expected)]));
  return (id) => sides.get(id) ?? null;
}

async function robustnessOf(
  app: App,
  results: readonly Result[],
  { show }: RunSettings,
  progress: Surroundings['progress'],
  signal: AbortSignal,
) {
  const bar = barOn(progress, 1000);
  const measured = await measureRobustness(app, results, { show, signal, onAsked: (share) => bar?.update(Math.round(share * 1000)) });
  bar?.stop();
  return measured;
}

function barOn(stream: Surroundings['progress'], total: number): SingleBar | null {
  if (!stream.isTTY) return null;
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} %, {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return bar;
}

const shortPath = (path: string): string => (path.startsWith(process.cwd()) ? path.slice(process.cwd().length + 1) : path);
