import type { Library } from '../documents/library.js';
import type { Section } from '../documents/types.js';
import { englishStems, englishWords, stem } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import type { Reading } from './reading.js';
import type { SectionMention } from './types.js';

// Words that say that a part of a document is meant, not a subject.
const PART = {
  zh: /方面|章节?|部分|板块|大块|大项|[这那一]节|攻坚行动|领域|篇/,
  en: /\b(?:chapters?|sections?|parts?|headings?|pillars?|under|campaigns?|drives?)\b/i,
};

/**
 * Finds the chapter or section of the documents in question that a question names by its title: the one
 * whose title holds the words of the subject. A word that no title and no document holds is none of it.
 * Null where none fits.
 *
 * @param isCount whether tasks are counted; a title alone is then enough
 */
export function readSectionByTitle(
  reading: Reading,
  documentIds: readonly string[],
  library: Library,
  segmenter: Segmenter,
  stopWords: ReadonlySet<string>,
  isCount: boolean,
): SectionMention | null {
  const { language } = reading;
  const saysPart = PART[language].test(reading.text);
  if (!saysPart && !isCount) return null;
  const sections = documentIds.flatMap((documentId) => library.document(documentId).sections.map((section) => ({ documentId, section })));
  const titleOf = ({ title, english }: Section) => (language === 'zh' ? title : ` ${englishStems(english?.title ?? '').join(' ')} `);
  const holds = (section: Section, word: string) => titleOf(section).includes(language === 'zh' ? word : ` ${stem(word)} `);
  const wordsOf = (section: Section) =>
    (language === 'en' ? englishWords(section.english?.title ?? '') : segmenter.words(section.title)).filter(
      (word) => word.length > 1 && !stopWords.has(word),
    );
  const words = (language === 'en' ? englishWords(reading.rest) : segmenter.words(reading.rest)).filter(
    (word) => word.length > 1 && !stopWords.has(word) && !PART_WORDS.has(word) && !/^\d+$/.test(word),
  );
  const titled = (word: string) => sections.some(({ section }) => holds(section, word));
  const isOther = (word: string) => !titled(word) && library.corpus.includes(word);
  const named = words.filter(titled);
  if (named.length === 0 || words.filter(isOther).length > named.length * MOST_OTHER_WORDS) return null;
  const ranked = sections
    .map(({ documentId, section }) => ({ documentId, section, held: named.filter((word) => holds(section, word)).length }))
    // A chapter before a section of it; of equals the shorter title, which says little else.
    .sort((a, b) => b.held - a.held || a.section.level - b.section.level || a.section.title.length - b.section.title.length);
  const best = ranked[0] && ranked[0].held >= named.length * MOST_HELD_WORDS ? ranked[0] : null;
  // Where no word says that a part is meant, only its whole title is one: 保障措施共几条.
  if (best && !saysPart && wordsOf(best.section).some((word) => !named.includes(word))) return null;
  return best ? { documentId: best.documentId, start: best.section.start } : null;
}

// Of the words that titles hold, the title that is meant holds most; of the others, only few may be the documents'.
const MOST_HELD_WORDS = 0.6;
const MOST_OTHER_WORDS = 0.34;

// Words around a title that belong to the asking, not to it.
const PART_WORDS = new Set(
  '章节 部分 板块 大块 一章 那一章 这一章 一节 那一 这一 领域 方面 攻坚 行动 三年攻坚 三年 实际 收录 包含 组成 chapter chapters section sections part heading pillar under campaign campaigns drive drives headed titled called size number total count counted contents one five six sit s'.split(
    ' ',
  ),
);
