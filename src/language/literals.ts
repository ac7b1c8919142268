/** Longer lists of what a match may hold are no quicker to look through than the pattern is to try. */
const MOST_EXACT = 24;
const MOST_NEEDED = 60;

/** What is known of the texts that a part of a pattern matches. */
interface Part {
  /** All texts it can match, where these are few. */
  exact: readonly string[] | null;
  /** Texts of which every match holds one; null where none are known. */
  needed: readonly string[] | null;
}

const ANYTHING: Part = { exact: null, needed: null };
const NOTHING: Part = { exact: [''], needed: null };

/**
 * Texts, in lower case, of which everything that a pattern matches holds one. Looking for them first spares the pattern.
 *
 * @returns null where the pattern shows no such texts
 */
export function literalsOf({ source }: RegExp): readonly string[] | null {
  const reader = new Reader(source);
  const part = reader.alternatives();
  return reader.isAtEnd ? neededOf(part) : null;
}

/** Whether a text holds one of the literals of a pattern. */
export const mayHold = (literals: readonly string[] | null, lower: string): boolean =>
  literals === null || literals.some((literal) => lower.includes(literal));

/** Reads the source of a pattern; what it does not know matches anything. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  alternatives(): Part {
    const parts = [this.sequence()];
    while (this.takes('|')) parts.push(this.sequence());
    return parts.length === 1 ? (parts[0] as Part) : eitherOf(parts);
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (!this.isAtEnd && this.source[this.at] !== '|' && this.source[this.at] !== ')') parts.push(this.repeated(this.atom()));
    return joined(parts);
  }

  private atom(): Part {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '\\') return this.escaped();
    this.at += character.length;
    if (character === '.') return ANYTHING;
    return character === '^' || character === '$' ? NOTHING : { exact: [character.toLowerCase()], needed: null };
  }

  private group(): Part {
    const [opening] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(this.source.slice(this.at)) as RegExpExecArray;
    this.at += opening.length;
    const inner = this.alternatives();
    this.takes(')');
    // What stands around a match is no part of it.
    return /[=!]$/.test(opening) ? NOTHING : inner;
  }

  private characterClass(): Part {
    const [whole] = /^\[(?:\\.|[^\]\\])*\]/s.exec(this.source.slice(this.at)) as RegExpExecArray;
    this.at += whole.length;
    const characters = whole.slice(1, -1);
    const isList = !/^\^|\\|.-./.test(characters) && characters.length <= MOST_EXACT;
    return isList ? { exact: [...new Set([...characters.toLowerCase()])], needed: null } : ANYTHING;
  }

  private escaped(): Part {
    const [whole, name] = /^\\(?:[pPu]\{[^}]*\}|[ux][\da-fA-F]{2,4}|k<\w+>|(.))/su.exec(this.source.slice(this.at)) as RegExpExecArray;
    this.at += whole.length;
    if (name === 'b' || name === 'B') return NOTHING;
    return name === undefined || /[\w]/.test(name) ? ANYTHING : { exact: [name], needed: null };
  }

  private repeated(part: Part): Part {
    const [mark] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at)) ?? [''];
    this.at += mark.length;
    if (mark === '') return part;
    if (!/^(?:[?*]|\{0)/.test(mark)) return { exact: null, needed: neededOf(part) };
    return mark.startsWith('?') && part.exact ? { exact: [...new Set(['', ...part.exact])], needed: null } : ANYTHING;
  }

  private takes(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

const neededOf = ({ exact, needed }: Part): readonly string[] | null => (exact && !exact.includes('') ? exact : needed);

function eitherOf(parts: readonly Part[]): Part {
  const exact = parts.every((part) => part.exact) ? [...new Set(parts.flatMap((part) => part.exact ?? []))] : null;
  if (exact && exact.length <= MOST_EXACT) return { exact, needed: null };
  const needed = parts.map(neededOf);
  const all = new Set(needed.flatMap((texts) => texts ?? []));
  return { exact: null, needed: needed.every((texts) => texts !== null) && all.size <= MOST_NEEDED ? [...all] : null };
}

/** Parts one after another: what few texts stand together are one; of those apart the most telling ones count. */
function joined(parts: readonly Part[]): Part {
  const found: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let isWhole = true;
  for (const part of parts) {
    const longer = part.exact && run.length * part.exact.length <= MOST_EXACT ? product(run, part.exact) : null;
    if (longer) {
      run = longer;
      continue;
    }
    isWhole = false;
    if (!run.includes('')) found.push(run);
    if (part.needed) found.push(part.needed);
    run = part.exact ?? [''];
  }
  if (isWhole) return { exact: run, needed: null };
  if (!run.includes('')) found.push(run);
  return { exact: null, needed: found.toSorted((a, b) => worthOf(b) - worthOf(a))[0] ?? null };
}

const product = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set(some.flatMap((one) => others.map((other) => one + other))),
];

// A Chinese character is as rare in a text as three letters.
const HAN = /\p{Script=Han}/gu;
const HAN_WEIGHT = 2;
const PER_TEXT = 0.2;

/** Texts tell the more the longer the shortest of them is, and the fewer they are. */
const worthOf = (texts: readonly string[]): number =>
  Math.min(...texts.map((text) => text.length + HAN_WEIGHT * (text.match(HAN)?.length ?? 0))) - PER_TEXT * texts.length;
