import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Ingested, ingest } from '../../../src/documents/ingest/ingest.js';
import { reportOn } from '../../../src/documents/report/report.js';
import { QingwenError } from '../../../src/errors.js';
import { renderReport } from '../render-report.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Shows what the parser reads in a file, without adding it.
 *
 * @param json whether to print one line of JSON, as the machine interface describes it
 * @returns 0, also where the file holds no task; what is printed says so
 * @throws UsageError where the file cannot be read, or holds no text
 */
export async function parse(path: string, json: boolean, terminal: Terminal): Promise<number> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(`Cannot read "${path}"; give the path of a file`);
  }
  const { text, warnings } = await textOf(bytes, basename(path));
  const report = reportOn(text, warnings);
  await terminal.print(json ? JSON.stringify(report) : renderReport(report));
  return 0;
}

async function textOf(bytes: Buffer, name: string): Promise<Ingested> {
  try {
    return await ingest(bytes, name);
  } catch (cause) {
    throw cause instanceof QingwenError ? new UsageError(cause.message) : cause;
  }
}
