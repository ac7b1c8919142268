import type { z } from 'zod';
import { QingwenError } from '../errors.js';
import { ofKind, type Signature, type Vocabulary } from './operation.js';
import { type Call, type Condition, type PolicyQuery, policyQuerySchema } from './schema.js';

/** Which ids there are; a query that names another is refused. */
export interface KnownIds {
  documents: readonly string[];
  /** Whether an office is known by this id or, where no registry lists it, by this name. */
  isOffice(id: string): boolean;
  /** Some offices to name in an error: those whose id or name is like the one given. */
  officesLike(id: string): readonly string[];
  places: readonly string[];
  isPlace(name: string): boolean;
}

/**
 * Reads a query from data, as people, rules or a language model write it. What its operations fill in for fields left
 * out is filled in here, so that nobody after it need parse again.
 *
 * @throws QingwenError INPUT_INVALID, naming the unknown field, operation or id, with those that there are
 */
export function parseQuery(data: unknown, vocabulary: Vocabulary, ids: KnownIds): PolicyQuery {
  if (depthOf(data) > MOST_DEPTH) throw invalid([`the query is nested more than ${MOST_DEPTH} deep; make it flatter`]);
  const outline = policyQuerySchema.safeParse(data);
  if (!outline.success) throw invalid(faultsOf(outline.error).map((fault) => withAsks(fault, vocabulary)));
  const query = outline.data;
  const faults: string[] = [];
  const read = (field: string, call: Call, signatures: readonly Signature[]): Call => {
    const found = readCall(field, call, signatures);
    if (Array.isArray(found)) faults.push(...found);
    return Array.isArray(found) ? call : found;
  };
  const ask = query.ask.map((call) => read('ask', call, vocabulary.asks));
  const reduce = query.reduce.map((call) => read('reduce', call, vocabulary.reductions));
  const claim = query.claim && read('claim', query.claim, vocabulary.claims);
  faults.push(...faultsOfIds(query, ids));
  if (faults.length > 0) throw invalid(faults);
  return { ...query, ask, reduce, ...(claim && { claim }) };
}

/** Deeper than anybody means it, and far from what the machine can bear. */
const MOST_DEPTH = 60;

/** How deep data is nested, at least as far as it matters. */
function depthOf(data: unknown): number {
  let depth = 0;
  for (let level: unknown[] = [data]; level.length > 0 && depth <= MOST_DEPTH; depth += 1) {
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  return depth;
}

const withAsks = (fault: string, { asks }: Vocabulary): string =>
  fault.startsWith('ask:') ? `${fault}, each with its kind: ${asks.map(({ kind }) => kind).join(', ')}` : fault;

const invalid = (faults: readonly string[]) => new QingwenError('INPUT_INVALID', faults.join('\n'));

/** A call with what its operation fills in for fields left out; what is wrong with it otherwise. */
function readCall(field: string, { kind, ...fields }: Call, signatures: readonly Signature[]): Call | string[] {
  const signature = ofKind(signatures, kind);
  if (!signature) return [`${field}: there is no "${kind}"; there are ${signatures.map((other) => other.kind).join(', ')}`];
  const result = signature.fields.safeParse(fields);
  return result.success ? { kind, ...result.data } : faultsOf(result.error).map((fault) => `${field} "${kind}": ${fault}`);
}

function faultsOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`);
}

function faultsOfIds(query: PolicyQuery, ids: KnownIds): string[] {
  const { documents = [], places = [], shown = [] } = query.scope;
  const named = [...documents, ...shown.map(({ documentId }) => documentId)];
  const offices = officesIn(query);
  return [
    ...named.filter((id) => !ids.documents.includes(id)).map((id) => `there is no document "${id}"; there are ${ids.documents.join(', ')}`),
    ...places.filter((name) => !ids.isPlace(name)).map((name) => `no document is of "${name}"; there are ${ids.places.join(', ')}`),
    ...offices
      .filter((id) => !ids.isOffice(id))
      .map(
        (id) =>
          `there is no office "${id}"; ${ids.officesLike(id).length > 0 ? `offices like it: ${ids.officesLike(id).join(', ')}` : 'registry/units.json lists those with ids'}`,
      ),
  ];
}

/** The offices that a query names, by id or name: in its conditions and in what it asks, reckons and asserts. */
export function officesIn({ where, ask, reduce, claim }: PolicyQuery): string[] {
  const calls = [...ask, ...reduce, ...(claim ? [claim] : [])];
  return [...(where ? officesOf(where) : []), ...calls.flatMap(officesOfCall)];
}

function officesOf(condition: Condition): string[] {
  if ('and' in condition) return condition.and.flatMap(officesOf);
  if ('or' in condition) return condition.or.flatMap(officesOf);
  if ('not' in condition) return officesOf(condition.not);
  return 'unit' in condition ? [condition.unit.office] : [];
}

/** Offices in the fields of a call: `office`, `except`. */
function officesOfCall({ office, except }: Call): string[] {
  return [...(typeof office === 'string' ? [office] : []), ...(Array.isArray(except) ? except.filter((id) => typeof id === 'string') : [])];
}

/** The subjects that a query asks about, for the function that judges them. */
export function subjectsOf({ where }: PolicyQuery): string[] {
  const subjects = (condition: Condition): string[] => {
    if ('and' in condition) return condition.and.flatMap(subjects);
    if ('or' in condition) return condition.or.flatMap(subjects);
    if ('not' in condition) return subjects(condition.not);
    return 'about' in condition ? [condition.about] : [];
  };
  return where ? [...new Set(subjects(where))] : [];
}
