import { z } from 'zod';
import { QingwenError } from '../errors.js';
import { readJson } from './data-file.js';

/** One kind of office over all places, with every name the documents and people give it. */
export interface Office {
  id: string;
  /** Names as sources write them, each with the English name that answers show. Empty: no document names it. */
  names: Readonly<Record<string, string>>;
  aliases: { zh: readonly string[]; en: readonly string[] };
  collective: boolean;
}

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

/** The offices of `seeds/units.json`, found by the names sources use. */
export class UnitRegistry {
  private readonly byName: ReadonlyMap<string, Office>;

  constructor(readonly offices: readonly Office[]) {
    this.byName = new Map(offices.flatMap((office) => Object.keys(office.names).map((name) => [name, office])));
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

  /** The office that a source calls by this name, or undefined for a name the registry lacks. */
  officeOf(name: string): Office | undefined {
    return this.byName.get(name);
  }

  /** The English name of a unit as a source writes it; null where the registry has none. */
  englishName(name: string): string | null {
    return this.byName.get(name)?.names[name] ?? null;
  }
}
