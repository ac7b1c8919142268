import { englishOfficeName } from './english-name.js';
import { formsOf, formsOfParts, spokenEnglish, spokenParts } from './forms.js';
import type { Office } from './office.js';
import { type OfficeName, readOfficeName } from './office-name.js';
import type { Band } from './words.js';

/** A unit's name as a document prints it. */
export interface PrintedName {
  name: string;
  documentId: string;
  /** The place whose document it is, without the word for its sort: 青岛. */
  place: string;
}

/** A printed name that no registry lists, read. */
interface Unlisted extends PrintedName {
  read: OfficeName;
  /** The level it is of; that of the document's other offices of its kind where the name does not say. */
  band: Band;
}

/** An office while it is put together. */
interface Draft {
  id: string;
  family: string;
  band: Band;
  names: Map<string, string>;
  reads: OfficeName[];
  registered: Office | null;
}

/**
 * The offices of a registry with those that documents print and it does not list. A name joins the office of its kind, whatever
 * form it is written in (发展改革委, 发改局); offices of one kind on several levels are one family: who asks for it by
 * a name without a level means all of them.
 */
export function withPrinted(registered: readonly Office[], printed: readonly PrintedName[]): Office[] {
  const listed = new Set(registered.flatMap(({ names }) => Object.keys(names)));
  const unlisted = read(printed.filter(({ name }) => !listed.has(name)));
  if (unlisted.length === 0) return [...registered];
  const owners = ownersByKey(registered);
  const drafts = new Map<string, Draft>(registered.map((office) => [office.id, draftOf(office)]));
  const families = new Map<string, string>();
  for (const one of unlisted) {
    const { key } = one.read;
    const owner = owners.get(key);
    const family = owner?.id ?? families.get(key) ?? one.name;
    families.set(key, family);
    const primary = drafts.get(family);
    const id = !primary || primary.band === one.band ? family : `${family}@${one.band}`;
    const draft: Draft = drafts.get(id) ?? { id, family, band: one.band, names: new Map(), reads: [], registered: null };
    draft.names.set(one.name, englishOfficeName(one.name));
    draft.reads.push(one.read);
    drafts.set(id, draft);
  }
  const all = [...drafts.values()];
  return withParts(
    all.flatMap((draft) => finished(draft, kin(all, draft))),
    new Map(all.map(({ family }) => [family, all.flatMap((other) => (other.family === family ? other.reads : []))])),
  );
}

/** Offices with the names of what falls to them beside more, where no office has such a name for itself. */
function withParts(offices: readonly Office[], readsOf: ReadonlyMap<string, readonly OfficeName[]>): Office[] {
  const taken = new Set(
    offices.flatMap(({ names, aliases }) => [...Object.entries(names).flat(), ...aliases.zh, ...aliases.en].map(lower)),
  );
  const free = (names: readonly string[]): string[] => {
    const own = names.filter((name) => !taken.has(lower(name)));
    for (const name of own) taken.add(lower(name));
    return own;
  };
  return offices.map((office) => {
    if (office.isOfLevel || (office.family ?? office.id) !== office.id) return office;
    const reads = readsOf.get(office.id) ?? [];
    const { zh, en } = office.aliases;
    return { ...office, aliases: { zh: [...zh, ...free(formsOfParts(reads))], en: [...en, ...free(spokenParts(reads))] } };
  });
}

const lower = (name: string): string => name.toLowerCase();

/** Those of one family, itself among them. */
const kin = (drafts: readonly Draft[], { family }: Draft): Draft[] => drafts.filter((other) => other.family === family);

function read(printed: readonly PrintedName[]): Unlisted[] {
  const reads = printed.map((one) => ({ ...one, read: readIn(one) }));
  return reads.map((one) => ({ ...one, band: one.read.band ?? bandBeside(one, reads) ?? 'local' }));
}

/** 西安市教育局 in a document of Xi'an is 市教育局. */
function readIn({ name, place }: PrintedName): OfficeName {
  const whole = readOfficeName(name);
  return place !== '' && whole.place === place ? { ...readOfficeName(whole.text.slice(place.length)), text: whole.text } : whole;
}

const bandBeside = (
  { read: { key }, documentId }: PrintedName & { read: OfficeName },
  all: readonly (PrintedName & { read: OfficeName })[],
) => all.find((other) => other.documentId === documentId && other.read.key === key && other.read.band !== null)?.read.band;

/** Kinds of the registry's offices: of each printed name, or of the first name that people use where no document prints one. */
function ownersByKey(registered: readonly Office[]): Map<string, Office> {
  const owners = new Map<string, Office>();
  for (const office of registered) {
    const names = Object.keys(office.names);
    for (const name of names.length > 0 ? names : office.aliases.zh.slice(0, 1)) {
      const { key } = readOfficeName(name);
      if (!owners.has(key)) owners.set(key, office);
    }
  }
  return owners;
}

const draftOf = (office: Office): Draft => ({
  id: office.id,
  family: office.id,
  band: 'local',
  names: new Map(Object.entries(office.names)),
  reads: [],
  registered: office,
});

/** An office, and where its family is of several levels, the same for those who name its level. */
function finished({ id, family, band, names, reads, registered }: Draft, ofKind: readonly Draft[]): Office[] {
  const isAlone = ofKind.length === 1;
  if (isAlone && registered && reads.length === 0) return [registered];
  const isPrimary = id === family;
  const all = isPrimary ? ofKind.flatMap((other) => other.reads) : reads;
  const forms = formsOf(all, isPrimary ? 'any' : 'levelled');
  const aliases = {
    zh: unique([...(registered?.aliases.zh ?? []), ...forms].filter((form) => !names.has(form))),
    en: unique([...(registered?.aliases.en ?? []), ...(isPrimary ? spokenEnglish(all) : [])]),
  };
  const collective = registered?.collective ?? reads.some((one) => one.collective);
  const office: Office = { id, names: Object.fromEntries(names), aliases, collective, family, band };
  if (!isPrimary || isAlone) return [office];
  const level: Office = { ...office, id: `${family}@${band}`, aliases: { zh: formsOf(reads, 'levelled'), en: [] }, isOfLevel: true };
  return [level, office];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
