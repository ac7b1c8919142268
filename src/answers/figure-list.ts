import type { NotedFigure } from '../documents/figures/types.js';
import { sourceOf } from '../execution/reductions/group.js';
import { amountOf } from '../execution/values.js';
import type { Answering, AnswerKind } from './answering.js';
import { lineOf } from './cards/figures.js';
import { askedWords } from './describing.js';
import type { Draft } from './draft.js';
import { opening } from './opening.js';
import { byDocument, citeFigures, counting, figureItem, listOf, noteFigures, quoteFigures, reckoned } from './records.js';
import { sayFigure } from './say-value.js';
import { showFigures } from './show-figures.js';
import { tellingOf } from './telling.js';

/** So many figures are quoted one by one; of more, the list says enough. */
const MOST_QUOTED = 3;

/** All figures that a query asks for, in the order of the text or, ranked, of their amounts; or how many. */
export const figureList: AnswerKind = {
  name: 'figure-list',
  handles: (answering) => listOf('figures', answering) !== null,
  compose(answering) {
    const listed = listOf('figures', answering);
    const figures = listed?.items.figures ?? [];
    if (figures.length === 0) return noFigures(answering);
    const opened = opening(answering);
    // What decides an assertion is said and quoted; the other figures of a list would hide it.
    const deciding = figures.filter(({ documentId, start }) =>
      opened.fields.figures.some((claim) => claim.documentId === documentId && claim.start === start),
    );
    if (answering.query.claim && figures.length <= MOST_QUOTED) return showFigures(opened, figures, answering, deciding.length > 0);
    if (deciding.length > 0) return showFigures(opened, deciding, answering, true);
    const cited = citeFigures(opened, figures, answering);
    const counted = listed?.counted ? reckoned(cited.with({ count: figures.length }), counting(figures.length)) : cited;
    const [only, ...others] = figures;
    const valued = only && others.length === 0 && !listed?.counted ? counted.with({ value: oneValueOf(only) }) : counted;
    const ranked = noteFigures(listFigures(valued, figures, answering), figures, answering);
    return listApart(ranked, listed?.items.apart ?? [], answering);
  },
};

/** Figures that could not be put in order with the others, and why. */
function listApart(draft: Draft, figures: readonly NotedFigure[], answering: Answering): Draft {
  if (figures.length === 0 || answering.query.form === 'numbers') return draft;
  const { say, naming, library, language } = answering;
  const items = figures.map((figure) =>
    say('inDocument', { document: naming.document(library.document(figure.documentId), language), item: figureItem(figure, answering) }),
  );
  return noteFigures(citeFigures(draft, figures, answering), figures, answering)
    .paragraph(say('figuresApart'))
    .list(items);
}

/** A figure as the one number asked for, in its base unit. */
export function oneValueOf(figure: NotedFigure): { number: number; unit: string | null } {
  const { number, unit } = amountOf(figure);
  return { number, unit };
}

function listFigures(draft: Draft, figures: readonly NotedFigure[], answering: Answering): Draft {
  const { query, wording, language } = answering;
  const amounts = figures.map((figure) => sayFigure(figure, language, wording)).join(language === 'zh' ? ';' : '; ');
  if (query.form === 'numbers') return draft.paragraph(amounts);
  const head = headingOf(figures, answering);
  if (query.form === 'short')
    return draft.paragraph(head).paragraph(figures.map((figure) => lineOf(answering, figure)).join(language === 'zh' ? ';' : '; '));
  if (query.form === 'table') return tableOfFigures(draft.paragraph(head), figures, answering);
  if (query.form === 'original') return quoteFigures(draft.paragraph(head), figures, answering);
  const listed = listByDocument(draft.paragraph(head), figures, answering);
  return figures.length <= MOST_QUOTED ? quoteFigures(listed, figures, answering) : listed;
}

/** In the order of the text by document; what was ranked stays in its order, each with its document. */
function listByDocument(draft: Draft, figures: readonly NotedFigure[], answering: Answering): Draft {
  const { naming, library, language, say, query } = answering;
  const groups = byDocument(figures);
  const nameOf = (documentId: string) => naming.document(library.document(documentId), language);
  if (groups.length === 1) return draft.list(figures.map((figure) => figureItem(figure, answering)));
  if (query.reduce.some(({ kind }) => kind === 'rank'))
    return draft.list(
      figures.map((figure) => say('inDocument', { document: nameOf(figure.documentId), item: figureItem(figure, answering) })),
    );
  return groups.reduce(
    (all, { documentId, things }) => all.heading(nameOf(documentId)).list(things.map((figure) => figureItem(figure, answering))),
    draft,
  );
}

/** Measure, amount, year and task of each figure; the document too, where there are several. */
export function tableOfFigures(draft: Draft, figures: readonly NotedFigure[], answering: Answering): Draft {
  const { naming, library, wording, language, say } = answering;
  const several = byDocument(figures).length > 1;
  const columns = ['columnMeasure', 'columnAmount', 'columnYear', 'columnTask'].map((key) => say(key));
  const rows = figures.map((figure) => {
    const source = sourceOf(figure, library);
    const title =
      source.kind === 'task'
        ? say('listItem', { number: source.number, title: naming.title(source, language) })
        : naming.section(source, language);
    const cells = [
      (figure.measure ?? '').replace(/\s+/g, ''),
      sayFigure(figure, language, wording),
      figure.year === null ? '' : `${figure.year}`,
      title,
    ];
    return several ? [naming.document(library.document(figure.documentId), language), ...cells] : cells;
  });
  return draft.table(several ? [say('columnDocument'), ...columns] : columns, rows);
}

function headingOf(figures: readonly NotedFigure[], answering: Answering): string {
  const { query, say } = answering;
  const rank = query.reduce.find(({ kind }) => kind === 'rank');
  const what = askedWords(answering);
  if (!rank) return say('figuresIn', { what, count: figures.length });
  return say(rank.order === 'lowest' ? 'figuresLowestFirst' : 'figuresHighestFirst', { what });
}

/** That what is asked about gives no such figure, or that nothing speaks of it. */
export function noFigures(answering: Answering): Draft {
  const { execution, naming, language, say, query } = answering;
  const { documents, sources } = execution.selection;
  const names = naming.documents(
    documents.map(({ id }) => id),
    language,
  );
  const opened = opening(answering);
  if (sources.length === 0 || !query.where)
    return opened.refuse('not_mentioned').paragraph(query.claim ? '' : say('notMentionedIn', { documents: names }));
  const named = sources.slice(0, MOST_QUOTED);
  const cited = named.reduce(
    (draft, source) => tellingOf(source, answering).reduce((all, stretch) => all.cite(source, stretch), draft),
    opened,
  );
  return cited
    .refuse('detail_not_given')
    .paragraph(say('noFigureGiven'))
    .list(named.map((source) => naming.source(source, language)));
}
