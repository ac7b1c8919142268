import type { z } from 'zod';
import type { Language } from '../language/detect.js';
import type { Names } from './names.js';

/** What the query language must know of an operation: its name, its fields, and how it is said in words. */
export interface Signature {
  kind: string;
  /** The fields beside `kind`. */
  fields: z.ZodType<Record<string, unknown>>;
  /** A phrase of the reading line, such as "counted" or 的数量. */
  describe(fields: never, language: Language, names: Names): string;
}

/** The operation of a kind among several; undefined where there is none. */
export const ofKind = <S extends Signature>(signatures: readonly S[], kind: string): S | undefined =>
  signatures.find((signature) => signature.kind === kind);

/** All operations of the language, by what they are for. */
export interface Vocabulary {
  asks: readonly Signature[];
  reductions: readonly Signature[];
  claims: readonly Signature[];
}
