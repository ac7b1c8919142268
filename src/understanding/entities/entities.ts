import type { Library } from '../../documents/library.js';
import type { Office } from '../../documents/unit-registry.js';
import type { Segmenter } from '../../language/segment.js';
import type { Translator } from '../../language/translate.js';
import { chooseDocuments, isCovered } from '../choose-documents.js';
import type { Entities, KindMention } from '../types.js';
import { readAmounts } from './amounts.js';
import { apart } from './apart.js';
import { type DocumentMention, DocumentNameReader, withDocuments } from './document-names.js';
import { readFew } from './few.js';
import type { Gazetteer } from './gazetteer.js';
import { KindReader } from './kinds.js';
import { OfficeReader } from './offices.js';
import { withFollowing } from './onwards.js';
import { BETWEEN, readPartNumbers } from './part-numbers.js';
import { PartTitleReader, type TitledPart } from './part-titles.js';
import { PlaceReader } from './places.js';
import { readQuoted } from './quoted.js';
import { type Reference, readReference } from './references.js';
import { sideBySide } from './side-by-side.js';
import { readTaskNumbers } from './task-numbers.js';
import type { UnreadText } from './unread-text.js';
import { readYears } from './years.js';

export interface EntityParts {
  library: Library;
  gazetteer: Gazetteer;
  segmenter: Segmenter;
  translator: Translator;
  stopWords: { zh: ReadonlySet<string>; en: ReadonlySet<string> };
  /** Whether a word is an ordinary one of either language. */
  isWord: (word: string) => boolean;
  /** What a text means, as a vector of unit length. */
  embed: (text: string) => readonly number[];
}

/** What a text names, and the documents that this leaves. */
export interface EntitiesRead {
  entities: Entities;
  reference: Reference | null;
  /** Documents that place, kind and year leave, most fitting first. */
  documentIds: readonly string[];
}

/** Reads everything of closed classes that a text names. What is left is blanked of it, but for amounts and quoted words. */
export class EntityReader {
  private readonly offices: OfficeReader;
  private readonly documents: DocumentNameReader;
  private readonly kinds: KindReader;
  private readonly places: PlaceReader;
  private readonly titles: PartTitleReader;

  constructor(private readonly parts: EntityParts) {
    const { library, gazetteer, isWord } = parts;
    this.offices = new OfficeReader(library, isWord);
    this.documents = new DocumentNameReader(library, parts.segmenter);
    this.kinds = new KindReader(library, parts.translator);
    this.places = new PlaceReader(library, gazetteer, isWord);
    this.titles = new PartTitleReader(parts);
  }

  /** Offices that the asker says to be of. */
  askers(unread: UnreadText): readonly Office[] {
    return this.offices.read(unread).askers;
  }

  /** Places and sorts of document that are named; sorts that say best which is meant come first. */
  private readPapers(unread: UnreadText, documents: readonly DocumentMention[]) {
    const { library } = this.parts;
    const named = [...this.kinds.read(unread), ...kindsOf(documents, library)];
    const read = this.places.read(unread);
    const inPlaces = read.places.flatMap((place) => place.documentIds);
    const list = this.kinds.readList(unread, inPlaces, named);
    // Alone, "the Qingdao plan" may be any paper of Qingdao's.
    const isBesides = named.length > 0 || read.places.length > 1;
    const plans = isBesides ? this.kinds.readPlans(unread, read.places) : [];
    // Of several names the longest says which sort is meant.
    const kinds = withoutDenied([...named, ...(list ? [list] : []), ...plans], unread.text);
    return { read: { ...read, places: withDocuments(read.places, documents, kinds, library) }, kinds };
  }

  /** Whether a year that no document is for is part of a name that the documents write: 2022年度“…”评选. */
  private isInName(text: string, { year, start, end }: Entities['years'][number], documentIds: readonly string[]): boolean {
    const { library } = this.parts;
    const behind = text.charAt(end);
    const isOfNone = !documentIds.some((id) => isCovered(library.document(id).info, year));
    return isOfNone && /\p{Script=Han}/u.test(behind) && library.corpus.includes(text.slice(start, end) + behind);
  }

  read(unread: UnreadText): EntitiesRead {
    const quoted = readQuoted(unread);
    const few = readFew(unread);
    const reference = readReference(unread);
    const documents = this.documents.read(unread);
    // Offices come first: some have a place in their name (青岛海关), which names the place as well.
    const { offices } = this.offices.read(unread);
    const { read: places, kinds: all } = this.readPapers(unread, documents);
    const [kind = null] = all;
    const bare = readPartNumbers(unread);
    const allYears = readYears(unread);
    const allTasks = readTaskNumbers(unread);
    const kinds = all.toSorted((a, b) => a.start - b.start);
    const side = sideBySide(unread.text, { places: places.places, kinds, years: allYears }, this.parts.library);
    const choose = (years: Entities['years']) =>
      chooseDocuments(this.parts.library, { ...side, kind, years: years.map(({ year }) => year) });
    const chosen = choose(allYears);
    const years = allYears.filter((year) => !this.isInName(unread.text, year, chosen));
    const documentIds = years.length === allYears.length ? chosen : choose(years);
    const numbered = this.titles.withTitles(bare, unread, documentIds);
    const titled = this.titles.read(unread, documentIds);
    const parts = joinParts(numbered, titled, unread.text);
    // 青州文化那章: the place stands before the part, whatever else the two words may name together.
    for (const { start, end } of places.places) if (parts.some((part) => part.start === end)) unread.take(start, end);
    const amounts = readAmounts(unread);
    const own = allTasks.filter((task) => !isOfPart(task, parts, unread.text));
    const numbersOf = withFollowing(parts, own, unread, { library: this.parts.library, documentIds });
    return {
      entities: apart({
        ...places,
        ...side,
        ...numbersOf,
        kind,
        years,
        offices: this.offices.within(offices, documentIds),
        few,
        amounts,
        quoted,
      }),
      reference,
      documentIds,
    };
  }
}

/** The sorts of the documents that are named, each by where it is named. */
const kindsOf = (named: readonly DocumentMention[], library: Library): KindMention[] =>
  named.map(({ id, start, end }) => ({ kind: library.document(id).info.kind, meant: [], start, end }));

/** "The plan, not the list": the sort that is denied is not meant, where another is named. */
function withoutDenied(kinds: readonly KindMention[], text: string): readonly KindMention[] {
  const meant = kinds.filter(({ start }) => !DENIED.test(text.slice(Math.max(0, start - DENIED_WITHIN), start)));
  return meant.length > 0 ? meant : kinds;
}

const DENIED_WITHIN = 24;
const DENIED =
  /\b(?:not|rather than|instead of|n['’]t)(?: \w{1,8}){0,2} $|(?:不是|不要|别|而非|而不是)(?:给我|要|看|说)?(?:那个|那份|这份)?$/i;

/** "The carbon chapter (no. 4)", 第八章12条任务: a number right behind a part is the part's own, or how many tasks it has. */
const isOfPart = ({ start, end }: Entities['tasks'][number], parts: Entities['parts'], text: string): boolean =>
  parts.some(
    (part) =>
      part.end <= start && (/^ ?\($/.test(text.slice(part.end, start)) || (part.end === start && /^\d/.test(text.slice(start, end)))),
  );

/** Chapters and sections in order; "section two of the education chapter" is one. */
function joinParts(numbered: Entities['parts'], titled: readonly TitledPart[], text: string): Entities['parts'] {
  const inChapter = ({ part, start, end }: Entities['parts'][number]) =>
    part.section === undefined || part.chapter !== undefined
      ? undefined
      : titled.find((title) => title.chapter !== null && BETWEEN.test(text.slice(Math.min(end, title.end), Math.max(start, title.start))));
  const joined = numbered.map((mention) => {
    const chapter = inChapter(mention);
    if (!chapter) return mention;
    const stretch = { start: Math.min(mention.start, chapter.start), end: Math.max(mention.end, chapter.end) };
    return { part: { chapter: chapter.chapter as number, section: mention.part.section as number }, ...stretch };
  });
  // A chapter that is named with a section of it only says where the section is.
  const around = (chapter: TitledPart) => titled.some(({ within }) => within !== null && within === chapter.chapter);
  const chapters = new Set([...numbered.map(inChapter), ...titled.filter(around)]);
  const rest = titled.filter((title) => !chapters.has(title)).map(({ part, start, end }) => ({ part, start, end }));
  const sectioned = new Set(titled.map(({ within }) => within));
  const own = joined.filter(({ part }) => part.section !== undefined || part.chapter === undefined || !sectioned.has(part.chapter));
  return [...own, ...rest].sort((a, b) => a.start - b.start);
}
