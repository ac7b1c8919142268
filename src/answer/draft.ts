import type { Source, SourceText, Task, Unit, UnitRole } from '../documents/types.js';
import type { Block, Citation, Option, Reason, UnitClaim } from './types.js';

/**
 * An answer while it is being composed: blocks, and the records they rest on. Helpers add a quote
 * and its citation together, and a unit and its claim together, so that they cannot drift apart.
 */
export class Draft {
  readonly blocks: Block[] = [];
  readonly citations: Citation[] = [];
  readonly units: UnitClaim[] = [];
  readonly options: Option[] = [];
  /** Records that the answer speaks of; what it says must occur in one of them. */
  readonly records = new Set<Source>();
  count: number | null = null;
  status: 'answered' | 'unit_not_named' | 'needs_clarification' | 'small_talk' | 'rejected' | 'not_in_documents' = 'answered';
  reason: Reason | null = null;

  heading(text: string): this {
    this.blocks.push({ kind: 'heading', text });
    return this;
  }

  paragraph(text: string): this {
    if (text) this.blocks.push({ kind: 'paragraph', text });
    return this;
  }

  note(text: string): this {
    this.blocks.push({ kind: 'note', text });
    return this;
  }

  list(items: readonly string[]): this {
    if (items.length > 0) this.blocks.push({ kind: 'list', items });
    return this;
  }

  /** Quotes a stretch of a source and cites it; the same stretch twice is quoted once. */
  quote(source: Source, stretch: SourceText): this {
    const citation = this.cite(source, stretch);
    if (!this.blocks.some((block) => block.kind === 'quote' && block.citation === citation)) {
      this.blocks.push({ kind: 'quote', text: stretch.text, citation });
    }
    return this;
  }

  /** Cites a stretch without showing it, for lists. Returns the citation's index. */
  cite(source: Source, stretch: SourceText): number {
    this.records.add(source);
    const known = this.citations.findIndex(
      ({ documentId, start, end }) => documentId === source.documentId && start === stretch.start && end === stretch.end,
    );
    if (known >= 0) return known;
    return (
      this.citations.push({
        documentId: source.documentId,
        taskNumber: source.number,
        section: source.sections.map((section) => section.text).join(' › '),
        quote: stretch.text,
        start: stretch.start,
        end: stretch.end,
      }) - 1
    );
  }

  /** Names the units of a task in the given roles, and shows them. */
  nameUnits(source: Source, roles: readonly UnitRole[], say: (name: string) => string): this {
    if (source.kind !== 'task') return this;
    this.records.add(source);
    for (const role of roles) {
      const own = source.units.filter((unit) => unit.role === role);
      if (own.length === 0) continue;
      this.blocks.push({ kind: 'units', role, printedRole: null, names: own.map((unit) => say(unit.text)) });
      for (const unit of own) this.claim({ name: unit.text, role, documentId: source.documentId, taskNumber: source.number });
    }
    return this;
  }

  /** Claims units without showing them, for lists whose heading names the unit. */
  claimUnits(task: Task, units: readonly Unit[]): this {
    for (const unit of units) this.claim({ name: unit.text, role: unit.role, documentId: task.documentId, taskNumber: task.number });
    return this;
  }

  private claim(unit: UnitClaim): void {
    const same = (other: UnitClaim) =>
      other.name === unit.name && other.role === unit.role && other.documentId === unit.documentId && other.taskNumber === unit.taskNumber;
    if (!this.units.some(same)) this.units.push(unit);
  }

  /** What a follow-up can refer to: what the answer rests on, not what it only points to; of a refusal, the nearest tasks. */
  spokenOf(): Source[] {
    const cited = [...this.records].filter(({ documentId, start, end }) =>
      this.citations.some((citation) => citation.documentId === documentId && start <= citation.start && citation.end <= end),
    );
    return cited.length > 0 ? cited : [...this.records];
  }

  refuse(reason: Reason): this {
    this.status = 'not_in_documents';
    this.reason = reason;
    return this;
  }
}
