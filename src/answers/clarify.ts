import type { PolicyDocument, Source } from '../documents/types.js';
import type { Answering } from './answering.js';
import { Draft } from './draft.js';
import type { Option } from './types.js';

/** Asks which document is meant; each option is a complete question. */
export function clarifyDocument(answering: Answering, documents: readonly PolicyDocument[]): Draft {
  const { naming, language, say } = answering;
  const places = new Set(documents.map(({ info }) => info.place.zh));
  const options = documents.map((document) => {
    const label = naming.document(document, language);
    return { label, question: askedOf(label, answering) };
  });
  return offer(Draft.empty.paragraph(say(places.size === documents.length ? 'whichPlace' : 'whichDocument')), options);
}

/** Asks which of several tasks is meant. */
export function clarifyTask(answering: Answering, sources: readonly Source[]): Draft {
  const { naming, language, library, say } = answering;
  const options = sources.map((source) => ({
    label: naming.source(source, language),
    question: askedOf(naming.document(library.document(source.documentId), language), answering),
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
