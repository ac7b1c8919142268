import type { FigureKind, NotedFigure } from '../../../src/documents/figures/types.js';
import type { Library } from '../../../src/documents/library.js';
import type { Source } from '../../../src/documents/types.js';
import type { Language } from '../../../src/language/detect.js';
import { normalise } from '../../../src/language/normalise.js';
import { csvOf, jsonLineOf } from '../figure-records.js';
import { openDocuments } from '../open-documents.js';
import { renderFigures } from '../render-figures.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface FiguresOptions {
  document?: string;
  chapter?: string;
  task?: string;
  about?: string;
  kind?: FigureKind;
  all?: boolean;
  json?: boolean;
  csv?: boolean;
  lang?: Language;
}

/** What the table shows where nothing else is asked for; data formats give every kind. */
const SHOWN: readonly FigureKind[] = ['target'];

/**
 * Prints the figures of the documents, or of one: as a table of targets, as JSON Lines or as CSV.
 *
 * @param named the id of the document; it may be given as an option instead
 * @returns the exit code 0, also where no figure fits
 * @throws UsageError for a document, chapter or task that there is not
 */
export async function figures(named: string | undefined, options: FiguresOptions, terminal: Terminal): Promise<number> {
  const naming = openDocuments();
  const { library } = naming;
  if (named !== undefined && options.document !== undefined && named !== options.document) {
    throw new UsageError(`Two documents are named, "${named}" and "${options.document}"; name one`);
  }
  const ids = idsOf(named ?? options.document, library);
  const chapter = numberOf(options.chapter, 'chapter');
  const task = numberOf(options.task, 'task');
  const sources = library.sources(ids).filter((source) => isWanted(source, chapter, task));
  if (sources.length === 0) throw new UsageError(`${ids.join(', ')}: there is no ${lacking(chapter, task)} here`);
  const kinds = options.kind ? [options.kind] : options.all || options.json || options.csv ? null : SHOWN;
  const found = sources
    .flatMap((source) => library.figures(source))
    .filter((figure) => (kinds === null || kinds.includes(figure.kind)) && isAbout(figure, options.about));
  if (options.json) for (const figure of found) await terminal.print(jsonLineOf(figure));
  else if (options.csv) await terminal.print(csvOf(found));
  else await terminal.print(renderFigures(found, naming, options.lang ?? terminal.language, terminal.look));
  return 0;
}

function idsOf(id: string | undefined, { documents }: Library): string[] {
  const ids = documents.map((document) => document.id);
  if (id === undefined) return ids;
  if (!ids.includes(id)) throw new UsageError(`There is no document "${id}"; the documents are ${ids.join(', ')}`);
  return [id];
}

function numberOf(typed: string | undefined, what: string): number | null {
  if (typed === undefined) return null;
  const number = normalise(typed);
  if (!/^\d+$/.test(number)) throw new UsageError(`"${typed}" is not the number of a ${what}; give one such as 5`);
  return Number(number);
}

const isWanted = ({ sections, number }: Source, chapter: number | null, task: number | null): boolean =>
  (chapter === null || sections[0]?.number === chapter) && (task === null || number === task);

const lacking = (chapter: number | null, task: number | null): string =>
  [task === null ? '' : `task ${task}`, chapter === null ? '' : `chapter ${chapter}`].filter((part) => part !== '').join(' in ');

/** Every word of the subject stands in the measure or in the clause. */
function isAbout({ measure, quote }: NotedFigure, subject: string | undefined): boolean {
  const text = `${measure ?? ''} ${quote}`.toLowerCase();
  return (subject ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
