import type { CueName } from '../locale/cues.js';
import { type CuePattern, patternsFor, shows } from '../locale/index.js';
import type { Entities, ReadSpan, Stretch } from '../types.js';

/**
 * The mark that stands for an entity of each sort while cues are looked for. Circled letters, since text that was folded
 * (NFKC) holds none.
 */
export const MARKS = {
  place: 'Ⓟ',
  otherPlace: 'Ⓡ',
  kind: 'Ⓓ',
  year: 'Ⓨ',
  officeName: 'Ⓞ',
  part: 'Ⓢ',
  taskNumber: 'Ⓣ',
  amount: 'Ⓐ',
  quoted: 'Ⓠ',
  few: 'Ⓕ',
} as const;

export type EntityName = keyof typeof MARKS;

/** A cue or an entity where it stands. Offsets are of the marked text. */
export interface Token extends Stretch {
  name: CueName | EntityName;
  /** The text of a cue; the mark of an entity. */
  text: string;
  /** Which clause it stands in. Punctuation and "but" end a clause. */
  clause: number;
  sentence: number;
  /** Of an entity: its place in its list of the entities. */
  index: number;
}

const CLAUSE_END = /[,;:!?。;…—–]|\.(?=\s|$)|\bbut\b|(?<=\s)-(?=\s)|但(?!愿)|而(?!且|立)/gi;
const SENTENCE_END = /[!?。;…]|\.(?=\s|$)/g;

/** A text as a row of cues and entities, with the words between them. */
export class Tagged {
  /** The text with each entity as its mark. */
  readonly marked: string;
  readonly tokens: readonly Token[];
  /** Start and end in the text of each character of the marked text. */
  private readonly starts: readonly number[];
  private readonly ends: readonly number[];
  private readonly used = new Map<Token, string>();
  /** The marked text with every token blanked. */
  private readonly untold: string;
  private readonly clauseEnds: readonly number[];

  constructor(
    readonly text: string,
    readonly entities: Entities,
  ) {
    const marks = marksOf(entities);
    const { marked, starts, ends, at } = mark(text, marks);
    this.marked = marked;
    this.starts = starts;
    this.ends = ends;
    const bounds = { clause: boundsIn(marked, CLAUSE_END), sentence: boundsIn(marked, SENTENCE_END) };
    this.clauseEnds = bounds.clause;
    const placed = (token: Stretch) => ({
      clause: bounds.clause.filter((end) => end <= token.start).length,
      sentence: bounds.sentence.filter((end) => end <= token.start).length,
    });
    const found = marks.map(({ name, index }, i) => ({
      name,
      index,
      start: at[i] as number,
      end: (at[i] as number) + 1,
      text: MARKS[name],
    }));
    this.tokens = [...found, ...cuesIn(marked)]
      .sort((a, b) => a.start - b.start)
      .map((token) => Object.freeze({ ...token, ...placed(token) }));
    this.untold = blanked(marked, this.tokens);
  }

  all(...names: readonly Token['name'][]): Token[] {
    return this.tokens.filter(({ name }) => names.includes(name));
  }

  has(...names: readonly Token['name'][]): boolean {
    return this.tokens.some(({ name }) => names.includes(name));
  }

  /** The words between two tokens, in whichever order they stand. */
  between(one: Stretch, other: Stretch): string {
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    return this.marked.slice(first.end, Math.max(first.end, second.start));
  }

  /** Tokens strictly between two others. */
  tokensBetween(one: Token, other: Token): Token[] {
    const [from, to] = [Math.min(one.start, other.start), Math.max(one.start, other.start)];
    return this.tokens.filter(({ start }) => start > from && start < to);
  }

  /** The text of a stretch of the marked text, as typed. */
  typed({ start, end }: Stretch): string {
    const from = this.starts[start] ?? this.text.length;
    return this.text.slice(from, end > start ? this.ends[end - 1] : from);
  }

  /** A stretch of the marked text as one of the text. */
  stretch({ start, end }: Stretch): Stretch {
    return { start: this.starts[start] ?? this.text.length, end: this.ends[end - 1] ?? this.text.length };
  }

  /** Says that a token was read as something. Entities have spans of their own. */
  use(as: string, ...tokens: readonly Token[]): void {
    for (const token of tokens) if (!(token.name in MARKS)) this.used.set(token, as);
  }

  /** Says that words that are no cue were read as something. Offsets are of the marked text. */
  useWords(as: string, { start, end }: Stretch): void {
    if (end > start) this.used.set({ name: 'polite', text: '', start, end, clause: 0, sentence: 0, index: 0 }, as);
  }

  /** The stretches that were read, in order, by offsets of the text. */
  spans(): ReadSpan[] {
    return [...this.used]
      .map(([token, as]) => ({
        start: this.starts[token.start] ?? 0,
        end: this.ends[token.end - 1] ?? 0,
        as,
        text: this.typed(token),
      }))
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((span, i, all) => !all.slice(0, i).some((other) => other.end >= span.end));
  }

  /** The words between two tokens that are no cue and no entity. */
  wordsBetween(one: Stretch, other: Stretch): string {
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    return this.untold.slice(first.end, second.start).replace(/\s+/g, ' ').trim();
  }

  /** What no token covers, of one clause or of all, without punctuation: the words that may be a subject. */
  content(clause?: number): string {
    const ends = this.clauseEnds;
    const rest = clause === undefined ? this.untold : this.untold.slice(ends[clause - 1] ?? 0, ends[clause] ?? this.untold.length);
    return rest.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  }
}

const isRoleWord = (words: string): boolean => shows('lead_unit', words) || shows('participating_unit', words);

interface Mark extends Stretch {
  name: EntityName;
  index: number;
}

function marksOf(entities: Entities): Mark[] {
  const of = (name: EntityName, stretches: readonly Stretch[]): Mark[] =>
    stretches.map(({ start, end }, index) => ({ name, index, start, end }));
  return (
    [
      ...of('place', entities.places),
      ...of('otherPlace', [...entities.otherPlaces, ...entities.placesInPassing]),
      ...of('kind', entities.kinds),
      ...of('year', entities.years),
      ...of('officeName', entities.offices),
      ...of('part', entities.parts),
      ...of('taskNumber', entities.tasks),
      ...of('few', entities.few ? [entities.few] : []),
      ...of('amount', entities.amounts),
      // 列为“参与单位”: a cue in quotation marks is still one.
      ...of('quoted', entities.quoted).filter(({ index }) => !isRoleWord(entities.quoted[index]?.words ?? '')),
    ]
      // A place that is only part of another name has no stretch of its own.
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start)
  );
}

function mark(text: string, marks: readonly Mark[]) {
  let marked = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (character: string, start: number, end: number) => {
    marked += character;
    starts.push(start);
    ends.push(end);
  };
  let next = 0;
  const at: number[] = [];
  for (const { name, start, end } of marks) {
    for (; next < start; next += 1) put(text[next] as string, next, next + 1);
    at.push(marked.length);
    put(MARKS[name], start, end);
    next = end;
  }
  for (; next < text.length; next += 1) put(text[next] as string, next, next + 1);
  return { marked, starts, ends, at };
}

/** A text with each of some stretches, in order of where they begin, as blanks. */
function blanked(text: string, stretches: readonly Stretch[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of stretches) {
    if (end <= at) continue;
    rest += text.slice(at, Math.max(at, start)) + ' '.repeat(end - Math.max(at, start));
    at = end;
  }
  return rest + text.slice(at);
}

const boundsIn = (text: string, ends: RegExp): number[] => [...text.matchAll(ends)].map((match) => match.index + match[0].length);

type Cue = Omit<Token, 'clause' | 'sentence'>;

/** What stands for text that a cue has taken while the rest is looked through again. No pattern matches it by name. */
const TAKEN = '\u0000';

/** Cues that ask. They and cues of a role say two things of one stretch ("who leads", 牵头哪些), so neither hides the other. */
const ASKING: ReadonlySet<string> = new Set<CueName>([
  'who',
  'which',
  'are_which',
  'how_many',
  'are_how_many',
  'how_many_items',
  'which_items',
  'what_does',
  'where',
  'list',
  'all',
  'other',
]);
const OF_ROLES: ReadonlySet<string> = new Set<CueName>([
  'lead',
  'lead_by',
  'handle',
  'lead_unit',
  'join',
  'participating_unit',
  'involved',
  'either_role',
  'any_unit',
  'office',
]);

const hides = (one: string, other: string): boolean =>
  // 每章各有几项: that each is meant only says it again.
  one !== 'how_many_each' &&
  other !== 'how_many_each' &&
  // "The deadline" asks for a date, and may be what two things have in common.
  !(one === 'deadline' && other === 'when') &&
  !(one === 'when' && other === 'deadline') &&
  !((ASKING.has(one) && OF_ROLES.has(other)) || (OF_ROLES.has(one) && ASKING.has(other)));

/**
 * Every cue of a text. Where two overlap the longer one counts: it says more of its context. A cue that lost a word to
 * another is looked for once more in what is left, since it may show without that word.
 */
function cuesIn(marked: string): Cue[] {
  const found = matchesIn(marked, patternsFor(marked));
  const first = longestOf(found);
  const lost = new Set(found.filter(({ cue }) => !first.includes(cue)).map(({ by }) => by));
  if (lost.size === 0) return first;
  let rest = marked;
  for (const { start, end } of first) rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
  const again = matchesIn(rest, [...lost]).filter(({ cue }) => !cue.text.includes(TAKEN));
  return [...first, ...longestOf(again)];
}

/** A cue with the pattern that shows it. */
interface Match {
  cue: Cue;
  by: CuePattern;
}

const matchesIn = (marked: string, patterns: readonly CuePattern[]): Match[] =>
  patterns.flatMap((by) => {
    const { name, pattern } = by;
    const found: Match[] = [];
    // `matchAll` copies the pattern each time, which takes longer than to look.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(marked); match; match = pattern.exec(marked)) {
      const { index: start, 0: text } = match;
      found.push({ by, cue: { name, start, end: start + text.length, text, index: -1 } });
      if (text === '') pattern.lastIndex += 1;
    }
    return found;
  });

function longestOf(found: readonly Match[]): Cue[] {
  const chosen: Cue[] = [];
  const longestFirst = found.map(({ cue }) => cue).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const cue of longestFirst) {
    if (cue.end > cue.start && chosen.every((other) => other.end <= cue.start || other.start >= cue.end || !hides(other.name, cue.name)))
      chosen.push(cue);
  }
  return chosen;
}
