import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import type { Glosser } from '../language/gloss/glosser.js';
import { sourceKey } from './source-key.js';

/** What a source says in English words, without grammar; for finding it, never shown. */
export interface SourceGloss {
  title: string;
  headings: string;
  /** Of each sentence, in their order. */
  sentences: readonly string[];
}

export type Glosses = ReadonlyMap<string, SourceGloss>;

/** Glosses of the sources of documents that have no English of their own, by the sources' keys. */
export function glossesOf(library: Library, glosser: Glosser): Glosses {
  const without = library.documents.filter(({ id }) => library.sources([id]).every(({ english }) => english === null));
  return new Map(library.sources(without.map(({ id }) => id)).map((source) => [sourceKey(source), glossOf(source, glosser)]));
}

const glossOf = (source: Source, glosser: Glosser): SourceGloss => ({
  title: glosser.gloss(source.title?.text ?? ''),
  headings: glosser.gloss(source.sections.map(({ title }) => title).join('。')),
  sentences: source.sentences.map(({ text }) => glosser.gloss(text)),
});

/** All that a gloss says. */
export const wholeGloss = ({ title, headings, sentences }: SourceGloss): string => [title, headings, ...sentences].join('. ');
