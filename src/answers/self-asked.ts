import type { Library } from '../documents/library.js';
import type { PolicyDocument } from '../documents/types.js';
import { questionsOn } from './suggested.js';
import type { Wording } from './wording.js';

const SHORTEST_MEASURE = 4;
const LONGEST_MEASURE = 14;

/** Three questions by which a new document shows whether it was read: one of a task's units or text, one of a figure, one in English. */
export function selfAsked(document: PolicyDocument, library: Library, wording: Wording): string[] {
  const { zh, en } = questionsOn(document, library, wording);
  const figure = figureQuestion(document, library, wording);
  return [...new Set([zh[0], figure ?? zh[1], en[0], zh[1], zh[2], en[1]])].filter((question) => question !== undefined).slice(0, 3);
}

/** Asks the first target whose measure is short enough to be said. */
function figureQuestion(document: PolicyDocument, library: Library, wording: Wording): string | null {
  for (const source of [...document.tasks, ...document.introductions]) {
    for (const { kind, measure } of library.figures(source)) {
      if (kind === 'target' && measure !== null && measure.length >= SHORTEST_MEASURE && measure.length <= LONGEST_MEASURE) {
        return wording.say('exampleFigure', 'zh', { place: document.info.place.zh, measure });
      }
    }
  }
  return null;
}
