import type { Call, Role } from '../../query/schema.js';
import type { OfficeMention } from '../types.js';
import type { Head } from './heads.js';
import { exceptionOf, isRoleCue, notAt, roleOf } from './roles.js';
import type { Statement } from './statements.js';
import type { Tagged, Token } from './tagged.js';

/** "Who leads", "which offices take part", "who else": the offices of a role, without those that are excepted. */
export function readUnits(
  tagged: Tagged,
  heads: readonly Head[],
  statements: readonly Statement[],
  offices: readonly OfficeMention[],
): Call[] {
  const asking = heads.filter(({ kind }) => kind === 'offices');
  if (asking.length === 0) return [];
  const owned = statements.flatMap(({ cues }) => cues);
  const cues = asking.map((head, i) => cuesOf(head, asking[i + 1], owned, tagged));
  for (const [i, head] of asking.entries()) {
    tagged.use('ask', head.token, ...(head.noun ? [head.noun] : []), ...(cues[i] ?? []));
    tagged.use('ask', ...tagged.all('other', 'only').filter(({ clause }) => clause === head.token.clause));
  }
  const takenOut = tagged.tokens.filter((token) => isRoleCue(token) && (exceptionOf(token, tagged) ?? notAt(token, tagged)));
  tagged.use('ask', ...takenOut, ...takenOut.flatMap((token) => exceptionOf(token, tagged) ?? notAt(token, tagged) ?? []));
  const excepted = statements.filter(({ isExcepted }) => isExcepted);
  for (const statement of excepted) tagged.use('ask', ...statement.cues);
  const except = excepted.flatMap(({ offices: marks }) => marks.flatMap(({ index }) => offices[index]?.office.id ?? []));
  const isMore = tagged.has('other') || takenOut.length > 0;
  const roles = cues.map((said): Role => roleOf(said) ?? (isMore && except.length === 0 ? 'participating' : 'lead'));
  // "Who else is involved" asks for those beside the lead.
  const role = new Set(roles).size === 1 ? (roles[0] as Role) : 'any';
  const asked: Role = role === 'any' && isMore && except.length === 0 && !saysBoth(cues.flat()) ? 'participating' : role;
  const only = isOnlyThis(asked, takenOut, tagged);
  return [{ kind: 'units', role: asked, ...(only && { only }), ...(except.length > 0 && { except: [...new Set(except)] }) }];
}

/** "Never lead, purely take part": the offices that have no other role. */
function isOnlyThis(role: Role, takenOut: readonly Token[], tagged: Tagged): boolean {
  if (role === 'any' || tagged.has('officeName')) return false;
  const isOther = (cue: Token) => roleOf([cue]) !== role;
  const says = tagged
    .all('only')
    .some((only) => tagged.tokens.some((cue) => isRoleCue(cue) && cue.start >= only.end && cue.clause === only.clause));
  return says || takenOut.some((cue) => !exceptionOf(cue, tagged) && isOther(cue));
}

const saysBoth = (cues: readonly Token[]): boolean => {
  const plain = cues.filter(({ name }) => name !== 'involved' && name !== 'handle');
  return plain.length > 0 && roleOf(plain) === 'any';
};

/** The cues that say which role a word asks for: behind it up to the next that asks, else before it in its clause, else in the clause that follows. */
function cuesOf(head: Head, next: Head | undefined, owned: readonly Token[], tagged: Tagged): Token[] {
  const start = (head.noun && head.noun.start < head.token.start ? head.noun : head.token).start;
  const end = next ? (next.noun && next.noun.start < next.token.start ? next.noun : next.token).start : tagged.marked.length;
  const open = tagged.tokens.filter(
    (token) => isRoleCue(token) && !owned.includes(token) && !exceptionOf(token, tagged) && !notAt(token, tagged),
  );
  const inClause = open.filter(({ clause }) => clause === head.token.clause);
  const behind = inClause.filter((token) => token.start >= start && token.start < end);
  if (behind.length > 0) return behind;
  const before = inClause.filter((token) => token.start < start);
  if (before.length > 0) return before.slice(-1);
  const following = open.filter(
    (token) => token.clause === head.token.clause + 1 && token.start < end && token.sentence === head.token.sentence,
  );
  if (following.length > 0 && !tagged.has('other')) return following.filter(({ name }) => name !== 'handle');
  return [];
}
