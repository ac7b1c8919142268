import type { NotedFigure } from '../documents/figures/types.js';
import type { Task } from '../documents/types.js';
import { yearsOfFigures } from '../execution/claims/years.js';
import { isOffice, officeOf } from '../execution/context.js';
import { namesOf } from '../execution/known-ids.js';
import { sourceOf } from '../execution/reductions/group.js';
import type { Verdict } from '../execution/result.js';
import type { Value } from '../execution/values.js';
import { describeScope } from '../query/describe-scope.js';
import { inScope } from '../query/in-scope.js';
import { type Call, ROLES, scopeSchema } from '../query/schema.js';
import type { Answering } from './answering.js';
import { lineOf } from './cards/figures.js';
import { inWords } from './describing.js';
import type { Draft } from './draft.js';
import { sayValue } from './say-value.js';
import { officeSeen } from './unread-units.js';

const MOST_FIGURES = 3;

/** A draft that begins with the verdict on what the question asserts; the same draft where it asserts nothing. */
export function withVerdict(answering: Answering, draft: Draft): Draft {
  const { claim } = answering.query;
  const { verdict } = answering.execution;
  if (!claim || !verdict) return draft;
  const { records } = verdict;
  const telling = claim.kind === 'order' || claim.kind === 'same' ? [] : tellingFigures(answering, claim, verdict);
  const tasks = records.kind === 'tasks' ? records.tasks : [];
  const judged = draft
    .about(...tasks, ...telling.map((figure) => sourceOf(figure, answering.library)))
    .claimFigures(telling)
    .with({ verdict: verdict.verdict === 'not_given' ? null : verdict.verdict });
  return judged.paragraph(verdictLine(answering, claim, verdict));
}

/** The verdict in a sentence that begins with yes, no or partly, and says what the records say instead. */
export function verdictLine(answering: Answering, claim: Call, verdict: Verdict): string {
  if (claim.kind === 'unit') return lineOnUnit(answering, claim, verdict);
  const isOfFigures = claim.kind === 'figure' || claim.kind === 'year' || (claim.kind === 'whole' && verdict.records.kind === 'figures');
  if (isOfFigures) return lineOnFigures(answering, claim, verdict);
  if (claim.kind === 'order') return lineOnOrder(answering, claim, verdict);
  if (claim.kind === 'count') {
    const { records } = verdict;
    return answering.say(`verdictCount_${verdict.verdict}`, { count: records.kind === 'tasks' ? records.tasks.length : 0 });
  }
  if (claim.kind === 'complete') {
    const key = claim.denied ? 'verdictIncomplete' : 'verdictComplete';
    return answering.say(`${key}_${verdict.verdict}`);
  }
  if (claim.kind === 'same') return lineOnSame(answering, claim, verdict);
  return answering.say(verdict.verdict === 'yes' ? 'verdictExistsYes' : 'verdictExistsNo');
}

function lineOnUnit(answering: Answering, claim: Call, { verdict, records }: Verdict): string {
  const { say, library } = answering;
  const tasks = records.kind === 'tasks' ? records.tasks : [];
  const role = ROLES.find((one) => one === claim.role) ?? 'any';
  const office = officeOf(library, String(claim.office));
  const values = { unit: sayOffice(answering, office, tasks), role: say(`role_${role}`), count: tasks.length };
  const named = tasks.flatMap(({ units }) => units).filter(({ text }) => isOffice(library, text, office));
  const isNotAlone = claim.alone === true && named.some((unit) => role === 'any' || unit.role === role);
  const isAbsence = !isNotAlone && verdict !== (claim.how === 'none' ? 'no' : 'yes') && claim.how !== 'only';
  if (isAbsence && officeSeen(office, answering.execution.selection.sources, library).doing.length > 0)
    return say('verdictUnitUnread', values);
  if (verdict === 'not_given') return say('verdictUnitNotGiven', values);
  if (claim.how)
    return say(`verdictUnit_${claim.how}_${verdict}${tasks.length === 0 ? '_nowhere' : ''}`, {
      ...values,
      role: say(`in_role_${role}${claim.alone ? '_alone' : ''}`),
    });
  if (claim.alone && verdict === 'yes') return say('verdictUnitAlone', values);
  if (verdict !== 'no') return say(verdict === 'yes' ? 'verdictUnitYes' : 'verdictUnitPartly', values);
  if (isNotAlone) return say('verdictUnitNotAlone', values);
  const [other] = named;
  return other ? say('verdictUnitOtherRole', { ...values, actual: say(`role_${other.role}`) }) : say('verdictUnitNo', values);
}

/** An office by the name that the tasks give it, or as it was typed. */
function sayOffice({ library, naming, language, officesTyped }: Answering, id: string, tasks: readonly Task[]): string {
  const typed = officesTyped.get(id) ?? id;
  const office = library.units.offices.find((one) => one.id === id);
  if (!office) return naming.unit(id, language);
  const ids = tasks.map(({ documentId }) => documentId);
  return naming.office(office, [...new Set(ids)], typed, language);
}

function lineOnFigures(answering: Answering, claim: Call, verdict: Verdict): string {
  const { say, language } = answering;
  const figures = tellingFigures(answering, claim, verdict);
  if (figures.length === 0) return say('verdictFigureNone');
  const said = [...new Set(figures.map((figure) => lineOf(answering, figure)))].join(language === 'zh' ? ';' : '; ');
  return say(`verdictFigure_${verdict.verdict}`, { said });
}

/** The figures that decide it: those that hold the number asserted where there are such, else those nearest to the question. */
function tellingFigures({ found }: Answering, claim: Call, { verdict, records }: Verdict): NotedFigure[] {
  const figures = records.kind === 'figures' ? records.figures : [];
  const saying = figures.filter(({ value, upTo, baseValue }) => [value, upTo, baseValue].includes(Number(claim.number)));
  if (verdict === 'yes' && saying.length > 0) return saying.slice(0, MOST_FIGURES);
  const judged = typeof claim.about === 'string' ? [...(found.figures.get(claim.about) ?? [])] : [];
  const rank = (figure: NotedFigure) => (judged.includes(figure) ? judged.indexOf(figure) : judged.length);
  return figures.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_FIGURES);
}

function lineOnOrder(answering: Answering, claim: Call, { verdict, sides }: Verdict): string {
  const { say, library, language, wording } = answering;
  const names = namesOf(library);
  const scopes = [scopeSchema.parse(claim.left), scopeSchema.parse(claim.right)];
  const [left = '', right = ''] = scopes.map((scope) => describeScope(inWords(scope, answering), language, names));
  if (verdict === 'not_given') return say('verdictOrderNotGiven', { left, right });
  const isByDate = claim.than === 'older' || claim.than === 'newer';
  const dates = scopes.map(
    (scope) =>
      inScope(scope, library)
        .documents.map(({ info }) => info.published)
        .sort()[0] ?? '',
  );
  const isByYear = claim.than === 'earlier' || claim.than === 'later';
  const amount = (side: Value) => (isByYear ? String(side.number) : sayValue(side, language, wording));
  const [one = '', other = ''] = isByDate ? dates : (sides ?? []).map((side) => (side ? amount(side) : ''));
  return say(verdict === 'yes' ? 'verdictOrderYes' : 'verdictOrderNo', { left, right, one, other });
}

/** Whether the sides give the same; of years, which side gives which. */
function lineOnSame(answering: Answering, claim: Call, { verdict, records }: Verdict): string {
  const { say, library, language } = answering;
  const key = claim.of === 'year' ? 'verdictSameYear' : 'verdictSame';
  const figures = records.kind === 'figures' ? records.figures : [];
  const years = figures.map((figure) => {
    const [year] = yearsOfFigures({ kind: 'figures', figures: [figure] }, library);
    const name = answering.naming.document(library.document(figure.documentId), language);
    return year === undefined ? say('sideNoYear', { name }) : say('sideYear', { name, year });
  });
  const sides = [...new Set(years)].join(language === 'zh' ? ',' : ', ');
  return say(`${key}_${verdict}`, { sides });
}
