import type { PolicyDocument, Source } from '../documents/types.js';
import type { Answering } from './answering.js';
import { Draft } from './draft.js';
import type { Option } from './types.js';

/** Asks which document is meant; each option is a complete question. */
export function clarifyDocument(answering: Answering, documents: readonly PolicyDocument[]): Draft {
  const { naming, language, say } = answering;
  const places = new Set(documents.map(({ info }) => info.place.zh));
  const labels = labelsOf(documents, (document) => naming.document(document, language));
  const options = documents.map((document, i) => ({
    label: labels[i] as string,
    question: askedOf(labels[i] as string, answering),
    documentId: document.id,
  }));
  return offer(Draft.empty.paragraph(say(places.size === documents.length ? 'whichPlace' : 'whichDocument')), options);
}

/** What to call documents so that each name is of one: with the id behind it where two have the same name. */
function labelsOf(documents: readonly PolicyDocument[], nameOf: (document: PolicyDocument) => string): string[] {
  const names = documents.map(nameOf);
  return names.map((name, i) => (names.filter((other) => other === name).length > 1 ? `${name} [${documents[i]?.id}]` : name));
}

/** Asks which of several tasks is meant. */
export function clarifyTask(answering: Answering, sources: readonly Source[]): Draft {
  const { naming, language, library, say } = answering;
  const options = sources.map((source) => ({
    label: naming.source(source, language),
    question: askedOf(naming.document(library.document(source.documentId), language), answering),
    documentId: source.documentId,
  }));
  return offer(Draft.empty.about(...sources).paragraph(say('whichDocument')), options);
}

/** Shows choices and offers them as buttons. */
function offer(draft: Draft, options: readonly Option[]): Draft {
  return draft.list(options.map(({ label }) => label)).with({ status: 'needs_clarification', options });
}

/** The question as it would be put with its document in front, so that pressing an option asks it whole. */
const askedOf = (document: string, { language, typed }: Answering): string =>
  language === 'zh' ? `${document}:${typed}` : `${document}: ${typed}`;
