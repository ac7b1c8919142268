import type { Guess, Line, Surroundings } from './guess.js';
import { labelled } from './guess.js';

const NUMBER = /[\p{Script=Han}]{1,14}(?:[〔([【]\d{4}[〕)\]】]|\d{4}年)\s?第?\d{1,5}\s?号/u;
const LONGEST_LINE = 60;

/** The number under which a paper was issued: 国发〔2018〕42号. Numbers in running text are those of other papers. */
export function guessDocumentNumber({ head, tail }: Surroundings): Guess<string> | null {
  const stated = labelled([...head, ...tail], '发文字号|文\\s{0,4}号|文件编号|公文字号');
  const match = stated && NUMBER.exec(stated.value);
  if (stated && match) return { value: match[0].replace(/\s/g, ''), line: stated.line };
  return inLines(head) ?? inLines(tail);
}

function inLines(lines: readonly Line[]): Guess<string> | null {
  for (const { printed, folded } of lines) {
    const match = folded.length <= LONGEST_LINE ? NUMBER.exec(folded) : null;
    if (match) return { value: match[0].replace(/\s/g, ''), line: printed };
  }
  return null;
}
