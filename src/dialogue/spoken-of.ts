import type { Library } from '../documents/library.js';
import type { Office } from '../documents/unit-registry.js';
import { officeOf } from './queries.js';
import type { ConversationState } from './state.js';
import { lastOf } from './topics.js';

/** The one office that the last topic was about: whose tasks were listed, or who alone leads what was shown. */
export function officeSpokenOf(state: ConversationState | null, library: Library): Office | null {
  const [last] = state?.topics ?? [];
  if (!last) return null;
  const { query } = lastOf(last);
  const claimed = query.claim?.kind === 'unit' ? query.claim.office : undefined;
  const asked = claimed ?? (officeOf(query)?.unit as { office?: string } | undefined)?.office;
  if (typeof asked === 'string') return officeBy(asked, library);
  const leads = last.shown.flatMap((reference) => {
    const task = 'task' in reference ? library.task(reference.documentId, reference.task) : undefined;
    return (task?.units ?? []).filter(({ role }) => role === 'lead').map(({ text }) => text);
  });
  const names = [...new Set(leads)];
  const [name, ...others] = names;
  return name !== undefined && others.length === 0 ? officeBy(name, library) : null;
}

/** An office by its id, or by a name that only a document has, which is then its id. */
const officeBy = (name: string, { units }: Library): Office =>
  units.offices.find(({ id }) => id === name) ??
  units.officeOf(name) ?? { id: name, names: {}, aliases: { zh: [name], en: [] }, collective: false };
