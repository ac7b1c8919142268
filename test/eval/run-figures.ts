import { readConfig } from '../../src/config.js';
import { readLibrary } from '../../src/documents/library.js';
import { compareWithGold, differingFields } from '../documents/figures/compare.js';
import { readGold } from '../documents/figures/gold.js';

/**
 * `npm run eval:figures`: measures the figure records against both golds. The records set aside are
 * measured as totals alone; `--differences` lists what differs in the development gold.
 */
const library = readLibrary(readConfig().directories.seeds);
const folder = new URL('../documents/figures/', import.meta.url).pathname;
for (const set of ['development', 'held'] as const) {
  const { shares, pairs, surplus } = compareWithGold(library, readGold(`${folder}gold.${set}`));
  console.log(`${set}: ${pairs.length} numbers read by hand`);
  for (const [name, { right, of }] of Object.entries(shares)) {
    console.log(`  ${name.padEnd(12)} ${(of === 0 ? 1 : right / of).toFixed(3)}  ${right} of ${of}`);
  }
  if (set !== 'development' || !process.argv.includes('--differences')) continue;
  for (const { quote, documentId, taskNumber, kind } of surplus) console.log(`surplus ${kind}: ${documentId} ${taskNumber}: ${quote}`);
  for (const pair of pairs) {
    const { gold, figure } = pair;
    const place = `${gold.documentId} ${gold.taskNumber}: ${gold.text} | ${gold.quote}`;
    if (!figure) console.log(`not read: ${place}`);
    else if (figure.kind !== gold.kind) console.log(`kind ${figure.kind} for ${gold.kind}: ${place}`);
    if (!figure || gold.kind !== 'target') continue;
    for (const field of differingFields(pair)) console.log(`${field} ${figure[field]} for ${gold[field]}: ${place}`);
  }
}
