import type { NotedFigure } from '../../documents/figures/types.js';
import type { Library } from '../../documents/library.js';
import type { PolicyDocument, Section, Task } from '../../documents/types.js';
import type { Selection } from '../context.js';
import type { ChapterDigest } from '../result.js';
import { tasksOf } from './tasks.js';

const MOST_TARGETS = 3;

/** The chapters of each document of a selection with its tasks there; chapters of which nothing is left are left out. */
export function digestOf(selection: Selection, library: Library): { documentId: string; tasks: number; chapters: ChapterDigest[] }[] {
  const tasks = tasksOf(selection);
  return selection.documents.map((document) => {
    const own = tasks.filter(({ documentId }) => documentId === document.id);
    return { documentId: document.id, tasks: own.length, chapters: chaptersOf(document, own, library) };
  });
}

function chaptersOf({ sections }: PolicyDocument, tasks: readonly Task[], library: Library): ChapterDigest[] {
  return sections
    .filter(({ level }) => level === 1)
    .map((section) => {
      const own = tasks.filter((task) => task.sections.includes(section));
      return { section, tasks: own, targets: mainTargets(own, library), sections: within(sections, section, own) };
    })
    .filter((chapter) => chapter.tasks.length > 0);
}

const within = (sections: readonly Section[], chapter: Section, tasks: readonly Task[]): Section[] =>
  sections.filter((section) => section.parent === chapter && tasks.some((task) => task.sections.includes(section)));

/**
 * The targets that say most of a chapter: those with a measure and a year before those without, and one a
 * task, in the order of the text.
 */
function mainTargets(tasks: readonly Task[], library: Library): NotedFigure[] {
  const best = tasks.flatMap((task) => {
    const targets = library.figures(task).filter((figure) => figure.kind === 'target' && figure.measure !== null);
    const first = targets.toSorted((a, b) => weight(b) - weight(a))[0];
    return first ? [first] : [];
  });
  const chosen = new Set(best.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_TARGETS));
  return best.filter((figure) => chosen.has(figure));
}

const weight = ({ year, unit, relation, baseUnit }: NotedFigure): number =>
  (year === null ? 0 : 2) + (unit === null ? 0 : 1) + (baseUnit === '%' ? 1 : 0) + (relation === 'at_least' ? 1 : 0);
