import type { Office } from '../../documents/unit-registry.js';
import * as zh from '../locale/zh/offices.js';

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
export function chineseStems(names: ReadonlyMap<string, Office>, offices: readonly Office[]): ReadonlyMap<string, Office> {
  const byId = new Map(offices.map((office) => [office.id, office]));
  // Those of several levels share it; it is of the one that stands for them all.
  const ofAllLevels = (office: Office) => byId.get(office.family ?? office.id) ?? office;
  const owners = new Map<string, Set<Office>>();
  for (const [name, office] of names) {
    const bare = name.replace(zh.LEVEL_BEFORE, '');
    const stem = bare.replace(zh.HEAD, '');
    if (stem === bare || stem.length < SHORTEST_STEM || stem.length > LONGEST_STEM || office.collective) continue;
    owners.set(stem, (owners.get(stem) ?? new Set()).add(ofAllLevels(office)));
  }
  return new Map([...owners].flatMap(([stem, of]) => (of.size === 1 ? [[stem, [...of][0] as Office] as const] : [])));
}
