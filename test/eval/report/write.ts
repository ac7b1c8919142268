import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { junitReport } from './junit.js';
import { pageReport } from './page.js';
import type { PastReport, Report } from './report.js';

/**
 * Writes `report.json`, `report.html` and `junit.xml` of a run into a folder of its own, named after its start.
 *
 * @returns the folder
 */
export function writeReport(directory: string, report: Report, last: PastReport | null): string {
  const folder = join(directory, `${report.at.replace(/[:.]/g, '-')}-${report.set}`);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('report.json', `${JSON.stringify(report)}\n`);
  write('report.html', pageReport(report, last));
  write('junit.xml', junitReport(report));
  return folder;
}
