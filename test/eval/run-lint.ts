import { readConfig } from '../../src/config.js';
import { readLibrary } from '../../src/documents/library.js';
import { QingwenError } from '../../src/errors.js';
import { readCases } from './cases.js';
import { coverageTable } from './coverage-table.js';
import { EXIT } from './evaluate.js';
import { CaseError, faultLine } from './faults.js';
import { lintCases } from './lint.js';

/** `npm run eval:lint`: checks all cases, of another folder where one is named, and shows what they cover. */
try {
  const library = readLibrary(readConfig().directories.seeds);
  const cases = readCases('all', process.argv[2]);
  const faults = lintCases(cases, library);
  for (const fault of faults) console.error(faultLine(fault));
  console.log(
    coverageTable(
      cases,
      library.documents.map(({ id }) => id),
    ),
  );
  console.log(`\n${cases.length} cases, ${faults.length === 0 ? 'nothing wrong' : `${faults.length} faults`}`);
  if (faults.length > 0) process.exitCode = EXIT.unusable;
} catch (cause) {
  if (!(cause instanceof CaseError || cause instanceof QingwenError)) throw cause;
  console.error(cause.message);
  process.exitCode = EXIT.unusable;
}
