import type { NotedFigure } from '../../documents/figures/types.js';
import type { Source, Unit } from '../../documents/types.js';
import type { Answering } from '../answering.js';
import type { Draft } from '../draft.js';
import { tableOfFigures } from '../figure-list.js';
import { sayFigure } from '../say-value.js';
import { figuresAsked, isIn, roleOf, unitsAsked } from './asked-of.js';
import { sentenceOf } from './figures.js';
import { bracketsOf } from './units.js';

/** A card as a table or as bare numbers; null where another form is asked for, or what is asked is neither figure nor unit. */
export function inForm(answering: Answering, draft: Draft, sources: readonly Source[]): Draft | null {
  const { form } = answering.query;
  if (form !== 'table' && form !== 'numbers') return null;
  const figures = figuresOf(answering, sources);
  if (figures.length > 0) return formOfFigures(answering, citeFigures(draft, figures, sources), figures);
  return form === 'table' ? tableOfUnits(answering, draft, sources) : null;
}

const figuresOf = (answering: Answering, sources: readonly Source[]): NotedFigure[] =>
  answering.query.ask.flatMap(({ kind }, index) =>
    kind === 'figures' ? sources.flatMap((source) => figuresAsked(answering, source, index)) : [],
  );

function citeFigures(draft: Draft, figures: readonly NotedFigure[], sources: readonly Source[]): Draft {
  return figures
    .reduce((all, figure) => {
      const source = sources.find((one) => isIn(figure, one));
      return source ? all.cite(source, sentenceOf(source, figure)) : all;
    }, draft)
    .claimFigures(figures);
}

function formOfFigures(answering: Answering, draft: Draft, figures: readonly NotedFigure[]): Draft {
  const { query, wording, language } = answering;
  if (query.form === 'table') return tableOfFigures(draft, figures, answering);
  const said = [...new Set(figures.map((figure) => sayFigure(figure, language, wording)))];
  return draft.paragraph(said.join(language === 'zh' ? ';' : '; '));
}

/** Each source with its units, those of each role in a column of their own. */
function tableOfUnits(answering: Answering, draft: Draft, sources: readonly Source[]): Draft | null {
  const { query, naming, language, say } = answering;
  const asked = query.ask.filter(({ kind }) => kind === 'units');
  if (asked.length === 0) return null;
  const wanted = new Set(asked.map(roleOf));
  const columns = [
    { role: 'lead', key: 'columnLead', isShown: wanted.has('lead') || wanted.has('any') },
    { role: 'participating', key: 'columnParticipating', isShown: wanted.has('participating') || wanted.has('any') },
  ].filter(({ isShown }) => isShown);
  const unitsOf = (source: Source): Unit[] => [...new Set(asked.flatMap((call) => unitsAsked(answering, source, call)))];
  if (sources.every((source) => unitsOf(source).length === 0)) return null;
  const rows = sources.map((source) => [
    naming.source(source, language),
    ...columns.map(({ role }) =>
      unitsOf(source)
        .filter((unit) => unit.role === role)
        .map(({ text }) => naming.unit(text, language))
        .join(language === 'zh' ? '、' : ', '),
    ),
  ]);
  const cited = sources.reduce(
    (all, source) => bracketsOf(source).reduce((some, bracket) => some.cite(source, bracket), all.claimUnits(source, unitsOf(source))),
    draft,
  );
  return cited.table([say('columnTask'), ...columns.map(({ key }) => say(key))], rows);
}
