import type { Bounds, Call, Scope } from '../../query/schema.js';
import type { OfficeMention } from '../types.js';
import { yearAt } from './figures.js';
import type { Head } from './heads.js';
import type { Statement } from './statements.js';
import type { Tagged, Token } from './tagged.js';

export interface ClaimContext {
  heads: readonly Head[];
  statements: readonly Statement[];
  offices: readonly OfficeMention[];
}

/** What a text asserts or wants a yes or no to, with the ask it is about. */
export interface ReadClaim {
  claim: Call;
  ask: Call;
}

/** "X leads it, right?", "is it 500?", 有没有, "more than Zhifu?": what is asserted. A polite "could you tell me" asserts nothing. */
export function readClaim(tagged: Tagged, context: ClaimContext): ReadClaim | null {
  if (!asserts(tagged, context)) return null;
  const found = readOrder(tagged) ?? readUnit(tagged, context) ?? readFigure(tagged) ?? readYear(tagged) ?? readExists(tagged);
  if (found) tagged.use('claim', ...tagged.all('confirm', 'hearsay', 'whether', 'premise'));
  return found;
}

/** Whether a yes or no is wanted. What is told before a question of another kind ("I heard …, how many?") is no claim, unless it takes an office for granted. */
function asserts(tagged: Tagged, { heads, statements }: ClaimContext): boolean {
  const questions = heads.filter(({ strong }) => strong);
  const last = questions.at(-1);
  const confirms = tagged.all('confirm').some(({ start }) => !last || start > last.token.start || questions.length === 0);
  if (confirms) return true;
  if (tagged.has('premise') && statements.some(({ role }) => role !== null)) return true;
  if (tagged.has('why') && statements.length > 0) return true;
  if (questions.length > 0) return false;
  return (
    tagged.all('whether', 'exists').some((cue) => !isAfterWhich(cue, tagged)) ||
    (tagged.has('hearsay') && (statements.length > 0 || tagged.has('amount')))
  );
}

/** "What reward do districts get": the word that asks takes what follows for granted. */
const isAfterWhich = (cue: Token, tagged: Tagged): boolean =>
  /^(?:do|does|did|is|are|will|has|have)\b/i.test(cue.text) &&
  tagged.all('which').some(({ clause, end }) => clause === cue.clause && end <= cue.start);

/** "A leads it": also where only its name and a word of doing stand there. */
function readUnit(tagged: Tagged, { heads, statements, offices }: ClaimContext): ReadClaim | null {
  if (heads.some(({ kind, strong }) => kind === 'tasks' && strong)) return null;
  const told = statements.filter(({ isExcepted, isDenied }) => (!isExcepted && !isDenied) || tagged.has('confirm'));
  const statement = told.find(({ role }) => role !== null) ?? told[0];
  const office = statement ? offices[statement.offices[0]?.index ?? -1]?.office.id : undefined;
  if (!statement || office === undefined) return null;
  tagged.use('claim', ...statement.cues);
  const role = statement.role ?? 'lead';
  return { claim: { kind: 'unit', office, role }, ask: { kind: 'units', role: role === 'any' ? 'any' : role } };
}

const RELATIONS = { is: 'exactly', at_least: 'at_least', at_most: 'at_most', more_than: 'more_than', less_than: 'less_than' } as const;

/** Units of spans of time, of which a plan says how long it goes on. */
const TIME = /^(?:年|个月|月|天)$/;

/** "Is it 500?", "more than 200?". */
function readFigure(tagged: Tagged): ReadClaim | null {
  const amount = tagged
    .all('amount')
    .flatMap(({ index }) => tagged.entities.amounts[index] ?? [])
    .filter(({ unit }) => unit === null || !TIME.test(unit))
    // "Are you sure about the 473? I thought it was 500": the last is asserted.
    .at(-1);
  const bound = amount ? (Object.entries(amount.bounds)[0] as [keyof Bounds, number] | undefined) : undefined;
  if (!amount || !bound) return null;
  const [word, number] = bound;
  const year = yearIn(tagged);
  return {
    claim: {
      kind: 'figure',
      number,
      relation: RELATIONS[word],
      ...(amount.unit !== null && { unit: amount.unit }),
      ...(year !== null && { year }),
    },
    ask: { kind: 'figures' },
  };
}

function yearIn(tagged: Tagged): number | null {
  const found = tagged.all('until_year', 'in_year').flatMap((cue) => {
    const mark = yearAt(cue, tagged);
    if (mark) tagged.use('claim', cue);
    return mark ? [tagged.entities.years[mark.index]?.year ?? null] : [];
  });
  return found[0] ?? null;
}

/** "By 2025, right?" */
function readYear(tagged: Tagged): ReadClaim | null {
  const cues = tagged.all('until_year', 'before_year', 'after_year', 'in_year');
  const found = cues.map((cue) => ({ cue, mark: yearAt(cue, tagged) })).find(({ mark }) => mark !== null);
  const year = found?.mark ? tagged.entities.years[found.mark.index]?.year : undefined;
  if (!found || year === undefined || tagged.has('exists')) return null;
  tagged.use('claim', found.cue);
  const { name } = found.cue;
  const bounds = name === 'before_year' ? { less_than: year } : name === 'after_year' ? { more_than: year } : { is: year };
  return { claim: { kind: 'year', year: bounds }, ask: { kind: 'figures', sort: 'date' } };
}

/** "Is Qingdao's higher than Zhifu's?", "older than". Where one side is not named, the conversation has it. */
function readOrder(tagged: Tagged): ReadClaim | null {
  const cue = tagged.all('more_than', 'less_than', 'newer', 'older')[0];
  const than = tagged.has('than', 'both_places') || /Ⓟ$/.test(tagged.marked.slice(0, (cue?.end ?? 0) + 1));
  const sides = tagged.all('place', 'otherPlace');
  if (!cue || !than || sides.length === 0) return null;
  const word = WORD[cue.name as keyof typeof WORD];
  const scopes = sides.map((side) => scopeOf(side, tagged));
  const [left, right] = scopes.length > 1 ? scopes : [{}, scopes[0]];
  tagged.use('claim', cue, ...tagged.all('than', 'both_places', 'compare'));
  const isAge = word === 'newer' || word === 'older';
  return { claim: { kind: 'order', than: word, left, right }, ask: isAge ? { kind: 'provenance' } : { kind: 'figures' } };
}

const WORD = { more_than: 'more', less_than: 'less', newer: 'newer', older: 'older' } as const;

function scopeOf(side: Token, tagged: Tagged): Scope {
  if (side.name === 'place') return { places: [tagged.entities.places[side.index]?.place ?? ''] };
  const other = [...tagged.entities.otherPlaces, ...tagged.entities.placesInPassing][side.index];
  return { elsewhere: [other?.name ?? ''] };
}

/** "Does it plan any?", 有没有. */
function readExists(tagged: Tagged): ReadClaim | null {
  if (!tagged.has('exists', 'whether', 'confirm', 'mention', 'is_mentioned')) return null;
  tagged.use('claim', ...tagged.all('exists'));
  return { claim: { kind: 'exists' }, ask: { kind: 'text' } };
}
