import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { QingwenError } from '../errors.js';
import { figureValues } from '../language/numerals.js';
import type { Question } from '../question/types.js';
import type { Draft } from './draft.js';

/** What does not hold in an answer, in words for the log. */
export type Fault = string;

/**
 * Checks an answer against the records it cites, whoever composed it:
 * each quote is literally at its offsets; each unit is in the bracket of its task, in that role; each
 * number and each unit's name in the answer's words occurs in a record it rests on, in that record's
 * checked English, in what the catalogue says of its document, or in the question itself.
 *
 * @returns the faults; an answer with any must not be sent
 */
export class Verifier {
  /** Names of units in both languages, longest first, each with the source names it stands for. */
  private readonly unitNames: readonly { name: string; stands: readonly string[] }[];

  /** @param suggested example questions, which are data with tests of their own and no claims */
  constructor(
    private readonly library: Library,
    private readonly suggested: readonly string[] = [],
  ) {
    const sourceNames = library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text)));
    const english = new Map<string, string[]>();
    for (const name of new Set(sourceNames)) {
      const rendering = library.units.englishName(name);
      if (rendering) english.set(rendering, [...(english.get(rendering) ?? []), name]);
    }
    this.unitNames = [
      ...[...new Set(sourceNames)].map((name) => ({ name, stands: [name] })),
      ...[...english].map(([name, stands]) => ({ name, stands })),
    ].sort((one, other) => other.name.length - one.name.length);
  }

  faults(draft: Draft, question: Question | null): Fault[] {
    return [...this.quotes(draft), ...this.unitClaims(draft), ...this.words(draft, question)];
  }

  /** @throws QingwenError UNVERIFIED_ANSWER */
  check(draft: Draft, question: Question | null): void {
    const faults = this.faults(draft, question);
    if (faults.length > 0) throw new QingwenError('UNVERIFIED_ANSWER', `The answer did not pass verification: ${faults.join('; ')}`);
  }

  private quotes(draft: Draft): Fault[] {
    const faults: Fault[] = [];
    for (const { documentId, taskNumber, quote, start, end } of draft.citations) {
      const document = this.library.document(documentId);
      if (quote === '' || document.source.slice(start, end) !== quote) faults.push(`the quote at ${start} is not in ${documentId}`);
      const task = taskNumber === null ? null : this.library.task(documentId, taskNumber);
      if (task === undefined || (task && (start < task.start || end > task.end)))
        faults.push(`the quote at ${start} is not in task ${taskNumber} of ${documentId}`);
    }
    for (const block of draft.blocks) {
      if (block.kind === 'quote' && draft.citations[block.citation]?.quote !== block.text) faults.push('a quote differs from its citation');
    }
    return faults;
  }

  private unitClaims(draft: Draft): Fault[] {
    return draft.units
      .filter(
        ({ name, role, documentId, taskNumber }) =>
          !this.library.task(documentId, taskNumber)?.units.some((unit) => unit.text === name && unit.role === role),
      )
      .map(({ name, role, documentId, taskNumber }) => `${name} is not a ${role} unit of ${documentId} task ${taskNumber}`);
  }

  private words(draft: Draft, question: Question | null): Fault[] {
    const numbers = this.knownNumbers(draft, question);
    const names = this.knownNames(draft, question);
    const faults: Fault[] = [];
    for (const text of wordsOf(draft)) {
      if (this.suggested.includes(text)) continue;
      for (const [figure] of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
        const values = figureValues(figure);
        if (![...values].some((value) => numbers.has(value))) faults.push(`the number ${figure} is in no record the answer rests on`);
      }
      let rest = text;
      for (const { name, stands } of this.unitNames) {
        if (!rest.includes(name)) continue;
        rest = rest.replaceAll(name, '');
        if (!names.some((known) => stands.some((source) => known.includes(source))))
          faults.push(`the unit ${name} is in no record the answer rests on`);
      }
    }
    return faults;
  }

  private knownNumbers(draft: Draft, question: Question | null): Set<string> {
    const known = new Set<string>();
    const add = (text: string) => {
      for (const value of figureValues(text)) known.add(value);
    };
    for (const source of draft.records) add(this.recordText(source));
    const documentIds = new Set([
      ...[...draft.records].map(({ documentId }) => documentId),
      ...(question?.documentIds ?? []),
      ...(draft.reason ? this.library.documents.map(({ id }) => id) : []),
    ]);
    for (const id of documentIds) {
      const { info, tasks } = this.library.document(id);
      add(
        `${info.title.zh} ${info.title.en} ${info.name.zh} ${info.name.en} ${info.published} ${info.years.from} ${info.years.to} ${info.numbers.published.join(' ')} ${info.numbers.held.join(' ')} ${tasks.length}`,
      );
    }
    if (question) add(`${question.text} ${question.numbers.join(' ')} ${question.years.join(' ')}`);
    // A count must be what the answer counts: its records, or their documents.
    for (const count of this.trueCounts(draft)) known.add(String(count));
    return known;
  }

  private trueCounts(draft: Draft): number[] {
    const lists = draft.blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
    return [draft.records.size, ...lists];
  }

  private knownNames(draft: Draft, question: Question | null): string[] {
    const asked = (question?.offices ?? []).flatMap(({ office }) => Object.keys(office.names));
    return [...[...draft.records].map((source) => this.recordText(source)), ...asked];
  }

  private recordText(source: Source): string {
    const { source: text } = this.library.document(source.documentId);
    const notes = this.library.notesFor(source).map((note) => `${note.text.zh} ${note.text.en}`);
    const headings = source.sections.map((section) => `${section.text} ${section.english?.title ?? ''}`);
    return [text.slice(source.start, source.end), source.english?.title, source.english?.summary, ...headings, ...notes].join(' ');
  }
}

/** All text of an answer in the bot's own words; quotes are checked as quotes. */
function wordsOf(draft: Draft): string[] {
  return draft.blocks.flatMap((block) => {
    if (block.kind === 'quote') return [];
    if (block.kind === 'list') return [...block.items];
    if (block.kind === 'units') return [...block.names];
    if (block.kind === 'table') return [...block.columns, ...block.rows.flat()];
    return [block.text];
  });
}
