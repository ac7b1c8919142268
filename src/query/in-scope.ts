import type { Library } from '../documents/library.js';
import type { PolicyDocument, Section, Source } from '../documents/types.js';
import type { Part, Scope, SourceRef } from './schema.js';

/** What a scope leaves. */
export interface InScope {
  /** The documents in question, in the order of the library, even those of which nothing is left. */
  documents: readonly PolicyDocument[];
  /** Tasks and introductions, in the order of the documents. */
  sources: readonly Source[];
}

/** The documents and sources that a scope names. */
export function inScope(scope: Scope, library: Library): InScope {
  // A place without documents has nothing to look in.
  const documents = scope.elsewhere && !scope.documents ? [] : library.documents.filter((document) => isNamed(document, scope));
  const sources = documents.flatMap((document) => {
    const [left, meant] = [true, false].map((isOut) =>
      (scope.parts ?? []).filter(({ except }) => (except ?? false) === isOut).map((part) => partOf(document, part)),
    ) as [Holds[], Holds[]];
    return library
      .sources([document.id])
      .filter((source) => (meant.length === 0 || meant.some((holds) => holds(source))) && !left.some((holds) => holds(source)));
  });
  const { shown } = scope;
  return { documents, sources: shown ? sources.filter((source) => shown.some((reference) => refersTo(reference, source))) : sources };
}

function isNamed({ id, info }: PolicyDocument, { documents, places, years }: Scope): boolean {
  return (
    (!documents || documents.includes(id)) &&
    (!places || places.some((name) => isOf(info.place, name))) &&
    (!years || years.every((year) => info.years.from <= year && year <= info.years.to))
  );
}

/** Whether a name is one of a place's, in whichever letters. */
export function isOf(place: PolicyDocument['info']['place'], name: string): boolean {
  const wanted = name.toLowerCase();
  return [place.zh, place.en, ...place.aliases].some((own) => own.toLowerCase() === wanted);
}

export const refersTo = (reference: SourceRef, source: Source): boolean =>
  reference.documentId === source.documentId && ('task' in reference ? reference.task === source.number : reference.start === source.start);

export const referenceTo = (source: Source): SourceRef =>
  source.kind === 'task' ? { documentId: source.documentId, task: source.number } : { documentId: source.documentId, start: source.start };

type Holds = (source: Source) => boolean;

/** Whether a source lies in a part of its document. A part that the document lacks holds nothing. */
function partOf(document: PolicyDocument, part: Part): Holds {
  const { tasks } = part;
  const sections = part.chapter !== undefined || part.section !== undefined || part.title !== undefined ? sectionsOf(document, part) : null;
  return (source) =>
    (!sections || source.sections.some((section) => sections.includes(section))) &&
    (!tasks || (source.number !== null && tasks.includes(source.number)));
}

/** The headings that a part means. Sections may be counted anew in each chapter or through the whole document. */
export function sectionsOf(document: PolicyDocument, { chapter, section, title }: Part): readonly Section[] {
  const nth = (sections: readonly Section[], number: number) =>
    number < 0 ? sections.slice(number).slice(0, 1) : sections.filter((candidate) => candidate.number === number);
  const ofLevel = (level: 1 | 2) => document.sections.filter((candidate) => candidate.level === level);
  const chapters = chapter === undefined ? ofLevel(1) : nth(ofLevel(1), chapter);
  let found: readonly Section[] = chapter === undefined ? document.sections : chapters;
  if (section !== undefined) {
    const inside = ofLevel(2).filter(({ parent }) => chapter === undefined || (parent !== null && chapters.includes(parent)));
    const numbered = nth(inside, section);
    // The second section of a chapter need not have the number two.
    found = numbered.length > 0 || chapter === undefined ? numbered : inside.slice(section - 1, section);
  }
  return title === undefined ? found : found.filter((candidate) => hasTitle(candidate, title));
}

const hasTitle = (section: Section, title: string): boolean =>
  [section.text, section.english?.title ?? ''].some((own) => own.toLowerCase().includes(title.toLowerCase()));
