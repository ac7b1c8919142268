import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Naming } from '../../src/answers/naming.js';
import type { Answer } from '../../src/answers/types.js';
import type { Source } from '../../src/documents/types.js';
import type { Language } from '../../src/language/detect.js';
import { citedSources, sourceName } from '../shared/cited-sources.js';
import { sendable, splitText } from '../shared/split-text.js';

/** Characters of the source a page shows: in Chinese about a screen of a telephone. */
export const PAGE_LENGTH = 400;

/** A source of an answer, with where its pages begin among the pages of all of them. */
export interface CitedSource {
  source: Source;
  firstPage: number;
  /** What a button calls it: "Qingzhou key tasks 2023, task 25". */
  name: string;
}

/** The sources an answer cites, each once, and their whole texts in pages. */
export interface Sources {
  cited: readonly CitedSource[];
  pages: readonly FormattedString[];
}

/** Looks up what an answer cites, for its source buttons. Pages are messages, each with the heading of its source. */
export function sourcesOf({ citations, language }: Answer, naming: Naming): Sources {
  const cited: CitedSource[] = [];
  const pages: FormattedString[] = [];
  for (const source of citedSources(citations, naming.library)) {
    cited.push({ source, firstPage: pages.length, name: sourceName(source, naming, language) });
    pages.push(...pagesOf(source, naming, language));
  }
  return { cited, pages };
}

function pagesOf(source: Source, naming: Naming, language: Language): FormattedString[] {
  const whole = naming.library.document(source.documentId).source.slice(source.start, source.end).trim();
  const sections = source.sections.map((section) => (language === 'en' ? (section.english?.title ?? section.text) : section.text));
  const heading = fmt`${FormattedString.b(sendable(naming.source(source, language)))}\n${FormattedString.i(sendable(sections.join(' › ')))}`;
  return splitText(sendable(whole), PAGE_LENGTH).map((page, index) => {
    const summary = index === 0 && language === 'en' && source.english?.summary ? `${sendable(source.english.summary)}\n\n` : '';
    return fmt`${heading}\n\n${summary}${FormattedString.blockquote(page)}`;
  });
}
