import type { NotedFigure } from '../documents/figures/types.js';
import type { Source, SourceText, Unit, UnitRole } from '../documents/types.js';
import type { Value } from '../execution/values.js';
import type { Answer, Block, Citation, FigureClaim, Option, Reason, Status, UnitClaim } from './types.js';

/** A number that was reckoned from records; verification reckons it again. */
export interface Computed {
  /** Name of the reduction: count, sum, difference, mean, per_year, over_years, convert. */
  operation: string;
  value: Value;
  /** The figures or, of a count, what was counted. */
  from: readonly Value[];
  /** How many years `per_year` and `over_years` reckon with. */
  years?: number;
}

interface Fields {
  status: Exclude<Status, 'failed'>;
  reason: Reason | null;
  blocks: readonly Block[];
  citations: readonly Citation[];
  units: readonly UnitClaim[];
  figures: readonly FigureClaim[];
  /** Records that the answer speaks of; what it says must occur in one of them. */
  records: readonly Source[];
  verdict: Answer['verdict'];
  count: number | null;
  value: Answer['value'];
  computed: readonly Computed[];
  options: readonly Option[];
  /** The drafts that this one was joined from, each of which counts and reckons for itself. */
  parts: readonly Draft[];
}

const EMPTY: Fields = {
  status: 'answered',
  reason: null,
  blocks: [],
  citations: [],
  units: [],
  figures: [],
  records: [],
  verdict: null,
  count: null,
  value: null,
  computed: [],
  options: [],
  parts: [],
};

/**
 * An answer while it is being composed: blocks, and the records they rest on. Every method gives a new draft, so that a
 * composer that gives up leaves nothing behind. A quote and its citation are added together, and a unit and its claim, so
 * that they cannot drift apart.
 */
export class Draft {
  static readonly empty = new Draft(EMPTY);

  private constructor(readonly fields: Fields) {}

  with(changed: Partial<Fields>): Draft {
    return new Draft({ ...this.fields, ...changed });
  }

  private block(block: Block): Draft {
    return this.with({ blocks: [...this.fields.blocks, block] });
  }

  heading(text: string): Draft {
    return this.block({ kind: 'heading', text });
  }

  /** Nothing where the text is empty. */
  paragraph(text: string): Draft {
    return text === '' ? this : this.block({ kind: 'paragraph', text });
  }

  note(text: string): Draft {
    return this.block({ kind: 'note', text });
  }

  reading(text: string): Draft {
    return this.block({ kind: 'reading', text });
  }

  list(items: readonly string[]): Draft {
    return items.length === 0 ? this : this.block({ kind: 'list', items });
  }

  table(columns: readonly string[], rows: readonly (readonly string[])[]): Draft {
    return rows.length === 0 ? this : this.block({ kind: 'table', columns, rows });
  }

  /** Adds records that the answer speaks of without quoting them. */
  about(...sources: readonly Source[]): Draft {
    const added = sources.filter((source) => !this.fields.records.includes(source));
    return added.length === 0 ? this : this.with({ records: [...this.fields.records, ...new Set(added)] });
  }

  /** Cites a stretch without showing it, for lists. The same stretch twice is cited once. */
  cite(source: Source, stretch: SourceText): Draft {
    if (this.citationOf(source, stretch) >= 0) return this.about(source);
    const citation: Citation = {
      documentId: source.documentId,
      taskNumber: source.number,
      section: source.sections.map((section) => section.text).join(' › '),
      quote: stretch.text,
      start: stretch.start,
      end: stretch.end,
    };
    return this.about(source).with({ citations: [...this.fields.citations, citation] });
  }

  /** Quotes a stretch of a source and cites it; the same stretch twice is quoted once. */
  quote(source: Source, stretch: SourceText): Draft {
    const cited = this.cite(source, stretch);
    const citation = cited.citationOf(source, stretch);
    if (cited.fields.blocks.some((block) => block.kind === 'quote' && block.citation === citation)) return cited;
    return cited.block({ kind: 'quote', text: stretch.text, citation });
  }

  /** Quotes what a document says outside of tasks and introductions, such as its letterhead. */
  quoteDocument(documentId: string, { text, start, end }: SourceText): Draft {
    const { citations } = this.fields;
    const known = citations.findIndex((one) => one.documentId === documentId && one.start === start && one.end === end);
    if (known >= 0) return this;
    const citation: Citation = { documentId, taskNumber: null, section: '', quote: text, start, end };
    return this.with({ citations: [...citations, citation] }).block({ kind: 'quote', text, citation: citations.length });
  }

  /** Names the units of a source in the given roles, and shows them. */
  nameUnits(source: Source, roles: readonly UnitRole[], say: (name: string) => string): Draft {
    const own = roles.flatMap((role) => source.units.filter((unit) => unit.role === role));
    return this.showUnits(source, own, say);
  }

  /** Shows some of the units of a source, those of one role under one printed word together, in the order given. */
  showUnits(source: Source, units: readonly Unit[], say: (name: string) => string): Draft {
    const labels = [...new Set(units.map(labelOf))];
    return labels.reduce<Draft>((draft, label) => {
      const [first, ...others] = units.filter((unit) => labelOf(unit) === label);
      if (!first) return draft;
      const names = [first, ...others].map(({ text }) => say(text));
      const { role, printedRole = null } = first;
      return draft.claimUnits(source, [first, ...others]).block({ kind: 'units', role, printedRole, names });
    }, this);
  }

  /** Claims units without showing them, for lists whose words name the unit. */
  claimUnits(source: Source, units: readonly Unit[]): Draft {
    const { number, documentId } = source;
    if (number === null) return this;
    const claims = units.map(({ text, role }): UnitClaim => ({ name: text, role, documentId, taskNumber: number }));
    const isNew = (claim: UnitClaim) => !this.fields.units.some((known) => KEYS.every((key) => known[key] === claim[key]));
    return this.about(source).with({ units: [...this.fields.units, ...claims.filter(isNew)] });
  }

  /** Claims figures, for the machine interface; their quotes are cited apart. */
  claimFigures(figures: readonly NotedFigure[]): Draft {
    const claims = figures.map(
      ({ documentId, taskNumber, measure, value, upTo, unit, relation, year, start, end }): FigureClaim => ({
        documentId,
        taskNumber,
        measure,
        value,
        upTo,
        unit,
        relation,
        year,
        start,
        end,
      }),
    );
    const isNew = (claim: FigureClaim) =>
      !this.fields.figures.some(
        (known) => known.documentId === claim.documentId && known.start === claim.start && known.value === claim.value,
      );
    return this.with({ figures: [...this.fields.figures, ...claims.filter(isNew)] });
  }

  refuse(reason: Reason): Draft {
    return this.with({ status: 'not_in_documents', reason });
  }

  /** One draft below another. Answered where either is; a number or verdict that both give is nobody's. */
  followedBy(other: Draft): Draft {
    const mine = this.fields;
    const joined = this.about(...other.fields.records);
    const citations = [...mine.citations, ...other.fields.citations];
    const blocks = other.fields.blocks.map((block) =>
      block.kind === 'quote' ? { ...block, citation: block.citation + mine.citations.length } : block,
    );
    const leading = mine.status !== 'answered' && other.fields.status === 'answered' ? other.fields : mine;
    const onlyOne = <T>(one: T | null, another: T | null): T | null => (one === null ? another : another === null ? one : null);
    return joined.with({
      status: leading.status,
      reason: leading.reason,
      blocks: [...mine.blocks, ...blocks],
      citations,
      units: [...mine.units, ...other.fields.units],
      figures: [...mine.figures, ...other.fields.figures],
      verdict: mine.verdict === null || mine.verdict === other.fields.verdict ? other.fields.verdict : other.fields.verdict && 'partly',
      count: onlyOne(mine.count, other.fields.count),
      value: onlyOne(mine.value, other.fields.value),
      computed: [...mine.computed, ...other.fields.computed],
      options: [...mine.options, ...other.fields.options],
      parts: [...(mine.parts.length > 0 ? mine.parts : [this]), other],
    });
  }

  /** What a follow-up can refer to: what the answer rests on, in the order cited; of a refusal, the nearest tasks. */
  shown(): readonly Source[] {
    const { records, citations } = this.fields;
    const cited = records.filter(({ documentId, start, end }) =>
      citations.some((citation) => citation.documentId === documentId && start <= citation.start && citation.end <= end),
    );
    return cited.length > 0 ? cited : records;
  }

  private citationOf(source: Source, stretch: SourceText): number {
    return this.fields.citations.findIndex(
      ({ documentId, start, end }) => documentId === source.documentId && start === stretch.start && end === stretch.end,
    );
  }
}

const labelOf = ({ role, printedRole }: Unit): string => `${role} ${printedRole ?? ''}`;

const KEYS = ['name', 'role', 'documentId', 'taskNumber'] as const;
