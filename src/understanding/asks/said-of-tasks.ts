import type { Tagged, Token } from './tagged.js';

const ROLE_NOUNS = ['lead_unit', 'participating_unit', 'office', 'any_unit', 'lead', 'join'] as const;
const NEAR = 10;

/** Whether a number says how many units a task has. */
export const countsUnits = (number: Token, tagged: Tagged): boolean =>
  (nounOf(number, tagged) ?? []).some(({ name }) => name === 'lead_unit' || name === 'participating_unit');

/** The words for units that a number counts: behind it (at most a word between), or before it (牵头单位有五家以上). */
export function nounOf(number: Token, tagged: Tagged): Token[] | null {
  const nouns = tagged.all(...ROLE_NOUNS).filter((noun) => noun.clause === number.clause);
  const behind = nouns.filter((noun) => noun.start >= number.end && tagged.between(number, noun).trim().length <= NEAR);
  const before = nouns.filter((noun) => noun.end <= number.start && tagged.between(noun, number).trim().length <= NEAR);
  const chosen = behind.length > 0 ? behind : before;
  const hasUnit = chosen.some(
    ({ name }) => name === 'lead_unit' || name === 'participating_unit' || name === 'office' || name === 'any_unit',
  );
  return hasUnit || (chosen.length > 0 && /家/.test(tagged.typed(number))) ? chosen : null;
}

/** The word for a target or date right behind a year. */
export const targetOfYear = (year: Token, tagged: Tagged): Token | null =>
  tagged.all('target', 'when', 'deadline').find(
    ({ start }) =>
      start >= year.end &&
      tagged.marked
        .slice(year.end, start)
        .trim()
        .replace(/^[的-]/, '') === '',
  ) ?? null;
