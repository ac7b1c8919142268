import type { Signature } from '../query/operation.js';
import type { Call, PolicyQuery } from '../query/schema.js';
import { meets } from './conditions.js';
import type { ExecutionContext, Selection } from './context.js';
import type { Ask, Claim, Reduction } from './operation.js';
import type { Result, Verdict } from './result.js';
import { inScope } from './scope.js';
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
  const selection = { documents, sources: where ? sources.filter((source) => meets(where, source, context)) : sources };
  const results = query.ask.map((call) =>
    query.reduce.reduce<Result>(
      (result, step) => find(VOCABULARY.reductions, step).run(result, fieldsOf(step, VOCABULARY.reductions) as never, context, selection),
      find(VOCABULARY.asks, call).run(selection, fieldsOf(call, VOCABULARY.asks) as never, context),
    ),
  );
  const verdict = query.claim
    ? find(VOCABULARY.claims, query.claim).run(selection, fieldsOf(query.claim, VOCABULARY.claims) as never, context, results)
    : null;
  return { selection, results, verdict };
}

const find = <T extends Ask | Reduction | Claim>(operations: readonly T[], { kind }: Call): T =>
  operations.find((operation) => operation.kind === kind) as T;

/** The fields of a call, with what it leaves out filled in. */
function fieldsOf(call: Call, signatures: readonly Signature[]): Record<string, unknown> {
  const { kind, ...fields } = call;
  return (signatures.find((signature) => signature.kind === kind) as Signature).fields.parse(fields);
}
