import type { EnglishText, PolicyDocument, Source } from '../types.js';
import type { UnitRegistry } from '../unit-registry.js';
import { chineseValues, englishFigures } from './figure-values.js';

const LONGEST_TITLE = 90;
const CHINESE = /\p{Script=Han}|[，。、；：（）]/u;

/** What is odd about the English beside a document: it is for reading and must claim nothing that the Chinese does not say. */
export function englishFaults({ introductions, tasks, source }: PolicyDocument, units: UnitRegistry): string[] {
  const names = units.offices.flatMap((office) => Object.values(office.names)).filter((name) => name.includes(' '));
  const all: readonly Source[] = [...introductions, ...tasks];
  const summaries = tasks.flatMap(({ english }) => english?.summary ?? []);
  const twice = summaries.filter((summary, i) => summary !== '' && summaries.indexOf(summary) !== i);
  return [
    ...all.flatMap((item) =>
      item.english
        ? faultsOf(item.english, `${headingOf(item)} ${source.slice(item.start, item.end)}`, names).map(
            (fault) => `${nameOf(item)}: ${fault}`,
          )
        : [],
    ),
    ...twice.map((summary) => `two tasks have one summary: “${summary}”`),
  ];
}

const nameOf = (item: Source) => (item.kind === 'task' ? `task ${item.number}` : headingOf(item) || 'introduction');

/** The English of an introduction renders its heading as well. */
const headingOf = (item: Source) => (item.kind === 'task' ? '' : (item.sections.at(-1)?.text ?? ''));

function faultsOf({ title, summary }: EnglishText, chinese: string, units: readonly string[]): string[] {
  const text = `${title}. ${summary}`;
  const values = chineseValues(chinese);
  const made = englishFigures(text).filter(({ value }) => !values.has(value));
  const unit = units.find((name) => text.toLowerCase().includes(name.toLowerCase()));
  return [
    ...made.map(({ figure }) => `the English says “${figure}”, the Chinese does not`),
    ...(unit === undefined ? [] : [`the English names a unit, “${unit}”; units come from the text alone`]),
    ...(CHINESE.test(text) ? ['the English holds Chinese'] : []),
    ...(title.length > LONGEST_TITLE ? [`the English title is longer than ${LONGEST_TITLE} letters`] : []),
  ];
}
