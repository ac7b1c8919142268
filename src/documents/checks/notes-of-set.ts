import type { Library } from '../library.js';
import type { WordTables } from '../word-tables.js';

/**
 * What tables that hold for every document say that no document of this set bears out. Nothing of it is wrong: the
 * tables serve other sets too; it shows what a table does for this one.
 */
export function tableNotes(library: Library, { glossary, everyday }: WordTables): string[] {
  const isUsed = (word: string) => library.corpus.includes(word.toLowerCase());
  const unused = glossary.filter(({ zh }) => !isUsed(zh)).length;
  const leading = [...everyday.zh, ...everyday.en];
  const idle = leading.filter(({ policy }) => !policy.some(isUsed)).length;
  return [
    `glossary: ${glossary.length - unused} of ${glossary.length} terms are in these documents`,
    `everyday words: ${leading.length - idle} of ${leading.length} lead to a word of these documents`,
  ];
}
