import type { Call, Role } from '../../query/schema.js';
import { shows } from '../locale/index.js';
import type { OfficeMention } from '../types.js';
import type { Head } from './heads.js';
import type { ReadClaim } from './read-claim.js';
import { isRoleCue } from './roles.js';
import type { Statement } from './statements.js';
import { MARKS, type Tagged, type Token } from './tagged.js';

export interface ClaimContext {
  heads: readonly Head[];
  statements: readonly Statement[];
  offices: readonly OfficeMention[];
}

/** "A leads it", "A alone", "A leads nothing", "all of them are led by A": also where only its name and a word of doing stand there. */
export function claimedUnits(tagged: Tagged, { heads, statements, offices }: ClaimContext): ReadClaim[] {
  if (heads.some((head) => head.kind === 'tasks' && head.strong && !isQuantifier(head)) || asksForTasks(tagged)) return [];
  const told = statements.filter(({ isExcepted }) => !isExcepted);
  const withRole = told.filter(({ role }) => role !== null);
  const asserted = withRole.length > 0 ? withRole : told.slice(0, 1);
  return asserted.flatMap((statement) => claimsOf(statement, asserted.length, offices, tagged));
}

/** "Every task of chapter two is led by A" asks for no list: it says of how many something is true. */
export const isQuantifier = ({ token }: Head): boolean => token.name === 'all';

/** "Is there a task that A does not lead?" asserts of tasks that there are some. */
const asksForTasks = (tagged: Tagged): boolean =>
  tagged.all('exists').some((exists) => {
    const task = tagged.all('task').find(({ start, clause }) => start >= exists.end && clause === exists.clause);
    return task !== undefined && !tagged.between(exists, task).includes(MARKS.officeName);
  });

function claimsOf(statement: Statement, statements: number, mentions: readonly OfficeMention[], tagged: Tagged): ReadClaim[] {
  const role = statement.role ?? 'lead';
  const how = howOf(statement, tagged);
  const single = ones(statement, tagged);
  for (const one of single) tagged.useWords('claim', one);
  const alone = statement.isAlone || isOnlyOffice(statement, tagged) || single.length > 0;
  const ids = [...new Set(statement.offices.flatMap(({ index }) => mentions[index]?.office.id ?? []))];
  if (ids.length === 0) return [];
  tagged.use(
    'claim',
    ...statement.cues,
    ...tagged.all('only', 'nothing', 'together').filter(({ sentence }) => sentence === sentenceOf(statement)),
  );
  if (statements === 1)
    tagged.use('claim', ...tagged.tokens.filter((token) => isRoleCue(token) && token.sentence === sentenceOf(statement)));
  if (how === 'each') tagged.use('claim', ...tagged.all('all', 'each', 'task'));
  const at = stretchOf(statement);
  return ids.map((office) => ({
    claim: unitClaim({ office, role, alone: alone && ids.length === 1, how }),
    ask: { kind: 'units', role },
    at,
  }));
}

const unitClaim = ({ office, role, alone, how }: { office: string; role: Role; alone: boolean; how: string | null }): Call => ({
  kind: 'unit',
  office,
  role,
  ...(alone && { alone }),
  ...(how && { how }),
});

const stretchOf = ({ offices, cues }: Statement) => {
  const all = [...offices, ...cues];
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
};

const sentenceOf = ({ offices }: Statement): number | undefined => offices[0]?.sentence;

/** Whether the role is said of every task, of none, or as the only one that the office has. */
function howOf(statement: Statement, tagged: Tagged): 'each' | 'none' | 'only' | null {
  const cues = statement.cues.filter(isRoleCue);
  const near = (token: Token) => token.sentence === sentenceOf(statement);
  if (
    !statement.isDenied &&
    (cues.some(({ text }) => ONLY.test(text)) ||
      tagged.all('only').some((only) => near(only) && !isAtOffice(only, statement) && isBefore(only, cues)))
  )
    return 'only';
  if (statement.isDenied || tagged.all('nothing').some(near)) return 'none';
  const speaksOfEach =
    tagged.has('each') || (tagged.has('all') && tagged.has('task')) || tagged.all('task').some(({ text }) => shows('all', text));
  return speaksOfEach ? 'each' : null;
}

/** A cue that holds the word itself: 只参与, "only takes part". */
const ONLY = /^ ?(?:只|仅|光|only|merely|just|(?:a )?mere)/i;
/** How far from its role an "only" may stand. */
const NEAR = 24;

const isBefore = (only: Token, cues: readonly Token[]): boolean =>
  cues.some(({ start, clause }) => only.clause === clause && only.end <= start && start - only.end <= NEAR);

/** 民政局一家牵头: "one" between the office and its part. */
function ones({ offices, cues }: Statement, tagged: Tagged): Token[] {
  const [last] = offices.slice(-1);
  return tagged.all('amount').filter((token) => {
    const amount = tagged.entities.amounts[token.index];
    const isOne = amount?.bounds.is === 1 && amount.unit === '家';
    return isOne && last !== undefined && token.start >= last.end && cues.some(({ start }) => start >= token.end);
  });
}

/** "Only A leads it": the office is the only one, not the role. */
const isOnlyOffice = (statement: Statement, tagged: Tagged): boolean =>
  tagged.all('only').some((only) => isAtOffice(only, statement) && statement.cues.some(({ start }) => start > only.start));

/** Whether an "only" stands right before an office, but for an article. */
const isAtOffice = (only: Token, { offices }: Statement): boolean =>
  offices.some((office) => only.end <= office.start && office.start - only.end <= ARTICLE);
const ARTICLE = ' the '.length;
