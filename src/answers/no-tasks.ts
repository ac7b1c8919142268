import type { Task } from '../documents/types.js';
import { meets } from '../execution/conditions.js';
import { isOffice } from '../execution/context.js';
import { inScope } from '../query/in-scope.js';
import type { Condition } from '../query/schema.js';
import type { Answering } from './answering.js';
import { affirmed, conditionWords, officeName, scopeWords } from './describing.js';
import { Draft } from './draft.js';
import { opening } from './opening.js';
import { contextOf, counting, reckoned, taskItem } from './records.js';
import { bracketOf, unitsMeeting } from './telling.js';
import { officeSeen, quoteSeen, type Seen, sourcesInQuestion } from './unread-units.js';

type UnitCondition = Extract<Condition, { unit: unknown }>;

/**
 * That no task meets the conditions of a query. It is an answer where a complete look at the records decides it: how many
 * there are, or what an office has that the documents know. What nothing mentions is refused.
 *
 * @param isAsked whether the message asks how many, or yes or no
 */
export function noTasks(answering: Answering, isAsked: boolean): Draft {
  const { query, execution, say } = answering;
  const { documents } = execution.selection;
  const conditions = affirmed(query.where);
  const offices = conditions.filter((condition): condition is UnitCondition => 'unit' in condition);
  const isSubject = conditions.some((condition) => 'about' in condition || 'mentions' in condition);
  const seen = offices.map(({ unit }) => officeSeen(unit.office, sourcesInQuestion(answering), answering.library));
  const doing = seen.flatMap((one) => one.doing);
  if (doing.length > 0) return saySeen(offices, doing, answering);
  if (conditions.some(namesUnits) && documents.length > 0 && documents.every((document) => !document.namesUnits)) {
    const names = answering.naming.documents(
      documents.map(({ id }) => id),
      answering.language,
    );
    return Draft.empty.with({ status: 'unit_not_named' }).paragraph(say('noUnitAtAll', { document: names }));
  }
  const unknown = offices.filter(({ unit }) => !isNamed(unit.office, answering));
  const said =
    unknown.length > 0
      ? unknown.reduce((draft, { unit }) => sayUnknown(draft, unit.office, answering), opening(answering))
      : sayNone(answering);
  if (!isAsked && (isSubject || unknown.length > 0 || !query.where)) {
    const named = unknown.length > 0 ? seen.flatMap((one) => one.named) : [];
    const shown = named.length > 0 ? quoteSeen(said.paragraph(answering.say('officeMentioned')), named) : said;
    return sayNear(shown.refuse('not_mentioned'), answering);
  }
  const counted = reckoned(said.with({ count: 0 }), counting(0));
  const denied = query.where && 'not' in query.where && 'unit' in query.where.not ? query.where.not : null;
  if (denied) return sayAllOthers(counted, denied, answering);
  const [office] = offices;
  return office && unknown.length === 0 ? sayOtherRole(counted, office, answering) : counted;
}

/** The lists that were read name no such office, but the text does: no denial, what was seen. */
function saySeen(offices: readonly UnitCondition[], doing: readonly Seen[], answering: Answering): Draft {
  const unit = offices.map(({ unit: { office } }) => officeName(office, answering)).join(answering.language === 'zh' ? '、' : ', ');
  const said = opening(answering).paragraph(answering.say('officeUnread', { unit, scope: scopeWords(answering) }));
  return quoteSeen(said, doing);
}

const namesUnits = (condition: Condition): boolean =>
  'unit' in condition || 'units' in condition || ('has' in condition && ['lead', 'participating', 'units'].includes(condition.has));

const isNamed = (office: string, { library, execution }: Answering): boolean =>
  execution.selection.documents.some(({ tasks }) => tasks.some(({ units }) => units.some(({ text }) => isOffice(library, text, office))));

const sayUnknown = (draft: Draft, office: string, answering: Answering): Draft =>
  draft.paragraph(answering.say('officeUnnamed', { unit: officeName(office, answering), scope: scopeWords(answering) }));

function sayNone(answering: Answering): Draft {
  const { query, say } = answering;
  const values = { scope: scopeWords(answering) };
  return opening(answering).paragraph(
    query.where ? say('noTaskMeeting', { ...values, condition: conditionWords(query.where, answering) }) : say('noTaskIn', values),
  );
}

/** Where no task lacks an office: every task has it. */
function sayAllOthers(draft: Draft, condition: UnitCondition, answering: Answering): Draft {
  const tasks = inScope(answering.query.scope, answering.library).sources.filter(
    (source): source is Task => source.kind === 'task' && meets(condition, source, contextOf(answering)),
  );
  const key = condition.unit.role === 'participating' ? 'officeTakesPart' : 'officeLeads';
  const named = tasks.reduce((all, task) => {
    const units = unitsMeeting(task, condition.unit, answering);
    const bracket = bracketOf(task, units[0]);
    return bracket ? all.claimUnits(task, units).cite(task, bracket) : all.about(task);
  }, draft);
  if (tasks.length === 0) return draft;
  return reckoned(named, counting(tasks.length))
    .paragraph(answering.say(key, { unit: officeName(condition.unit.office, answering), count: tasks.length }))
    .list(tasks.map((task) => taskItem(task, answering)));
}

/** What the office does in its other role, where that is all that a condition denies. */
function sayOtherRole(draft: Draft, { unit }: UnitCondition, answering: Answering): Draft {
  const { query, execution, say } = answering;
  if (unit.role === 'any' || unit.alone || !query.where || !('unit' in query.where)) return draft;
  const role = unit.role === 'lead' ? 'participating' : 'lead';
  const condition = { unit: { office: unit.office, role } } as const;
  const tasks = execution.selection.documents.flatMap((document) =>
    document.tasks.filter((task) => meets(condition, task, contextOf(answering))),
  );
  if (tasks.length === 0) return draft;
  const key = role === 'lead' ? 'officeLeads' : 'officeTakesPart';
  return reckoned(draft.about(...tasks), counting(tasks.length))
    .paragraph(say(key, { unit: officeName(unit.office, answering), count: tasks.length }))
    .list(tasks.map((task) => taskItem(task, answering)));
}

const MOST_NEAR = 3;

/** What a search found near; no answer, and said so. */
function sayNear(draft: Draft, { found, naming, language, say }: Answering): Draft {
  const near = found.near.slice(0, MOST_NEAR).map(({ source }) => source);
  if (near.length === 0) return draft;
  const list = near.map((source) => naming.source(source, language)).join(language === 'zh' ? ';' : '; ');
  return draft.about(...near).note(say('nearest', { list }));
}
