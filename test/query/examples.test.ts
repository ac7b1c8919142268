import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { expect, describe as group, it } from 'vitest';
import { openDocuments } from '../../adapters/cli/open-documents.js';
import { renderExecution } from '../../adapters/cli/render-execution.js';
import { execute } from '../../src/execution/execute.js';
import { knownIds, namesOf } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import { describe } from '../../src/query/describe.js';
import { parseQuery } from '../../src/query/parse.js';
import examples from './examples.json' with { type: 'json' };

const PAGE = fileURLToPath(new URL('../../docs/query-examples.md', import.meta.url));
const look = { width: 100, colors: pc.createColors(false) };

group('docs/query-examples.md', () => {
  it('shows what each of its queries yields', async () => {
    const naming = openDocuments();
    const { library } = naming;
    const sections = examples.map(({ question, query: data }, i) => {
      const query = parseQuery(data, VOCABULARY, knownIds(library));
      const language = query.language ?? 'en';
      const reading = describe(query, language, VOCABULARY, namesOf(library));
      const result = renderExecution(execute(query, { library, about: new Map(), figures: new Map() }), language, naming, look);
      return `## ${i + 1}. ${question}\n\n\`\`\`json\n${JSON.stringify(data)}\n\`\`\`\n\n${reading}\n\n\`\`\`\n${result}\n\`\`\`\n`;
    });
    const head =
      '# The query language by examples\n\nEach question in words, the query that asks it, the reading of the query in words, and what it yields. A test executes every one; `npx vitest run test/query -u` writes this page anew. The language itself is described in [query.md](query.md).\n';
    await expect([head, ...sections].join('\n')).toMatchFileSnapshot(PAGE);
  });
});
