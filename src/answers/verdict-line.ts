import type { NotedFigure } from '../documents/figures/types.js';
import type { Task } from '../documents/types.js';
import { officeOf } from '../execution/context.js';
import { namesOf } from '../execution/known-ids.js';
import { sourceOf } from '../execution/reductions/group.js';
import type { Verdict } from '../execution/result.js';
import { describeScope } from '../query/describe-scope.js';
import { inScope } from '../query/in-scope.js';
import { type Call, ROLES, scopeSchema } from '../query/schema.js';
import type { Answering } from './answering.js';
import { lineOf } from './cards/figures.js';
import type { Draft } from './draft.js';
import { sayValue } from './say-value.js';

const MOST_FIGURES = 3;

/** A draft that begins with the verdict on what the question asserts; the same draft where it asserts nothing. */
export function withVerdict(answering: Answering, draft: Draft): Draft {
  const { claim } = answering.query;
  const { verdict } = answering.execution;
  if (!claim || !verdict) return draft;
  const { records } = verdict;
  const telling = claim.kind === 'order' ? [] : tellingFigures(answering, claim, verdict);
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
  if (claim.kind === 'figure' || claim.kind === 'year') return lineOnFigures(answering, claim, verdict);
  if (claim.kind === 'order') return lineOnOrder(answering, claim, verdict);
  return answering.say(verdict.verdict === 'yes' ? 'verdictExistsYes' : 'verdictExistsNo');
}

function lineOnUnit(answering: Answering, claim: Call, { verdict, records }: Verdict): string {
  const { say, library } = answering;
  const tasks = records.kind === 'tasks' ? records.tasks : [];
  const role = ROLES.find((one) => one === claim.role) ?? 'any';
  const office = officeOf(library, String(claim.office));
  const values = { unit: sayOffice(answering, office, tasks), role: say(`role_${role}`) };
  if (verdict === 'not_given') return say('verdictUnitNotGiven', values);
  if (verdict !== 'no') return say(verdict === 'yes' ? 'verdictUnitYes' : 'verdictUnitPartly', values);
  const other = tasks.flatMap(({ units }) => units).find(({ text }) => officeOf(library, text) === office);
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
  const [left = '', right = ''] = scopes.map((scope) => describeScope(scope, language, names));
  if (verdict === 'not_given') return say('verdictOrderNotGiven', { left, right });
  const isByDate = claim.than === 'older' || claim.than === 'newer';
  const dates = scopes.map(
    (scope) =>
      inScope(scope, library)
        .documents.flatMap(({ info }) => info.published ?? [])
        .sort()[0] ?? '',
  );
  const [one = '', other = ''] = isByDate ? dates : (sides ?? []).map((side) => (side ? sayValue(side, language, wording) : ''));
  return say(verdict === 'yes' ? 'verdictOrderYes' : 'verdictOrderNo', { left, right, one, other });
}
