import type { Library } from '../documents/library.js';
import type { Office } from '../documents/unit-registry.js';
import { escapePattern } from '../language/patterns.js';
import type { Reading } from './reading.js';
import type { OfficeMention } from './types.js';

// Words that English uses for one and the same sort of office; whoever says "health department" means the health commission.
const BUREAU =
  '(?:bureaus?|departments?|depts?|offices?|authorit(?:y|ies)|administrations?|agenc(?:y|ies)|commissions?|boards?|committees?|ministr(?:y|ies))';
const CENTRE = '(?:cent(?:re|er)s?)';
// "The civil affairs and big data bureaus".
const BESIDE = '(?= ?(?:,|and|or|&) (?:[a-z&]{1,15} ){1,5}?(?:bureaus|departments|offices|commissions|authorities|agencies)(?![a-z]))';
// "Led by civil affairs": a name of several words needs no head where something is done by it.
const DOER = '(?<=\\b(?:by|where|does|do|with|under) (?:the )?)';
const DOES = '(?= (?:is|are|leads?|takes?|has|have|in)\\b| ?[?,.;)]| ?$)';
const SHORT_NAME = 2;
// What stands between other words and the office that follows them.
const JOINS = /[市区县由是让归和与、的在]/;
const LEVEL = "(?:(?:municipal|city|local|communist) )?(?:party(?:['’]s)? )?";
const PEOPLE = '(?:people|folks|guys|lot|officials)';
const ENDS_IN_HEAD = new RegExp(`^(.+?) (?:${BUREAU}|(${CENTRE}))$`);
// "government office" says which level, not which office.
const NO_NAME =
  /^(?:(?:city|municipal|district|county|party|general|government|local|lead|leading|other|members?|service|management)\s?)+$/;
const ASKER = /\b(?:our|my|we at|i work (?:at|for|in)|i am (?:at|from|with)|i'm (?:at|from|with))\s+(?:the\s+)?$/i;
// 管教育和体育的局, before what it does.
const CHINESE_BY_DUTY =
  /(?:主?管|负责|分管)(\p{Script=Han}{2,8}?)的(?:那个|这个|那家)?(?:局|部门|单位|机构|委)(?=.{0,16}(?:牵头|负责|参与|配合|承担|有|领|挂|管).{0,8}(?:哪|什么|啥|几|多少))/gu;

/** Finds offices by any of their names in either language, the longest name first. */
export class OfficeReader {
  private readonly chinese: readonly { name: string; office: Office }[];
  private readonly english: readonly { name: string; first: string; patterns: readonly RegExp[]; office: Office }[];
  private readonly corpus: string;

  constructor(library: Library) {
    const { offices } = library.units;
    const byLength = (a: { name: string }, b: { name: string }) => b.name.length - a.name.length;
    this.chinese = offices
      .flatMap((office) => [...Object.keys(office.names), ...office.aliases.zh].map((name) => ({ name, office })))
      .sort(byLength);
    this.english = offices
      .flatMap((office) => [...Object.values(office.names), ...office.aliases.en].flatMap(spoken).map((name) => ({ name, office })))
      .sort(byLength)
      .map(({ name, office }) => ({ office, first: name.split(' ')[0] as string, name, patterns: englishPatterns(name) }))
      // "education bureau" and "education department" have the same patterns.
      .filter(({ office, patterns }, i, all) => all.findIndex((o) => o.office === office && String(o.patterns) === String(patterns)) === i);
    this.corpus = library.corpus;
  }

  read(reading: Reading): OfficeMention[] {
    const mentions: OfficeMention[] = [];
    const add = (office: Office, typed: string) => {
      if (!mentions.some((mention) => mention.office.id === office.id)) mentions.push({ office, typed });
    };
    for (const { name, office } of this.chinese) {
      const start = reading.rest.indexOf(name);
      if (start < 0 || this.namesThing(reading.text, start, name) || this.splitsWord(reading.text, start, name)) continue;
      reading.take(start, start + name.length);
      add(office, name);
    }
    for (const [stretch, duty] of [...reading.rest.matchAll(CHINESE_BY_DUTY)]) {
      const office = this.byDuty(duty as string);
      if (!office) continue;
      reading.take(reading.rest.indexOf(stretch), reading.rest.indexOf(stretch) + stretch.length);
      add(office, stretch);
    }
    const lower = reading.text.toLowerCase().replaceAll('’', "'");
    for (const { first, patterns, office } of this.english) {
      // Cheaper than the patterns, and nearly always enough to say no.
      if (!lower.includes(first)) continue;
      for (const match of patterns.flatMap((pattern) => reading.takeAll(pattern))) {
        // "Our labour office wants to know" is who asks.
        if (ASKER.test(reading.text.slice(0, match.index))) continue;
        add(office, match[0].replace(/^the\s+/i, '').replace(/['’]s?$/, ''));
      }
    }
    return mentions;
  }

  /** The office whose shortest name holds every word of a duty: 教育和体育 → 教育和体育局. */
  private byDuty(duty: string): Office | undefined {
    const words = duty.split(/[和与及、]/).filter((word) => word.length > 1);
    const fitting = this.chinese.filter(({ name }) => words.length > 0 && words.every((word) => name.includes(word)));
    return fitting.at(-1)?.office;
  }

  /** 国外办 is 国外 + 办, not 外办. */
  private splitsWord(text: string, start: number, name: string): boolean {
    const before = text[start - 1] ?? '';
    return name.length <= SHORT_NAME && /\p{Script=Han}/u.test(before) && !JOINS.test(before) && this.corpus.includes(before + name[0]);
  }

  /** 教育大数据中心 is a thing the documents speak of, not the big data centre that leads. */
  private namesThing(text: string, start: number, name: string): boolean {
    const before = text[start - 1] ?? '';
    return /\p{Script=Han}/u.test(before) && !JOINS.test(before) && this.corpus.includes(before + name);
  }
}

/** An English name as people say it: as written, and without the "Municipal" before it. */
function spoken(name: string): string[] {
  const lower = name.toLowerCase().replaceAll('&', 'and');
  const bare = lower.replace(/^(?:all )?(?:members of )?(?:the )?(?:municipal |city |district )?(?:party committee )?/, '');
  return [...new Set([lower, bare])];
}

/** The ways in which English speaks of an office: with any word for an office, as people, among others, as a doer. */
function englishPatterns(name: string): RegExp[] {
  const [, content, centre] = ENDS_IN_HEAD.exec(name) ?? [];
  const own = content && !NO_NAME.test(content) ? spellings(content) : null;
  const pattern = (text: string) => new RegExp(`(?<![a-z])(?:members of )?(?:the )?${LEVEL}${text}s?(?:['’]s?)?(?![a-z])`, 'gi');
  if (!own) return [pattern(spellings(name))];
  const head = centre ? `(?:${BUREAU}|${CENTRE})` : BUREAU;
  return [
    pattern(`${own} ${head}`),
    // "The health people" are the health commission; "health" alone is a subject.
    pattern(`(?<=the )${own} ${PEOPLE}`),
    pattern(`${own}${BESIDE}`),
    ...(own.includes(' ') ? [pattern(`${DOER}${own}${DOES}`)] : []),
  ];
}

/** An English name with its spellings: "and" or "&", "-ise" or "-ize", either apostrophe. */
const spellings = (name: string) =>
  escapePattern(name)
    .replace(/ and /g, ' (?:and|&) ')
    .replace(/i[sz](e|es|ed|ing|ation)\b/g, 'i[sz]$1')
    .replace(/'/g, "['’]");
