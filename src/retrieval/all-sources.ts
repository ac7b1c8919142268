import type { Section, Source } from '../documents/types.js';
import { englishStems, stem } from '../language/english-words.js';
import type { EvidenceFinder } from './evidence.js';
import { isRenderingOf, type Query } from './query.js';

// Share of the subject's words that a source must cover where none holds them all, and how far behind the fullest it may be.
const LEAST_SHARE = 0.5;
const NEARLY_AS_FULL = 0.2;

/**
 * All sources that are about a subject, of those given: whose text holds each of its words or the documents' word for it, or
 * which stand under a heading that is on it. Where there is none, those that an answer on it may rest on.
 */
export async function allSources(query: Query, sources: readonly Source[], finder: EvidenceFinder): Promise<ReadonlySet<Source>> {
  if (query.words.length === 0) return new Set();
  const headed = new Map<Section, boolean>();
  const isUnder = (section: Section): boolean => {
    const known = headed.get(section) ?? isOn(section, query);
    headed.set(section, known);
    return known;
  };
  const holding = sources.filter((source) => speaksOf(query, source) || source.sections.some(isUnder));
  if (holding.length > 0) return new Set(holding);
  const documentIds = [...new Set(sources.map(({ documentId }) => documentId))];
  const found: { source: Source; coverage: number }[] = [];
  for (const id of documentIds)
    for (const { source, coverage, lacking, rejected } of await finder.find(query, [id], 'text'))
      if (rejected !== 'not_examined' && lacking <= 0 && coverage >= LEAST_SHARE && sources.includes(source))
        found.push({ source, coverage });
  const most = found.reduce((max, { coverage }) => Math.max(max, coverage), 0);
  return new Set(found.filter(({ coverage }) => most - coverage <= NEARLY_AS_FULL).map(({ source }) => source));
}

/** Whether a source holds every word of a subject, in its text, its checked English or the documents' word for it. */
function speaksOf(query: Query, source: Source): boolean {
  const text = source.body.text.toLowerCase();
  const stems = query.language === 'en' ? new Set(englishStems(`${source.english?.title ?? ''} . ${source.english?.summary ?? ''}`)) : null;
  return holdsAll(query, text, stems);
}

/** Whether the title of a heading is on a subject: it holds every word of it. */
function isOn({ title, english }: Section, query: Query): boolean {
  return holdsAll(query, title.toLowerCase(), query.language === 'en' ? new Set(englishStems(english?.title ?? '')) : null);
}

const holdsAll = (query: Query, text: string, stems: ReadonlySet<string> | null): boolean =>
  query.words.every((word) => {
    const renderings = query.renderings.filter((one) => one.sure && isRenderingOf(one, word, query.language)).flatMap(({ to }) => to);
    const holds = stems ? stems.has(stem(word)) || text.includes(word) : text.includes(word.toLowerCase());
    return holds || renderings.some((rendering) => text.includes(rendering.toLowerCase()));
  });
