import type { Condition, Role } from '../../query/schema.js';
import type { OfficeMention } from '../types.js';
import { exceptionOf, isRoleCue, notBefore, roleOf } from './roles.js';
import type { Statement } from './statements.js';
import type { Tagged, Token } from './tagged.js';
import { wantedNumber } from './wanted-number.js';

/** Conditions on which offices a task names and how many: "A does not lead", "three or more lead units", "no participating unit". */
export function readUnitConditions(tagged: Tagged, statements: readonly Statement[], offices: readonly OfficeMention[]): Condition[] {
  const present = readPresences(tagged);
  const shared = readShared(tagged, statements);
  // "The bureau's tasks that come with a participating unit", "those it shares with others": it leads them.
  const leads = present.length + shared.length > 0;
  const named = statements
    .map((statement) => (leads && statement.role === null && !statement.isExcepted ? { ...statement, role: 'lead' as const } : statement))
    .map((statement) => conditionOf(statement, offices, tagged))
    .filter((condition) => condition !== null);
  for (const { cues } of statements) tagged.use('condition', ...cues);
  for (const token of tagged.all('together', 'or', 'only')) if (named.length > 0) tagged.use('condition', token);
  return [
    ...named,
    ...readNumbers(tagged),
    ...readAbsences(tagged),
    ...present,
    ...shared,
    ...(shared.length > 0 ? [] : readCoLed(tagged)),
    ...readAlone(tagged, statements),
  ];
}

function conditionOf(
  { offices, any, role, isDenied, isExcepted, isAlone, cues }: Statement,
  mentions: readonly OfficeMention[],
  tagged: Tagged,
): Condition | null {
  const units = offices.flatMap(({ index }) => {
    const office = mentions[index]?.office.id;
    return office === undefined
      ? []
      : [{ unit: { office, role: isAlone ? aloneIn(role, cues) : (role ?? 'any'), ...(isAlone && { alone: true }) } }];
  });
  const [only] = units;
  if (!only) return null;
  // 刨去A、B牵头的, "neither A nor B": each of them is taken out, unless what they do together is.
  const isTakenOut = (isDenied || isExcepted) && !tagged.all('together').some(({ text }) => TOGETHER.test(text));
  const joined: Condition = units.length === 1 ? only : any || isTakenOut ? { or: units } : { and: units };
  return isDenied || isExcepted ? { not: joined } : joined;
}

const TOGETHER = /共同|一起|联合|合作|携手|joint|together|share|co-?lead/i;

/** Who leads alone may have others that take part; who simply has a task alone has none. */
const aloneIn = (role: Role | null, cues: readonly Token[]): Role =>
  role === null || cues.some(({ name, text }) => name === 'handle' || (name === 'lead_by' && SITS.test(text))) ? 'any' : 'lead';

const SITS = /^(?:fall|come|sit|assigned|given|entrusted|belong|left|handed)/i;

/** "Shares with other departments", 与其他部门共同牵头: more than one lead, whoever the other is. */
function readShared(tagged: Tagged, statements: readonly Statement[]): Condition[] {
  if (statements.length !== 1 || (statements[0]?.offices.length ?? 0) !== 1) return [];
  const found = tagged.all('other').flatMap((other) => {
    // 含和别的部门一起牵头的: those as well, and not only those.
    if (tagged.has('alone') || ALSO.test(tagged.marked.slice(0, other.start))) return [];
    const noun = tagged
      .all('office', 'lead_unit')
      .find(({ start }) => start >= other.end && tagged.marked.slice(other.end, start).trim() === '');
    const together = tagged
      .all('together')
      .find(({ clause, end, start }) => clause === other.clause && (other.start - end <= 2 || start - other.end <= 6));
    return together && (noun || /^others?$/i.test(other.text)) && !notBefore(together, tagged)
      ? [together, other, ...(noun ? [noun] : [])]
      : [];
  });
  tagged.use('condition', ...found);
  return found.length > 0 ? [{ units: { role: 'lead', number: { more_than: 1 } } }] : [];
}

/** Words that take something in besides. */
const ALSO = /(?:含|包括|连|不论|不管|无论|或者?|以及|including|as well as|whether|or)[^,;。]{0,12}$/i;

const ROLE_NOUNS = ['lead_unit', 'participating_unit', 'office', 'any_unit', 'lead', 'join'] as const;

/** "At least five lead units", 三家以上牵头单位, "several leads". */
function readNumbers(tagged: Tagged): Condition[] {
  const offices = tagged.all('officeName').length;
  const wanted = wantedNumber(tagged)?.token;
  const ranks = [...tagged.all('top'), ...(wanted ? [wanted] : [])];
  const [amount] = tagged.all('amount', 'several').flatMap((token) => {
    // 前三的部门, "top three offices": how many are wanted, not how many a task names.
    if (ranks.some(({ start, end }) => start <= token.start && token.end <= end)) return [];
    const noun = nounOf(token, tagged);
    // 两家都牵头: so many as are named.
    const bounds = token.name === 'amount' ? tagged.entities.amounts[token.index]?.bounds : undefined;
    if (offices > 1 && bounds?.is === offices) return [];
    if (!noun) return [];
    // 就科技局一个: said of the office, not of how many there are.
    if (tagged.all('alone').some(({ start, end, text }) => text.includes('Ⓞ') && start <= token.start && token.end <= end)) return [];
    const said = token.name === 'amount' ? tagged.entities.amounts[token.index] : null;
    if (said && said.unit !== null && !/^[个家]$/.test(said.unit)) return [];
    const role = roleOf(noun);
    tagged.use('condition', token, ...noun);
    const number = said?.bounds ?? { more_than: 1 };
    return [{ units: { role: role ?? ('lead' as Role), number } }];
  });
  // 五家以上(含五家): said again.
  return amount ? [amount] : [];
}

/** Whether a number says how many units a task has. */
export const countsUnits = (number: Token, tagged: Tagged): boolean =>
  (nounOf(number, tagged) ?? []).some(({ name }) => name === 'lead_unit' || name === 'participating_unit');

/** The words for units that a number counts: behind it (at most a word between), or before it (牵头单位有五家以上). */
function nounOf(number: Token, tagged: Tagged): Token[] | null {
  const nouns = tagged.all(...ROLE_NOUNS).filter((noun) => noun.clause === number.clause);
  const behind = nouns.filter((noun) => noun.start >= number.end && tagged.between(number, noun).trim().length <= NEAR);
  const before = nouns.filter((noun) => noun.end <= number.start && tagged.between(noun, number).trim().length <= NEAR);
  const chosen = behind.length > 0 ? behind : before;
  const hasUnit = chosen.some(
    ({ name }) => name === 'lead_unit' || name === 'participating_unit' || name === 'office' || name === 'any_unit',
  );
  return hasUnit || (chosen.length > 0 && /家/.test(tagged.typed(number))) ? chosen : null;
}

const NEAR = 10;

const ABSENT: Readonly<Record<Role, Condition>> = {
  lead: { not: { has: 'lead' } },
  participating: { not: { has: 'participating' } },
  any: { not: { has: 'units' } },
};

/** "Without a lead unit", 没有参与单位. */
function readAbsences(tagged: Tagged): Condition[] {
  return tagged.all('without', 'not').flatMap((without) => {
    const nouns = tagged
      .all('lead_unit', 'participating_unit', 'office', 'any_unit', 'lead')
      .filter((noun) => noun.start >= without.end && noun.clause === without.clause && tagged.between(without, noun).length <= NEAR + 6);
    const noun = nouns.find(({ name }) => name !== 'lead' || without.name === 'without');
    if (!noun || tagged.tokensBetween(without, noun).some(({ name }) => name === 'officeName' || name === 'amount')) return [];
    // "Participates without leading": said of the office that is named, not of the task.
    if (noun.name === 'lead' && tagged.has('officeName')) return [];
    if (without.name === 'not' && (noun.name === 'lead' || (tagged.has('officeName') && tagged.between(without, noun).trim() !== '')))
      return [];
    const role = noun.name === 'office' ? 'any' : roleOf([noun]);
    tagged.use('condition', without, noun);
    return [ABSENT[role ?? 'any']];
  });
}

const PRESENT: Readonly<Record<Role, Condition>> = {
  lead: { has: 'lead' },
  participating: { has: 'participating' },
  any: { has: 'units' },
};

/** "Tasks that name participating units", 写了参与单位的任务. */
function readPresences(tagged: Tagged): Condition[] {
  return tagged.all('naming', ...(tagged.has('officeName') ? [] : (['involved'] as const))).flatMap((naming) => {
    const [noun] = tagged.all('lead_unit', 'participating_unit', 'any_unit').filter(({ start }) => start >= naming.end);
    if (!noun || tagged.between(naming, noun).trim() !== '' || notBefore(naming, tagged)) return [];
    // "Have three lead units": the number says it.
    if (tagged.tokensBetween(naming, noun).some(({ name }) => name === 'amount')) return [];
    tagged.use('condition', naming, noun);
    return [PRESENT[roleOf([noun]) ?? 'any']];
  });
}

/** 其中它单独牵头的, "only those it leads alone": one lead unit, whoever is spoken of. */
function readAlone(tagged: Tagged, statements: readonly Statement[]): Condition[] {
  const alone = tagged.all('alone');
  if (alone.length === 0 || statements.some(({ isAlone }) => isAlone)) return [];
  tagged.use('condition', ...alone, ...tagged.all('lead').filter((cue) => !notBefore(cue, tagged)));
  return [{ units: { role: 'lead', number: { is: 1 } } }];
}

/** "Which have a co-lead?", 有别的单位一起牵头的: more than one lead unit, whichever. */
function readCoLed(tagged: Tagged): Condition[] {
  const shared = tagged.all('shared');
  if (shared.length === 0) return [];
  tagged.use('condition', ...shared);
  return [{ units: { role: 'lead', number: { more_than: 1 } } }];
}

/** Cues of a role that nothing takes out and no office has. */
export const openRoles = (tagged: Tagged, statements: readonly Statement[]): Token[] =>
  tagged.tokens.filter(
    (token) =>
      isRoleCue(token) && !exceptionOf(token, tagged) && !notBefore(token, tagged) && !statements.some(({ cues }) => cues.includes(token)),
  );
