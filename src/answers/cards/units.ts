import type { Source, SourceText, Unit } from '../../documents/types.js';
import type { Answering } from '../answering.js';
import type { Draft } from '../draft.js';
import { unitsSeen } from '../unread-units.js';
import { roleOf, unitsAsked } from './asked-of.js';
import { type CardPart, callAt } from './parts.js';

/** Who leads, who takes part: the units exactly as published, or that none is named. */
export const unitsPart: CardPart = {
  isAnswered: (answering, source, index) =>
    unitsAsked(answering, source, callAt(answering, index)).length > 0 || unread(answering, source, index).length > 0,
  add: (answering, draft, source, index) => {
    const units = unitsAsked(answering, source, callAt(answering, index));
    return units.length === 0
      ? draft.about(source).paragraph(sayNobody(answering, source, index))
      : showUnits(answering, draft, source, units);
  },
  evidence: (answering, source, index) => [...answering.nearest(source, 1), ...bracketsOf(source), ...unread(answering, source, index)],
};

/** What says who does it and was read as no list of units; looked for only where nobody who is asked for was read. */
function unread(answering: Answering, source: Source, index: number): readonly SourceText[] {
  const call = callAt(answering, index);
  const isDenied = unitsAsked(answering, source, call).length === 0 && !Array.isArray(call.except);
  return isDenied ? unitsSeen(source, answering.library) : [];
}

/** The brackets of a source that name its units. */
export const bracketsOf = (source: Source): readonly SourceText[] => (source.kind === 'task' ? source.brackets : []);

/** Shows units by role and by the word that the source has for it. */
export function showUnits({ naming, language }: Answering, draft: Draft, source: Source, units: readonly Unit[]): Draft {
  return draft.showUnits(source, units, (name) => naming.unit(name, language));
}

function sayNobody(answering: Answering, source: Source, index: number): string {
  const { library, naming, language, say } = answering;
  const call = callAt(answering, index);
  const document = library.document(source.documentId);
  const values = { document: naming.document(document, language) };
  if (unread(answering, source, index).length > 0) return say('unitsUnread');
  if (!document.namesUnits) return say('noUnitAtAll', values);
  if (source.units.length === 0) return say('noUnitNamed', values);
  if (Array.isArray(call.except)) return say('noOtherUnit', values);
  return say(roleOf(call) === 'participating' ? 'noParticipatingUnit' : 'noLeadUnit', values);
}
