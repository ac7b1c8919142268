import type { NotedFigure } from '../documents/figures/types.js';
import type { Library } from '../documents/library.js';
import { isWide } from '../documents/place-level.js';
import type { PolicyDocument, Source, SourceText } from '../documents/types.js';
import { detectLanguage } from '../language/detect.js';
import type { Details } from '../query/details.js';
import { inScope } from '../query/in-scope.js';
import { subjectsOf } from '../query/parse.js';
import { type FigureFilter, figureFilterSchema, type PolicyQuery } from '../query/schema.js';
import { allSources } from './all-sources.js';
import { type Best, type BestAsked, bestSources } from './best-sources.js';
import type { EvidenceFinder, Wanted } from './evidence.js';
import type { Found } from './found.js';
import { hasSubject, type Query } from './query.js';
import type { QueryReader } from './query-reader.js';
import type { TaskRetriever } from './retriever.js';
import { A_PAIR, isOfSort, type NearestText } from './sentences.js';
import { type PointsBack, stillAbout } from './still-about.js';
import type { Terms } from './terms.js';

export interface SearchParts {
  library: Library;
  reader: QueryReader;
  finder: EvidenceFinder;
  retriever: TaskRetriever;
  texts: NearestText;
  details: Details;
  terms: Terms;
}

/** Reductions that reckon with one figure of each task. */
const RECKONING: ReadonlySet<string> = new Set(['sum', 'difference', 'mean', 'per_year', 'over_years', 'convert', 'compare', 'rank']);

const NOTHING: Best = { sources: [], also: [], silent: [], near: [], coverage: 0, evidence: [] };

/** What a search remembers, by subject and by query. */
interface Memory {
  read: Map<string, Query>;
  found: Map<string, Promise<Found>>;
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Finds what a query's words are about, so that execution need not search. */
export class Search {
  /** @param memory what was read and found before; null to begin anew each time */
  constructor(
    private readonly parts: SearchParts,
    private readonly memory: Memory | null = null,
  ) {}

  /** A search that remembers what it finds: for one message, whose questions look for the same things again. */
  forMessage(): Search {
    return new Search(this.parts, { read: new Map(), found: new Map() });
  }

  /** What the subjects of a query, and the figures it asks about, are; nothing is searched for a query without words. */
  run(query: PolicyQuery): Promise<Found> {
    return this.memory ? remembered(this.memory.found, JSON.stringify(query), () => this.find(query)) : this.find(query);
  }

  private async find(query: PolicyQuery): Promise<Found> {
    const { library, texts } = this.parts;
    const { documents, sources } = inScope(query.scope, library);
    const about = new Map<string, ReadonlySet<Source>>();
    let best = NOTHING;
    for (const subject of subjectsOf(query)) {
      const read = this.read(subject);
      const found =
        query.focus === 'best' ? await bestSources(this.asked(query, read, documents, sources), this.parts.finder, library) : null;
      if (found) best = best === NOTHING ? found : joined(best, found);
      about.set(subject, found ? new Set(found.sources) : await allSources(read, sources, this.parts.finder));
    }
    const figures = new Map<string, ReadonlySet<NotedFigure>>();
    const within = about.size > 0 ? sources.filter((source) => [...about.values()].some((set) => set.has(source))) : sources;
    const most = mostFigures(query, within);
    const [each, filters] = [figureFiltersOf(query).filter(isOfSeveral), figureFiltersOf(query).filter((one) => !isOfSeveral(one))];
    for (const filter of filters) {
      const known = figures.get(filter.about) ?? new Set<NotedFigure>();
      figures.set(filter.about, new Set([...known, ...texts.figures(within, this.read(filter.about), filter, most)]));
    }
    // Of several things, each has its figure where it is treated itself, else where all are.
    const things = each.map((filter) => {
      const own = about.get(filter.about);
      return { sources: own ? sources.filter((source) => own.has(source)) : within, query: this.read(filter.about), filter };
    });
    for (const [i, own] of texts.figureOfEach(things).entries()) figures.set((each[i] as { about: string }).about, new Set(own));
    const { sources: ranked, ...judged } = best;
    const [subject] = subjectsOf(query);
    const isOfText = query.focus === 'best' && query.ask.every(({ kind }) => kind === 'text');
    const { detail } = query;
    const isDetail = detail === undefined ? undefined : (text: string) => this.parts.details.isIn(text, detail);
    const implied = isOfText && subject !== undefined && ranked.length > 0 ? texts.implied(ranked, this.read(subject), isDetail) : null;
    return { about, figures, implied, ...judged, ranked, partNotMentioned: partNotIn(query, ranked, documents) };
  }

  /** The sentences of a source that are nearest to a subject, best first. */
  nearest(source: Source, subject: string, most: number): readonly SourceText[] {
    return this.parts.texts.sentences(source, this.read(subject), most);
  }

  /** Whether a source holds, near a subject, a detail of the kind that is asked for. */
  holdsDetail(source: Source, subject: string, detail: string): boolean {
    return this.nearest(source, subject, this.parts.details.sentencesFor(detail)).some(({ text }) => this.parts.details.isIn(text, detail));
  }

  /** Whether a detail is a person or company; then offices are no answer to "who". */
  asksWho(detail: string | undefined): boolean {
    return this.parts.details.all.find(({ id }) => id === detail)?.asksWho ?? false;
  }

  /** Whether a few words name something that the documents are about, or only happen to stand in them. */
  isNamed(subject: string): boolean {
    return this.parts.terms.named(this.read(subject));
  }

  /** How far a source covers the words of a subject, 0 to 1. */
  coverageOf(subject: string, source: Source): number {
    return this.parts.finder.shareOf(this.read(subject), source);
  }

  /** Whether a subject has a word that says anything. */
  hasSubject(subject: string): boolean {
    return hasSubject(this.read(subject));
  }

  /**
   * Which of the sources just shown a follow-up with words of its own is about: the one that speaks of them as fully as any
   * that a search for its own query finds. Null where it is about something else.
   */
  async stillAbout(query: PolicyQuery, subject: string, shown: readonly Source[], says: PointsBack): Promise<readonly Source[] | null> {
    const { finder, terms, library } = this.parts;
    const documentIds = inScope(query.scope, library).documents.map(({ id }) => id);
    return stillAbout(this.read(subject), shown, says, { finder, terms, documentIds, wanted: wantedOf(query) });
  }

  /** The retriever's own order for what a query is about, best first. */
  async ranked(query: PolicyQuery): Promise<readonly Source[]> {
    const documentIds = inScope(query.scope, this.parts.library).documents.map(({ id }) => id);
    const { candidates } = await this.parts.retriever.retrieve(this.read(subjectsOf(query).join(' ')), documentIds);
    return candidates.map(({ source }) => source);
  }

  private read(subject: string): Query {
    const read = () => this.parts.reader.read(subject, detectLanguage(subject) ?? 'zh');
    return this.memory ? remembered(this.memory.read, subject, read) : read();
  }

  private asked(query: PolicyQuery, read: Query, documents: readonly PolicyDocument[], sources: readonly Source[]): BestAsked {
    const inQuestion = new Set(sources);
    const wanted = wantedOf(query);
    const filter = figureFiltersOf(query)[0];
    const { texts, details } = this.parts;
    const holdsFigure = (source: Source) =>
      wanted !== 'figure' || filter === undefined || texts.figures([source], read, filter).some((figure) => isOfSort(figure, filter));
    const holdsDetail = (source: Source) =>
      query.detail === undefined ||
      texts.sentences(source, read, details.sentencesFor(query.detail)).some(({ text }) => details.isIn(text, query.detail ?? ''));
    return {
      query: read,
      wanted,
      groups: groupsOf(query, documents),
      named: query.scope.documents !== undefined || query.scope.places !== undefined,
      ofYear: filter?.year !== undefined,
      onePerGroup: wanted === 'figure' && reckons(query),
      mayAnswer: (source) => inQuestion.has(source),
      prefers: (source) => holdsFigure(source) && holdsDetail(source),
    };
  }
}

const isOfSeveral = (filter: { isOfSeveral: boolean }): boolean => filter.isOfSeveral;

/** What was found for several subjects of one query. */
const joined = (one: Best, other: Best): Best => ({
  sources: [...new Set([...one.sources, ...other.sources])],
  also: [...one.also, ...other.also],
  silent: one.silent.filter((id) => other.silent.includes(id)),
  near: [...one.near, ...other.near],
  coverage: Math.min(one.coverage, other.coverage),
  evidence: [...one.evidence, ...other.evidence],
});

/** The district that a query names, where no source that answers speaks of it. */
function partNotIn({ scope: { district } }: PolicyQuery, ranked: readonly Source[], documents: readonly PolicyDocument[]): string | null {
  // What a province plans it plans for each of its cities.
  if (documents.some(({ info }) => isWide(info.place))) return null;
  const short = district?.replace(/[市区县]$/, '');
  return district && short && ranked.length > 0 && !ranked.some(({ body }) => body.text.includes(short)) ? district : null;
}

/** Whether a query has words that must be searched for before it is executed. */
export const hasWords = (query: PolicyQuery): boolean => subjectsOf(query).length > 0 || figureFiltersOf(query).length > 0;

/** What a query wants of its evidence. */
export function wantedOf({ ask, claim }: PolicyQuery): Wanted {
  const kinds = new Set([...ask.map(({ kind }) => kind), ...(claim?.kind === 'figure' ? ['figures'] : [])]);
  if (kinds.has('figures')) return 'figure';
  return kinds.has('units') ? 'units' : 'text';
}

/** Documents searched together: those of one place, or all where none is named; the most fitting first. */
function groupsOf({ scope, reduce, claim }: PolicyQuery, documents: readonly PolicyDocument[]): PolicyDocument[][] {
  const order = scope.documents ?? [];
  const sorted = documents.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  // Documents that are held against each other are searched each by itself.
  const isByDocument = reduce.some(({ kind, by }) => kind === 'compare' && by === 'document') || saysDocuments(claim?.left, claim?.right);
  if (isByDocument) return sorted.map((document) => [document]);
  const places = [...new Set(sorted.map(({ info }) => info.place.zh))];
  if (!scope.documents && !scope.places) return [sorted];
  return places.map((place) => sorted.filter(({ info }) => info.place.zh === place));
}

const saysDocuments = (...sides: readonly unknown[]): boolean =>
  sides.some((side) => typeof side === 'object' && side !== null && 'documents' in side);

/** How many figures of each source are wanted: one to reckon with, two for the difference within one source. */
function mostFigures({ reduce, claim }: PolicyQuery, sources: readonly Source[]): number | undefined {
  if (reduce.some(({ kind }) => kind === 'difference') && sources.length === 1) return A_PAIR;
  return reckons({ reduce, claim }) ? 1 : undefined;
}

/** Whether a query reckons with one figure of each task, or holds one against another. */
const reckons = ({ reduce, claim }: Pick<PolicyQuery, 'reduce' | 'claim'>): boolean =>
  reduce.some(({ kind }) => RECKONING.has(kind)) || claim?.kind === 'order';

/** The filters of figures that are judged by nearness to words. */
function figureFiltersOf({ ask, claim, reduce }: PolicyQuery): (FigureFilter & { about: string; isOfSeveral: boolean })[] {
  // What is to be converted must be of that sort.
  const into = reduce.find(({ kind }) => kind === 'convert')?.unit;
  const calls = [
    ...ask.filter(({ kind }) => kind === 'figures'),
    ...(claim?.kind === 'figure' || claim?.kind === 'year' || claim?.kind === 'whole' ? [claim] : []),
  ];
  const things = calls.flatMap((call) => {
    const { each } = call;
    return Array.isArray(each)
      ? each.map((about: string) => ({ call: { ...call, about }, isOfSeveral: true }))
      : [{ call, isOfSeveral: false }];
  });
  return things.flatMap(({ call: { kind: _, year, ...fields }, isOfSeveral }) => {
    const read = figureFilterSchema.safeParse({
      about: fields.about,
      sort: fields.sort,
      unit: fields.unit ?? into,
      kinds: fields.kinds,
      ...(typeof year === 'number' && { year }),
    });
    return read.success && read.data.about !== undefined ? [{ ...read.data, about: read.data.about, isOfSeveral }] : [];
  });
}
