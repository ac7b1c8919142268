import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** A word of the model: `frequency` is its share of running text, 0 for a word only the seeds know. */
export interface VocabularyWord {
  word: string;
  language: 'en' | 'zh';
  frequency: number;
}

const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN_WORD = /[a-z][a-z'-]*[a-z]|[a-z]/g;

/**
 * The words the model knows: the word lists, plus every word and character of the seeds, so that
 * no term of a document is without a vector however rare it is elsewhere.
 *
 * @param wordLists path of the file that `words.py` printed
 * @param seedsDirectory the folder of the documents and their English data
 */
export function buildVocabulary(wordLists: string, seedsDirectory: string): VocabularyWord[] {
  const words = new Map<string, VocabularyWord>();
  for (const line of readFileSync(wordLists, 'utf8').split('\n')) {
    const [language, word, frequency] = line.split('\t');
    if (!word || (language !== 'en' && language !== 'zh')) continue;
    words.set(word, { word, language, frequency: Number(frequency) });
  }
  const add = (word: string, language: 'en' | 'zh') => {
    if (!words.has(word)) words.set(word, { word, language, frequency: 0 });
  };
  const jieba = Jieba.withDict(dict);
  for (const path of textsIn(seedsDirectory)) {
    const text = readFileSync(path, 'utf8').toLowerCase();
    for (const [run] of text.matchAll(HAN_RUN)) {
      for (const word of jieba.cutForSearch(run, true)) add(word, 'zh');
      for (const character of run) add(character, 'zh');
    }
    for (const [word] of text.matchAll(LATIN_WORD)) add(word, 'en');
  }
  return [...words.values()];
}

/** The files of the seeds, one folder down; not the documents as they were published. */
const textsIn = (seedsDirectory: string): string[] =>
  readdirSync(seedsDirectory, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() && !entry.name.startsWith('original.') ? [join(entry.parentPath, entry.name)] : []))
    .sort();
