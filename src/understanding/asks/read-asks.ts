import type { Language } from '../../language/detect.js';
import type { Detail } from '../../query/details.js';
import type { Call, Condition } from '../../query/schema.js';
import { isRemark } from '../talk/read-talk.js';
import type { Entities, Form, Pointer, ReadSpan, Stretch } from '../types.js';
import { readClaims } from './claims.js';
import { readComparison } from './comparison.js';
import { readTextConditions } from './conditions-on-text.js';
import { countsUnits, readUnitConditions } from './conditions-on-units.js';
import { readDefinition } from './definition.js';
import { readDetail } from './details.js';
import { readDocuments } from './documents.js';
import { readFigures } from './figures.js';
import { readAnswerLanguage, readForm } from './form-and-language.js';
import { isFrame } from './frame.js';
import { chosenHeads, type Head, headsOf } from './heads.js';
import { readOutline } from './outline-summary.js';
import { followsUp, readPointer, readReplaced, useJoining } from './pointers.js';
import { asksOrigin, readProvenance } from './provenance.js';
import { asksForPart, asksForWhole, readReductions } from './reductions.js';
import { exceptionOf, isRoleCue, roleOf } from './roles.js';
import { type Statement, statementsOf } from './statements.js';
import { Tagged } from './tagged.js';
import { readTasks } from './tasks.js';
import { readUnits } from './units.js';

/** One thing that a text asserts, with the ask it is about. */
export interface Asserted {
  claim: Call;
  ask: Call;
  /** Null where it is of the text as a whole. */
  at: Stretch | null;
}

/** What the words of a question ask, as far as they say it; what no word says is null or empty. */
export interface AsksRead {
  asks: Call[];
  reductions: Call[];
  conditions: Condition[];
  claim: Call | null;
  /** All that is asserted, each with where it stands in the text; the first is `claim`. */
  claims: readonly Asserted[];
  /** Id of a detail in `seeds/details.json`. */
  detail: string | null;
  form: Form | null;
  answerIn: Language | null;
  pointer: Pointer | null;
  /** Words of the last question that are to give way. */
  replaces: string | null;
  /** Whether words ask for the whole of what is spoken of: altogether, 一共. */
  isTotal: boolean;
  wantsAll: boolean;
  /** Whether the places and documents that are named are left out: "apart from Qingdao". */
  isElsewhere: boolean;
  /** Which of the parts that are named are left out: "outside chapter two". */
  leftOut: readonly number[];
  isFragment: boolean;
  isRemark: boolean;
  /** The stretches that cues took. Words of the subject are in none. */
  spans: ReadSpan[];
}

/**
 * Reads what a question asks from the cues in its words and from where they stand to the entities beside them.
 *
 * @param text as read: folded (NFKC), simplified, without invisible characters
 * @param entities what is named in it; no two stretches overlap
 */
export function readAsks(text: string, language: Language, entities: Entities, details: readonly Detail[] = []): AsksRead {
  const tagged = new Tagged(text, entities);
  const replaces = readReplaced(tagged);
  const pointer = readPointer(tagged);
  useJoining(tagged);
  const form = readForm(tagged);
  const answerIn = readAnswerLanguage(tagged);
  const raw = headsOf(tagged);
  const statements = statementsOf(tagged, raw);
  const heads = chosenHeads(raw, tagged);
  // On which day a paper was published is in its letterhead, and no detail that plans seldom give.
  const detail =
    asksOrigin(tagged) || tagged.has('published')
      ? null
      : readDetail(
          text,
          details,
          heads.some(({ kind }) => kind === 'offices'),
        );
  const claims = readClaims(tagged, { heads, statements, offices: entities.offices });
  const claimed = claims[0] ?? null;
  const isOfOffice = claims.some(({ claim }) => claim.kind === 'unit');
  const isOfSides = claimed !== null && SIDES.has(claimed.claim.kind);
  const asked = detail || isOfOffice || isOfSides ? [] : asksOf(tagged, heads, statements);
  const isPart = asksForPart(tagged);
  const asks = isPart
    ? [{ kind: 'tasks' }]
    : detail
      ? [{ kind: 'text' }]
      : asked.length > 0
        ? asked
        : claimed
          ? [claimed.ask]
          : asksBesides(tagged, statements, entities);
  const isList = asks.some(({ kind }) => kind === 'tasks' || kind === 'documents');
  const conditions = [
    ...(isOfOffice ? [] : officeConditions(tagged, statements, asks, claimed !== null)),
    ...readTextConditions(tagged, isList || claimed?.claim.kind === 'exists'),
  ];
  const isOfWhole = entities.places.length + entities.parts.length > 0 && asks.some(({ kind }) => WHOLE.includes(kind));
  const hasSubject = tagged.content() !== '';
  const reckoned = readReductions(tagged, { asks, heads, hasSubject });
  const isReckoned = claimed !== null || reckoned.some(({ kind }) => OF_FIGURES.has(kind) && kind !== 'difference');
  const reductions = isOfSides ? [...(claimed.reduce ?? [])] : compared(reckoned, isReckoned ? [] : readComparison(tagged, asks));
  return {
    asks: countsSides(reductions, tagged) ? [{ kind: 'tasks' }] : asksFor(reductions, asks),
    reductions,
    conditions,
    claim: claimed?.claim ?? null,
    claims: claims.map(({ claim, ask, at }) => ({ claim, ask, at: at && tagged.stretch(at) })),
    detail: detail?.id ?? null,
    form,
    answerIn,
    pointer,
    replaces,
    isTotal: asksForWhole(tagged),
    wantsAll: isList || wantsEvery(tagged, asks, heads),
    isElsewhere: isElsewhere(tagged),
    leftOut: readLeftOut(tagged),
    isFragment: followsUp(tagged) || (pointer !== null && pointer.kind !== 'my_question') || isShort(tagged, isOfWhole),
    isRemark: isRemark(text, language),
    spans: tagged.spans(),
  };
}

/** "All targets on …": more than the one that is nearest. Units and numbers that are counted are those of one thing, however they are asked for. */
function wantsEvery(tagged: Tagged, asks: readonly Call[], heads: readonly Head[]): boolean {
  if (!tagged.has('all', 'list') || asks.some(({ kind }) => kind === 'units')) return false;
  return asks.length === 0 || heads.some(({ kind, noun }) => kind === 'figures' && noun?.name === 'target');
}

/** "Apart from Qingdao, which city …": every place that is named is taken out. */
function isElsewhere(tagged: Tagged): boolean {
  const places = tagged.all('place');
  const excepts = places.map((place) => exceptionOf(place, tagged));
  if (places.length === 0 || excepts.some((except) => !except)) return false;
  // 除了青州市教育局: an office is left out, not its place.
  if (places.some((place) => tagged.all('officeName').some(({ start }) => start >= place.end && start - place.end <= 2))) return false;
  for (const except of excepts) if (except) tagged.use('scope', except);
  tagged.use('scope', ...tagged.all('except_behind'));
  return true;
}

/** Parts that are taken out; 除第二章外 takes out the part and not what stands in it. */
function readLeftOut(tagged: Tagged): number[] {
  return tagged.all('part').flatMap((part) => {
    const except = exceptionOf(part, tagged);
    // 改革开放那章除商务局以外: an office is left out, not the chapter.
    const isOfOther = except && tagged.tokensBetween(part, except).some(({ name }) => name === 'officeName' || name === 'except');
    if (!except || isOfOther) return [];
    tagged.use('scope', except, ...tagged.all('except_behind').filter(({ start }) => start >= part.end && start - part.end <= 2));
    return [part.index];
  });
}

/** Sides that are compared are in order by that: the highest of them needs no rank, and how far they lie apart is said of them. */
function compared(reckoned: readonly Call[], comparison: readonly Call[]): Call[] {
  if (comparison.length === 0) return [...reckoned];
  const others = reckoned.filter(({ kind }) => kind !== 'rank' && kind !== 'difference');
  return [...others, ...comparison, ...reckoned.filter(({ kind }) => kind === 'difference')];
}

/** What is asserted of sides, which decides itself what is asked of them. */
const SIDES: ReadonlySet<string> = new Set(['order', 'same']);

/** Reductions that reckon with figures, whatever word asks for the result. */
const OF_FIGURES: ReadonlySet<string> = new Set(['sum', 'difference', 'mean', 'per_year', 'over_years', 'convert']);

/** What the reductions of a question work on: tasks where they are grouped by office or chapter, figures where they are reckoned with. */
function asksFor(reductions: readonly Call[], asks: readonly Call[]): Call[] {
  const group = reductions.find(({ kind }) => kind === 'group');
  if (reductions.some(({ units }) => units !== undefined)) return [{ kind: 'tasks' }];
  if (group && (group.by === 'office' || group.by === 'chapter')) return [{ kind: 'tasks' }];
  const isReckoned = reductions.some(({ kind, top }) => OF_FIGURES.has(kind) || (kind === 'rank' && top !== 1 && !group));
  return isReckoned && asks.every(({ kind }) => kind === 'text' || kind === 'units') ? [{ kind: 'figures' }] : [...asks];
}

/** "Which list is longer, and by how many tasks?": the sides have nothing but their tasks to be compared by. */
const countsSides = (reductions: readonly Call[], tagged: Tagged): boolean =>
  tagged.content().replace(OF_PAPERS, '') === '' &&
  tagged.has('task') &&
  ['compare', 'difference'].every((kind) => reductions.some((call) => call.kind === kind));

const OF_PAPERS = /\b(?:lists?|plans?|documents?|and|or|the|of)\b|清单|计划|文件|\s/gi;

/** Asks that need no subject. */
const WHOLE = ['tasks', 'outline', 'summary', 'provenance', 'documents'];

function asksOf(tagged: Tagged, heads: readonly Head[], statements: readonly Statement[]): Call[] {
  const whole = [...readDefinition(tagged), ...readProvenance(tagged), ...readOutline(tagged, heads)];
  const { offices } = tagged.entities;
  const parts = [
    ...readTasks(tagged, heads),
    ...readDocuments(tagged, heads),
    ...readUnits(tagged, heads, statements, offices),
    ...readFigures(tagged, heads),
  ];
  // "Who issued the tasks and when?" asks for no date of a task, and no list.
  const isOfPaper = whole.some(({ kind, of }) => kind === 'provenance' && of === 'documents');
  return isOfPaper
    ? [
        ...whole,
        ...parts.filter(({ kind, sort }) => !(kind === 'figures' && sort === 'date') && !(kind === 'tasks' && offices.length === 0)),
      ]
    : [...whole, ...parts];
}

/** What is asked where no word asks: the tasks of an office that is named, or what is said. */
function asksBesides(tagged: Tagged, statements: readonly Statement[], { offices }: Entities): Call[] {
  if (offices.length > 0 && statements.some(({ isExcepted }) => !isExcepted)) return [{ kind: 'tasks' }];
  if (tagged.has('alone', 'shared', 'without', 'several', 'with_percentage', 'with_figure', 'with_deadline')) return [{ kind: 'tasks' }];
  if (tagged.has('task') && tagged.all('amount').some((token) => countsUnits(token, tagged))) return [{ kind: 'tasks' }];
  const roles = tagged.tokens.filter(isRoleCue);
  // "And as participant?": a role alone asks who has it.
  const isAlone = tagged.content() === '' || (isFrame(tagged) && roles.some(({ name }) => name !== 'either_role'));
  const role = isAlone && offices.length === 0 ? roleOf(roles) : null;
  if (role) {
    tagged.use('ask', ...roles);
    return [{ kind: 'units', role }];
  }
  // A bare "why?" is answered by what the text says.
  const open = tagged.all('what_about', 'original', ...(isFrame(tagged) ? (['why'] as const) : []));
  tagged.use('ask', ...open);
  return open.length > 0 ? [{ kind: 'text' }] : [];
}

/** Conditions on units: of tasks that are asked for; where something else is asked, of tasks that are spoken of as such. */
function officeConditions(tagged: Tagged, statements: readonly Statement[], asks: readonly Call[], isClaimed: boolean): Condition[] {
  const ofTasks = asks.some(({ kind }) => kind === 'tasks' || kind === 'documents');
  const told = statements.filter(({ isExcepted }) => !isExcepted || !asks.some(({ kind }) => kind === 'units'));
  if (ofTasks) return readUnitConditions(tagged, told, tagged.entities.offices);
  // "By several departments together" is part of what a figure is asked of, not a condition on tasks.
  const speaksOfTasks = tagged.has('task') && !isClaimed;
  if (!speaksOfTasks) return [];
  return readUnitConditions(
    tagged,
    told.filter(({ role }) => role !== null),
    tagged.entities.offices,
  );
}

/** Whether a text names nothing and has hardly a word of its own. @param isOfWhole it asks something of a whole document, which needs no subject */
function isShort(tagged: Tagged, isOfWhole: boolean): boolean {
  const { places, offices, kind, quoted, tasks, parts } = tagged.entities;
  const words = tagged.content().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0;
  const names = places.length + offices.length + quoted.length + tasks.length + parts.length + (kind ? 1 : 0);
  return words === 0 ? tasks.length + offices.length + quoted.length === 0 && !isOfWhole : names === 0 && words <= SHORT;
}

const SHORT = 2;
