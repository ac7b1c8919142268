import type { NotedFigure } from '../../documents/figures/types.js';
import type { Library } from '../../documents/library.js';
import type { Draft } from '../draft.js';
import type { FigureClaim } from '../types.js';
import type { Fault } from './asked.js';

/** Each unit claimed is one of its task's, in that role. */
export const faultsOfUnits = ({ fields }: Draft, library: Library): Fault[] =>
  fields.units
    .filter(
      ({ name, role, documentId, taskNumber }) =>
        !library.task(documentId, taskNumber)?.units.some((unit) => unit.text === name && unit.role === role),
    )
    .map(({ name, role, documentId, taskNumber }) => `${name} is not a ${role} unit of ${documentId} task ${taskNumber}`);

/** Each figure claimed is a record, in every field. */
export const faultsOfFigures = ({ fields }: Draft, library: Library): Fault[] =>
  fields.figures
    .filter((claim) => !recordOf(claim, library))
    .map(({ documentId, start, value }) => `no record of ${documentId} gives ${value} at ${start}`);

/** The record that a claim of a figure repeats; undefined where it repeats none. */
export function recordOf(claim: FigureClaim, library: Library): NotedFigure | undefined {
  const fields = Object.keys(claim) as (keyof FigureClaim)[];
  const sources = library.sources([claim.documentId]).filter(({ start, end }) => start <= claim.start && claim.end <= end);
  return sources.flatMap((source) => library.figures(source)).find((figure) => fields.every((field) => figure[field] === claim[field]));
}
