import type { PolicyDocument, Source } from '../documents/types.js';
import type { Question } from '../question/types.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';

/** Asks which document is meant; each option is a complete question. */
export function clarifyDocument(context: AnswerContext, draft: Draft, documents: readonly PolicyDocument[]): void {
  const { question, naming } = context;
  draft.status = 'needs_clarification';
  const places = new Set(documents.map(({ info }) => info.place.zh));
  draft.paragraph(context.say(places.size === documents.length ? 'whichPlace' : 'whichDocument'));
  for (const document of documents) {
    const label = naming.document(document, question.language);
    draft.options.push({ label, question: askedOf(label, question) });
  }
  draft.list(draft.options.map(({ label }) => label));
}

/** Asks which of several tasks is meant. */
export function clarifyTask(context: AnswerContext, draft: Draft, sources: readonly Source[]): void {
  const { question, naming } = context;
  draft.status = 'needs_clarification';
  draft.paragraph(context.say('whichDocument'));
  for (const source of sources) {
    draft.records.add(source);
    const document = naming.document(context.library.document(source.documentId), question.language);
    draft.options.push({
      label: naming.source(source, question.language),
      question: askedOf(document, question),
    });
  }
  draft.list(draft.options.map(({ label }) => label));
}

/** Asks what the question is about, where nothing but its frame was said. */
export function clarifySubject(context: AnswerContext, draft: Draft): void {
  draft.status = 'needs_clarification';
  draft.paragraph(context.say('whichSubject'));
  for (const question of context.suggested[context.question.language].slice(0, 3)) draft.options.push({ label: question, question });
}

/** The question as it would be put with its document in front, so that pressing an option asks it whole. */
const askedOf = (document: string, { language, text }: Question): string =>
  language === 'zh' ? `${document}:${text}` : `${document}: ${text}`;
