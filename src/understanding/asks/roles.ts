import type { Role } from '../../query/schema.js';
import type { Tagged, Token } from './tagged.js';

type RoleCue = (typeof ROLE_CUES)[number];

/** Cues that say which part an office has in a task. */
export const ROLE_CUES = [
  'lead',
  'lead_by',
  'handle',
  'lead_unit',
  'join',
  'participating_unit',
  'involved',
  'either_role',
  'any_unit',
] as const;

const ROLE_OF: Readonly<Record<RoleCue, Role>> = {
  lead: 'lead',
  lead_by: 'lead',
  handle: 'lead',
  lead_unit: 'lead',
  join: 'participating',
  participating_unit: 'participating',
  involved: 'any',
  either_role: 'any',
  any_unit: 'any',
};

export const isRoleCue = (token: Token): token is Token & { name: RoleCue } => (ROLE_CUES as readonly string[]).includes(token.name);

/** The role that several cues say together: leading and taking part make both. */
export function roleOf(cues: readonly Token[]): Role | null {
  const both = cues.filter(isRoleCue);
  // 牵头的都要: "all of them" says both roles only where no role is said.
  const said = both.some(({ name }) => name === 'lead' || name === 'join') ? both.filter((cue) => !isLooseEither(cue)) : both;
  // "The bureau that handles it and takes part": what says plainly which part it is outweighs what only says that it works on it.
  const plain = said.filter(({ name }) => name !== 'handle' && name !== 'involved');
  const roles = new Set((plain.length > 0 ? plain : said.filter(({ name }) => name !== 'handle')).map(({ name }) => ROLE_OF[name]));
  if (roles.size === 0) return said.length > 0 ? 'lead' : null;
  if (roles.size === 1) return [...roles][0] ?? null;
  return 'any';
}

const isLooseEither = ({ name, text }: Token): boolean =>
  name === 'either_role' && !/牵头|负责|主办|主管|参与|配合|协|lead|head|role|support|part/i.test(text);

/** How far a "not" or an "except" reaches, in characters of words that are no cue. */
const REACH = 24;

/** The "not" that governs a token: before it in its clause, with no other role between. */
export function notBefore(token: Token, tagged: Tagged): Token | null {
  const nots = tagged
    .all('not', 'without')
    .filter((not) => not.clause === token.clause && not.end <= token.start)
    .filter((not) => !tagged.tokensBetween(not, token).some((between) => isRoleCue(between) || isHeadCue(between)))
    .filter((not) => tagged.between(not, token).length <= REACH);
  return nots.at(-1) ?? null;
}

/** The "not" that governs a token, before it or right behind it at the end of a clause: 牵头都没有. */
export function notAt(token: Token, tagged: Tagged): Token | null {
  const behind = tagged.all('not').find((not) => not.start >= token.end && not.start - token.end <= 2 && not.clause === token.clause);
  const isLast = behind && !tagged.tokens.some((other) => other.start >= behind.end && other.clause === behind.clause);
  return notBefore(token, tagged) ?? (isLast ? behind : null);
}

const isHeadCue = ({ name }: Token) => name === 'who' || name === 'which' || name === 'how_many' || name === 'task';

/** What takes a thing out: "except" before it, "aside" or 不算 behind it. Null where it counts. */
export function exceptionOf(token: Token, tagged: Tagged): Token | null {
  const before = tagged
    .all('except')
    .filter((except) => except.end <= token.start && tagged.between(except, token).length <= REACH)
    .filter((except) => except.clause === token.clause)
    .filter((except) => !tagged.tokensBetween(except, token).some((between) => isHeadCue(between) || between.name === 'except_behind'))
    .at(-1);
  if (before) return before;
  const behind = tagged
    .all('except_behind')
    .find(
      (except) => except.start >= token.end && tagged.between(token, except).trim().length <= CLOSE && except.sentence === token.sentence,
    );
  return behind && !tagged.tokensBetween(token, behind).some((between) => isRoleCue(between) && token.name !== 'officeName')
    ? behind
    : null;
}

const CLOSE = 6;
