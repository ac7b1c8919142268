import { createHash } from 'node:crypto';
import type { ReviewedQuestion } from '../../adapters/shared/types.js';
import { detectLanguage } from '../../src/language/detect.js';
import { normalise } from '../../src/language/normalise.js';
import type { EvalCase } from './cases.js';

/** A case that a tester has still to complete: its kind and what a right answer holds. */
export interface Draft extends Pick<EvalCase, 'id' | 'language' | 'question' | 'history' | 'tags' | 'note'> {
  kind: '';
  expected: Omit<EvalCase['expected'], 'roles'>;
}

/**
 * Turns questions that got a thumb down or no answer into drafts, newest first, each question once.
 * Questions that are cases already are left out. Drafts hold no user ids: the store gives none, and what
 * people wrote into their questions is masked.
 */
export function draftsFrom(reviewed: readonly ReviewedQuestion[], cases: readonly EvalCase[]): Draft[] {
  const known = new Set(cases.map(({ history, question }) => keyOf(history, question)));
  return reviewed.map(draftOf).filter(({ history, question }) => {
    const key = keyOf(history, question);
    if (known.has(key) || question.trim() === '') return false;
    known.add(key);
    return true;
  });
}

function draftOf({ question, history, status, verdict, reason, at }: ReviewedQuestion): Draft {
  const said = reason ? `, saying: ${mask(reason)}` : '';
  const what = verdict === 'down' ? `thumb down${said}` : 'no answer';
  const masked = { question: mask(question), history: history.map(mask) };
  return {
    id: `draft-${createHash('sha256').update(keyOf(masked.history, masked.question)).digest('hex').slice(0, 8)}`,
    language: detectLanguage(question) ?? 'en',
    kind: '',
    ...masked,
    expected: { status: [], reason: null, documents: [], tasks: [], alsoRight: [], units: [], figures: [], count: null },
    tags: ['from-use'],
    note: `${new Date(at).toISOString().slice(0, 10)}: ${what}; the answer was ${status}`,
  };
}

/** Mentions, addresses and long numbers: what could tell who asked. Numbers of tasks and years are short. */
function mask(text: string): string {
  return text
    .replace(/<[@!#][^>]*>/g, '(mention)')
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '(address)')
    .replace(/(?<!\w)@\w+/g, '(mention)')
    .replace(/\+?\d[\d ()-]{5,}\d[Xx]?/g, (number) => (YEARS.test(number) || number.replace(/\D/g, '').length < 7 ? number : '(number)'));
}

// "2023-2025" is long and tells nothing.
const YEARS = /^(19|20)\d\d *- *(19|20)\d\d$/;

const keyOf = (history: readonly string[], question: string): string => normalise([...history, question].join(' → ')).toLowerCase();
