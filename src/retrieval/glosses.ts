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

/**
 * Glosses of those sources whose documents have no English of their own, by the sources' keys.
 *
 * @param sources all those of each document
 */
export function glossesOf(sources: readonly Source[], glosser: Glosser): Glosses {
  const withEnglish = new Set(sources.flatMap(({ documentId, english }) => (english ? [documentId] : [])));
  const without = sources.filter(({ documentId }) => !withEnglish.has(documentId));
  return new Map(without.map((source) => [sourceKey(source), glossOf(source, glosser)]));
}

const glossOf = (source: Source, glosser: Glosser): SourceGloss => ({
  title: glosser.gloss(source.title?.text ?? ''),
  headings: glosser.gloss(source.sections.map(({ title }) => title).join('。')),
  sentences: source.sentences.map(({ text }) => glosser.gloss(text)),
});

/** All that a gloss says. */
export const wholeGloss = ({ title, headings, sentences }: SourceGloss): string => [title, headings, ...sentences].join('. ');
