import { join } from 'node:path';
import type { Answering } from '../../src/answers/answering.js';
import { compose } from '../../src/answers/compose.js';
import type { Draft } from '../../src/answers/draft.js';
import { Naming } from '../../src/answers/naming.js';
import { plainText } from '../../src/answers/plain-text.js';
import { aboutDocuments, suggestedOf } from '../../src/answers/suggested.js';
import { Verifier } from '../../src/answers/verification/verifier.js';
import { Wording } from '../../src/answers/wording.js';
import type { NotedFigure } from '../../src/documents/figures/types.js';
import { type Library, readLibrary } from '../../src/documents/library.js';
import type { Source } from '../../src/documents/types.js';
import { execute } from '../../src/execution/execute.js';
import { knownIds, namesOf } from '../../src/execution/known-ids.js';
import { VOCABULARY } from '../../src/execution/vocabulary.js';
import type { Language } from '../../src/language/detect.js';
import { describe } from '../../src/query/describe.js';
import { parseQuery, subjectsOf } from '../../src/query/parse.js';
import type { Found } from '../../src/retrieval/found.js';
import { directories } from '../data/seeds.js';

export const library = readLibrary(directories.seeds);
const words = Wording.read(join(directories.prompts, 'wording.json'));
export const suggested = suggestedOf(library, words);
export const wording = words.about(aboutDocuments(library, suggested));

/** What a search is to have found: tasks as "qingzhou-2023#25", by subject, best first. */
export interface HandMade {
  about?: Readonly<Record<string, readonly string[]>>;
  /** Which figures of these tasks are nearest to a subject; all where left out. */
  figures?: (figure: NotedFigure) => boolean;
  also?: readonly string[];
  near?: readonly string[];
  silent?: readonly string[];
  partNotMentioned?: string;
  holdsDetail?: boolean;
  detailAsksWho?: boolean;
  places?: Answering['places'];
  lacksKind?: boolean;
  typed?: string;
}

/** A query with what a search found for it, executed and ready to be answered. */
export function answeringTo(data: unknown, language: Language, given: HandMade = {}, from: Library = library): Answering {
  const query = parseQuery(data, VOCABULARY, knownIds(from));
  const found = foundBy(given, from);
  const subject = subjectsOf(query)[0] ?? '';
  return {
    library: from,
    naming: new Naming(from, wording),
    names: namesOf(from),
    wording,
    suggested,
    query,
    typed: given.typed ?? subject,
    subject,
    places: given.places ?? [],
    lacksKind: given.lacksKind ?? false,
    officesTyped: new Map(),
    language,
    execution: execute(query, { library: from, about: found.about, figures: found.figures }),
    found,
    nearest: (source, most) => nearest(source, subject, most),
    holdsDetail: () => given.holdsDetail ?? false,
    detailAsksWho: given.detailAsksWho ?? false,
    reading: describe(query, language, VOCABULARY, namesOf(from)),
    say: (key, values) => wording.say(key, language, values),
  };
}

/** The answer to a query, which has passed verification. */
export function answerTo(
  data: unknown,
  language: Language,
  given: HandMade = {},
  from: Library = library,
): Draft['fields'] & { text: string } {
  const answering = answeringTo(data, language, given, from);
  const draft = compose(answering);
  new Verifier(from, [...suggested.zh, ...suggested.en]).check(draft, { typed: answering.typed, queries: [answering.query] });
  return { ...draft.fields, text: plainText(draft.fields.blocks, language, wording) };
}

/** The tasks that an answer cites, each once: "qingzhou-2023#25". */
export const citedBy = ({ citations }: Pick<Draft['fields'], 'citations'>): string[] => [
  ...new Set(citations.map(({ documentId, taskNumber }) => `${documentId}#${taskNumber ?? 'introduction'}`)),
];

function sourceOf(name: string, from: Library): Source {
  const [documentId = '', number] = name.split('#');
  const task = from.task(documentId, Number(number));
  if (!task) throw new Error(`There is no ${name}`);
  return task;
}

function foundBy(
  { about = {}, figures = () => true, also = [], near = [], silent = [], partNotMentioned }: HandMade,
  from: Library,
): Found {
  const sources = new Map(Object.entries(about).map(([subject, names]) => [subject, names.map((name) => sourceOf(name, from))]));
  const evidence = (name: string) =>
    ({ source: sourceOf(name, from), coverage: 1, score: 1, rank: 0, lacking: 0, rejected: null }) as unknown as Found['near'][number];
  return {
    about: new Map([...sources].map(([subject, own]) => [subject, new Set(own)])),
    figures: new Map(
      [...sources].map(([subject, own]) => [subject, new Set(own.flatMap((source) => from.figures(source)).filter(figures))]),
    ),
    implied: null,
    evidence: [],
    ranked: [...sources.values()].flat(),
    near: near.map(evidence),
    also: also.map(evidence),
    silent,
    coverage: 1,
    partNotMentioned: partNotMentioned ?? null,
  };
}

/** The sentences that hold most characters of the subject. */
function nearest(source: Source, subject: string, most: number) {
  const sentences = source.title && source.sentences.length > 1 ? source.sentences.slice(1) : source.sentences;
  const held = (text: string) => [...subject].filter((character) => text.includes(character)).length;
  return sentences.toSorted((a, b) => held(b.text) - held(a.text)).slice(0, most);
}
