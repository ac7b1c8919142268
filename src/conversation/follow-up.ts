import type { Library } from '../documents/library.js';
import { chooseDocuments } from '../question/read-scope.js';
import type { PlaceMention, Question } from '../question/types.js';
import type { ConversationState, SourceRef } from './conversation.js';
import { perhapsOf } from './perhaps.js';
import { byReference, countFromStart, ofList } from './references.js';
import { MOST_TARGETS, type Resolved, rescope, scopeOf } from './resolved.js';

const THEY = /他们|它们|其中|\b(?:they|them|their|those|these)\b/i;
const WHICH_ONES = /\bwhich(?: ones?| are they)?\s*\??$|\b(?:list|name|show) (?:them|those)\b|哪些|哪几|都有(?:啥|什么)|列(?:一下|出来)/i;
const HOW_MANY = /(?:几|多少)(?:项|条|个|件)|一共|总共|\bhow many\b|\bin total\b/i;

/**
 * Fills in what a follow-up leaves out. A question that has both a subject (or numbers, or an office)
 * and a place is complete and starts afresh.
 */
export function resolveFollowUp(question: Question, state: ConversationState | null, library: Library): Resolved {
  const alone: Resolved = { question: countFromStart(question, library), targets: null, filled: null };
  if (!state || ['greeting', 'thanks', 'remark', 'help', 'documents'].includes(question.intent.kind)) return alone;
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
      question: rescope({ ...question, intent }, previous, library),
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

  // "Which ones?", "how many in all?": what was counted is listed, and the other way round.
  const asksMore = WHICH_ONES.test(question.text) ? false : HOW_MANY.test(question.text) ? true : null;
  if ('count' in previous.intent && asksMore !== null) {
    const intent = { ...previous.intent, count: asksMore };
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
      targets: state.spokenOf.slice(0, MOST_TARGETS),
      filled: 'task',
    };
  }
  return alone;
}

function titleOf(reference: SourceRef, library: Library): string {
  const task = reference.number === null ? undefined : library.task(reference.documentId, reference.number);
  return task?.title?.text ?? task?.sentences[0]?.text ?? '';
}
