import type { Library } from '../../documents/library.js';
import { sourceOf } from '../reductions/group.js';
import type { Items } from '../result.js';

/** The years that figures are for: their own or, where none is said, that of a document for one year alone. */
export function yearsOfFigures(items: Items, library: Library): number[] {
  if (items.kind !== 'figures') return [];
  const years = items.figures.flatMap((figure) => figure.year ?? onlyYearOf(sourceOf(figure, library).documentId, library) ?? []);
  return [...new Set(years)];
}

/** The year of a document that is for one alone; null for others. */
export function onlyYearOf(documentId: string, library: Library): number | null {
  const { from, to } = library.document(documentId).info.years;
  return from === to ? from : null;
}
