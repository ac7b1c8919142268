import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitRole } from '../../src/documents/types.js';
import { directories } from '../data/seeds.js';

/**
 * Units of each numbered task, read from a source file with a regular expression and nothing of the
 * program, so that lists and counts have something to be compared with. Good for these three files only.
 */
function unitsInText(documentId: string): { number: number; lead: string[]; participating: string[] }[] {
  const text = readFileSync(join(directories.seeds, documentId, 'source.txt'), 'utf8');
  const starts = [...text.matchAll(/^[ \t\u3000]*(\d{1,3})[.、]/gm)].map((match) => ({ number: Number(match[1]), at: match.index }));
  return starts.map(({ number, at }, i) => {
    const own = text.slice(at, starts[i + 1]?.at);
    const inBracket = /[(〔]牵头(?:单位|部门):(.*)[)〕]/.exec(own)?.[1] ?? '';
    const [lead = '', participating = ''] = inBracket.split(/[,;]参与单位:/);
    return { number, lead: lead.split('、'), participating: participating.split('、') };
  });
}

/** Numbers of the tasks whose bracket holds one of the names in that role. */
export const tasksInText = (documentId: string, names: readonly string[], role: UnitRole): number[] =>
  unitsInText(documentId)
    .filter((task) => task[role].some((name) => names.includes(name)))
    .map(({ number }) => number);
