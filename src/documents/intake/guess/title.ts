import { foldSource } from '../../fold.js';
import type { Guess, Surroundings } from './guess.js';

/** A letter that hands on a paper names it between 《》. */
const HANDED_ON = /印发[^《》]{0,20}《([^《》]{6,80})》/;

/** The title of the paper itself, also where only the letter's title shows: 关于印发《…》的通知. */
export function guessTitle(found: string, { head, tail }: Surroundings): Guess<string> | null {
  if (found === '') return null;
  const title = HANDED_ON.exec(found)?.[1] ?? found;
  const wanted = foldSource(title).slice(0, 12);
  const line = [...head, ...tail].find(({ folded }) => folded.includes(wanted));
  return { value: title.replace(/\s+/g, ' ').trim(), line: line?.printed ?? null };
}

const PREFIX = /^(?:关于)?(?:印发)?(?:进一步)?(?:关于)?/;
const ISSUER = /^[\p{Script=Han}、]{2,30}?(?:人民政府|国务院|委员会|领导小组)?(?:办公厅|办公室|等\d{1,2}部门)?关于/u;

/** A title without who issued it and without 关于 before its matter. */
export const coreOf = (title: string): string => foldSource(title).replace(ISSUER, '').replace(PREFIX, '');
