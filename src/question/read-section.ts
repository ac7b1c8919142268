import type { Library } from '../documents/library.js';
import type { Section } from '../documents/types.js';
import { englishStems, englishWords, stem } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import type { Reading } from './reading.js';
import type { SectionMention } from './types.js';

// Words that say that a part of a document is meant, not a subject.
const PART = {
  zh: /方面|章节?|部分|板块|大块|大项|那一?节|这一?节|三年攻坚行动|领域|篇/,
  en: /\b(?:chapters?|sections?|parts?|headings?|pillars?|under)\b/i,
};
const PART_WORD =
  /^(?:章|节|章节|部分|板块|大块|一章|那一章|这一章|那一|这一|领域|方面|攻坚|行动|三年|年|里|chapter|section|part|heading|pillar|under|headed|titled|called)$/;

/**
 * Finds the chapter or section of the documents in question that a question names by its title: the one
 * whose title holds every word of the subject. Null where no word says that a part is meant, or none fits.
 */
export function readSectionByTitle(
  reading: Reading,
  documentIds: readonly string[],
  library: Library,
  segmenter: Segmenter,
  stopWords: ReadonlySet<string>,
): SectionMention | null {
  const { language } = reading;
  if (!PART[language].test(reading.text)) return null;
  const words = (language === 'en' ? englishWords(reading.rest) : segmenter.words(reading.rest)).filter(
    (word) => !stopWords.has(word) && !PART_WORD.test(word) && !/^\d+$/.test(word),
  );
  if (words.length === 0) return null;
  const holds = (section: Section) => {
    if (language === 'zh') return words.every((word) => section.title.includes(word));
    const stems = new Set(englishStems(section.english?.title ?? ''));
    return words.every((word) => stems.has(stem(word)));
  };
  const fitting = documentIds
    .flatMap((documentId) =>
      library
        .document(documentId)
        .sections.filter(holds)
        .map((section) => ({ documentId, section })),
    )
    // A chapter before a section of it; of equals the shorter title, which says little else.
    .sort((a, b) => a.section.level - b.section.level || a.section.title.length - b.section.title.length);
  const [best] = fitting;
  return best ? { documentId: best.documentId, start: best.section.start } : null;
}
