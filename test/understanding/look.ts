import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knownIds, namesOf } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { describe } from '../../src/query/describe.js';
import { parseQuery } from '../../src/query/parse.js';
import { toQuery } from '../../src/understanding/to-query.js';
import { theApp } from '../support/app.js';

/**
 * Prints how messages are read: `npx tsx test/understanding/look.ts "who leads hydrogen in Qingzhou?"`, or every question of
 * files of cases with `--cases FILE`, with `--every N` only each Nth; `--json` shows the queries as data.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string', multiple: true, default: [] }, every: { type: 'string', default: '1' }, json: { type: 'boolean' } },
});

interface Case {
  question: string;
}

const ofFiles = values.cases.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Case).question),
);
const texts = [...positionals, ...ofFiles.filter((_, i) => i % Number(values.every) === 0)];
const { library, messages } = await theApp();
const [ids, names] = [knownIds(library), namesOf(library)];
for (const text of texts) {
  const { language, readings } = messages.read(text, 'en');
  console.log(text);
  for (const reading of readings) {
    if (reading.talk) {
      console.log(`  talk ${reading.talk}`);
      continue;
    }
    const query = parseQuery(toQuery(reading, library), VOCABULARY, ids);
    console.log(`  ${query.focus ?? 'all'} ${describe(query, language, VOCABULARY, names)}`);
    const { offices, amounts, quoted, otherPlaces, placesInPassing } = reading.entities;
    const said = [
      ...offices.map(({ typed, office }) => `${typed}=${office.id}`),
      ...amounts.map(({ bounds, unit }) => `${JSON.stringify(bounds)}${unit ?? ''}`),
      ...quoted.map(({ words }) => `“${words}”`),
      ...[...otherPlaces, ...placesInPassing].map(({ name }) => name),
    ];
    console.log(`    ${reading.confidence} | ${reading.subject} | ${said.join(' ')}`);
    if (values.json) console.log(`    ${JSON.stringify(query)}`);
  }
}
