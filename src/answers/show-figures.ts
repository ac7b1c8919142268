import type { NotedFigure } from '../documents/figures/types.js';
import { sourceOf } from '../execution/reductions/group.js';
import type { Answering } from './answering.js';
import { lineOf } from './cards/figures.js';
import type { Draft } from './draft.js';
import { noteFigures, quoteFigures } from './records.js';

/**
 * Figures by the task they stand in, each with its clause.
 *
 * @param isSaid whether the answer has said already how much they are
 */
export function showFigures(draft: Draft, figures: readonly NotedFigure[], answering: Answering, isSaid = false): Draft {
  const { naming, library, language } = answering;
  const sources = [...new Set(figures.map((figure) => sourceOf(figure, library)))];
  const shown = sources.reduce((all, source) => {
    const own = figures.filter((figure) => sourceOf(figure, library) === source);
    const lines = [...new Set(own.map((figure) => lineOf(answering, figure)))].join(language === 'zh' ? ';' : '; ');
    return quoteFigures(all.paragraph(naming.source(source, language)).paragraph(isSaid ? '' : lines), own, answering);
  }, draft);
  return noteFigures(shown, figures, answering);
}
