import type { Library } from '../documents/library.js';
import type { Question } from '../question/types.js';
import type { ConversationState } from './conversation.js';
import { type Resolved, scopeOf } from './resolved.js';

/** What an ordinal counts, from 1; from the end where it is negative. */
const nth = <T>(items: readonly T[], position: number): T | undefined => (position < 0 ? items.at(position) : items[position - 1]);

const LISTS = ['unit_tasks', 'section_tasks', 'subject_tasks'];

/** 第二项 after a list: the second of the list, unless the list shows a task of that number. */
export function ofList(question: Question, state: ConversationState): Resolved | null {
  const [number] = question.numbers;
  const { spokenOf, question: previous } = state;
  if (number === undefined || question.numbers.length > 1 || question.documentsNamed || question.subject !== '') return null;
  if (!LISTS.includes(previous.intent.kind) || spokenOf.length < 2) return null;
  const source = spokenOf.find((reference) => reference.number === number) ?? spokenOf[number - 1];
  return source ? { question: { ...question, ...scopeOf(previous), numbers: [] }, targets: [source], filled: 'ordinal' } : null;
}

/** "The second one", "the next task", "the latter". */
export function byReference(question: Question, state: ConversationState): Resolved | null {
  const { reference } = question;
  if (reference?.kind === 'ordinal' && state.question.compare && state.question.places.length > 1) {
    // After a comparison, the second is the second place.
    const place = nth(state.question.places, reference.position);
    const sources = state.spokenOf.filter(({ documentId }) => place?.documentIds.includes(documentId));
    if (sources.length > 0) return { question: { ...question, ...scopeOf(state.question) }, targets: sources, filled: 'ordinal' };
  }
  if (reference?.kind === 'ordinal') {
    const source = nth(state.spokenOf, reference.position);
    return source ? { question: { ...question, ...scopeOf(state.question) }, targets: [source], filled: 'ordinal' } : null;
  }
  if (reference?.kind === 'step') {
    const last = state.spokenOf.at(-1);
    if (last?.number === null || !last) return null;
    return {
      question: {
        ...question,
        ...scopeOf(state.question),
        documentIds: [last.documentId],
        documentsNamed: true,
        numbers: [last.number + reference.by],
        intent: question.intentNamed ? question.intent : { kind: 'about' },
      },
      targets: null,
      filled: 'number',
    };
  }
  return null;
}

/**
 * The question of the option that a bare "the second one" chooses, where the last answer asked back.
 * Null where it chooses none, or where the last answer spoke of tasks, which are counted then.
 */
export function optionChosen(question: Question, state: ConversationState | null): string | null {
  const { reference, subject, numbers, offices, documentsNamed } = question;
  if (!state || state.spokenOf.length > 0 || reference?.kind !== 'ordinal') return null;
  if (subject !== '' || numbers.length > 0 || offices.length > 0 || documentsNamed) return null;
  return nth(state.options, reference.position)?.question ?? null;
}

/** "The last task of Zibo", "the first one in Qingzhou": an ordinal with a document is a task number. */
export function countFromStart(question: Question, library: Library): Question {
  const { reference, documentIds, subject } = question;
  if (
    reference?.kind !== 'ordinal' ||
    !question.documentsNamed ||
    documentIds.length !== 1 ||
    question.numbers.length > 0 ||
    subject !== ''
  )
    return question;
  const numbers = library.document(documentIds[0] as string).tasks.map(({ number }) => number);
  const number = nth(numbers, reference.position);
  return number === undefined ? question : { ...question, numbers: [number] };
}
