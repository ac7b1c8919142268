import type { Call, PolicyQuery, SourceRef } from '../../query/schema.js';
import { shows } from '../../understanding/locale/dialogue.js';
import type { AmountMention } from '../../understanding/types.js';
import { aboutSubject, dressed } from '../asking.js';
import { onShown } from '../queries.js';
import { saysNumber, saysPlace } from '../said.js';
import { lastOf, shownIn, subjectOfTopic } from '../topics.js';
import type { Asked, Edit, Edited, Turn } from '../types.js';

/** "Are you sure? I thought it was 500", 是教育局管吗: an assertion about what was just shown. */
export const claimed: Edit = {
  name: 'claimed',
  apply(turn) {
    const { reading } = turn;
    const doubts = shows(reading.text, 'doubts');
    if (saysNumber(reading) || (reading.claim === null && !doubts)) return null;
    if (saysPlace(reading) && !isOfShownThere(turn)) return null;
    if (reading.subject !== '' && !(doubts && (reading.entities.amounts.length > 0 || reading.entities.offices.length > 0))) return null;
    const claim = claimOf(turn);
    if (claim) return { asked: [put(turn, claim)], filled: 'what was shown' };
    return doubts && reading.asks.length === 0 ? again(turn) : null;
  },
};

/** "The Zibo one is led by culture, right?": it is of what was shown of that place. */
const isOfShownThere = (turn: Turn): boolean =>
  turn.reading.pointer?.kind === 'it' && turn.own.claim?.kind === 'unit' && shownIn(turn, turn.reading.documentIds).length > 0;

/** What is asserted, as far as words say it: by the reading, or by an amount or office that is said with doubt. */
function claimOf(turn: Turn): Call | null {
  const { reading, own } = turn;
  if (own.claim) return own.claim.kind === 'order' ? null : own.claim;
  const office = reading.entities.offices.at(-1);
  if (office) return { kind: 'unit', office: office.office.id, role: roleAsked(turn) };
  // Of two amounts, the later one is what the asker thinks.
  const amount = reading.entities.amounts.at(-1);
  return amount ? figureClaim(amount) : null;
}

function roleAsked({ reading, topics }: Turn): unknown {
  const asked = [...reading.asks, ...lastOf(topics[0]).query.ask].find(({ kind }) => kind === 'units');
  return asked?.role ?? 'any';
}

function figureClaim({ bounds, unit }: AmountMention): Call | null {
  const [relation, number] = Object.entries(bounds).find(([, value]) => value !== undefined) ?? [];
  if (number === undefined) return null;
  return { kind: 'figure', number, ...(unit !== null && { unit }), relation: relation === 'is' ? 'exactly' : relation };
}

/** The claim, held against what was shown of the same matter. */
function put(turn: Turn, claim: Call): Asked {
  const { reading, own, topics } = turn;
  const [last] = topics;
  const subject = claim.kind === 'figure' || claim.kind === 'year' ? figureSubject(turn) : subjectOfTopic(last, turn);
  const { basis } = lastOf(last);
  const { ask: _, reduce: __, claim: ___, ...rest } = basis;
  const shown = saysPlace(reading) ? shownIn(turn, reading.documentIds) : last.shown;
  const about = aboutSubject(claim, subject);
  const whole: PolicyQuery = dressed({ ...rest, ask: askBeside(about, own), reduce: [], claim: about }, reading);
  const where = claim.kind === 'exists' && own.where ? { where: own.where } : {};
  return { query: shown.length > 0 ? { ...onShown(whole, shown), ...where } : whole, basis: whole };
}

/** What stands beside a verdict: the figures or offices it is about. */
function askBeside({ kind, number: _, relation: __, year, office: ___, role, ...filter }: Call, own: PolicyQuery): Call[] {
  if (kind === 'figure') return [{ kind: 'figures', ...withoutUnit(filter), ...(typeof year === 'number' && { year }) }];
  if (kind === 'year') return [{ kind: 'figures', ...filter }];
  return kind === 'unit' ? [{ kind: 'units', role }] : own.ask;
}

/** What the asker thinks may be in another unit than what is so. */
const withoutUnit = ({ unit: _, ...filter }: Omit<Call, 'kind'>) => filter;

/** What the figure in doubt is about: that asked for last, of what was shown last. */
function figureSubject(turn: Turn): string {
  const [last] = turn.topics;
  const isOfLast = (shown: readonly SourceRef[]) =>
    shown.some(({ documentId }) => last.shown.some((other) => other.documentId === documentId));
  for (const topic of turn.topics) {
    const asked = lastOf(topic).basis.ask.find(({ kind }) => kind === 'figures');
    if (typeof asked?.about === 'string' && (topic === last || isOfLast(topic.shown))) return asked.about;
  }
  return subjectOfTopic(last, turn);
}

/** Bare doubt is answered by the same again. */
function again({ topics, reading }: Turn): Edited {
  const [{ queries, bases }] = topics;
  return {
    asked: queries.map((query, i) => ({ query: dressed(query, reading), basis: dressed(bases[i] ?? query, reading) })),
    filled: 'the same again',
  };
}
