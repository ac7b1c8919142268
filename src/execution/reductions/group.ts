import { z } from 'zod';
import type { NotedFigure } from '../../documents/figures/types.js';
import type { Library } from '../../documents/library.js';
import type { PolicyDocument, Section, Source } from '../../documents/types.js';
import { exact } from '../../query/exact.js';
import { ROLES, type Role } from '../../query/schema.js';
import { dutiesOf } from '../asks/units.js';
import type { ExecutionContext, Selection } from '../context.js';
import { reduction } from '../operation.js';
import { GROUPINGS, type Group, type Grouping, type Items, type OfficeDuties } from '../result.js';
import { impossible, isItems } from './parts.js';

const WORDS: Readonly<Record<Grouping, { en: string; zh: string }>> = {
  office: { en: 'by office', zh: '按单位' },
  chapter: { en: 'by chapter', zh: '按章' },
  section: { en: 'by section', zh: '按节' },
  document: { en: 'by document', zh: '按文件' },
  place: { en: 'by place', zh: '按地区' },
};

/** Sorts things into groups. Documents, places and headings of the scope that nothing falls into stay, empty. */
export const group = reduction({
  kind: 'group',
  fields: exact({ by: z.enum(GROUPINGS), role: z.enum(ROLES).default('lead') }),
  describe: ({ by }, language) => WORDS[by][language],
  run: (result, { by, role }, context, selection) => {
    if (!isItems(result)) return impossible('group', { why: 'not_for_this' });
    if (by === 'office') {
      if (result.kind !== 'tasks') return impossible('group', { why: 'not_for_this' });
      return { kind: 'groups', by, groups: byOffice(result, role, context.library) };
    }
    return { kind: 'groups', by, groups: groupsBy(by, result, selection, context) };
  },
});

const byOffice = (items: Items & { kind: 'tasks' }, role: Role, library: Library): Group[] =>
  dutiesOf(items.tasks, role, library).map(({ office, duties }) => ({
    key: office,
    items: { kind: 'tasks', tasks: [...new Set(duties.map(({ task }) => task))] },
    value: null,
  }));

/** The groups of a selection by anything but offices, in the order of the documents. */
export function groupsBy(by: Exclude<Grouping, 'office'>, items: Items, selection: Selection, context: ExecutionContext): Group[] {
  return keysOf(by, selection).map(({ key, holds }) => ({ key, items: partOf(items, holds, context.library), value: null }));
}

interface Key {
  key: string;
  holds: (source: Pick<Source, 'documentId' | 'sections'>) => boolean;
}

function keysOf(by: Exclude<Grouping, 'office'>, { documents, sources }: Selection): Key[] {
  if (by === 'document') return documents.map(({ id }) => ({ key: id, holds: ({ documentId }) => documentId === id }));
  if (by === 'place') {
    const places = [...new Set(documents.map(({ info }) => info.place.zh))];
    return places.map((place) => {
      const ids = documents.filter(({ info }) => info.place.zh === place).map(({ id }) => id);
      return { key: place, holds: ({ documentId }) => ids.includes(documentId) };
    });
  }
  const level = by === 'chapter' ? 1 : 2;
  const inScope = (section: Section) => sources.some((source) => source.sections.includes(section));
  return documents.flatMap((document) => {
    const headings = headingsOf(document, level)
      .filter(inScope)
      .map((section) => keyOf(document, section));
    const rest = restOf(document, level);
    return sources.some((source) => rest.holds(source)) ? [...headings, rest] : headings;
  });
}

const headingsOf = (document: PolicyDocument, level: 1 | 2): Section[] => document.sections.filter((section) => section.level === level);

/** What stands under no heading of the level. */
const restOf = ({ id }: PolicyDocument, level: 1 | 2): Key => ({
  key: `${id}@`,
  holds: ({ documentId, sections }) => documentId === id && !sections.some((section) => section.level === level),
});

/** A heading by its document and where it starts there: numbers begin anew in each chapter. */
const keyOf = (document: PolicyDocument, section: Section): Key => ({
  key: `${document.id}@${section.start}`,
  holds: ({ sections }) => sections.includes(section),
});

function partOf(items: Items, holds: Key['holds'], library: Library): Items {
  if (items.kind === 'tasks') return { ...items, tasks: items.tasks.filter(holds) };
  if (items.kind === 'units') return { ...items, offices: items.offices.flatMap((office) => partOfOffice(office, holds)) };
  return { ...items, figures: items.figures.filter((figure) => holds(sourceOf(figure, library))) };
}

function partOfOffice({ office, duties }: OfficeDuties, holds: Key['holds']): OfficeDuties[] {
  const own = duties.filter(({ task }) => holds(task));
  return own.length > 0 ? [{ office, duties: own }] : [];
}

/** The task or introduction that a figure stands in. */
export function sourceOf(figure: NotedFigure, library: Library): Source {
  const task = figure.taskNumber === null ? undefined : library.task(figure.documentId, figure.taskNumber);
  return (
    task ??
    (library.document(figure.documentId).introductions.find(({ start, end }) => start <= figure.start && figure.end <= end) as Source)
  );
}
