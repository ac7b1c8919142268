import type { Sort } from '../../query/schema.js';
import { shows } from '../locale/index.js';
import { isRoleCue } from './roles.js';
import { countsUnits, targetOfYear } from './said-of-tasks.js';
import type { Tagged, Token } from './tagged.js';

/** What a question asks for, before it is said of what: the thing that a word that asks is about. */
export interface Head {
  kind: HeadKind;
  /** Whether their number is asked. */
  counted: boolean;
  /** Whether a word asks for it; else it only stands there ("responsible unit, please"). */
  strong: boolean;
  /** The word that asks, or the noun alone. */
  token: Token;
  noun: Token | null;
  sort: Sort | null;
}

export type HeadKind = 'offices' | 'tasks' | 'documents' | 'places' | 'chapters' | 'figures' | 'text';

const KIND_OF: Readonly<Partial<Record<Token['name'], HeadKind>>> = {
  office: 'offices',
  lead_unit: 'offices',
  participating_unit: 'offices',
  any_unit: 'offices',
  either_role: 'offices',
  task: 'tasks',
  weak_task: 'tasks',
  document: 'documents',
  city: 'places',
  chapter: 'chapters',
  target: 'figures',
  measure: 'figures',
  share: 'figures',
  money: 'figures',
  length: 'figures',
  area: 'figures',
};

const SORT_OF: Readonly<Partial<Record<Token['name'], Sort>>> = {
  share: 'share',
  money: 'money',
  length: 'length',
  area: 'area',
  when: 'date',
};

/** Cues that ask by themselves. */
const ASKS_ALONE: Readonly<Partial<Record<Token['name'], HeadKind>>> = {
  who: 'offices',
  which_items: 'tasks',
  what_does: 'tasks',
  how_big: 'figures',
  when: 'figures',
  share: 'figures',
  money: 'figures',
  length: 'figures',
  area: 'figures',
};

const CHOOSES = ['which', 'list', 'all', 'how_many', 'top'] as const;
/** How many characters may stand between a word that asks and its noun: fewer where a number is asked for. */
const NOUN_WITHIN: Readonly<Partial<Record<Token['name'], number>>> = {
  which: 30,
  list: 30,
  all: 24,
  how_many: 18,
  are_which: 12,
  top: 12,
  are_how_many: 12,
};
const NOUN_BEFORE = 14;
const OF_WHICH_TASKS = 40;

/** All that a question asks for, in order. */
export function headsOf(tagged: Tagged): Head[] {
  const dated = tagged.has('task') ? tagged.all('year').map((year) => targetOfYear(year, tagged)) : [];
  const strong = tagged.tokens
    .flatMap((token) => headAt(token, tagged) ?? [])
    .filter((head) => !isOfNoDuty(head, tagged) && !dated.includes(head.token));
  const nouns = new Set(strong.map(({ noun }) => noun));
  const asking = countedBesides(strong, tagged).filter(({ token, noun }) => noun !== null || !nouns.has(token));
  const bare = tagged.tokens
    .filter((token) => !dated.includes(token) && (isBareNoun(token) || isMeasureAlone(token, tagged)) && !nouns.has(token))
    .map((token) => headOf(kindOf(token, tagged), token, token, false));
  const open = tagged.all('what_about', 'original').map((token) => headOf('text', token, null, false));
  return [...asking, ...bare, ...open].filter((head) => head !== null).sort((a, b) => a.token.start - b.token.start);
}

/** "Which tasks …? How many altogether?": how many there are of what is listed. */
function countedBesides(heads: readonly Head[], tagged: Tagged): readonly Head[] {
  if (!heads.some(({ kind }) => kind === 'tasks')) return heads;
  const isOfThem = ({ kind, token, noun }: Head) =>
    kind === 'figures' && noun === null && COUNTS.includes(token.name) && tagged.content(token.clause).replace(IS_THAT, '') === '';
  return heads.map((head) => (isOfThem(head) ? { ...head, kind: 'tasks' as const, counted: true } : head));
}

/** Words that point back at what is counted. */
const IS_THAT = /\b(?:are|is|there|in|that|those|it|they|these|them|makes?|total|and)\b|\s/gi;

function headOf(kind: HeadKind | null, token: Token, noun: Token | null, strong = true): Head | null {
  if (!kind) return null;
  const counted = COUNTS.includes(token.name) && kind !== 'figures';
  return { kind, token, noun, counted, strong, sort: SORT_OF[(noun ?? token).name] ?? SORT_OF[token.name] ?? null };
}

const COUNTS: readonly Token['name'][] = ['how_many', 'how_many_items', 'are_how_many', 'chapter'];

const isBareNoun = ({ name }: Token): boolean =>
  KIND_OF[name] !== undefined && !ASKS_ALONE[name] && name !== 'weak_task' && name !== 'office' && name !== 'measure';

/** "Who pays for it", 谁受益, 设在哪个部门: asks for no office with a part in a task. */
const isOfNoDuty = ({ kind, token }: Head, tagged: Tagged): boolean =>
  kind === 'offices' &&
  tagged.all('no_duty').some(({ clause }) => clause === token.clause) &&
  !tagged.tokens.some((other) => other.clause === token.clause && isRoleCue(other) && other.name !== 'handle');

/** "Qingdao: kilometres of cycle path by 2025": what is measured opens the clause. */
const isMeasureAlone = ({ name, start }: Token, tagged: Tagged): boolean =>
  name === 'measure' &&
  /(?:^|[:;,.?!])[^\p{L}]{0,10}(?:(?:the|total|planned|annual|yearly|new|expected) ){0,3}$/iu.test(tagged.marked.slice(0, start));

/** What a word that asks asks for; null where it asks for nothing that is known. */
function headAt(token: Token, tagged: Tagged): Head | null {
  const { name } = token;
  if (ASKS_ALONE[name]) return headOf(ASKS_ALONE[name], token, null);
  // "What's the yearly average": a number is asked for.
  if (name === 'per_year' && /average|pace|均/i.test(token.text) && tagged.has('which')) return headOf('figures', token, null);
  if (name === 'chapter' && /^(?:哪|几|多少)/.test(token.text)) return headOf('chapters', token, token);
  if (asksForNumbered(token, tagged)) return headOf('tasks', token, null);
  if (isOneOf(name, CHOOSES)) {
    if (saysWhatUnits(token, tagged)) return headOf('tasks', token, null);
    if (name === 'which' && /份$/.test(token.text)) return headOf('documents', token, token);
    const before = name === 'how_many' ? nounRightBefore(token, tagged) : null;
    // 绿色建筑面积的任务是多少: how much is to be done, not how many tasks there are.
    if (before && (isPart(before) || before.name === 'office') && isOfOffice(before, tagged)) return headOf('tasks', token, before);
    if (
      before?.name === 'task' &&
      /是多少$/.test(token.text) &&
      !/[数量]$/.test(before.text) &&
      tagged.content(token.clause) !== '' &&
      !tagged.has('officeName')
    )
      return headOf('figures', token, null);
    const noun = nounBehind(token, tagged) ?? before;
    const kind = noun ? kindOf(noun, tagged) : null;
    if (kind) return headOf(kind, token, noun);
    if (name === 'how_many') return headOf(isOfWhatIsDone(token, tagged) ? 'tasks' : 'figures', token, null);
    if (name !== 'which') return null;
    return isDoneBefore(token, tagged) || (/ones?$/i.test(token.text) && tagged.has(...OF_TASKS))
      ? headOf('tasks', token, null)
      : nounBeforeChoice(token, tagged);
  }
  if (name === 'how_many_items') return headOf(countsTasks(token, tagged) ? 'tasks' : 'figures', token, null);
  if (name === 'are_which' || name === 'are_how_many') {
    const behind = nounBehind(token, tagged);
    const kind = behind ? kindOf(behind, tagged) : null;
    if (behind && kind && tagged.between(token, behind).trim() === '') return headOf(kind, token, behind);
    const before = nounBefore(token, tagged);
    if (before) return headOf(before.kind, token, before.noun);
    if (kind) return headOf(kind, token, behind);
    if (name === 'are_how_many') return headOf(countsTasks(token, tagged) ? 'tasks' : 'figures', token, null);
    return speaksOfTasks(tagged) ? headOf('tasks', token, null) : null;
  }
  // "Where in the list is it mentioned", "where does the bureau turn up": in which tasks.
  if (name === 'where')
    return tagged.has('is_mentioned', 'mention', 'involved', 'join', 'lead') && speaksOfTasks(tagged) ? headOf('tasks', token, null) : null;
  return null;
}

/** The kind of thing that a noun means. Tasks by a weak word are meant only where somebody does them. */
function kindOf(noun: Token, tagged: Tagged): HeadKind | null {
  if (noun.name === 'weak_task') return hasDoer(tagged) ? 'tasks' : null;
  if (noun.name === 'chapter' && /^[哪几多每各]/.test(noun.text)) return 'chapters';
  // "Which parts bring it up": where in a document something is mentioned is in which tasks.
  if (noun.name === 'chapter' && tagged.has('mention') && /parts?$|部分$/.test(noun.text)) return 'tasks';
  // "How many of the 113 items": a name of the document that is a word for its tasks.
  if (noun.name === 'kind') return shows('task', tagged.typed(noun)) || /[项条]$/.test(tagged.typed(noun)) ? 'tasks' : null;
  // 工信局牵头和参与的: what an office does in either role are its tasks.
  if (noun.name === 'either_role' && tagged.has('officeName')) return null;
  return KIND_OF[noun.name] ?? null;
}

/** Cues that say what tasks are like. */
const OF_TASKS = ['without', 'several', 'with_figure', 'with_percentage', 'with_deadline', 'alone', 'shared', 'naming'] as const;

const isPart = ({ name }: Token): boolean => name === 'lead_unit' || name === 'participating_unit';

/** Says by how many offices a task is led, in words that need no other cue: 没有别的单位一起牵头, "has a co-lead". */
const isHowLed = ({ name, text }: Token): boolean => name === 'shared' || (name === 'alone' && LEADING.test(text));
const LEADING = /牵头|单位|部门|\b(?:co-?)?lead/i;

/** "Which ones come without a participating unit", "how many name one": what follows says what units the tasks have. */
function saysWhatUnits(token: Token, tagged: Tagged): boolean {
  const next = tagged.tokens.find(
    (other) =>
      other.start >= token.end && other.clause === token.clause && !isOneOf(other.name, ['task', 'weak_task', 'amount', 'only', 'all']),
  );
  // "Which have more than two lead units": the number says it.
  if (next?.name === 'amount' && /\b(?:have|has|with|name|list)\b|有/i.test(tagged.between(token, next))) return countsUnits(next, tagged);
  if (next && isHowLed(next)) return tagged.wordsBetween(token, next).length <= NOUN_BEFORE;
  if (!next || !isOneOf(next.name, ['without', 'naming']) || tagged.wordsBetween(token, next).length > NOUN_BEFORE) return false;
  const noun = tagged.tokens.find((other) => other.start >= next.end);
  return noun !== undefined && (isPart(noun) || noun.name === 'office' || noun.name === 'any_unit');
}

/** 部门是哪三个: the noun that a choice follows. */
function nounBeforeChoice(token: Token, tagged: Tagged): Head | null {
  const before = tagged.tokens.filter(({ end, clause }) => end <= token.start && clause === token.clause).at(-1);
  const kind = before && tagged.between(before, token).trim().replace(/^是/, '') === '' ? kindOf(before, tagged) : null;
  return before ? headOf(kind, token, before) : null;
}

/** 牵头单位超过三个的有几项, 当牵头单位当了几次: what is counted or chosen by a word for numbered things, beside what offices do. */
function asksForNumbered(token: Token, tagged: Tagged): boolean {
  const { name, text, sentence } = token;
  const isNumbered = /[项条]$/.test(text) || (/[次回]$/.test(text) && tagged.has('officeName'));
  if (!isNumbered || !isOneOf(name, ['are_which', 'are_how_many', 'how_many', 'how_many_items'])) return false;
  const near = tagged.tokens.filter((other) => other.sentence === sentence || other.sentence === sentence - 1);
  const isOfUnits = near.some(
    (other) =>
      isPart(other) ||
      isHowLed(other) ||
      other.name === 'naming' ||
      ((other.name === 'office' || other.name === 'officeName') && near.some(isRoleCue)),
  );
  return isOfUnits || near.some((other) => isOneOf(other.name, ['mention', 'is_mentioned']));
}

/** Whether tasks are spoken of without that word: by what they mention, whose they are, or when they are due. */
const speaksOfTasks = (tagged: Tagged): boolean =>
  tagged.has(
    'task',
    'about',
    'mention',
    'in_year',
    'officeName',
    'alone',
    'shared',
    'without',
    'kind',
    'part',
    'with_figure',
    'with_percentage',
  );

const isOneOf = <N extends string>(name: string, names: readonly N[]): name is N => (names as readonly string[]).includes(name);

/** Whether somebody is spoken of who does something, or tasks by their own word. */
const hasDoer = (tagged: Tagged): boolean => tagged.has('officeName', 'lead', 'join', 'lead_by', 'task', 'alone', 'shared', 'without');

/** The noun that a word asks for: the first behind it in its clause, with little between and nothing that is done. */
function nounBehind(token: Token, tagged: Tagged): Token | null {
  const within = NOUN_WITHIN[token.name] ?? 0;
  let named: Token | null = null;
  for (const next of tagged.tokens) {
    if (next.start < token.end || next.clause !== token.clause) continue;
    // "How many of the countryside-revitalisation tasks": what says which tasks may be longer.
    if (tagged.wordsBetween(token, next).length > (next.name === 'task' ? Math.max(within, OF_WHICH_TASKS) : within)) return named;
    if (isOfNext(token, next, tagged)) continue;
    // "How many has the bureau been told to lead": what an office does is no noun.
    if (isPart(next) && tagged.all('officeName').some(({ start }) => start >= token.end && start < next.start)) return named;
    // "Count the 2023 tasks that have five lead units": what the tasks have is not counted.
    if (named && isPart(next) && /\b(?:that|which|with|have|has|naming)\b|有|的/i.test(tagged.between(named, next))) return named;
    if (KIND_OF[next.name] && next.name !== 'share') return next;
    if (next.name === 'kind' && kindOf(next, tagged)) named = next;
    if (isRoleCue(next) || isOneOf(next.name, ['who', 'which', 'how_many', 'mention', 'not'])) return named;
  }
  return named;
}

/**
 * Whether an English noun only says something of the word behind it, or does something itself: "how many city jobs" counts no
 * cities, and "what reward do districts get" asks for no districts.
 */
function isOfNext(token: Token, noun: Token, tagged: Tagged): boolean {
  if (!KIND_OF[noun.name] || !/^[a-z' ]+$/i.test(noun.text)) return false;
  if (token.name === 'how_many') return !/s$/i.test(noun.text) && /^ [a-z]/i.test(tagged.marked.slice(noun.end)) && noun.name !== 'measure';
  return token.name === 'which' && DOES.test(tagged.between(token, noun));
}

/** What stands before somebody who does what is asked about. */
const DOES = /\b(?:do|does|did|will|would|should|must|can)\b/i;

/** 任务有多少个, 单位有几家: the noun right before what asks for its number. */
function nounRightBefore(token: Token, tagged: Tagged): Token | null {
  const before = tagged.tokens.filter(({ end, clause }) => end <= token.start && clause === token.clause).at(-1);
  return before && isOneOf(before.name, ['task', 'office', 'lead_unit', 'participating_unit', 'document']) && token.start - before.end <= 1
    ? before
    : null;
}

/** The noun whose things or number are asked for by words behind it: 任务有哪些, 牵头的有几项. */
function nounBefore(token: Token, tagged: Tagged): { kind: HeadKind; noun: Token } | null {
  const before = tagged.tokens.filter(({ end, clause }) => end <= token.start && clause >= token.clause - 1);
  for (const noun of before.toReversed()) {
    if (tagged.wordsBetween(noun, token).length > NOUN_BEFORE) return null;
    const kind = kindOf(noun, tagged);
    // 市教育局当牵头单位的有几项: the office is named, so its tasks are asked for.
    // 清单一共编了多少条: what is numbered are the tasks.
    if (noun.name === 'document' && /[条项]/.test(token.text)) return { kind: 'tasks', noun };
    if (isPart(noun) && isOfOffice(noun, tagged)) return { kind: 'tasks', noun };
    if (noun.name === 'lead' || noun.name === 'join' || noun.name === 'involved') {
      // 市教育局牵头的有哪些 asks for tasks, 牵头的有哪些 for offices.
      return { kind: tagged.has('officeName', 'alone', 'shared', 'task') ? 'tasks' : 'offices', noun };
    }
    if (kind) return { kind, noun };
    if (isOneOf(noun.name, ['who', 'which', 'how_many'])) return null;
  }
  return null;
}

/** Whether an office is named before a noun for units in its clause: it is one of them. */
const isOfOffice = (noun: Token, tagged: Tagged): boolean =>
  tagged.all('officeName').some((office) => office.clause === noun.clause && office.end <= noun.start);

/** 牵头哪些, 参与什么: what is done stands right before the word that asks. */
const isDoneBefore = (token: Token, tagged: Tagged): boolean =>
  tagged.tokens.some(
    (before) => (before.name === 'lead' || before.name === 'join') && before.end <= token.start && token.start - before.end <= 1,
  );

/** "How many are led by A": a part in them stands right behind, and an office is named. */
function isOfWhatIsDone(token: Token, tagged: Tagged): boolean {
  const next = tagged.tokens.find((other) => other.start >= token.end && (isRoleCue(other) || other.name === 'officeName'));
  // 牵了几个头: the words for the part stand around what asks.
  if (tagged.tokens.some((other) => isRoleCue(other) && other.start < token.start && token.end < other.end))
    return tagged.has('officeName', 'alone', 'shared');
  const isRole = next !== undefined && (isRoleCue(next) || tagged.tokens.some((other) => isRoleCue(other) && other.start > next.start));
  return isRole && tagged.wordsBetween(token, next).length <= 4 && tagged.has('officeName', 'alone', 'shared');
}

/** Whether 几项, 多少条 counts tasks: where they, an office's part or only a document or its part is spoken of. */
function countsTasks(token: Token, tagged: Tagged): boolean {
  const near = tagged.tokens.filter(({ sentence }) => sentence === token.sentence);
  const has = (...names: Token['name'][]) => near.some(({ name }) => names.includes(name));
  if (
    has('task') ||
    (has('officeName', 'alone', 'shared', 'without', 'several') && has('lead', 'join', 'involved', 'lead_unit', 'participating_unit'))
  )
    return true;
  if (has('sum', 'per_year')) return false;
  return (
    has('part', 'kind', 'document', 'chapter', 'by_chapter', 'officeName') &&
    tagged.content(token.clause).replace(/\s/g, '').length <= LITTLE
  );
}

const LITTLE = 6;

/** Nouns that a word can only mean as things wanted, not as where something stands: "in all documents". */
const NOT_OF_ALL: readonly HeadKind[] = ['documents', 'places', 'chapters'];

/**
 * The things that are really asked for. A bare noun asks only where no word does, or beside one in words of its own
 * ("who leads, and the target?"); else it says something of what is asked for ("tasks with three lead units").
 */
export function chosenHeads(heads: readonly Head[], tagged: Tagged): Head[] {
  const meant = heads
    .filter((head) => !(head.token.name === 'all' && NOT_OF_ALL.includes(head.kind)))
    .map((head) =>
      isOfPlaces(head, tagged) ? { ...head, kind: comparesTasks(tagged) ? ('places' as const) : ('figures' as const) } : head,
    );
  const strong = meant.filter((head) => head.strong);
  const listed = strong.some(({ kind }) => kind === 'tasks' || kind === 'documents');
  const weak = meant.filter(
    (head) =>
      !head.strong &&
      !isCondition(head.token, tagged) &&
      !(isRoleCue(head.token) && isOfOffice(head.token, tagged)) &&
      (head.kind === 'offices' || head.kind === 'figures'),
  );
  if (strong.length > 0) {
    const beside = weak.filter(
      ({ kind, token }) =>
        !listed &&
        !strong.some((other) => other.kind === kind && (other.token.clause === token.clause || other.noun === token)) &&
        isApart(token, strong),
    );
    return [...strong, ...beside].sort((a, b) => a.token.start - b.token.start);
  }
  const tasks = meant.filter(({ kind }) => kind === 'tasks');
  const namesOffice =
    tagged.has('officeName') ||
    tagged.all('year').some((year) => targetOfYear(year, tagged)) ||
    tagged.has('alone', 'shared', 'without', 'several', 'with_percentage', 'with_figure', 'with_deadline', 'mention');
  if (tasks.length > 0 && (namesOffice || weak.length === 0))
    return namesOffice || isOnlyTasks(tagged) ? tasks : meant.filter(({ kind }) => kind === 'text');
  if (weak.length > 0) return weak;
  return meant.filter(({ kind }) => kind === 'text').slice(0, 1);
}

/** A bare noun in a clause of its own, or behind what asks with "and" between. */
const isApart = (token: Token, strong: readonly Head[]): boolean =>
  strong.every((head) => head.token.clause !== token.clause) ||
  strong.some((head) => head.kind === 'figures' && head.noun?.name !== 'target');

/** Whether nothing but tasks and where they stand is spoken of. */
const isOnlyTasks = (tagged: Tagged): boolean => tagged.content().replace(/\b(?:in|of|the|for|on|from|please|to)\b|\s/gi, '') === '';

/** "Which city aims higher", "Qingdao or Zhifu: who has most?": places are chosen by what they have. */
function isOfPlaces(head: Head, tagged: Tagged): boolean {
  if (!head.strong) return false;
  const isChoice =
    head.kind === 'places' || (head.token.name === 'who' && tagged.entities.places.length > 1 && !tagged.has('lead', 'join', 'lead_unit'));
  return isChoice && tagged.has('highest', 'lowest', 'more_than', 'less_than', 'compare', 'rank', 'rank_up');
}

const comparesTasks = (tagged: Tagged): boolean => tagged.has('task', 'lead', 'join');

/** Whether a noun for units says how many or which tasks have: with a number, "without", "except" at it. */
function isCondition(noun: Token, tagged: Tagged): boolean {
  return tagged.tokens.some(
    (token) =>
      token.clause === noun.clause &&
      isOneOf(token.name, ['amount', 'several', 'without', 'except', 'not']) &&
      (token.end <= noun.start ? noun.start - token.end <= 12 : token.name === 'amount' && token.start - noun.end <= 6),
  );
}
