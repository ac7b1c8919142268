import type { Answer, UnitClaim } from '../../../src/answers/types.js';
import type { Library } from '../../../src/documents/library.js';
import type { UnitRole } from '../../../src/documents/types.js';
import { type EvalCase, taskName } from '../cases.js';

const ROLES_BY_KIND: Partial<Record<EvalCase['kind'], readonly UnitRole[]>> = {
  lead: ['lead'],
  participating: ['participating'],
  both: ['lead', 'participating'],
  false_premise: ['lead'],
};

/** The roles whose units a right answer names in full; none when the question does not ask for units. */
export function rolesAsked({ kind, expected }: Pick<EvalCase, 'kind' | 'expected'>): readonly UnitRole[] {
  return expected.units.length === 0 ? [] : (expected.roles ?? ROLES_BY_KIND[kind] ?? []);
}

/** Units of one role that an answer should name and does not, and names and should not. */
export interface UnitDifference {
  missing: string[];
  wrong: string[];
}

/**
 * Compares the units of one role. Units of tasks that are also right may be named besides; those of
 * any other task are wrong.
 */
export function compareUnits({ units }: Pick<Answer, 'units'>, { expected }: Pick<EvalCase, 'expected'>, role: UnitRole): UnitDifference {
  const ofDocuments = expected.units.filter((unit) => unit.role === role && unit.taskNumber === null);
  if (ofDocuments.length > 0) return compareNames(units, ofDocuments, role);
  const main = new Set(expected.tasks.map(taskName));
  const beside = new Set(expected.alsoRight.map(taskName).filter((name) => !main.has(name)));
  const wanted = new Set(expected.units.filter((unit) => unit.role === role).map(unitName));
  // A card names its lead units whatever was asked of it; only where units of the task are expected can one be wrong.
  const asked = new Set(expected.units.map(taskOf));
  const isAsked = (unit: UnitClaim) => asked.has(taskOf(unit)) || !main.has(taskOf(unit));
  const named = new Set(units.filter((unit) => unit.role === role && !beside.has(taskOf(unit)) && isAsked(unit)).map(unitName));
  return { missing: [...wanted].filter((name) => !named.has(name)), wrong: [...named].filter((name) => !wanted.has(name)) };
}

/** Units that an answer names although the task it names them for does not, or not in that role. */
export function unfoundedUnits({ units }: Pick<Answer, 'units'>, library: Library): string[] {
  return units
    .filter(
      ({ name, role, documentId, taskNumber }) =>
        !library.task(documentId, taskNumber)?.units.some((unit) => unit.text === name && unit.role === role),
    )
    .map((unit) => `${unit.role} ${unitName(unit)}`);
}

/** Units asked for as those of a document: each by its name, in whichever of its tasks. */
function compareNames(units: readonly UnitClaim[], wanted: EvalCase['expected']['units'], role: UnitRole): UnitDifference {
  const nameOf = ({ name, documentId }: Pick<UnitClaim, 'name' | 'documentId'>) => `${name} (${documentId})`;
  const named = new Set(units.filter((unit) => unit.role === role).map(nameOf));
  const names = new Set(wanted.map(nameOf));
  return { missing: [...names].filter((name) => !named.has(name)), wrong: [...named].filter((name) => !names.has(name)) };
}

type OfTask = Pick<EvalCase['expected']['units'][number], 'documentId' | 'taskNumber'>;
const taskOf = ({ documentId, taskNumber }: OfTask) => taskName([documentId, taskNumber]);
const unitName = (unit: OfTask & { name: string }) => `${unit.name} (${taskOf(unit)})`;
