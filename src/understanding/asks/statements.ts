import { madeOf } from '../../language/patterns.js';
import type { Role } from '../../query/schema.js';
import type { Head } from './heads.js';
import { exceptionOf, isRoleCue, notBefore, roleOf } from './roles.js';
import type { Tagged, Token } from './tagged.js';

/** What a text says of one or several offices together: that they lead, do not lead, lead alone, are left out. */
export interface Statement {
  /** Marks of the offices, in order. */
  offices: readonly Token[];
  /** Whether each of them is meant or any. */
  any: boolean;
  role: Role | null;
  isDenied: boolean;
  isExcepted: boolean;
  isAlone: boolean;
  /** The cues that say it. */
  cues: readonly Token[];
}

// What stands between offices that are named together: the marks of offices and words that join.
const JOINS = madeOf(
  /[\s、,/&+]/y,
  /(?:and|or|nor|either|both|the|as well as|together with|jointly|plus|with|['’]s)\b/iy,
  /和|与|跟|及|以及|或者?|还是|同/y,
);
/** Nothing but words that join, or nothing at all. */
const isJoining = (between: string): boolean => between === '' || JOINS.test(between);
const OR = /或|还是|\bor\b/i;

/** What is said of the offices that a text names. Cues that say what another word asks for ("who leads") are not theirs. */
export function statementsOf(tagged: Tagged, heads: readonly Head[]): Statement[] {
  const groups = groupsOf(tagged);
  const found = groups.map((offices, i) => statementOf(offices, groups.filter((_, other) => other !== i).flat(), heads, tagged));
  // "A and B together": one of them may stand apart from the word that says what both do.
  const told = found.find(({ role, isExcepted }) => role !== null && !isExcepted);
  return found.map((statement) =>
    statement.role === null && !statement.isExcepted && told && tagged.has('together') ? { ...statement, role: told.role } : statement,
  );
}

function groupsOf(tagged: Tagged): Token[][] {
  const groups: Token[][] = [];
  for (const office of tagged.all('officeName')) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.sentence === office.sentence && isJoining(tagged.between(last, office))) groups.at(-1)?.push(office);
    else groups.push([office]);
  }
  return groups;
}

function statementOf(offices: readonly Token[], others: readonly Token[], heads: readonly Head[], tagged: Tagged): Statement {
  const first = offices[0] as Token;
  const last = offices.at(-1) as Token;
  const except = exceptionOf(last, tagged) ?? exceptionOf(first, tagged);
  const cues = rolesAround(first, last, others, heads, tagged).filter((cue) => !exceptionOf(cue, tagged));
  const positive = cues.filter((cue) => !denialOf(cue, first, tagged));
  const denied = cues.filter((cue) => denialOf(cue, first, tagged));
  // "Takes part, does not lead": what is denied beside what is said only says it again.
  const said = positive.length > 0 ? positive : denied;
  // 刨去A牵头的, "whatever A leads": what is left out is what it does.
  const told = except && said.length === 0 ? rightBehind(last, tagged) : said;
  const alone = [...tagged.all('alone').filter((cue) => Math.abs(cue.clause - last.clause) <= 2), ...onlyBeside(offices, heads, tagged)];
  // "Which one is not the bureau's": the office itself is denied.
  const not = cues.length === 0 ? notBefore(first, tagged) : null;
  const isDenied = not !== null && tagged.between(not, first).trim().length <= 3;
  const between = tagged.marked.slice(first.start, last.end);
  return {
    offices,
    any: OR.test(between) || (offices.length > 1 && tagged.all('or').some(({ end }) => end <= first.start && first.start - end <= 8)),
    role: roleOf(told),
    isDenied: (positive.length === 0 && denied.length > 0) || isDenied,
    isExcepted: except !== null,
    isAlone: alone.length > 0 && !except,
    cues: [
      ...(except ? [except] : told),
      ...(except ? [] : alone),
      ...denied,
      ...(isDenied && not ? [not] : []),
      ...cues.flatMap((cue) => denialOf(cue, first, tagged) ?? []),
    ],
  };
}

/** The cues of a role right behind an office. */
const rightBehind = (office: Token, tagged: Tagged): Token[] =>
  tagged.tokens.filter(
    (token) =>
      isRoleCue(token) &&
      token.clause === office.clause &&
      token.start >= office.end &&
      tagged.between(office, token).trim().length <= 1 &&
      tagged.tokensBetween(office, token).length === 0,
  );

/** "With the bureau only", "only the bureau, which tasks?": the office is alone in what is listed. 只看民政局的任务 only chooses. */
function onlyBeside(offices: readonly Token[], heads: readonly Head[], tagged: Tagged): Token[] {
  const [first, last] = [offices[0] as Token, offices.at(-1) as Token];
  if (offices.length > 1 || !heads.some(({ kind, strong }) => kind === 'tasks' && strong)) return [];
  const isOfTasks = /^(?:['’]s?)? ?(?:tasks|items|list|work)|^的/i.test(tagged.marked.slice(last.end));
  return tagged.all('only').filter(({ start, end }) => {
    if (start >= last.end) return start - last.end <= 1 && /^\s*(?:[?,.!;:]|$)/.test(tagged.marked.slice(end));
    return end <= first.start && first.start - end <= 1 && !isOfTasks && /(?:^|[:;,.?!] ?)$/.test(tagged.marked.slice(0, start));
  });
}

/** The cues of a role that belong to a group of offices. */
function rolesAround(first: Token, last: Token, others: readonly Token[], heads: readonly Head[], tagged: Tagged): Token[] {
  const open = tagged.tokens.filter(
    (token) => isRoleCue(token) && !isOfTask(token, tagged) && !belongsToHead(token, first, last, heads, tagged),
  );
  const isBlocked = (token: Token) =>
    others.some(
      (other) => (other.start > last.end && other.start < token.start) || (other.end <= first.start && other.start > token.start),
    );
  // "Which tasks has it? Leading or helping."
  const mine = open.filter(
    (token) => !isBlocked(token) && (token.sentence === first.sentence || (token.name === 'either_role' && token.start > last.end)),
  );
  const inClause = mine.filter((token) => token.clause === last.clause);
  const near = inClause.length > 0 ? inClause : nextTo(last.clause, mine);
  const behind = near.filter((token) => token.start >= last.end);
  const before = near.filter((token) => token.end <= first.start);
  // "Led by A, with B taking part": each takes the nearest; what follows belongs to it rather than what another has.
  const passive = before.filter((token) => token.name === 'lead_by' && tagged.between(token, first).length <= ADJACENT);
  if (passive.length > 0)
    return [...passive, ...behind.filter((token) => others.length === 0 && token.clause === last.clause && token.name !== 'handle')];
  const freeBefore = before.filter((token) => !others.some((other) => other.end <= token.start && token.clause === other.clause));
  if (behind.length === 0) return freeBefore;
  // Beside another office only what stands behind is this one's.
  return others.some((other) => other.sentence === first.sentence) ? behind : [...freeBefore, ...behind];
}

/** "Come with a participating unit", "no partner", 也没参与单位: said of what the task names, not of the office. */
const isOfTask = (token: Token, tagged: Tagged): boolean =>
  (token.name === 'participating_unit' || token.name === 'lead_unit') &&
  tagged
    .all('naming', 'without', 'not')
    .some(({ end, name }) => end <= token.start && tagged.marked.slice(end, token.start).trim().length <= (name === 'not' ? 2 : 0));

const ADJACENT = 8;

/** The cues of the nearest clause that has any: first those that follow. */
function nextTo(clause: number, cues: readonly Token[]): Token[] {
  const following = cues.filter((cue) => cue.clause > clause);
  const preceding = cues.filter((cue) => cue.clause < clause);
  const nearest = following[0]?.clause ?? preceding.at(-1)?.clause;
  return cues.filter((cue) => cue.clause === nearest);
}

/** "Who leads": a cue in the clause of a word that asks for offices is that word's, unless it stands right at the office. */
function belongsToHead(cue: Token, first: Token, last: Token, heads: readonly Head[], tagged: Tagged): boolean {
  const asking = heads.filter((head) => head.kind === 'offices' && head.strong && head.token.clause === cue.clause);
  if (asking.length === 0) return false;
  if (asking.some(({ noun }) => noun === cue)) return true;
  const isRightBehind =
    cue.start >= last.end && tagged.between(last, cue).trim().length <= 1 && tagged.tokensBetween(last, cue).length === 0;
  const isPassive = cue.name === 'lead_by' && cue.end <= first.start && first.start - cue.end <= ADJACENT;
  return !(isRightBehind || isPassive);
}

/** The "not" that denies a cue of an office, or the office itself ("不是A牵头"). */
function denialOf(cue: Token, office: Token, tagged: Tagged): Token | null {
  const between = cue.end <= office.start ? notBefore(office, tagged) : null;
  if (between && between.start >= cue.end && tagged.between(between, office).trim().length <= 3) return between;
  return notBefore(cue, tagged) ?? (office.end <= cue.start && office.clause === cue.clause ? notBefore(office, tagged) : null);
}
