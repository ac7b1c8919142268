import type { Library } from '../documents/library.js';
import { chooseDocuments } from '../question/read-scope.js';
import type { PlaceMention, Question } from '../question/types.js';
import type { ConversationState, SourceRef } from './conversation.js';

/** "How many beds?", "and who is lending a hand there?": sources that a question may still be about. */
export interface Perhaps {
  sources: readonly SourceRef[];
  /** A word stands for them: it, 这个. */
  pointsBack: boolean;
  /** That word is what the sentence is about. */
  isSubject: boolean;
  /** The question is a fragment or opens as a follow-up, so that less speaks for a new subject. */
  isFragment: boolean;
}

/** A question with what it leaves out filled in from the conversation. */
export interface Resolved {
  question: Question;
  /** Sources that the conversation settles. */
  targets: readonly SourceRef[] | null;
  /** The sources just spoken of, where the question may still be about them although it has words of its own. */
  perhaps?: Perhaps | undefined;
  /** What was filled in, for the trace. */
  filled: string | null;
}

/**
 * Fills in what a follow-up leaves out. A question that has both a subject (or numbers, or an office)
 * and a place is complete and starts afresh.
 */
export function resolveFollowUp(question: Question, state: ConversationState | null, library: Library): Resolved {
  const alone: Resolved = { question: countFromStart(question, library), targets: null, filled: null };
  if (!state || ['greeting', 'thanks', 'help', 'documents'].includes(question.intent.kind)) return alone;
  const previous = state.question;
  if (question.reference) return byReference(question, state) ?? alone;
  const listed = ofList(question, state);
  if (listed) return listed;

  const saysSubject = question.subject !== '' || question.numbers.length > 0 || question.offices.length > 0 || question.chapter !== null;
  const saysPlace = question.documentsNamed || question.otherPlaces.length > 0;
  if (saysSubject && saysPlace) return alone;

  if (saysSubject) {
    // "And the airport?": same place and, where no other is asked, the same thing asked.
    if (!previous.documentsNamed) return alone;
    if (previous.intent.kind === 'unit_tasks' && question.offices.length === 0 && question.numbers.length === 0) {
      // "Do they have anything on sports?": of the same office's tasks; "and the airport?" is another matter.
      const ofThem = THEY.test(question.text);
      const intent = ofThem ? { ...previous.intent, onSubject: 'always' as const } : question.intent;
      const offices = ofThem ? previous.offices : [];
      return { question: rescope({ ...question, intent, offices }, previous, library), targets: null, filled: ofThem ? 'office' : 'place' };
    }
    const intent = question.intentNamed || question.numbers.length > 0 ? question.intent : previous.intent;
    return {
      question: { ...rescope({ ...question, intent }, previous, library) },
      targets: null,
      filled: 'place',
      perhaps: perhapsOf(question, state),
    };
  }

  if (saysPlace || question.years.length > 0 || question.kind) {
    // "What about Zibo?", "and in 2025?": the same question of another place, document or year.
    if (saysPlace && question.places.length === 0 && question.otherPlaces.length === 0 && !question.kind && question.years.length === 0)
      return alone;
    const intent = question.intentNamed ? question.intent : previous.intent;
    const places = question.places.length > 0 ? question.places : previous.places;
    // A year goes with its document; another place or document has years of its own.
    const years = question.years.length > 0 || question.places.length > 0 || question.kind ? question.years : previous.years;
    const kind = question.kind ?? (question.places.length > 0 ? null : previous.kind);
    const merged: Question = {
      ...previous,
      text: question.text,
      language: question.language,
      intent,
      places,
      years,
      kind,
      otherPlaces: question.otherPlaces,
      placesInPassing: question.placesInPassing,
      reference: null,
      compare: places.length > 1,
      subject: previous.subject,
      ...chooseDocuments(library, places as PlaceMention[], kind, years),
    };
    // Nothing was said but "the second one": the words of that task carry over. A number said carries over as a number.
    if (previous.subject === '' && previous.offices.length === 0 && previous.numbers.length === 0 && state.spokenOf.length === 1)
      return {
        question: { ...merged, numbers: [], subject: titleOf(state.spokenOf[0] as SourceRef, library) },
        targets: null,
        filled: 'subject',
      };
    return { question: merged, targets: null, filled: 'subject' };
  }

  // "Who runs it there?", of a place without documents.
  if (previous.otherPlaces.length > 0)
    return { question: { ...question, otherPlaces: previous.otherPlaces }, targets: null, filled: 'place' };

  // "Which ones?": what was counted is listed.
  if ('count' in previous.intent && WHICH_ONES.test(question.text)) {
    const intent = { ...previous.intent, count: false };
    return { question: { ...previous, text: question.text, language: question.language, intent }, targets: null, filled: 'list' };
  }

  // "And as participant?": the same office in the other role.
  if (previous.intent.kind === 'unit_tasks' && question.intent.kind === 'units' && question.intent.role !== 'both') {
    return {
      question: {
        ...previous,
        text: question.text,
        language: question.language,
        intent: { ...previous.intent, role: question.intent.role },
      },
      targets: null,
      filled: 'office',
    };
  }

  // "Who takes part?", "by when?": the tasks just spoken of.
  if (state.spokenOf.length > 0 && previous.intent.kind !== 'unit_tasks') {
    return {
      question: { ...question, ...scopeOf(previous), subject: previous.subject },
      targets: state.spokenOf.slice(0, 4),
      filled: 'task',
    };
  }
  return alone;
}

/**
 * The question of the option that a bare "the second one" chooses, where the last answer asked back.
 * Null where it chooses none, or where the last answer spoke of tasks, which are counted then.
 */
export function optionChosen(question: Question, state: ConversationState | null): string | null {
  const { reference, subject, numbers, offices, documentsNamed } = question;
  if (!state || state.spokenOf.length > 0 || reference?.kind !== 'ordinal') return null;
  if (subject !== '' || numbers.length > 0 || offices.length > 0 || documentsNamed) return null;
  return state.options.at(reference.position < 0 ? reference.position : reference.position - 1)?.question ?? null;
}

const THEY = /他们|它们|其中|\b(?:they|them|their|those|these)\b/i;
const MOST_TARGETS = 4;
// Words that stand for something said before.
const POINTS_BACK = /这|它|该|其中|那(?!.{1,8}呢)|\b(?:it|its|that|this|they|them|their|there|those)\b/i;
// The same as what the sentence is about: 它每年派多少人, "how many does it need".
const IS_SUBJECT = /它(?!们)|(?:这|该|此)项|\b(?:does|do|did|will|would|should|can|has|have) (?:it|they|this|that)\b/i;
const WHICH_ONES = /\bwhich(?: ones?| are they)?\s*\??$|\b(?:list|name|show) (?:them|those)\b|哪些|哪几|都有(?:啥|什么)|列(?:一下|出来)/i;
const FRAGMENT = { zh: 12, en: 35 };

function perhapsOf(question: Question, state: ConversationState): Perhaps | undefined {
  if (question.numbers.length > 0 || question.offices.length > 0) return undefined;
  if (state.spokenOf.length === 0 || state.question.intent.kind === 'unit_tasks') return undefined;
  return {
    sources: state.spokenOf.slice(0, MOST_TARGETS),
    pointsBack: POINTS_BACK.test(question.text),
    isSubject: IS_SUBJECT.test(question.text),
    isFragment: question.followsUp || question.text.length <= FRAGMENT[question.language],
  };
}

const LISTS = ['unit_tasks', 'section_tasks', 'subject_tasks'];

/** 第二项 after a list: the second of the list, unless the list shows a task of that number. */
function ofList(question: Question, state: ConversationState): Resolved | null {
  const [number] = question.numbers;
  const { spokenOf, question: previous } = state;
  if (number === undefined || question.numbers.length > 1 || question.documentsNamed || question.subject !== '') return null;
  if (!LISTS.includes(previous.intent.kind) || spokenOf.length < 2) return null;
  const source = spokenOf.find((reference) => reference.number === number) ?? spokenOf[number - 1];
  return source ? { question: { ...question, ...scopeOf(previous), numbers: [] }, targets: [source], filled: 'ordinal' } : null;
}

function byReference(question: Question, state: ConversationState): Resolved | null {
  const { reference } = question;
  if (reference?.kind === 'ordinal' && state.question.compare && state.question.places.length > 1) {
    // After a comparison, the second is the second place.
    const place = state.question.places.at(reference.position < 0 ? reference.position : reference.position - 1);
    const sources = state.spokenOf.filter(({ documentId }) => place?.documentIds.includes(documentId));
    if (sources.length > 0) return { question: { ...question, ...scopeOf(state.question) }, targets: sources, filled: 'ordinal' };
  }
  if (reference?.kind === 'ordinal') {
    const at = reference.position < 0 ? state.spokenOf.length + reference.position : reference.position - 1;
    const source = state.spokenOf[at];
    if (source) return { question: { ...question, ...scopeOf(state.question) }, targets: [source], filled: 'ordinal' };
    return null;
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

const scopeOf = (previous: Question) => ({
  places: previous.places,
  kind: previous.kind,
  documentIds: previous.documentIds,
  documentsNamed: previous.documentsNamed,
});

function rescope(question: Question, previous: Question, library: Library): Question {
  const years = question.years.length > 0 ? question.years : [];
  const kind = question.kind ?? previous.kind;
  return { ...question, places: previous.places, kind, years, ...chooseDocuments(library, previous.places, kind, years) };
}

function titleOf(reference: SourceRef, library: Library): string {
  const task = reference.number === null ? undefined : library.task(reference.documentId, reference.number);
  return task?.title?.text ?? task?.sentences[0]?.text ?? '';
}

/** "The last task of Zibo", "the first one in Qingzhou": an ordinal with a document is a task number. */
function countFromStart(question: Question, library: Library): Question {
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
  const number = reference.position < 0 ? numbers.at(reference.position) : numbers[reference.position - 1];
  return number === undefined ? question : { ...question, numbers: [number] };
}
