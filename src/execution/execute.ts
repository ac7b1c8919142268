import type { Source } from '../documents/types.js';
import { inScope } from '../query/in-scope.js';
import { ofKind, type Signature } from '../query/operation.js';
import type { Call, PolicyQuery, Take } from '../query/schema.js';
import { meets } from './conditions.js';
import type { ExecutionContext, Selection } from './context.js';
import type { Result, Verdict } from './result.js';
import { VOCABULARY } from './vocabulary.js';

/** What a query yields: a result for each thing it asks, and a verdict where it asserts something. */
export interface Execution {
  /** What scope and conditions left. */
  selection: Selection;
  results: readonly Result[];
  verdict: Verdict | null;
}

/**
 * Executes a query on the records. Pure and total: the same query on the same records yields the same, and
 * every query that `parseQuery` lets through yields something.
 */
export function execute(query: PolicyQuery, context: ExecutionContext): Execution {
  const { where } = query;
  const { documents, sources } = inScope(query.scope, context.library);
  const meeting = where ? sources.filter((source) => meets(where, source, context)) : sources;
  const selection = { documents, all: sources, sources: query.take ? taken(meeting, query.take) : meeting };
  const { asks, reductions, claims } = VOCABULARY;
  const results = query.ask.map((call) =>
    query.reduce.reduce<Result>(
      (result, step) => find(reductions, step).run(result, fieldsOf(step), context, selection),
      find(asks, call).run(selection, fieldsOf(call), context),
    ),
  );
  const verdict = query.claim ? find(claims, query.claim).run(selection, fieldsOf(query.claim), context, results) : null;
  return { selection, results, verdict };
}

/** The first or last few tasks; introductions are none. */
function taken(sources: readonly Source[], { first, last }: Take): Source[] {
  const tasks = sources.filter(({ kind }) => kind === 'task');
  return last === undefined ? tasks.slice(0, first) : tasks.slice(-last);
}

const find = <T extends Signature>(operations: readonly T[], { kind }: Call): T => ofKind(operations, kind) as T;

/** The fields of a call, which `parseQuery` has checked and filled in by the schema of the same operation. */
const fieldsOf = ({ kind: _, ...fields }: Call): never => fields as never;
