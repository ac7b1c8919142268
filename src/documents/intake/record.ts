import { QingwenError } from '../../errors.js';
import { syllablesOf } from '../../language/pinyin.js';
import type { DocumentRecord, SourceOrigin } from '../seeds/document-info.js';
import { ORIGINAL } from '../seeds/folders.js';
import type { Bilingual, Place } from '../types.js';
import { guessKind } from './guess/kind.js';
import type { Period } from './guess/period.js';
import { NATION } from './guess/place.js';
import { coreOf } from './guess/title.js';
import type { Guesses } from './guesses.js';
import type { ReadFile } from './read-file.js';

/** What made a file, for its origin. */
export interface Tool {
  tool: string;
  version: string;
  /** The day, YYYY-MM-DD. */
  date: string;
}

/** The options that must be given where nothing was found for them. */
export function missing({ title, place, years }: Guesses): string[] {
  return [...(title ? [] : ['--title']), ...(place ? [] : ['--place']), ...(years ? [] : ['--years'])];
}

const EXTENSIONS = { text: 'txt', html: 'html', pdf: 'pdf', docx: 'docx' } as const;

/** The name under which a file is kept as it was published. */
export const originalName = ({ kind }: Pick<ReadFile, 'kind'>): string => `${ORIGINAL}${EXTENSIONS[kind]}`;

/**
 * Makes what `document.json` says of a document.
 *
 * @param id of an earlier version; a new one is made where it is null
 * @param others what is there already, from which the names must differ
 * @throws QingwenError INPUT_INVALID where title, place or years are not known, or the text holds no task
 */
export function recordOf(
  file: ReadFile,
  guesses: Guesses,
  tool: Tool,
  id: string | null,
  others: readonly DocumentRecord[],
): DocumentRecord {
  const { title, place, years } = guesses;
  if (!title || !place || !years) {
    throw new QingwenError('INPUT_INVALID', `The text does not say what the document is; give ${missing(guesses).join(' and ')}`);
  }
  const numbers = file.report.tasks.map(({ number }) => number);
  if (numbers.length === 0) throw new QingwenError('INPUT_INVALID', 'The text holds no numbered task; check that it is the text of a plan');
  const kind = guessKind(title.value);
  const range: readonly [number, number] = [Math.min(...numbers), Math.max(...numbers)];
  const name = nameOf(title.value, place.value, years.value, kind.english);
  const english = unlike(
    name.en,
    others.filter((other) => other.id !== id).map((other) => other.name.en),
    ' ',
  );
  return {
    id:
      id ??
      unlike(
        idOf(place.value, years.value, kind.english),
        others.map((other) => other.id),
        '-',
      ),
    origin: { how: 'generated', ...tool },
    title: { zh: title.value, en: english },
    name: { zh: name.zh, en: english },
    kind: kind.kind,
    kindNames: { ...kind.kindNames, zh: [...matterNamed(title.value, place.value, kind.word), ...kind.kindNames.zh] },
    itemName: { zh: '任务', en: 'task' },
    place: place.value,
    years: years.value,
    publisher: guesses.publisher?.value ?? null,
    published: guesses.published?.value ?? null,
    numbers: { published: range, held: range, ...gaps(numbers, range) },
    sourceAddress: guesses.address?.value ?? null,
    documentNumber: guesses.documentNumber?.value ?? null,
    source: sourceOf(file, tool),
  };
}

/** The title without place and years, as people name a paper of this place: 北斗产业高质量发展三年行动计划. */
function matterNamed(title: string, place: Place, kind: string): string[] {
  const matter = [place.zh, ...place.aliases]
    .reduce((text, name) => text.replaceAll(name, ''), coreOf(title))
    .replace(/\([^()]{0,20}20\d{2}[^()]{0,20}\)|20\d{2}年/g, '')
    .trim();
  return matter.length > kind.length + 1 ? [matter] : [];
}

const sourceOf = (file: ReadFile, tool: Tool): SourceOrigin => ({
  how: 'extracted',
  file: originalName(file),
  kind: file.kind,
  sha256: file.sha256,
  ...tool,
});

/** Numbers that the text leaves out. */
function gaps(numbers: readonly number[], [from, to]: readonly [number, number]): { skipped?: number[] } {
  const skipped = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((number) => !numbers.includes(number));
  return skipped.length > 0 ? { skipped } : {};
}

/** A short name: the matter without who issued it, with the place and the year where it lacks them. */
function nameOf(title: string, place: Place, years: Period, kind: string): Bilingual {
  const core = coreOf(title);
  const short = [place.zh, ...place.aliases].find((name) => core.includes(name));
  const span = years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`;
  const prefix = short !== undefined || place.zh === NATION.zh ? '' : (place.aliases[0] ?? place.zh);
  const year = core.includes(String(years.from)) ? '' : `(${years.from === years.to ? `${years.from}年` : `${years.from}—${years.to}年`})`;
  return { zh: `${prefix}${core}${year}`, en: `${place.en} ${kind} ${span}` };
}

const idOf = (place: Place, years: Period, kind: string) =>
  [/^[\x20-\x7e]+$/.test(place.en) ? place.en : syllablesOf(place.zh).join(''), kind, String(years.from)]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A name that none of the others is, with the next free number where needed. */
function unlike(name: string, others: readonly string[], join: string): string {
  let candidate = name;
  for (let n = 2; others.includes(candidate); n += 1) candidate = join === '-' ? `${name}-${n}` : `${name} (${n})`;
  return candidate;
}
