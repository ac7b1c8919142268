import type { NotedFigure } from '../documents/figures/types.js';
import type { Source, SourceText, Unit } from '../documents/types.js';
import { fits } from '../execution/conditions.js';
import { isOffice } from '../execution/context.js';
import { keeps } from '../execution/values.js';
import type { Condition } from '../query/schema.js';
import type { Answering } from './answering.js';
import { affirmed } from './describing.js';

/** The clause of a figure as a stretch of the source. */
export const clauseOf = ({ quote, start, end }: NotedFigure): SourceText => ({ text: quote, start, end });

/** What shows that a source meets the conditions of a query: a bracket, a sentence, a clause; never none. */
export function tellingOf(source: Source, answering: Answering): readonly SourceText[] {
  const shown = affirmed(answering.query.where).flatMap((condition) => showing(condition, source, answering) ?? []);
  if (shown.length > 0) return shown.filter(({ start }, i) => shown.findIndex((other) => other.start === start) === i).slice(0, MOST);
  return [nearestOf(source, answering)];
}

const MOST = 2;

/** The sentence nearest to the subject; without one, the title or first sentence. */
function nearestOf(source: Source, { subject, nearest }: Answering): SourceText {
  const near = subject === '' ? undefined : nearest(source, 1)[0];
  return near ?? source.title ?? source.sentences[0] ?? source.body;
}

function showing(condition: Condition, source: Source, answering: Answering): SourceText | undefined {
  const { library, nearest, found } = answering;
  const clause = (holds: (figure: NotedFigure) => boolean) => {
    const figure = library.figures(source).find(holds);
    return figure && clauseOf(figure);
  };
  if ('unit' in condition) {
    const unit = unitsMeeting(source, condition.unit, answering)[0];
    return unit && bracketOf(source, unit);
  }
  if ('units' in condition) return bracketOf(source, source.units[0]);
  if ('mentions' in condition) return sentenceWith(source, condition.mentions);
  if ('about' in condition) return nearest(source, 1)[0];
  if ('figure' in condition) return clause((figure) => fits(figure, condition.figure, found.figures));
  if ('year' in condition) return clause(({ year }) => year !== null && keeps(year, condition.year));
  if ('has' in condition) {
    if (condition.has === 'title') return source.title ?? undefined;
    if (condition.has === 'deadline' && source.kind === 'task' && source.deadline) return source.deadline;
    if (condition.has === 'deadline') return clause(({ year }) => year !== null);
    if (condition.has === 'percentage') return clause(({ quote }) => /[%％‰]|百分之/.test(quote));
    return condition.has === 'figure' ? clause((figure) => fits(figure, {}, found.figures)) : bracketOf(source, source.units[0]);
  }
  return undefined;
}

/** The units of a source that are an office in a role. */
export const unitsMeeting = (
  source: Source,
  { office, role }: { office: string; role: 'lead' | 'participating' | 'any' },
  { library }: Pick<Answering, 'library'>,
): readonly Unit[] => source.units.filter((unit) => (role === 'any' || unit.role === role) && isOffice(library, unit.text, office));

/** The bracket that names a unit, as printed; the name alone where it stands in none. */
export function bracketOf(source: Source, unit: Unit | undefined): SourceText | undefined {
  if (!unit) return undefined;
  const brackets = source.kind === 'task' ? source.brackets : [];
  return brackets.find(({ start, end }) => start <= unit.start && unit.end <= end) ?? unit;
}

function sentenceWith(source: Source, words: string): SourceText | undefined {
  const holds = ({ text }: SourceText) => text.toLowerCase().includes(words.toLowerCase());
  return source.sentences.find((sentence) => holds(sentence) && sentence.start !== source.title?.start) ?? source.sentences.find(holds);
}
