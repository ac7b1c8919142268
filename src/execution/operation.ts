import type { z } from 'zod';
import type { Language } from '../language/detect.js';
import type { Names } from '../query/names.js';
import type { Signature } from '../query/operation.js';
import type { ExecutionContext, Selection } from './context.js';
import type { Result, Verdict } from './result.js';

/** Each language's words for an operation with its fields. */
type Describe<F> = (fields: F, language: Language, names: Names) => string;

/** Something that can be asked of what scope and conditions leave. */
export interface Ask extends Signature {
  run(selection: Selection, fields: never, context: ExecutionContext): Result;
}

/** Something that is made of a result. Total: what it cannot work on becomes `impossible`. */
export interface Reduction extends Signature {
  run(result: Result, fields: never, context: ExecutionContext, selection: Selection): Result;
}

/** Something that is asserted of what scope and conditions leave. `results` are those of the asks, reduced. */
export interface Claim extends Signature {
  run(selection: Selection, fields: never, context: ExecutionContext, results: readonly Result[]): Verdict;
}

interface Parts<F extends z.ZodType, R> {
  kind: string;
  fields: F;
  describe: Describe<z.infer<F>>;
  run: R;
}

/** Makes an ask; `fields` type what `describe` and `run` are given. */
export const ask = <F extends z.ZodType<Record<string, unknown>>>(
  parts: Parts<F, (selection: Selection, fields: z.infer<F>, context: ExecutionContext) => Result>,
): Ask => parts as unknown as Ask;

/** Makes a reduction. */
export const reduction = <F extends z.ZodType<Record<string, unknown>>>(
  parts: Parts<F, (result: Result, fields: z.infer<F>, context: ExecutionContext, selection: Selection) => Result>,
): Reduction => parts as unknown as Reduction;

/** Makes a claim. */
export const claim = <F extends z.ZodType<Record<string, unknown>>>(
  parts: Parts<F, (selection: Selection, fields: z.infer<F>, context: ExecutionContext, results: readonly Result[]) => Verdict>,
): Claim => parts as unknown as Claim;
