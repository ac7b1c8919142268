import type { Source, UnitRole } from '../documents/types.js';
import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';
import { addNotes, addSummary } from './parts.js';

/** Who leads, who takes part: the units of each task exactly as published, or that none is named. */
export function answerUnits(context: AnswerContext, draft: Draft, sources: readonly Source[]): void {
  const { naming, question } = context;
  const asked = question.intent.kind === 'units' ? question.intent.role : 'both';
  const roles: UnitRole[] = asked === 'participating' ? ['participating', 'lead'] : ['lead', 'participating'];
  let named = 0;
  for (const source of sources) {
    draft.heading(naming.source(source, question.language));
    const wanted = source.units.some((unit) => asked === 'both' || unit.role === asked);
    if (wanted) named += 1;
    else sayNobody(context, draft, source, asked);
    addPremise(context, draft, source, asked === 'participating' ? 'participating' : 'lead');
    draft.nameUnits(source, roles, (name) => naming.unit(name, question.language));
    addSummary(context, draft, source);
    for (const sentence of context.chooser.nearest(source, context.query, 1)) draft.quote(source, sentence);
    if (source.bracket) draft.quote(source, source.bracket);
    addNotes(context, draft, source);
  }
  if (named === 0) draft.status = 'unit_not_named';
}

function sayNobody(context: AnswerContext, draft: Draft, source: Source, asked: UnitRole | 'both'): void {
  const document = context.library.document(source.documentId);
  const values = { document: context.naming.document(document, context.question.language) };
  draft.records.add(source);
  if (asked === 'participating' && source.units.length > 0) draft.paragraph(context.say('noParticipatingUnit', values));
  else draft.paragraph(context.say(document.namesUnits ? 'noUnitNamed' : 'noUnitAtAll', values));
}

/** "Why does the education bureau lead …": the record confirms or corrects what the question takes for given. */
function addPremise(context: AnswerContext, draft: Draft, source: Source, role: UnitRole): void {
  const { question, naming, library } = context;
  if (source.units.length === 0) return;
  const roleName = (of: UnitRole) => context.say(of === 'lead' ? 'roleLead' : 'roleParticipating');
  for (const { office, typed } of question.offices) {
    const roles = source.units.filter((unit) => library.units.officeOf(unit.text) === office).map((unit) => unit.role);
    const values = { unit: naming.office(office, [source.documentId], typed, question.language), role: roleName(role) };
    // "Who helps the sports bureau with …": the office named is the one helped, no claim about it.
    if (role === 'participating' && roles.includes('lead')) continue;
    if (roles.includes(role)) draft.paragraph(context.say('premiseRight', values));
    else if (roles[0]) draft.paragraph(context.say('premiseOtherRole', { ...values, actual: roleName(roles[0]) }));
    else draft.paragraph(context.say('premiseWrong', values));
  }
}
