import type { NotedFigure } from '../../src/documents/figures/types.js';
import type { Library } from '../../src/documents/library.js';
import type { PolicyDocument, Source, Task } from '../../src/documents/types.js';

/*
 * The meaning of the query language once more, as sets and loops that share nothing with `src/execution`:
 * slow, plain, and written from docs/query.md. Results are told in strings, so that two can be compared.
 */

// biome-ignore lint/suspicious/noExplicitAny: queries come as data, and the oracle takes them as they come
type Data = any;

/** Base units of a sort, in the sort's own measure. Written anew, not imported. */
const SIZES: Record<string, [string, number]> = {
  平方米: ['area', 1],
  平米: ['area', 1],
  '㎡': ['area', 1],
  公顷: ['area', 10000],
  亩: ['area', 10000 / 15],
  平方公里: ['area', 1e6],
  平方千米: ['area', 1e6],
  米: ['length', 1],
  公里: ['length', 1000],
  千米: ['length', 1000],
  km: ['length', 1000],
  里: ['length', 500],
  公斤: ['mass', 1],
  千克: ['mass', 1],
  吨: ['mass', 1000],
  标准煤吨: ['mass', 1000],
  千瓦: ['power', 1],
  兆瓦: ['power', 1000],
  kW: ['power', 1],
  MW: ['power', 1000],
  '%': ['part', 1],
  个百分点: ['part', 1],
  '‰': ['part', 0.1],
  立方米: ['volume', 1],
  方: ['volume', 1],
  升: ['volume', 0.001],
};
const WORDS_OF_SIZE: [string, number][] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
];

interface Amount {
  n: number;
  to: number | null;
  unit: string | null;
  bound: string;
  per: string | null;
  change: string | null;
}

const tidy = (n: number) => Number(n.toPrecision(12));
const name = (s: { documentId: string; number?: number | null; start: number }) => `${s.documentId}/${s.number ?? `@${s.start}`}`;
const figureName = (f: NotedFigure) => `${f.documentId}:${f.numberStart}`;

function ratio(from: string | null, to: string | null): number | null {
  if (from === to) return 1;
  const [a, b] = [from === null ? undefined : SIZES[from], to === null ? undefined : SIZES[to]];
  return a && b && a[0] === b[0] ? a[1] / b[1] : null;
}

/** What one amount's unit is worth in another's; null where the two are of different sorts. */
const COUNTING = ['个家处所座间项台', '人名位'];
const countsAs = (a: string | null, b: string | null) =>
  a !== null && b !== null && COUNTING.some((row) => row.includes(a) && row.includes(b));
/** The rate between two sides that are held against each other, whose words that count may differ. */
function sideRate(a: Amount, b: Amount | undefined): number | null {
  return rateOf(a, b) ?? (b && countsAs(a.unit, b.unit) && a.per === b.per && a.change === b.change ? 1 : null);
}

function rateOf(a: Amount, b: Amount | undefined): number | null {
  return b && a.per === b.per && a.change === b.change ? ratio(a.unit, b.unit) : null;
}

function into(amount: Amount, wanted: string): Amount | null {
  let base: string | null = wanted;
  let size = 1;
  for (const [word, times] of WORDS_OF_SIZE) {
    if (wanted === word || wanted.startsWith(word)) {
      base = wanted === word ? null : wanted.slice(word.length);
      size = times;
      break;
    }
  }
  const r = ratio(amount.unit, base);
  if (r === null) return null;
  return { ...amount, unit: wanted, n: tidy(amount.n * (r / size)), to: amount.to === null ? null : tidy(amount.to * (r / size)) };
}

function amountOf(f: NotedFigure): Amount {
  const bound = ['growth', 'reduction'].includes(f.relation) ? (f.bound ?? 'exactly') : f.relation;
  const to = f.upTo === null ? null : tidy(f.value === 0 ? f.upTo : (f.upTo * f.baseValue) / f.value);
  return {
    n: f.baseValue,
    to,
    unit: f.baseUnit,
    bound,
    per: f.per,
    change: ['growth', 'reduction'].includes(f.relation) ? f.relation : null,
  };
}

function within(n: number, b: Data): boolean {
  for (const [word, limit] of Object.entries(b) as [string, number][]) {
    if (word === 'is' && n !== limit) return false;
    if (word === 'at_least' && n < limit) return false;
    if (word === 'at_most' && n > limit) return false;
    if (word === 'more_than' && n <= limit) return false;
    if (word === 'less_than' && n >= limit) return false;
  }
  return true;
}

export class Oracle {
  private readonly all: Source[];
  private readonly officeByName = new Map<string, string>();

  constructor(
    private readonly library: Library,
    private readonly about: ReadonlyMap<string, ReadonlySet<Source>>,
  ) {
    this.all = library.sources();
    for (const { id, names } of library.units.offices) for (const printed of Object.keys(names)) this.officeByName.set(printed, id);
  }

  /** What a query yields, told in strings: one a result, and one for the verdict. */
  answer(query: Data): string[] {
    const documents = this.documentsOf(query.scope ?? {});
    const inScope = this.sourcesOf(query.scope ?? {}, documents);
    const meeting = query.where && this.meeting(query.where);
    let kept = meeting ? inScope.filter((s) => meeting.has(s)) : inScope;
    if (query.take) {
      const tasks = kept.filter((s) => s.kind === 'task');
      const { first, last } = query.take;
      kept = tasks.filter((_, i) => (first === undefined ? i >= tasks.length - last : i < first));
    }
    const results = query.ask.map((ask: Data) => {
      let result: Data = this.ask(ask, kept, documents);
      for (const step of query.reduce ?? []) {
        const next = this.reduce(result, step, documents, kept, inScope);
        result = next.value && !next.of ? { ...next, of: result.of ?? result } : next;
      }
      return result;
    });
    const told = results.map((result: Data) => this.tell(result));
    if (query.claim) told.push(this.claim(query.claim, { kept, documents }, results[0]));
    return told;
  }

  private office(printed: string): string {
    return this.officeByName.get(printed) ?? printed;
  }

  private documentsOf(scope: Data): PolicyDocument[] {
    return this.library.documents.filter(({ id, info }) => {
      const called = [info.place.zh, info.place.en, ...info.place.aliases].map((n) => n.toLowerCase());
      if (scope.documents && !scope.documents.includes(id)) return false;
      if (scope.places && !scope.places.some((n: string) => called.includes(n.toLowerCase()))) return false;
      return !scope.years?.some((y: number) => y < info.years.from || y > info.years.to);
    });
  }

  private sourcesOf(scope: Data, documents: PolicyDocument[]): Source[] {
    return documents.flatMap((document) =>
      [...document.introductions, ...document.tasks].filter((source) => {
        const within = (except: boolean) => (scope.parts ?? []).filter((part: Data) => Boolean(part.except) === except);
        const isIn = (part: Data) => this.isInPart(source, document, part);
        if (within(true).some(isIn)) return false;
        if (within(false).length > 0 && !within(false).some(isIn)) return false;
        if (!scope.shown) return true;
        return scope.shown.some(
          (ref: Data) => ref.documentId === source.documentId && (ref.task ? ref.task === source.number : ref.start === source.start),
        );
      }),
    );
  }

  private isInPart(source: Source, document: PolicyDocument, part: Data): boolean {
    if (part.tasks && !part.tasks.includes(source.number)) return false;
    if (part.chapter === undefined && part.section === undefined && part.title === undefined) return true;
    const chapters = document.sections.filter((s) => s.level === 1);
    const sections = document.sections.filter((s) => s.level === 2);
    const chosen =
      part.chapter === undefined
        ? chapters
        : part.chapter < 0
          ? [chapters[chapters.length + part.chapter]]
          : chapters.filter((s) => s.number === part.chapter);
    let headings: Data[] = part.chapter === undefined ? [...document.sections] : chosen;
    if (part.section !== undefined) {
      const inside = part.chapter === undefined ? sections : sections.filter((s) => s.parent && chosen.includes(s.parent));
      headings = inside.filter((s) => s.number === part.section);
      if (headings.length === 0 && part.chapter !== undefined && inside[part.section - 1]) headings = [inside[part.section - 1]];
    }
    if (part.title !== undefined) {
      const wanted = part.title.toLowerCase();
      headings = headings.filter(
        (s) => s && (s.text.toLowerCase().includes(wanted) || (s.english?.title ?? '').toLowerCase().includes(wanted)),
      );
    }
    return source.sections.some((s) => headings.includes(s));
  }

  /** Every source of the library that a condition holds of. */
  private meeting(condition: Data): Set<Source> {
    const [[word, value]] = Object.entries(condition) as [[string, Data]];
    if (word === 'not') {
      const inner = this.meeting(value);
      return new Set(this.all.filter((s) => !inner.has(s)));
    }
    if (word === 'and') {
      const parts: Set<Source>[] = value.map((part: Data) => this.meeting(part));
      return new Set(this.all.filter((s) => parts.every((part) => part.has(s))));
    }
    if (word === 'or') return new Set(value.flatMap((part: Data) => [...this.meeting(part)]));
    return new Set(this.all.filter((source) => this.holds(word, value, source)));
  }

  private holds(word: string, value: Data, source: Source): boolean {
    const named = (role: string) => new Set(source.units.filter((u) => role === 'any' || u.role === role).map((u) => this.office(u.text)));
    const figures = this.library.figures(source);
    const years = figures.map((f) => f.year).filter((y) => y !== null);
    if (word === 'unit') return named(value.role).has(this.office(value.office)) && (value.alone !== true || named(value.role).size === 1);
    if (word === 'units') return within(named(value.role).size, value.number);
    if (word === 'about') return this.about.get(value)?.has(source) === true;
    if (word === 'mentions') return source.body.text.toLowerCase().indexOf(value.toLowerCase()) >= 0;
    if (word === 'year') return years.some((y) => within(y, value));
    if (word === 'figure') return figures.some((f) => this.passes(f, value));
    if (value === 'figure') return figures.some((f) => f.kind === 'target' || f.kind === 'fact');
    if (value === 'percentage')
      return figures.some((f) => /[%％‰]|百分之/.test(this.library.document(f.documentId).source.slice(f.numberStart, f.numberEnd)));
    if (value === 'units') return source.units.length > 0;
    if (value === 'deadline') return years.length > 0;
    if (value === 'title') return source.title !== null;
    return source.units.some((u) => u.role === value);
  }

  private passes(f: NotedFigure, filter: Data): boolean {
    const kinds = filter.kinds ?? ['target', 'fact'];
    if (!kinds.includes(f.kind)) return false;
    if (filter.year !== undefined && f.year !== filter.year) return false;
    if (filter.measure !== undefined) {
      const wanted = filter.measure.toLowerCase();
      if (!(f.measure ?? '').toLowerCase().includes(wanted) && !f.quote.toLowerCase().includes(wanted)) return false;
    }
    let n = f.value;
    if (filter.unit !== undefined) {
      const amount = into(amountOf(f), filter.unit);
      if (!amount) return false;
      n = amount.n;
    }
    return filter.value === undefined || within(n, filter.value);
  }

  private ask(ask: Data, kept: Source[], documents: PolicyDocument[]): Data {
    const tasks = kept.filter((s) => s.kind === 'task') as Task[];
    if (ask.kind === 'tasks') return { list: 'tasks', things: tasks };
    if (ask.kind === 'units') {
      const away = (ask.except ?? []).map((o: string) => this.office(o));
      const other = ask.role === 'lead' ? 'participating' : 'lead';
      const elsewhere = ask.only && ask.role !== 'any' ? this.duties(tasks, other).map((o) => o.office) : [];
      return {
        list: 'units',
        things: this.duties(tasks, ask.role).filter((o) => !away.includes(o.office) && !elsewhere.includes(o.office)),
      };
    }
    if (ask.kind === 'figures')
      return { list: 'figures', things: kept.flatMap((s) => this.library.figures(s).filter((f) => this.passes(f, ask))) };
    if (ask.kind === 'text') return { other: `text ${kept.map(name)}` };
    if (ask.kind === 'outline') {
      const lines = documents.map((d) => {
        const own = tasks.filter((t) => t.documentId === d.id);
        const chapters = d.sections
          .filter((s) => s.level === 1)
          .map((s) => [s.number, own.filter((t) => t.sections.includes(s)).map((t) => t.number)] as const);
        return `${d.id} ${own.length} ${chapters.filter(([, numbers]) => numbers.length > 0).map(([n, numbers]) => `${n}:${numbers.join('+')}`)}`;
      });
      return { other: `outline ${lines.join(' | ')}` };
    }
    if (ask.kind === 'documents')
      return { other: `documents ${documents.map((d) => d.id).filter((id) => kept.some((s) => s.documentId === id))}` };
    if (ask.kind === 'provenance') {
      const last =
        documents.length < 2
          ? null
          : documents
              .map((d) => d.info.published)
              .sort()
              .pop();
      return {
        other: `provenance ${documents.map((d) => `${d.id} ${d.info.published}${d.info.published === last ? '!' : ''}`)} ${tasks.map(name)}`,
      };
    }
    return { other: `definition ${kept.filter((s) => s.body.text.toLowerCase().includes(ask.term.toLowerCase())).map(name)}` };
  }

  private duties(tasks: Task[], role: string): { office: string; tasks: Task[]; names: string[] }[] {
    const found: { office: string; tasks: Task[]; names: string[] }[] = [];
    for (const task of tasks)
      for (const unit of task.units) {
        if (role !== 'any' && unit.role !== role) continue;
        const id = this.office(unit.text);
        let entry = found.find((o) => o.office === id);
        if (!entry) {
          entry = { office: id, tasks: [], names: [] };
          found.push(entry);
        }
        if (!entry.tasks.includes(task)) entry.tasks.push(task);
        if (!entry.names.includes(unit.text)) entry.names.push(unit.text);
      }
    return found;
  }

  private reduce(result: Data, step: Data, documents: PolicyDocument[], kept: Source[], whole: Source[]): Data {
    const no = { other: `impossible ${step.kind}` };
    const { kind } = step;
    if (kind === 'count' && String(result.other).startsWith('documents ')) return result;
    if (kind === 'compare' && String(result.other).startsWith('text ')) return result;
    if (kind === 'difference' && result.sides) {
      if (String(result.other).includes(' apart ')) return result;
      const given = result.sides.filter((g: Data) => g.things.length > 0);
      const [one, two] = given.map(
        (g: Data) =>
          g.value ??
          (g.list === 'figures' ? null : { n: g.things.length, to: null, unit: null, bound: 'exactly', per: null, change: null }),
      );
      const rate = given.length === 2 && one && two ? sideRate(two, one) : null;
      const bound = rate !== null && one.bound === 'exactly' && two.bound === 'exactly' ? 'exactly' : 'about';
      const isSame = rateOf(two ?? one, one) !== null;
      const apart =
        rate === null ? null : { ...one, unit: isSame ? one.unit : null, n: Math.abs(tidy(one.n - tidy(two.n * rate))), to: null, bound };
      return { ...result, other: `${result.other} apart ${apart && this.amount(apart)}` };
    }
    if (kind === 'count') {
      if (result.groups)
        return {
          value: {
            n: result.groups.filter((g: Data) => g.things.length > 0).length,
            to: null,
            unit: null,
            bound: 'exactly',
            per: null,
            change: null,
          },
        };
      if (!result.list || (step.of === 'names' && result.list !== 'units')) return no;
      const n = step.of === 'names' ? new Set(result.things.flatMap((o: Data) => o.names)).size : result.things.length;
      return { value: { n, to: null, unit: null, bound: 'exactly', per: null, change: null } };
    }
    if (kind === 'group' || kind === 'compare') {
      if (!result.list) return no;
      const by = kind === 'compare' ? (step.by ?? 'place') : step.by;
      if (by === 'office') {
        if (result.list !== 'tasks') return no;
        const groups = this.duties(result.things, step.role ?? 'lead').map((o) => ({
          key: o.office,
          list: 'tasks',
          things: o.tasks,
          value: null,
        }));
        return { groups };
      }
      const groups = this.buckets(by, documents, kept).map(([key, inside]) => ({
        key,
        list: result.list,
        things: this.share(result, inside),
        value: null as Amount | null,
      }));
      if (kind === 'group') return { groups };
      for (const g of groups) if (g.list === 'figures' && g.things.length === 1) g.value = amountOf(g.things[0]);
      const given = groups.filter((g) => g.things.length > 0);
      const missing = groups.filter((g) => g.things.length === 0).map((g) => g.key);
      let order: string | null = null;
      if (given.length > 1 && given.every((g) => g.list !== 'figures' || g.value)) {
        const sizes = given.map((g) => g.value ?? { n: g.things.length, to: null, unit: null, bound: 'exactly', per: null, change: null });
        const same = sizes.map((a) => sideRate(a, sizes[0]));
        if (!same.includes(null)) {
          const ranked = given.map((g, i) => ({ key: g.key, n: tidy((sizes[i] as Amount).n * (same[i] as number)) }));
          ranked.sort((a, b) => b.n - a.n);
          order = ranked.map((r) => r.key).join('>');
        }
      }
      return { other: `comparison ${this.tell({ groups })} missing ${missing} order ${order}`, sides: groups };
    }
    if (kind === 'share') {
      const all = whole.filter((s) => s.kind === 'task').length;
      if (result.list !== 'tasks' || all === 0) return no;
      const n = Math.round((1000 * result.things.length) / all) / 10;
      return { value: { n, to: null, unit: '%', bound: 'exactly', per: null, change: null } };
    }
    if (kind === 'rank') return this.rank(result, step, no);
    if (kind === 'convert' || kind === 'per_year' || kind === 'over_years') return this.each(result, step, no);
    return this.together(result, kind, no);
  }

  private buckets(by: string, documents: PolicyDocument[], kept: Source[]): [string, (s: Source) => boolean][] {
    if (by === 'document') return documents.map((d) => [d.id, (s) => s.documentId === d.id]);
    if (by === 'place') {
      const places = documents.map((d) => d.info.place.zh).filter((p, i, all) => all.indexOf(p) === i);
      return places.map((p) => [p, (s) => documents.some((d) => d.id === s.documentId && d.info.place.zh === p)]);
    }
    return documents.flatMap((d) => {
      const level = by === 'chapter' ? 1 : 2;
      const none = (s: Source) => s.documentId === d.id && s.sections.every((h) => h.level !== level);
      const found = d.sections
        .filter((h) => h.level === (by === 'chapter' ? 1 : 2) && kept.some((s) => s.sections.includes(h)))
        .map((h): [string, (s: Source) => boolean] => [`${d.id}@${h.start}`, (s) => s.sections.includes(h)]);
      return kept.some(none) ? [...found, [`${d.id}@`, none] as [string, (s: Source) => boolean]] : found;
    });
  }

  private share(result: Data, inside: (s: Source) => boolean): Data[] {
    if (result.list === 'tasks') return result.things.filter(inside);
    if (result.list === 'figures')
      return result.things.filter((f: NotedFigure) =>
        inside(this.all.find((s) => s.documentId === f.documentId && s.start <= f.numberStart && f.numberStart < s.end) as Source),
      );
    return result.things
      .map((o: Data) => ({ office: o.office, tasks: o.tasks.filter(inside), names: this.namesIn(o, inside) }))
      .filter((o: Data) => o.tasks.length > 0);
  }

  private namesIn(o: Data, inside: (s: Source) => boolean): string[] {
    return o.names.filter((printed: string) => o.tasks.some((t: Task) => inside(t) && t.units.some((u) => u.text === printed)));
  }

  private rank(result: Data, step: Data, no: Data): Data {
    const order = (things: Data[], amount: (t: Data) => Amount): Data[] | null => {
      if (things.length === 0) return [];
      const first = amount(things[0]);
      const rated = things.map((t, i) => ({ t, i, r: rateOf(amount(t), first), n: amount(t).n }));
      if (rated.some(({ r }) => r === null)) return null;
      const scaled = rated.map((x) => ({ ...x, n: tidy(x.n * (x.r as number)) }));
      scaled.sort((a, b) => (step.order === 'lowest' ? a.n - b.n : b.n - a.n) || a.i - b.i);
      if (step.top === undefined) return scaled.map(({ t }) => t);
      const edge = scaled[Math.min(step.top, scaled.length) - 1]?.n;
      return scaled.filter(({ n }, i) => i < step.top || n === edge).map(({ t }) => t);
    };
    const size = (n: number): Amount => ({ n, to: null, unit: null, bound: 'exactly', per: null, change: null });
    if (result.groups) {
      const valued = result.groups.filter((g: Data) => g.value);
      const groups = order(valued.length > 0 ? valued : result.groups, (g) => g.value ?? size(g.things.length));
      return groups ? { groups } : no;
    }
    if (result.list === 'figures') {
      const alike = (f: NotedFigure) => result.things.filter((g: NotedFigure) => rateOf(amountOf(g), amountOf(f)) !== null);
      let most: NotedFigure[] = [];
      for (const f of result.things) if (alike(f).length > most.length) most = alike(f);
      if (most.length === 1 && result.things.length > 1) return no;
      const apart = result.things.filter((f: NotedFigure) => !most.includes(f));
      return { ...result, things: order(most, amountOf), ...(apart.length > 0 && { apart }) };
    }
    if (result.list === 'tasks') {
      if (!step.units) return no;
      const wanted = (t: Task) => t.units.filter((u) => step.units === 'any' || u.role === step.units);
      const things = order(result.things, (t) => size(new Set(wanted(t as Task).map((u) => this.office(u.text))).size));
      return { ...result, things };
    }
    return result.list === 'units' ? { ...result, things: order(result.things, (o) => size(o.tasks.length)) } : no;
  }

  private each(result: Data, step: Data, no: Data): Data {
    const change = (a: Amount): Amount | null => {
      if (step.kind === 'convert') return into(a, step.unit);
      const by = step.kind === 'per_year' ? 1 / step.years : step.years;
      const per = step.kind === 'per_year' ? (a.per ?? 'year') : a.per === 'year' ? null : a.per;
      return { ...a, n: tidy(a.n * by), to: a.to === null ? null : tidy(a.to * by), per };
    };
    if (result.value) {
      const value = change(result.value);
      return value ? { value } : no;
    }
    if (result.list === 'figures' && result.things.length === 1) {
      const value = change(amountOf(result.things[0]));
      return value ? { value } : no;
    }
    if (!result.groups || result.groups.every((g: Data) => !g.value)) return no;
    const groups = result.groups.map((g: Data) => ({ ...g, value: g.value && (change(g.value) ?? 'no') }));
    return groups.some((g: Data) => g.value === 'no') ? no : { groups };
  }

  private together(result: Data, kind: string, no: Data): Data {
    const make = (amounts: Amount[]): Amount | null => {
      const alike = amounts.every((a) => rateOf(a, amounts[0]) !== null);
      const unit = alike ? (amounts[0] as Amount).unit : null;
      const rates = amounts.map((a) => (kind === 'difference' ? rateOf(a, amounts[0]) : sideRate(a, amounts[0])));
      const stays = (a: Amount) => ['%', '个百分点', '‰'].includes(a.unit ?? '') || a.change !== null || !['year', null].includes(a.per);
      if (kind === 'sum' && amounts.some(stays)) return null;
      if (rates.includes(null)) return null;
      const { per, change } = amounts[0] as Amount;
      const same = amounts.map((a, i) => ({
        n: tidy(a.n * (rates[i] as number)),
        to: a.to === null ? null : tidy(a.to * (rates[i] as number)),
        bound: a.bound,
      }));
      const loose = [...new Set(same.map((a) => a.bound).filter((b) => b !== 'exactly'))];
      const bound = loose.length === 0 ? 'exactly' : loose.length === 1 ? (loose[0] as string) : 'about';
      if (kind === 'difference')
        return {
          n: tidy(Math.abs((same[0] as Data).n - (same[1] as Data).n)),
          to: null,
          unit,
          bound: bound === 'exactly' ? bound : 'about',
          per,
          change,
        };
      let n = 0;
      for (const a of same) n += a.n;
      let to: number | null = null;
      if (same.some((a) => a.to !== null)) {
        to = 0;
        for (const a of same) to += a.to ?? a.n;
        to = tidy(to);
      }
      n = tidy(n);
      const parts = kind === 'mean' ? amounts.length : 1;
      if (kind !== 'mean') return { n, to, unit, bound, per, change };
      return { n: tidy(n * (1 / parts)), to: to === null ? null : tidy(to * (1 / parts)), unit, bound, per, change };
    };
    if (result.groups?.every((g: Data) => !g.value && g.list === 'figures')) {
      if (kind === 'difference') return no;
      const groups = result.groups.map((g: Data) => ({
        ...g,
        value: g.things.length === 0 ? null : (make(g.things.map(amountOf)) ?? 'no'),
      }));
      return groups.some((g: Data) => g.value === 'no') ? no : { groups };
    }
    const counted = result.groups?.every((g: Data) => !g.value && g.list !== 'figures');
    const size = (n: number): Amount => ({ n, to: null, unit: null, bound: 'exactly', per: null, change: null });
    const amounts: Amount[] | null = result.groups
      ? result.groups.flatMap((g: Data) => (counted ? size(g.things.length) : (g.value ?? [])))
      : result.list === 'figures'
        ? result.things.map(amountOf)
        : null;
    if (!amounts || amounts.length === 0 || (kind === 'difference' && amounts.length !== 2)) return no;
    const value = make(amounts);
    return value ? { value } : no;
  }

  private claim(claim: Data, { kept, documents }: { kept: Source[]; documents: PolicyDocument[] }, first: Data): string {
    const figures = kept.flatMap((s) => [...this.library.figures(s)]);
    const tasks = kept.filter((s) => s.kind === 'task') as Task[];
    if (claim.kind === 'whole') {
      const shares = figures
        .filter((f) => this.passes(f, claim))
        .map(amountOf)
        .filter((a) => ['%', '个百分点', '‰'].includes(a.unit ?? '') && a.change === null);
      if (shares.length === 0) return kept.length > 0 ? 'yes' : 'no';
      return shares.some((a) => a.n >= 100) ? 'yes' : 'no';
    }
    if (claim.kind === 'count') {
      const word: Record<string, string> = {
        exactly: 'is',
        more_than: 'more_than',
        less_than: 'less_than',
        at_least: 'at_least',
        at_most: 'at_most',
      };
      return within(tasks.length, { [word[claim.relation] as string]: claim.number }) ? 'yes' : 'no';
    }
    if (claim.kind === 'complete') {
      const n = documents.filter((d) => d.info.numbers.held.join() === d.info.numbers.published.join()).length;
      if (documents.length === 0) return 'not_given';
      if (n > 0 && n < documents.length) return 'partly';
      return n > 0 === !claim.denied ? 'yes' : 'no';
    }
    if (claim.kind === 'exists') return kept.length > 0 ? 'yes' : 'no';
    if (claim.kind === 'unit') {
      const naming = tasks.filter((t) => t.units.length > 0);
      const own = (t: Task) => t.units.filter((u) => this.office(u.text) === this.office(claim.office));
      const inRole = (t: Task) => t.units.filter((u) => claim.role === 'any' || u.role === claim.role);
      const n = naming.filter(
        (t) => own(t).some((u) => inRole(t).includes(u)) && (!claim.alone || new Set(inRole(t).map((u) => this.office(u.text))).size === 1),
      ).length;
      if (naming.length === 0) return 'not_given';
      if (claim.how === 'some') return n > 0 ? 'yes' : 'no';
      if (claim.how === 'each') return n === naming.length ? 'yes' : 'no';
      if (claim.how === 'none') return n === 0 ? 'yes' : 'no';
      if (claim.how === 'only') {
        const named = naming.flatMap(own);
        return named.length > 0 && (claim.role === 'any' ? named.length === 0 : named.every((u) => u.role === claim.role)) ? 'yes' : 'no';
      }
      return n === 0 ? 'no' : n === naming.length ? 'yes' : 'partly';
    }
    if (claim.kind === 'year') {
      const { year, ...filter } = claim;
      const dated = figures.filter((f) => f.year !== null && this.passes(f, filter));
      const n = dated.filter((f) => within(f.year as number, year)).length;
      return dated.length === 0 ? 'not_given' : n === 0 ? 'no' : n === dated.length ? 'yes' : 'partly';
    }
    if (claim.kind === 'order') return this.order(claim, kept, first);
    if (claim.kind === 'same') return this.same(claim, first);
    const said = new Map<string, string[]>();
    for (const f of figures.filter((candidate) => this.passes(candidate, { ...claim, value: undefined }))) {
      const list = said.get(f.documentId) ?? [];
      list.push(this.says(f, claim));
      said.set(f.documentId, list);
    }
    const verdicts = [...said.values()]
      .map((list) => (list.includes('yes') ? 'yes' : list.includes('open') ? 'open' : 'no'))
      .filter((v) => v !== 'open');
    if (verdicts.length === 0) return 'not_given';
    return verdicts.every((v) => v === 'yes') ? 'yes' : verdicts.includes('yes') ? 'partly' : 'no';
  }

  private says(f: NotedFigure, { number, relation, unit }: Data): string {
    const own = amountOf(f);
    const printed = { ...own, n: f.value, to: f.upTo };
    const a =
      unit === undefined ? (number !== f.value && number >= 10_000 ? own : printed) : countsAs(own.unit, unit) ? own : into(own, unit);
    if (!a) return 'open';
    if (relation === 'exactly') return a.n === number || a.to === number ? 'yes' : 'no';
    const low = a.bound === 'at_most' ? -Infinity : a.n;
    const high = a.bound === 'at_least' ? Infinity : (a.to ?? a.n);
    const test: Record<string, [boolean, boolean]> = {
      at_least: [low >= number, (a.to ?? a.n) < number],
      more_than: [low > number || (a.bound === 'at_least' && a.n === number), (a.to ?? a.n) <= number],
      at_most: [high <= number, a.n > number],
      less_than: [high < number, a.n >= number],
    };
    const [sure, out] = test[relation] as [boolean, boolean];
    return sure ? 'yes' : out ? 'no' : 'open';
  }

  private yearOf = (f: NotedFigure): number | null => {
    const { from, to } = this.library.document(f.documentId).info.years;
    return f.year ?? (from === to ? from : null);
  };

  private same({ of }: Data, first: Data): string {
    const sides: Data[] = (first.sides ?? first.groups ?? []).filter((g: Data) => g.things.length > 0);
    const all: Amount[] = sides.flatMap((g) => (g.list === 'figures' ? g.things.map(amountOf) : []));
    if (of !== 'year' && all.some((a) => sideRate(a, all[0]) === null)) return 'not_given';
    const told = (g: Data): unknown[] => {
      if (of === 'year') return g.list === 'figures' ? g.things.map(this.yearOf).filter((y: number | null) => y !== null) : [];
      if (g.list === 'tasks') return [g.things.length];
      if (g.list === 'units') return g.things.map((o: Data) => o.office);
      return g.things.map((f: NotedFigure) => {
        const a = amountOf(f);
        const rate = sideRate(a, all[0]) as number;
        return `${tidy(a.n * rate)} ${a.to === null ? '' : tidy(a.to * rate)}`;
      });
    };
    const sets = sides.map((g) => new Set(told(g))).filter((set) => set.size > 0);
    if (sets.length < 2) return 'not_given';
    const [one, ...others] = sets as [Set<unknown>, ...Set<unknown>[]];
    const common = (set: Set<unknown>) => [...set].filter((thing) => one.has(thing)).length;
    if (others.every((set) => set.size === one.size && common(set) === set.size)) return 'yes';
    return others.some((set) => common(set) === 0) ? 'no' : 'partly';
  }

  private order({ than, left, right, by }: Data, kept: Source[], first: Data): string {
    const date = (scope: Data) =>
      this.documentsOf(scope)
        .map((d) => d.info.published)
        .sort()[0];
    if (than === 'older' || than === 'newer') {
      const [a, b] = [date(left) as string, date(right) as string];
      return (than === 'older' ? a < b : a > b) ? 'yes' : 'no';
    }
    let base = first;
    while (base.value && base.of) base = base.of;
    const parts: Data[] | undefined = base.sides ?? base.groups;
    if (parts) {
      const list = ['figures', 'tasks'].find((one) => parts.some((g) => g.list === one && g.things.length > 0));
      base = list ? { list, things: parts.filter((g) => g.list === list).flatMap((g) => g.things) } : {};
    }
    if (than === 'earlier' || than === 'later') {
      const year = (scope: Data): number | null => {
        const inside = this.sourcesOf(scope, this.documentsOf(scope));
        const own = base.list === 'figures' ? this.share(base, (s) => inside.includes(s)) : [];
        const years = [...new Set(own.map(this.yearOf).filter((y: number | null) => y !== null))] as number[];
        if (years.length > 0) return years.length === 1 ? (years[0] as number) : null;
        const any = kept.find((s) => inside.includes(s));
        const { from, to } = any ? this.library.document(any.documentId).info.years : { from: 0, to: 1 };
        return from === to ? from : null;
      };
      const [a, b] = [year(left), year(right)];
      if (a === null || b === null) return 'not_given';
      return (than === 'later' ? a > b : a < b) && (by === undefined || Math.abs(a - b) === by) ? 'yes' : 'no';
    }
    if (!base.list) return 'not_given';
    const side = (scope: Data): Amount | null => {
      const inside = this.sourcesOf(scope, this.documentsOf(scope));
      const own = this.share(base, (s) => inside.includes(s));
      if (base.list !== 'figures') return { n: own.length, to: null, unit: null, bound: 'exactly', per: null, change: null };
      return own.length === 1 ? amountOf(own[0]) : null;
    };
    const [a, b] = [side(left), side(right)];
    const rate = a && b ? sideRate(b, a) : null;
    if (!a || !b || rate === null) return 'not_given';
    const other = tidy(b.n * rate);
    const isBy = by === undefined || tidy(Math.abs(a.n - other)) === by;
    return (than === 'more' ? a.n > other : a.n < other) && isBy ? 'yes' : 'no';
  }

  private tell(result: Data): string {
    if (result.other) return result.other;
    if (result.value) return `value ${this.amount(result.value)}`;
    if (result.groups)
      return `groups ${result.groups.map((g: Data) => `${g.key}=${g.value ? this.amount(g.value) : ''}[${this.things(g)}]`).join(' ')}`;
    return `${result.list} ${this.things(result)}`;
  }

  private amount = (a: Amount) => `${a.bound} ${a.n}${a.to === null ? '' : `~${a.to}`} ${a.unit} ${a.per} ${a.change}`;

  private things({ list, things, apart }: Data): string {
    if (list === 'tasks') return things.map(name).join();
    if (list === 'figures') return `${things.map(figureName).join()}${apart ? ` apart ${apart.map(figureName).join()}` : ''}`;
    return things.map((o: Data) => `${o.office}(${o.tasks.map(name).join()}|${o.names.join()})`).join();
  }
}
