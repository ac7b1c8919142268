import { Document } from '@langchain/core/documents';
import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import type { Glosses, SourceGloss } from './glosses.js';
import { sourceKey } from './source-key.js';

export { sourceKey };

// Beyond this a passage says many things, and the mean of its words says none of them.
const LONGEST_WHOLE = 400;

export type PassageKind = 'title' | 'whole' | 'sentence' | 'english_title' | 'english_summary';

/** What is embedded: a LangChain Document that points to its task or introduction. */
export interface PassageMetadata extends Record<string, unknown> {
  documentId: string;
  /** Key of the source, see `sourceKey`. */
  source: string;
  kind: PassageKind;
  /** Offsets of the passage's own text in the source file; the English has none. */
  start: number | null;
  end: number | null;
}

export type Passage = Document<PassageMetadata>;

/** All passages of the library: title, whole, each sentence with its title, and the English text. */
export function buildPassages(library: Library, glosses: Glosses): Passage[] {
  return library.sources().flatMap((source) => passagesOf(source, glosses.get(sourceKey(source))));
}

function passagesOf(source: Source, gloss: SourceGloss | undefined): Passage[] {
  const passage = (kind: PassageKind, pageContent: string, start: number | null, end: number | null): Passage =>
    new Document({ pageContent, metadata: { documentId: source.documentId, source: sourceKey(source), kind, start, end } });
  const title = source.title ? `${source.title.text}。` : '';
  const passages = [passage('whole', source.body.text.slice(0, LONGEST_WHOLE), source.body.start, source.body.end)];
  if (source.title) passages.push(passage('title', source.title.text, source.title.start, source.title.end));
  for (const sentence of source.sentences) {
    if (source.title && sentence.start === source.title.start) continue;
    passages.push(passage('sentence', title + sentence.text, sentence.start, sentence.end));
  }
  if (source.english) {
    passages.push(passage('english_title', source.english.title, null, null));
    if (source.english.summary) passages.push(passage('english_summary', `${source.english.title}. ${source.english.summary}`, null, null));
  }
  if (gloss) {
    if (gloss.title) passages.push(passage('english_title', gloss.title, null, null));
    for (const sentence of gloss.sentences) {
      if (sentence) passages.push(passage('english_summary', sentence.slice(0, LONGEST_WHOLE), null, null));
    }
  }
  return passages;
}
