import { continueConversation } from '../../src/dialogue/continue.js';
import { remember } from '../../src/dialogue/remember.js';
import type { ConversationState } from '../../src/dialogue/state.js';
import type { Continued, DialogueContext } from '../../src/dialogue/types.js';
import { Library } from '../../src/documents/library.js';
import { parseDocument } from '../../src/documents/parse.js';
import type { DocumentInfo } from '../../src/documents/types.js';
import { detectLanguage } from '../../src/language/detect.js';
import type { PolicyQuery, SourceRef } from '../../src/query/schema.js';
import type { Reading } from '../../src/understanding/types.js';
import { madeUpLibrary } from '../support/made-up-library.js';

const base = madeUpLibrary();
const PLAN: DocumentInfo = {
  ...(base.documents[0]?.info as DocumentInfo),
  id: 'songxi-plan',
  kind: 'three_year_plan',
  years: { from: 2025, to: 2027 },
  published: '2025-01-01',
  numbers: { published: [1, 3], held: [1, 3] },
};

/** The invented province, with a second document of one of its places. */
export const library = new Library(
  [
    ...base.documents,
    parseDocument(PLAN, '一、产业\n1.发展茶业。茶园面积达到15万亩。\n2.修路。改造公路200公里。\n3.建设学校。新建学校9所。'),
  ],
  base.units,
  'made-up',
);

/** What a test says of a reading; the rest is as a reading has it where no word says it. */
export interface Said extends Partial<Omit<Reading, 'entities'>> {
  /** Chinese names of places. */
  places?: readonly string[];
  elsewhere?: readonly string[];
  sort?: DocumentInfo['kind'];
  years?: readonly number[];
  /** Ids of offices. */
  offices?: readonly string[];
  amount?: { number: number; unit: string | null };
}

/** A reading by hand. */
export function reading(text: string, said: Said = {}): Reading {
  const { places = [], elsewhere = [], sort, years = [], offices = [], amount, ...rest } = said;
  const at = { start: 0, end: 0 };
  const covers = ({ years: { from, to } }: DocumentInfo) => years.every((year) => from <= year && year <= to);
  const infos = library.documents.map(({ info }) => info);
  const narrowed = infos.filter(({ place, kind }) => (places.length === 0 || places.includes(place.zh)) && (!sort || kind === sort));
  const fitting = narrowed.filter(covers);
  return {
    text,
    language: detectLanguage(text) ?? 'en',
    talk: null,
    entities: {
      places: places.map((place) => ({
        ...at,
        place,
        documentIds: infos.filter((info) => info.place.zh === place).map(({ id }) => id),
        typed: place,
        corrected: false,
        part: null,
        partAlone: false,
        meant: [],
      })),
      otherPlaces: elsewhere.map((name) => ({ ...at, name })),
      placesInPassing: [],
      kind: sort ? { ...at, kind: sort, meant: [] } : null,
      kinds: sort ? [{ ...at, kind: sort, meant: [] }] : [],
      years: years.map((year) => ({ ...at, year })),
      offices: offices.map((id) => ({
        ...at,
        typed: id,
        office: { id, names: {}, aliases: { zh: [], en: [] }, collective: false } as never,
      })),
      parts: [],
      tasks: [],
      few: null,
      amounts: amount ? [{ ...at, bounds: { is: amount.number }, unit: amount.unit }] : [],
      quoted: [],
    },
    documentIds: (fitting.length > 0 ? fitting : narrowed).map(({ id }) => id),
    documentsNamed: places.length > 0 || sort !== undefined,
    parts: [],
    tasks: [],
    take: null,
    conditions: [],
    subject: '',
    items: [],
    isTotal: false,
    wantsAll: false,
    asks: [],
    reductions: [],
    claim: null,
    detail: null,
    form: null,
    answerIn: null,
    pointer: null,
    replaces: null,
    isFragment: false,
    isRemark: false,
    spans: [],
    unread: [],
    confidence: 1,
    ...rest,
  };
}

const context: DialogueContext = {
  library,
  titleOf: (reference) => ('task' in reference ? (library.task(reference.documentId, reference.task)?.title?.text ?? '') : ''),
  /** As the understanding fills in a reading, for what these tests say. */
  toQuery(read): PolicyQuery {
    const { entities, conditions, subject } = read;
    const parts = [...read.parts, ...(read.tasks.length > 0 ? [{ tasks: [...read.tasks] }] : [])];
    const all = [...conditions, ...(subject === '' ? [] : [{ about: subject }])];
    const isList = read.wantsAll || conditions.length > 0 || read.asks.some(({ kind }) => kind === 'tasks');
    const [first] = all;
    return {
      version: 1,
      scope: {
        ...(read.documentsNamed && { documents: [...read.documentIds] }),
        ...(entities.otherPlaces.length > 0 && { elsewhere: entities.otherPlaces.map(({ name }) => name) }),
        ...(parts.length > 0 && { parts }),
      },
      ...(first && { where: all.length > 1 ? { and: all } : first }),
      ...(subject !== '' && !isList && { focus: 'best' as const }),
      ask:
        read.asks.length > 0
          ? read.asks.map((call) => (call.kind === 'figures' && subject !== '' ? { about: subject, ...call } : call))
          : [{ kind: isList ? 'tasks' : 'text' }],
      reduce: [...read.reductions],
      ...(read.claim && { claim: read.claim }),
      ...(read.detail && { detail: read.detail }),
      ...(read.form && { form: read.form }),
    };
  },
};

/** A message and what its answer shows; options where it asks back. */
export interface Spoken {
  say: Reading | readonly Reading[];
  shows?: readonly SourceRef[];
  offers?: readonly string[];
}

export const task = (documentId: string, number: number): SourceRef => ({ documentId, task: number });
export const tasks = (documentId: string, ...numbers: number[]): SourceRef[] => numbers.map((number) => task(documentId, number));

/** Says one message after another; what becomes of the last one, and the state before it. */
export function converse(...turns: readonly Spoken[]): { said: readonly Continued[]; state: ConversationState | null } {
  let state: ConversationState | null = null;
  let said: readonly Continued[] = [];
  for (const [i, { say, shows = [], offers = [] }] of turns.entries()) {
    said = continueConversation('text' in say ? [say] : say, state, context);
    const asked = said.filter((one) => one.kind === 'query');
    if (i < turns.length - 1 && asked.length > 0) state = remember(state, { asked, shown: shows, options: offers, language: 'en' }, i);
  }
  return { said, state };
}

/** The query that the last message asks; an error where it asks none, or several. */
export function asked(...turns: readonly Spoken[]): PolicyQuery {
  const { said } = converse(...turns);
  const [only] = said;
  if (said.length !== 1 || only?.kind !== 'query') throw new Error(`No single query: ${JSON.stringify(said.map(({ kind }) => kind))}`);
  return only.query;
}
