import type { NotedFigure } from '../../../src/documents/figures/types.js';
import type { Library } from '../../../src/documents/library.js';
import type { Source, Span } from '../../../src/documents/types.js';
import type { Gold, GoldRecord } from './gold.js';

/** A gold record beside the figure that was read at its place, or null where none was. */
export interface Pair {
  gold: GoldRecord;
  figure: NotedFigure | null;
}

/** Figures measured against a gold. Shares are of 1; `pairs` and `surplus` say where they come from. */
export interface Comparison {
  shares: Readonly<Record<ShareName, Share>>;
  pairs: readonly Pair[];
  /** Figures read as targets where the gold has no target. */
  surplus: readonly NotedFigure[];
}

export interface Share {
  right: number;
  of: number;
}

type ShareName = 'recall' | 'precision' | FieldName | 'numbersRead' | 'kind';
const FIELDS = {
  value: ({ gold, figure }: FoundPair) => gold.value === figure.value && gold.upTo === figure.upTo,
  unit: ({ gold, figure }: FoundPair) => gold.unit === figure.unit,
  relation: ({ gold, figure }: FoundPair) => gold.relation === figure.relation && gold.bound === figure.bound,
  year: ({ gold, figure }: FoundPair) => gold.year === figure.year,
  per: ({ gold, figure }: FoundPair) => gold.per === figure.per,
  head: ({ gold, figure }: FoundPair) => alike(gold.head, figure.head),
  measure: ({ gold, figure }: FoundPair) => gold.measure === figure.measure,
  action: ({ gold, figure }: FoundPair) => gold.action === figure.action,
};
type FieldName = keyof typeof FIELDS;
type FoundPair = Pair & { figure: NotedFigure };
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** 学校 and 中小学校 name one head; so do 数据中心 and 中心. */
const alike = (a: string | null, b: string | null): boolean => a === b || (a !== null && b !== null && (a.endsWith(b) || b.endsWith(a)));

/**
 * Puts each gold record beside the figure whose number overlaps its own, and counts: targets found
 * (recall), targets read rightly (precision), and of the targets found the fields that are exact.
 */
export function compareWithGold(library: Library, gold: Gold): Comparison {
  const figures = library.documents.flatMap(({ id }) =>
    library
      .sources([id])
      .filter((source) => gold.tasks[id]?.includes(source.number ?? headingOf(source)))
      .flatMap((source) => library.figures(source)),
  );
  const used = new Set<NotedFigure>();
  const pairs = gold.records.map((record) => {
    const places = placesOf(library, record);
    const figure = figures.find(
      (candidate) =>
        candidate.documentId === record.documentId && !used.has(candidate) && places.some((place) => overlap(place, candidate)),
    );
    if (figure) used.add(figure);
    return { gold: record, figure: figure ?? null };
  });
  const targets = pairs.filter(({ gold: { kind } }) => kind === 'target');
  const found = targets.filter((pair): pair is FoundPair => pair.figure?.kind === 'target');
  const hits = new Set<NotedFigure>(found.map(({ figure }) => figure));
  const surplus = figures.filter((figure) => figure.kind === 'target' && !hits.has(figure));
  const share = (name: FieldName): Share => ({ right: found.filter(FIELDS[name]).length, of: found.length });
  const read = pairs.filter((pair): pair is FoundPair => pair.figure !== null);
  return {
    shares: {
      recall: { right: found.length, of: targets.length },
      precision: { right: found.length, of: found.length + surplus.length },
      ...(Object.fromEntries(FIELD_NAMES.map((name) => [name, share(name)])) as Record<FieldName, Share>),
      numbersRead: { right: read.length, of: pairs.length },
      kind: { right: read.filter((pair) => pair.gold.kind === pair.figure.kind).length, of: pairs.length },
    },
    pairs,
    surplus,
  };
}

/** The fields in which a figure differs from its gold record. */
export const differingFields = (pair: Pair): FieldName[] =>
  pair.figure === null ? [] : FIELD_NAMES.filter((name) => !FIELDS[name](pair as FoundPair));

/** Where the record's number stands: its text inside its quote, in the task or in any introduction. */
function placesOf(library: Library, { documentId, taskNumber, quote, text }: GoldRecord): Span[] {
  const sources = library.sources([documentId]).filter(({ number }) => number === taskNumber);
  return sources.flatMap(({ body }) => {
    const places: Span[] = [];
    for (let at = body.text.indexOf(quote); at >= 0; at = body.text.indexOf(quote, at + 1)) {
      const inside = quote.indexOf(text);
      if (inside < 0) throw new Error(`The gold's "${text}" is not in its quote "${quote}"`);
      places.push({ start: body.start + at + inside, end: body.start + at + inside + text.length });
    }
    return places;
  });
}

const headingOf = ({ sections }: Source): string => sections.at(-1)?.text ?? '';
const overlap = (place: Span, { numberStart, numberEnd }: NotedFigure): boolean => place.start < numberEnd && numberStart < place.end;
