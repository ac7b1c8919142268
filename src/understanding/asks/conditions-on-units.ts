import type { Condition, Role } from '../../query/schema.js';
import type { OfficeMention } from '../types.js';
import { exceptionOf, isRoleCue, notBefore, roleOf } from './roles.js';
import type { Statement } from './statements.js';
import type { Tagged, Token } from './tagged.js';
import { wantedNumber } from './wanted-number.js';

/** Conditions on which offices a task names and how many: "A does not lead", "three or more lead units", "no participating unit". */
export function readUnitConditions(tagged: Tagged, statements: readonly Statement[], offices: readonly OfficeMention[]): Condition[] {
  const named = statements.map((statement) => conditionOf(statement, offices)).filter((condition) => condition !== null);
  for (const { cues } of statements) tagged.use('condition', ...cues);
  for (const token of tagged.all('together', 'or', 'only')) if (named.length > 0) tagged.use('condition', token);
  return [...named, ...readNumbers(tagged), ...readAbsences(tagged), ...readPresences(tagged), ...readAlone(tagged, statements)];
}

function conditionOf(
  { offices, any, role, isDenied, isExcepted, isAlone }: Statement,
  mentions: readonly OfficeMention[],
): Condition | null {
  const units = offices.flatMap(({ index }) => {
    const office = mentions[index]?.office.id;
    return office === undefined
      ? []
      : [{ unit: { office, role: isAlone ? ('lead' as const) : (role ?? 'any'), ...(isAlone && { alone: true }) } }];
  });
  const [only] = units;
  if (!only) return null;
  const joined: Condition = units.length === 1 ? only : any ? { or: units } : { and: units };
  return isDenied || isExcepted ? { not: joined } : joined;
}

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
    if (without.name === 'not' && (noun.name === 'lead' || tagged.has('officeName'))) return [];
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
  if (tagged.has('officeName')) return [];
  return tagged.all('naming', 'involved').flatMap((naming) => {
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

/** Cues of a role that nothing takes out and no office has. */
export const openRoles = (tagged: Tagged, statements: readonly Statement[]): Token[] =>
  tagged.tokens.filter(
    (token) =>
      isRoleCue(token) && !exceptionOf(token, tagged) && !notBefore(token, tagged) && !statements.some(({ cues }) => cues.includes(token)),
  );
