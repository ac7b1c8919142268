import type { Library } from '../documents/library.js';
import type { Office } from '../documents/unit-registry.js';
import type { Reading } from './reading.js';
import type { OfficeMention } from './types.js';

/** Finds offices by any of their names in either language, the longest name first. */
export class OfficeReader {
  private readonly chinese: readonly { name: string; office: Office }[];
  private readonly english: readonly { name: string; pattern: RegExp; office: Office }[];
  private readonly bodies: string;

  constructor(library: Library) {
    const { offices } = library.units;
    const byLength = (a: { name: string }, b: { name: string }) => b.name.length - a.name.length;
    this.chinese = offices
      .flatMap((office) => [...Object.keys(office.names), ...office.aliases.zh].map((name) => ({ name, office })))
      .sort(byLength);
    this.english = offices
      .flatMap((office) => [...Object.values(office.names), ...office.aliases.en].map((name) => ({ name: name.toLowerCase(), office })))
      .sort(byLength)
      .map(({ name, office }) => ({
        name,
        office,
        pattern: new RegExp(
          `(?<![a-z])(?:the\\s+)?(?:municipal\\s+|city\\s+|local\\s+)?${escapePattern(name)}s?(?:['’]s?)?(?![a-z])`,
          'gi',
        ),
      }));
    this.bodies = library
      .sources()
      .map(({ body }) => body.text)
      .join('\n');
  }

  read(reading: Reading): OfficeMention[] {
    const mentions: OfficeMention[] = [];
    const add = (office: Office, typed: string) => {
      if (!mentions.some((mention) => mention.office.id === office.id)) mentions.push({ office, typed });
    };
    for (const { name, office } of this.chinese) {
      const start = reading.rest.indexOf(name);
      if (start < 0 || this.namesThing(reading.text, start, name)) continue;
      reading.take(start, start + name.length);
      add(office, name);
    }
    const lower = reading.text.toLowerCase().replaceAll('’', "'");
    for (const { name, pattern, office } of this.english) {
      // Cheaper than the pattern, and nearly always enough to say no.
      if (!lower.includes(name)) continue;
      for (const match of reading.takeAll(pattern)) add(office, match[0].replace(/^the\s+/i, '').replace(/['’]s?$/, ''));
    }
    return mentions;
  }

  /** 教育大数据中心 is a thing the documents speak of, not the big data centre that leads. */
  private namesThing(text: string, start: number, name: string): boolean {
    const before = text[start - 1] ?? '';
    return /\p{Script=Han}/u.test(before) && !/[市区县由是让归和与、的在]/.test(before) && this.bodies.includes(before + name);
  }
}

const escapePattern = (text: string) =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’]");
