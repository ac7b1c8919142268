import { type Survey, surveyOf } from '../intake/survey.js';
import type { Library } from '../library.js';
import { reportOn } from '../report/report.js';
import type { PolicyDocument } from '../types.js';
import { englishFaults } from './english.js';
import { phraseFaults } from './phrases.js';

/** What a document of a set holds, and everything that a person should look at. */
export interface Checked extends Survey {
  /** Faults of the data that people or programs wrote beside the text. */
  faults: readonly string[];
  /** Tasks and introductions without English, and without phrases. */
  withoutEnglish: number;
  withoutPhrases: number;
}

/** Looks a document through, as `npm run check` shows it. */
export function checkDocument(document: PolicyDocument, library: Library): Checked {
  const all = [...document.introductions, ...document.tasks];
  return {
    ...surveyOf(document, reportOn(document.source), library.units),
    faults: [...englishFaults(document, library.units), ...phraseFaults(document)],
    withoutEnglish: all.filter(({ english }) => !english?.title).length,
    withoutPhrases: all.filter(({ everyday }) => everyday.zh.length + everyday.en.length === 0).length,
  };
}
