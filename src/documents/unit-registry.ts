import { existsSync } from 'node:fs';
import { z } from 'zod';
import { QingwenError } from '../errors.js';
import { nameOf, readJson } from './data-file.js';
import type { Office } from './offices/office.js';
import { type PrintedName, withPrinted } from './offices/printed-offices.js';
import { originSchema } from './seeds/origin.js';

export type { Office };

const unitsSchema = z.strictObject({
  origin: originSchema,
  units: z.array(
    z.strictObject({
      id: z.string().min(1),
      names: z.record(z.string(), z.string().min(1)),
      aliases: z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
      collective: z.boolean(),
    }),
  ),
});

/** The offices of `registry/units.json` and of the documents, found by the names sources use. */
export class UnitRegistry {
  private readonly byName: ReadonlyMap<string, Office>;

  constructor(readonly offices: readonly Office[]) {
    const own = offices.filter(({ isOfLevel }) => !isOfLevel);
    this.byName = new Map(own.flatMap((office) => Object.keys(office.names).map((name) => [name, office])));
  }

  /**
   * Reads the registry and the offices that documents have of their own. One office may be in several files; its names
   * are then those of all of them.
   *
   * @param paths in order; a file that is not there has none
   * @throws QingwenError DATA_INVALID when a name or alias belongs to two offices
   */
  static read(paths: readonly string[]): UnitRegistry {
    const offices = new Map<string, Office>();
    const owner = new Map<string, string>();
    for (const path of paths.filter((one) => existsSync(one))) {
      for (const office of readJson(path, unitsSchema).units) {
        for (const name of namesOf(office)) refuseSecond(owner, name, office.id, path);
        offices.set(office.id, joined(offices.get(office.id), office));
      }
    }
    return new UnitRegistry([...offices.values()]);
  }

  /** With the offices that documents print and the registry does not list. */
  with(printed: readonly PrintedName[]): UnitRegistry {
    return new UnitRegistry(withPrinted(this.offices, printed));
  }

  /** The office that a source calls by this name, or undefined for a name the registry lacks. */
  officeOf(name: string): Office | undefined {
    return this.byName.get(name);
  }

  /**
   * Whether a unit is an office, by its name and the office's id or one of its names. An id that stands for all levels is every
   * office of its kind.
   */
  isOffice(name: string, wanted: string): boolean {
    const office = this.byName.get(name);
    const id = this.byName.get(wanted)?.id ?? wanted;
    if (!office) return name === id;
    return office.id === id || office.family === id || (office.family !== undefined && `${office.family}@${office.band}` === id);
  }

  /** The English name of a unit as a source writes it; null where the registry has none. */
  englishName(name: string): string | null {
    return this.byName.get(name)?.names[name] ?? null;
  }
}

const namesOf = ({ names, aliases }: Office): string[] =>
  [...Object.keys(names), ...aliases.zh, ...aliases.en].map((name) => name.toLowerCase());

function refuseSecond(owner: Map<string, string>, name: string, id: string, path: string): void {
  const other = owner.get(name);
  if (other !== undefined && other !== id) {
    throw new QingwenError(
      'DATA_INVALID',
      `${nameOf(path)}: "${name}" belongs to both ${other} and ${id}; a name may belong to one office`,
    );
  }
  owner.set(name, id);
}

function joined(one: Office | undefined, other: Office): Office {
  if (!one) return other;
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ...one,
    names: { ...one.names, ...other.names },
    aliases: { zh: both(one.aliases.zh, other.aliases.zh), en: both(one.aliases.en, other.aliases.en) },
  };
}
