import type { Duty, OfficeDuties } from '../execution/result.js';
import type { Answering, AnswerKind } from './answering.js';
import { askedWords, scopeWords } from './describing.js';
import type { Draft } from './draft.js';
import { opening } from './opening.js';
import { byDocument, counting, listOf, reckoned } from './records.js';
import { sayNumbers } from './say-numbers.js';
import { bracketOf } from './telling.js';
import { quoteSeen, unitsSeen } from './unread-units.js';

/** Which offices tasks name, or how many: each with its tasks and its names as printed. */
export const unitList: AnswerKind = {
  name: 'unit-list',
  handles: (answering) => listOf('units', answering) !== null,
  compose(answering) {
    const listed = listOf('units', answering);
    const offices = listed?.items.offices ?? [];
    if (offices.length === 0) return noUnits(answering);
    const cited = offices.flatMap(({ duties }) => duties).reduce((draft, duty) => citeDuty(draft, duty), opening(answering));
    const count = listed?.counted?.number ?? countOf(offices, answering);
    const names = namesIn(offices);
    const counted = reckoned(
      cited.with({ count }),
      counting(offices.length),
      counting(names),
      ...offices.map((office) => counting(tasksIn(office))),
    );
    return listUnits(counted, offices, answering);
  },
};

/** How many offices there are; of the one that has most or fewest tasks, how many those are. */
function countOf(offices: readonly OfficeDuties[], { query }: Answering): number | null {
  if (!query.reduce.some(({ kind }) => kind === 'rank')) return offices.length;
  const [only, ...others] = offices;
  return only && others.length === 0 ? tasksIn(only) : null;
}

const namesIn = (offices: readonly OfficeDuties[]): number => new Set(offices.flatMap(({ duties }) => duties.map(({ name }) => name))).size;

/** Claims the unit of a duty and cites the bracket that names it. */
export function citeDuty(draft: Draft, { task, name, role }: Duty): Draft {
  const units = task.units.filter((unit) => unit.text === name && unit.role === role);
  const bracket = bracketOf(task, units[0]);
  const claimed = draft.claimUnits(task, units);
  return bracket ? claimed.cite(task, bracket) : claimed;
}

function listUnits(draft: Draft, offices: readonly OfficeDuties[], answering: Answering): Draft {
  const { query, say } = answering;
  const head = headingOf(offices, answering);
  if (query.form === 'numbers') return draft.paragraph(`${draft.fields.count}`);
  if (query.form === 'short') {
    const names = offices.map((office) => officeWords(office, answering));
    return draft.paragraph(head).paragraph(names.join(answering.language === 'zh' ? '、' : ', '));
  }
  if (query.form === 'table') {
    const rows = offices.map((office) => [officeWords(office, answering), `${tasksIn(office)}`, numbersOf(office, answering)]);
    return draft.paragraph(head).table([say('columnUnit'), say('columnCount'), say('columnNumbers')], rows);
  }
  return draft.paragraph(head).list(offices.map((office) => itemOf(office, answering)));
}

function itemOf(office: OfficeDuties, answering: Answering): string {
  const { query, say } = answering;
  const values = { unit: officeWords(office, answering), numbers: numbersOf(office, answering) };
  if (!query.reduce.some(({ kind }) => kind === 'rank')) return say('unitItem', values);
  const line = say('groupAmount', { group: values.unit, amount: sayTasks(tasksIn(office), answering) });
  return say('groupNumbers', { line, numbers: values.numbers });
}

function headingOf(offices: readonly OfficeDuties[], answering: Answering): string {
  const { query, say, language } = answering;
  const rank = query.reduce.find(({ kind }) => kind === 'rank');
  const [first] = offices;
  if (rank && first) {
    const tied = offices.filter((office) => tasksIn(office) === tasksIn(first)).map((office) => officeWords(office, answering));
    const values = {
      scope: scopeWords(answering),
      group: tied.join(language === 'zh' ? '、' : ', '),
      amount: sayTasks(tasksIn(first), answering),
    };
    return say(rank.order === 'lowest' ? 'groupsFewest' : 'groupsMost', values);
  }
  const what = askedWords(answering);
  const names = namesIn(offices);
  const key = names > offices.length ? 'unitsCountedByName' : 'unitsCounted';
  return say(key, { what, count: offices.length, names });
}

const sayTasks = (count: number, { say }: Answering): string => say(count === 1 ? 'countTask' : 'countTasks', { count });

const tasksIn = ({ duties }: OfficeDuties): number => new Set(duties.map(({ task }) => task)).size;

/** An office by every name that the tasks print, the one of most tasks first. */
export function officeWords({ duties }: OfficeDuties, { naming, language }: Pick<Answering, 'naming' | 'language'>): string {
  const uses = new Map<string, number>();
  for (const { name } of duties) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses].sort((a, b) => b[1] - a[1]).map(([name]) => naming.unit(name, language));
  return names.join(language === 'zh' ? '、' : ' / ');
}

/** The numbers of its tasks, with the documents where the list is of several. */
function numbersOf({ duties }: OfficeDuties, { library, naming, language, say, execution }: Answering): string {
  const tasks = [...new Set(duties.map(({ task }) => task))];
  const several = execution.selection.documents.length > 1;
  const said = byDocument(tasks).map(({ documentId, things }) => {
    const numbers = sayNumbers(
      things.map(({ number }) => number),
      language,
    );
    return several ? say('documentNumbers', { document: naming.document(library.document(documentId), language), numbers }) : numbers;
  });
  return said.join(language === 'zh' ? ';' : '; ');
}

/** That no task in question names such a unit. */
function noUnits(answering: Answering): Draft {
  const { execution, library, naming, language, say, query } = answering;
  const { documents, sources } = execution.selection;
  const names = naming.documents(
    documents.map(({ id }) => id),
    language,
  );
  if (sources.length === 0)
    return opening(answering)
      .refuse('not_mentioned')
      .paragraph(say('notMentionedIn', { documents: names }));
  const seen = sources.flatMap((source) => unitsSeen(source, library).map((sentence) => ({ source, sentence })));
  if (seen.length > 0) return quoteSeen(opening(answering).paragraph(say('unitsUnread')), seen);
  const key = documents.some((document) => document.namesUnits) ? 'noUnitAmong' : 'noUnitAtAll';
  const isOfOthers = query.ask.some(({ except }) => Array.isArray(except) && except.length > 0);
  const said = opening(answering)
    .about(...sources)
    .with({ status: 'unit_not_named', reason: null, count: query.reduce.some(({ kind }) => kind === 'count') ? 0 : null })
    .paragraph(isOfOthers ? say('noOtherUnitAmong', { document: names }) : say(key, { document: names }));
  return reckoned(said, counting(0));
}
