import type { Library } from '../../documents/library.js';
import type { Office } from '../../documents/unit-registry.js';
import * as en from '../locale/en/offices.js';
import * as zh from '../locale/zh/offices.js';
import type { OfficeMention } from '../types.js';
import { ChineseOffices, type OfficeFound } from './chinese-offices.js';
import { EnglishOffices } from './english-offices.js';
import type { UnreadText } from './unread-text.js';

export interface OfficesRead {
  offices: OfficeMention[];
  /** Offices that the asker is of, which the text does not ask about: "I work in HRSS". */
  askers: Office[];
}

/** Finds offices by any of their names in either language. */
export class OfficeReader {
  private readonly chinese: ChineseOffices;
  private readonly english: EnglishOffices;

  /** @param isWord whether a word is an ordinary one */
  constructor(
    private readonly library: Library,
    isWord: (word: string) => boolean,
  ) {
    const { offices } = library.units;
    this.chinese = new ChineseOffices(offices, library.corpus, placeNames(library), isWord);
    this.english = new EnglishOffices(offices, (word) => isWord(word) || library.corpus.includes(word));
  }

  /**
   * Offices as the documents in question have them: of several that go by a name, the one that these documents name. Some names are
   * of one office here and of another there (经信委).
   */
  within(mentions: readonly OfficeMention[], documentIds: readonly string[]): OfficeMention[] {
    const isNamed = ({ id }: Office) => documentIds.some((documentId) => this.isNamedIn(id, documentId));
    return mentions.map((mention) => {
      // Who names the level (省教育厅) means no office of another.
      const isOfLevel = (mention.office.family ?? mention.office.id) !== mention.office.id;
      if (isOfLevel || isNamed(mention.office)) return mention;
      const office = this.library.units.offices.find((other) => goesBy(other, mention.typed) && isNamed(other));
      return office ? { ...mention, office } : mention;
    });
  }

  private isNamedIn(office: string, documentId: string): boolean {
    const { tasks } = this.library.document(documentId);
    return tasks.some(({ units }) => units.some(({ text }) => this.library.units.isOffice(text, office)));
  }

  /** Takes the offices of a text; each is given once, where it is named first. */
  read(unread: UnreadText): OfficesRead {
    const chinese = this.chinese.read(unread);
    const english = this.english.read(
      unread,
      chinese.map(({ office }) => office),
    );
    const found = [...chinese, ...english].sort((a, b) => a.start - b.start);
    const [before, after] = [(at: number) => unread.text.slice(0, at), (at: number) => unread.text.slice(at)];
    const isAsker = ({ start, end }: OfficeFound) =>
      en.ASKER_BEFORE.test(before(start)) || (zh.ASKER_BEFORE.test(before(start)) && zh.ASKER_AFTER.test(after(end)));
    const first = found.filter(
      (one, i) => !isAsker(one) && found.findIndex((other) => !isAsker(other) && other.office === one.office) === i,
    );
    const offices = first.map(({ office, start, end }) => ({ office, start, end, typed: typedName(unread.text.slice(start, end)) }));
    return { offices, askers: [...new Set(found.filter(isAsker).map(({ office }) => office))] };
  }
}

const placeNames = (library: Library): string[] => [
  ...new Set(library.documents.flatMap(({ info: { place } }) => [place.zh, ...place.aliases])),
];

/** Whether a name as typed is one of an office's, whatever level stands before it. */
function goesBy({ names, aliases }: Office, typed: string): boolean {
  const name = typed.toLowerCase();
  const bare = [name.replace(zh.LEVEL_BEFORE, ''), name.replace(en.LEVEL_OF_NAME, '')];
  const own = [...Object.entries(names).flat(), ...aliases.zh, ...aliases.en].map((one) => one.toLowerCase());
  return own.some((one) => one === name || bare.includes(one));
}

const typedName = (text: string): string => text.replace(/^the\s+/i, '').replace(/['’]s?$/, '');
