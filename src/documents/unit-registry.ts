import { z } from 'zod';
import { QingwenError } from '../errors.js';
import { readJson } from './data-file.js';
import type { Office } from './offices/office.js';
import { type PrintedName, withPrinted } from './offices/printed-offices.js';

export type { Office };

const unitsSchema = z.strictObject({
  units: z.array(
    z.strictObject({
      id: z.string().min(1),
      names: z.record(z.string(), z.string().min(1)),
      aliases: z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
      collective: z.boolean(),
    }),
  ),
});

/** The offices of `seeds/units.json` and of the documents, found by the names sources use. */
export class UnitRegistry {
  private readonly byName: ReadonlyMap<string, Office>;

  constructor(readonly offices: readonly Office[]) {
    const own = offices.filter(({ isOfLevel }) => !isOfLevel);
    this.byName = new Map(own.flatMap((office) => Object.keys(office.names).map((name) => [name, office])));
  }

  /** @throws QingwenError DATA_INVALID when a name or alias belongs to two offices */
  static read(path: string): UnitRegistry {
    const { units } = readJson(path, unitsSchema);
    const owner = new Map<string, string>();
    for (const office of units) {
      for (const name of new Set([...Object.keys(office.names), ...office.aliases.zh, ...office.aliases.en].map((n) => n.toLowerCase()))) {
        const other = owner.get(name);
        if (other)
          throw new QingwenError(
            'DATA_INVALID',
            `seeds/units.json: "${name}" belongs to both ${other} and ${office.id}; a name may belong to one office`,
          );
        owner.set(name, office.id);
      }
    }
    return new UnitRegistry(units);
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
