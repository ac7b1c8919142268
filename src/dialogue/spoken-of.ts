import type { Library } from '../documents/library.js';
import type { Office } from '../documents/unit-registry.js';
import type { Condition } from '../query/schema.js';
import type { SpokenOf } from '../understanding/types.js';
import { conditionsOf, officeOf } from './queries.js';
import type { ConversationState, Topic } from './state.js';
import { lastOf } from './topics.js';

/** As many as "these offices" can be. */
const MOST = 4;

/** The offices that the conversation was about last: whose tasks were listed, of whom something was asserted, who leads what was shown. */
export function officesSpokenOf(state: ConversationState | null, library: Library): SpokenOf {
  const [last, ...before] = state?.topics ?? [];
  if (!last) return { one: null, several: [] };
  const one =
    claimedOf(last)[0] ?? askedOf(last) ?? only(leadsOfAll(last, library)) ?? only(named(last)) ?? askedBefore(last, before, library);
  const sets = [claimedOf(last), conditionsOf(lastOf(last).query).flatMap(officesIn), leadsOfAll(last, library), named(last)];
  const several = sets.find(({ length }) => length > 1 && length <= MOST) ?? [];
  return { one: one === undefined ? null : officeBy(one, library), several: several.map((name) => officeBy(name, library)) };
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];
const only = ([first, ...others]: readonly string[]): string | undefined => (others.length === 0 ? first : undefined);

/** Offices of which the last message asserted something. */
const claimedOf = ({ queries }: Topic): string[] =>
  distinct(queries.flatMap(({ claim }) => (claim?.kind === 'unit' && typeof claim.office === 'string' ? [claim.office] : [])));

const officesIn = (condition: Condition): string[] =>
  'and' in condition ? condition.and.flatMap(officesIn) : 'unit' in condition ? [condition.unit.office] : [];

const askedOf = (topic: Topic): string | undefined => (officeOf(lastOf(topic).query)?.unit as { office?: string } | undefined)?.office;

/** What the answer named, by the names of the documents. */
const named = ({ offices = [] }: Topic): readonly string[] => offices;

/** The lead units that all tasks shown have in common. */
function leadsOfAll({ shown }: Topic, library: Library): string[] {
  const [first = [], ...others] = shown.map((reference) => unitsOf(reference, library, 'lead'));
  return distinct(first.filter((name) => others.every((names) => names.includes(name))));
}

const unitsOf = (reference: Topic['shown'][number], library: Library, role?: 'lead'): string[] =>
  (('task' in reference ? library.task(reference.documentId, reference.task)?.units : undefined) ?? [])
    .filter((unit) => role === undefined || unit.role === role)
    .map(({ text }) => text);

/** The office whose tasks were listed before, where it has a part in what was shown since. */
function askedBefore(last: Topic, before: readonly Topic[], library: Library): string | undefined {
  const here = last.shown.flatMap((reference) => unitsOf(reference, library)).map((name) => officeBy(name, library).id);
  return before.flatMap((topic) => askedOf(topic) ?? []).find((office) => here.includes(office));
}

/** An office by its id, or by a name that only a document has, which is then its id. */
const officeBy = (name: string, { units }: Library): Office =>
  units.offices.find(({ id }) => id === name) ??
  units.officeOf(name) ?? { id: name, names: {}, aliases: { zh: [name], en: [] }, collective: false };
