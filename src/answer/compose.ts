import type { Evidence } from '../retrieval/evidence.js';
import { hasSubject } from '../retrieval/query.js';
import { answerByNumber } from './by-number.js';
import { clarifySubject } from './clarify.js';
import type { AnswerContext } from './context.js';
import { Draft } from './draft.js';
import { answerFrom, answerSettled } from './from-sources.js';
import { addReadings } from './readings.js';
import { refuseNotMentioned, refuseOtherPlace, refuseOtherYear } from './refuse.js';
import { answerSectionTasks } from './section-tasks.js';
import { selectSources } from './select-sources.js';
import { answerSubjectTasks } from './subject-tasks.js';
import { answerDocuments, answerTalk } from './talk.js';
import { answerUnitTasks } from './unit-tasks.js';
import { answerUnits } from './units.js';
import { yearIsOutside } from './years.js';

/**
 * Composes the answer to one question. The order matters: what needs no document comes first, then
 * what no document can answer, then exact records, and retrieval last.
 */
export async function compose(context: AnswerContext): Promise<Draft> {
  const { question } = context;
  const isList = question.intent.kind === 'subject_tasks' && question.otherPlaces.length === 0 && !yearIsOutside(context);
  // A composer that may give up makes a draft of its own or none, so that nothing of it is left behind.
  const listed = isList ? answerSubjectTasks(context) : null;
  const draft = listed ?? (await composeOne(context));
  addReadings(context, draft);
  return draft;
}

async function composeOne(context: AnswerContext): Promise<Draft> {
  const { question } = context;
  const draft = new Draft();
  const { kind } = question.intent;
  if (kind === 'greeting' || kind === 'thanks' || kind === 'help' || kind === 'remark') answerTalk(context, draft, kind);
  else if (kind === 'documents') answerDocuments(context, draft);
  else if (question.otherPlaces.length > 0) refuseOtherPlace(context, draft, question.otherPlaces.join('、'));
  else if (question.asked && question.intent.kind === 'unit_tasks' && (question.intent.onSubject === 'if_any' || !question.intentNamed))
    refuseNotMentioned(context, draft, []);
  else if (kind === 'unit_tasks' && !yearIsOutside(context)) await answerOffice(context, draft);
  else if (kind === 'section_tasks' && !yearIsOutside(context)) answerSectionTasks(context, draft);
  else if (context.targets) answerSettled(context, draft, context.targets);
  else if (question.numbers.length > 0) answerByNumber(context, draft);
  else if (question.subject === '' && !yearIsOutside(context)) answerWithoutSubject(context, draft);
  else await answerBySubject(context, draft);
  return draft;
}

// Words beside an office are a subject where a task covers so much of them.
const COVERED_BESIDE_OFFICE = 0.6;

/** An office's tasks; where the question has a subject that the documents know, the task on that. */
async function answerOffice(context: AnswerContext, draft: Draft): Promise<void> {
  const { question, query } = context;
  if (question.intent.kind !== 'unit_tasks' || !hasSubject(query) || question.intent.onSubject !== 'if_any' || !question.documentsNamed) {
    answerUnitTasks(context, draft);
    return;
  }
  const role = question.intent.role === 'either' ? 'both' : question.intent.role;
  const asUnits: AnswerContext = { ...context, question: { ...question, intent: { kind: 'units', role } } };
  const { sources, coverage } = await selectSources(asUnits);
  if (coverage >= COVERED_BESIDE_OFFICE) answerUnits(asUnits, draft, sources);
  else answerUnitTasks(context, draft);
}

/** Nothing is left of the question but its frame. */
function answerWithoutSubject(context: AnswerContext, draft: Draft): void {
  const { question, library, naming } = context;
  const documents = question.documentIds.map((id) => library.document(id));
  if (question.asked) refuseNotMentioned(context, draft, []);
  else if (question.isRemark && !question.documentsNamed) answerTalk(context, draft, 'remark');
  else if (question.intent.kind === 'units' && question.documentsNamed && documents.every(({ namesUnits }) => !namesUnits)) {
    draft.status = 'unit_not_named';
    for (const document of documents)
      draft.paragraph(context.say('noUnitAtAll', { document: naming.document(document, question.language) }));
    // "What can you tell me about Zhifu?": what is in its document.
  } else if (question.documentsNamed && question.intent.kind !== 'units') answerSectionTasks(context, draft);
  else clarifySubject(context, draft);
}

// A remark is taken for a question only where the documents cover what it speaks of so far.
const COVERED_BY_A_REMARK = 0.75;

async function answerBySubject(context: AnswerContext, draft: Draft): Promise<void> {
  const { question } = context;
  // "stop", 退订: words that ask nothing and name nothing.
  if (question.isBare && !question.followsUp && !context.terms.named(context.query)) {
    answerTalk(context, draft, 'remark');
    return;
  }
  const selected = await selectSources(context);
  const accepted = selected.sources;
  // 今天真热啊: of no place, and with no word that is whole.
  const isBare = !hasSubject(context.query);
  if (!question.documentsNamed && (isBare || (question.isRemark && selected.coverage < COVERED_BY_A_REMARK))) {
    answerTalk(context, draft, 'remark');
    return;
  }
  if (accepted.length === 0 && question.isRemark && !question.asked) answerTalk(context, draft, 'remark');
  else if (accepted.length === 0 && yearIsOutside(context)) refuseOtherYear(context, draft);
  else if (accepted.length === 0) refuseNotMentioned(context, draft, selected.near);
  else if (selected.partNotMentioned) refuseOtherPlace(context, draft, selected.partNotMentioned);
  else if (yearIsOutside(context) && !accepted.some((source) => question.years.some((year) => source.body.text.includes(String(year)))))
    refuseOtherYear(context, draft);
  else {
    answerFrom(context, draft, accepted);
    for (const id of selected.silent)
      draft.note(context.say('notMentionedIn', { documents: context.naming.document(context.library.document(id), question.language) }));
    addAlso(context, draft, selected.also);
  }
}

/** Tasks beside the answer that say more on the subject. */
function addAlso(context: AnswerContext, draft: Draft, also: readonly Evidence[]): void {
  if (also.length === 0) return;
  const { language } = context.question;
  for (const { source } of also) draft.records.add(source);
  draft.note(
    context.say('alsoIn', { list: also.map(({ source }) => context.naming.source(source, language)).join(language === 'zh' ? ';' : '; ') }),
  );
}
