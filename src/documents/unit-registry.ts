import { existsSync } from 'node:fs';
import { z } from 'zod';
import { QingwenError } from '../errors.js';
import { nameOf, readJson } from './data-file.js';
import { originSchema } from './seeds/origin.js';

/** One kind of office over all places, with every name the documents and people give it. */
export interface Office {
  id: string;
  /** Names as sources write them, each with the English name that answers show. Empty: no document names it. */
  names: Readonly<Record<string, string>>;
  aliases: { zh: readonly string[]; en: readonly string[] };
  collective: boolean;
}

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
    this.byName = new Map(offices.flatMap((office) => Object.keys(office.names).map((name) => [name, office])));
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

  /** The office that a source calls by this name, or undefined for a name the registry lacks. */
  officeOf(name: string): Office | undefined {
    return this.byName.get(name);
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
