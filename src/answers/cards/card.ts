import type { Source } from '../../documents/types.js';
import { amountOf } from '../../execution/values.js';
import type { Answering, AnswerKind } from '../answering.js';
import { Draft } from '../draft.js';
import { documentToBlame, missingNumbers, sayMissing } from '../missing-part.js';
import type { Reason } from '../types.js';
import { withVerdict } from '../verdict-line.js';
import { figuresAsked, isIn } from './asked-of.js';
import { figuresPart } from './figures.js';
import { inForm } from './forms.js';
import { addNotes, addSummary, type CardPart } from './parts.js';
import { cardSources } from './sources.js';
import { textPart } from './text.js';
import { bracketsOf, showUnits, unitsPart } from './units.js';

const PARTS: Readonly<Record<string, CardPart>> = { units: unitsPart, figures: figuresPart, text: textPart, tasks: textPart };
const CLAIMS = new Set(['unit', 'figure', 'year', 'exists', 'whole']);

/** A single thing, or a few one after another: what is asked, what it rests on, and whom to call. */
export const card: AnswerKind = {
  name: 'card',
  handles: (answering) => {
    const { ask, reduce, claim } = answering.query;
    const isOfOneThing =
      reduce.every(({ kind }) => kind === 'compare' && ask.every((one) => one.kind === 'text')) &&
      ask.every(({ kind }) => kind in PARTS) &&
      (!claim || CLAIMS.has(claim.kind));
    return isOfOneThing && cardSources(answering).length > 0;
  },
  compose: (answering) => {
    const sources = cardSources(answering);
    const opened = withVerdict(answering, Draft.empty);
    const cards = inForm(answering, opened, sources) ?? sources.reduce((draft, source) => addCard(answering, draft, source), opened);
    return withStatus(answering, withValue(answering, addRemarks(answering, cards), sources), sources);
  },
};

/** One source: what is asked of it first, then the sentences it rests on, its units, its English, and what is damaged in it. */
export function addCard(answering: Answering, draft: Draft, source: Source): Draft {
  const asks = answering.query.ask.map(({ kind }, index) => ({ index, part: PARTS[kind] as CardPart, kind }));
  const headed = draft.heading(answering.naming.source(source, answering.language));
  const said = asks.reduce((sofar, { part, index }) => part.add(answering, sofar, source, index), headed);
  const evidence = asks.flatMap(({ part, index }) => part.evidence(answering, source, index));
  const kinds = asks.map(({ kind }) => kind);
  if (answering.query.form === 'short') return addUnits(answering, inShort(answering, said, source, kinds), source, kinds);
  const quoted = evidence.reduce((sofar, stretch) => sofar.quote(source, stretch), said);
  return addNotes(answering, addSummary(answering, addUnits(answering, quoted, source, kinds), source), source);
}

/** In short: what was asked alone, with the sentences it rests on cited and not shown; of a text its nearest sentence. */
function inShort(answering: Answering, draft: Draft, source: Source, kinds: readonly string[]): Draft {
  const evidence = answering.query.ask.flatMap(({ kind }, index) => PARTS[kind]?.evidence(answering, source, index) ?? []);
  if (kinds.every((kind) => kind === 'units' || kind === 'figures'))
    return evidence.reduce((sofar, stretch) => sofar.cite(source, stretch), draft);
  return answering.nearest(source, 1).reduce((sofar, stretch) => sofar.quote(source, stretch), draft);
}

/** The units that the asks left out: the lead always, since the next question is whom to call; the others where the text is asked for. */
export function addUnits(answering: Answering, draft: Draft, source: Source, kinds: readonly string[]): Draft {
  const isAsked = kinds.includes('units');
  const isSaid = (name: string, role: string) =>
    draft.fields.units.some(
      (unit) => unit.name === name && unit.role === role && unit.documentId === source.documentId && unit.taskNumber === source.number,
    );
  const more = source.units.filter(({ text, role }) => !isSaid(text, role) && (role === 'lead' || (!isAsked && kinds.includes('text'))));
  if (more.length === 0 || answering.query.ask.some(({ except }) => except !== undefined)) return draft;
  const cited = bracketsOf(source).reduce((sofar, bracket) => sofar.cite(source, bracket), draft);
  return showUnits(answering, cited, source, more);
}

/** Documents that say nothing of it, numbers that there are none of, and what else says more. */
function addRemarks(answering: Answering, draft: Draft): Draft {
  const { query, found, library, naming, language, say } = answering;
  const silent = found.silent.reduce(
    (sofar, id) => sofar.note(say('notMentionedIn', { documents: naming.document(library.document(id), language) })),
    draft,
  );
  const blamed = documentToBlame(answering);
  const missing = missingNumbers(answering).reduce(
    (sofar, number) => (blamed ? sofar.note(sayMissing(answering, blamed, number)) : sofar),
    silent,
  );
  const isOnText = query.ask.some(({ kind }) => kind === 'text');
  const also = (isOnText ? found.also : []).map(({ source }) => source).filter((source) => !draft.fields.records.includes(source));
  if (also.length === 0) return missing;
  const list = also.map((source) => naming.source(source, language)).join(language === 'zh' ? ';' : '; ');
  return missing.about(...also).note(say('alsoIn', { list }));
}

/** The value of the figure that answers: the nearest, where others stand beside it. */
function withValue(answering: Answering, draft: Draft, sources: readonly Source[]): Draft {
  const { query, found } = answering;
  const asked = query.ask.flatMap(({ kind }, index) =>
    kind === 'figures' ? sources.flatMap((source) => figuresAsked(answering, source, index)) : [],
  );
  const only = asked[0] ?? found.implied;
  const source = only && sources.find((candidate) => isIn(only, candidate));
  if (!only || !source || only.kind === 'date') return draft;
  const { number, unit } = amountOf(only);
  const cited = asked[0] ? draft : draft.cite(source, { text: only.quote, start: only.start, end: only.end }).claimFigures([only]);
  return cited.with({ value: { number, unit } });
}

/** Answered where any ask is; otherwise nobody is named, or the source does not give what is asked. */
function withStatus(answering: Answering, draft: Draft, sources: readonly Source[]): Draft {
  const { query } = answering;
  const isAnswered = query.ask.some(({ kind }, index) =>
    sources.some((source) => (PARTS[kind] as CardPart).isAnswered(answering, source, index)),
  );
  if (isAnswered || draft.fields.verdict !== null) return draft;
  if (query.ask.some(({ kind }) => kind === 'units')) return draft.with({ status: 'unit_not_named', reason: null });
  return draft.refuse('detail_not_given' satisfies Reason);
}
