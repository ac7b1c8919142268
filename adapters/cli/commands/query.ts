import type { Naming } from '../../../src/answers/naming.js';
import { QingwenError } from '../../../src/errors.js';
import type { ExecutionContext } from '../../../src/execution/context.js';
import { executionData } from '../../../src/execution/data.js';
import { execute } from '../../../src/execution/execute.js';
import { knownIds, namesOf } from '../../../src/execution/known-ids.js';
import { VOCABULARY } from '../../../src/execution/vocabulary.js';
import { describe } from '../../../src/query/describe.js';
import type { Names } from '../../../src/query/names.js';
import { type KnownIds, parseQuery } from '../../../src/query/parse.js';
import type { PolicyQuery } from '../../../src/query/schema.js';
import { hasWords } from '../../../src/retrieval/search.js';
import { linesOf } from '../lines.js';
import { openApp } from '../open-app.js';
import { openDocuments } from '../open-documents.js';
import { renderExecution } from '../render-execution.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** The records, and the search for what a query's words are about. */
interface Opened {
  naming: Naming;
  search: ((query: PolicyQuery) => Promise<Pick<ExecutionContext, 'about' | 'figures'>>) | null;
}

/** What reading a query needs, the same for every line. */
interface Reader {
  ids: KnownIds;
  names: Names;
  /** The records for a query, with the search where it has words to search for. */
  open(query: PolicyQuery): Promise<Opened>;
}

/**
 * Executes queries written by hand: the one given, or each line of standard input. Each is answered by its
 * reading in words and its result; with `json`, by one line of data.
 *
 * @returns the exit code: 2 where a query could not be read
 * @throws UsageError when there is no query
 */
export async function query(given: string | undefined, json: boolean, terminal: Terminal): Promise<number> {
  if (given === undefined && terminal.input.isTTY)
    throw new UsageError('No query; give one as JSON, or one a line on standard input. For the language see docs/query.md');
  const naming = openDocuments();
  const documents: Opened = { naming, search: null };
  let whole: Promise<Opened> | undefined;
  // Only what is asked about a subject needs the search index.
  const open = (asked: PolicyQuery) => {
    if (!hasWords(asked)) return Promise.resolve(documents);
    whole ??= openApp(terminal).then(({ app }) => ({ naming: app.naming, search: (given) => app.search.run(given) }));
    return whole;
  };
  const reader: Reader = { ids: knownIds(naming.library), names: namesOf(naming.library), open };
  let code = 0;
  for await (const line of given === undefined ? linesOf(terminal.input) : [given]) {
    if (line.trim() === '') continue;
    try {
      await terminal.print(await run(line, json, reader, terminal));
    } catch (cause) {
      if (!(cause instanceof QingwenError)) throw cause;
      code = 2;
      if (json) await terminal.print(JSON.stringify({ error: cause.message }));
      else terminal.warn(`error: ${cause.message}`);
    }
  }
  return code;
}

async function run(line: string, json: boolean, { ids, names, open }: Reader, { look }: Terminal): Promise<string> {
  const read = parseQuery(dataOf(line), VOCABULARY, ids);
  const { naming, search } = await open(read);
  const language = read.language ?? (/\p{Script=Han}/u.test(line) ? 'zh' : 'en');
  const reading = describe(read, language, VOCABULARY, names);
  const { about, figures } = search ? await search(read) : { about: new Map(), figures: new Map() };
  const execution = execute(read, { library: naming.library, about, figures });
  if (json) return JSON.stringify({ read: reading, ...executionData(execution) });
  return `${reading}\n\n${renderExecution(execution, language, naming, look)}`;
}

function dataOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new QingwenError('INPUT_INVALID', `this is not JSON (${why}); see docs/query.md`, { cause });
  }
}
