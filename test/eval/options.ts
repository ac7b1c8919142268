import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CaseSet } from './cases.js';
import type { Filter } from './select.js';

export interface RunSettings {
  set: CaseSet;
  show: boolean;
  filter: Filter;
  /** The filter as it was typed, for the report. */
  filterText: string;
  repeat: number;
  concurrency: number;
  /** What to compare with; null for nothing, undefined for the committed baseline where it fits. */
  baseline: string | null | undefined;
  accept: boolean;
  robustness: boolean;
  /** Folder in which each run gets its own. */
  reports: string;
  /** Folder of cases; undefined for the product's own. */
  cases: string | undefined;
}

export const REPORTS_DIRECTORY = join(import.meta.dirname, 'reports');

/**
 * Reads the command line of `npm run eval`.
 *
 * @throws CommanderError for an option that is unknown or has a wrong value, and after `--help`
 */
export function readOptions(argv: readonly string[]): RunSettings {
  const command = new Command('npm run eval --')
    .description('Asks the bot the eval cases and grades the answers.')
    .addOption(new Option('--set <set>', 'which cases').choices(['dev', 'held', 'all']).default('dev'))
    .option('--show', 'show held cases one by one (they are set aside: not while tuning)', false)
    .option('--kind <kinds>', 'only these kinds, separated by commas', list, [])
    .option('--lang <languages>', 'only zh or en', list, [])
    .option('--document <ids>', 'only cases that expect these documents', list, [])
    .option('--tag <tags>', 'only cases with one of these tags', list, [])
    .option('--case <ids>', 'only these cases; zh-lead* for all that begin so', list, [])
    .option('--repeat <times>', 'ask each case so often; it passes when every time does', wholeNumber, 1)
    .option('--concurrency <number>', 'cases under way at once; latencies are truest with 1', wholeNumber, 1)
    .option('--baseline <file>', 'compare with this baseline or report.json (default: the committed baseline)')
    .option('--no-baseline', 'compare with nothing')
    .option('--accept', 'make this run the committed baseline', false)
    .option('--robustness', 'ask every case again with typos, in other scripts, with filler words …', false)
    .option('--reports <folder>', 'where each run writes its report', REPORTS_DIRECTORY)
    .option('--cases <folder>', 'read the cases of another folder')
    // The caller prints the message of what is thrown.
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
  command.parse(argv, { from: 'user' });
  const given = command.opts<{ [name: string]: unknown } & { baseline: string | false | undefined }>();
  const filter = {
    kinds: given['kind'],
    languages: given['lang'],
    documents: given['document'],
    tags: given['tag'],
    cases: given['case'],
  } as Filter;
  const settings: RunSettings = {
    ...(given as unknown as Pick<RunSettings, 'set' | 'show' | 'repeat' | 'concurrency' | 'accept' | 'robustness' | 'reports' | 'cases'>),
    filter,
    filterText: Object.entries(filter)
      .flatMap(([name, values]: [string, readonly string[]]) => (values.length > 0 ? [`${name} ${values.join(',')}`] : []))
      .join(', '),
    baseline: given.baseline === false ? null : typeof given.baseline === 'string' ? given.baseline : undefined,
  };
  if (settings.accept && (settings.filterText !== '' || settings.set !== 'dev' || settings.cases !== undefined)) {
    command.error('--accept needs a run of all development cases: leave out the filters, --set and --cases');
  }
  return settings;
}

const list = (value: string, before: string[]): string[] => [
  ...before,
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 1.');
  return Number(value);
}
