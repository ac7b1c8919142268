import type { Library } from '../../documents/library.js';
import type { Office } from '../../documents/unit-registry.js';
import * as zh from '../locale/zh/offices.js';

/** A name that is read as an office. */
export interface OfficeName {
  name: string;
  office: Office;
}

/** The offices that texts can name: those of the registry, and those that documents print and no registry lists. */
export function officesOf(library: Library): Office[] {
  const printed = new Set(library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text))));
  const unlisted = [...printed].filter((name) => !library.units.officeOf(name)).map(unlistedOffice);
  return [...library.units.offices, ...unlisted];
}

/** An office that only a document names; the name is its id. Without its level it may be any office's name, so people's names come first. */
const unlistedOffice = (name: string): Office => {
  const bare = name.replace(zh.LEVEL_BEFORE, '');
  const isShort = bare === name || bare.length < SHORTEST_NAME;
  return { id: name, names: { [name]: '' }, aliases: { zh: isShort ? [] : [bare], en: [] }, collective: false };
};

const SHORTEST_NAME = 3;

/** Chinese names, each of one office: the first that has it. */
export function chineseNames(offices: readonly Office[]): ReadonlyMap<string, Office> {
  const names = new Map<string, Office>();
  const add = (name: string, office: Office) => names.has(name) || names.set(name, office);
  for (const office of offices) for (const name of Object.keys(office.names)) add(name, office);
  for (const office of offices) for (const name of office.aliases.zh) add(name, office);
  return names;
}

const SHORTEST_STEM = 2;
const LONGEST_STEM = 6;

/** Short names without their end (民政, 发改), each of one office; what two offices share is of neither. */
export function chineseStems(names: ReadonlyMap<string, Office>): ReadonlyMap<string, Office> {
  const owners = new Map<string, Set<Office>>();
  for (const [name, office] of names) {
    const bare = name.replace(zh.LEVEL_BEFORE, '');
    const stem = bare.replace(zh.HEAD, '');
    if (stem === bare || stem.length < SHORTEST_STEM || stem.length > LONGEST_STEM || office.collective) continue;
    owners.set(stem, (owners.get(stem) ?? new Set()).add(office));
  }
  return new Map([...owners].flatMap(([stem, of]) => (of.size === 1 ? [[stem, [...of][0] as Office] as const] : [])));
}
