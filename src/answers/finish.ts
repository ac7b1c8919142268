import type { Language } from '../language/detect.js';
import type { Draft } from './draft.js';
import { plainText } from './plain-text.js';
import type { Answer, Trace } from './types.js';
import type { Wording } from './wording.js';

/** What stands beside the draft in an answer. */
export interface Finishing {
  language: Language;
  wording: Wording;
  /** Each query in words. */
  read: readonly string[];
  trace: Trace;
}

/** A verified draft as the answer that adapters render. */
export function toAnswer({ fields }: Draft, { language, wording, read, trace }: Finishing): Answer {
  const { status, reason, blocks, verdict, count, value, units, figures, citations, options } = fields;
  const text = plainText(blocks, language, wording);
  const base = { language, blocks, text, verdict, count, value, units, figures, citations, read, options, trace };
  return status === 'not_in_documents' ? { ...base, status, reason: reason ?? 'not_mentioned' } : { ...base, status };
}
