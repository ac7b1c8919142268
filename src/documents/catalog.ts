import { z } from 'zod';
import { readJson } from './data-file.js';
import type { DocumentInfo } from './types.js';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const range = z.tuple([z.int().positive(), z.int().positive()]);

const documentInfo = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower-case letters, digits and hyphens'),
  title: bilingual,
  name: bilingual,
  kind: z.string().min(1),
  kindNames: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  itemName: bilingual,
  place: z.strictObject({ ...bilingual.shape, aliases: z.array(z.string().min(1)), within: z.array(z.string()) }),
  years: z.strictObject({ from: z.int(), to: z.int() }),
  publisher: z.string().min(1),
  published: z.iso.date(),
  numbers: z.strictObject({ published: range, held: range }),
  sourceAddress: z.url().nullable(),
});

const catalogSchema = z.strictObject({
  documents: z.array(documentInfo).refine((list) => new Set(list.map((d) => d.id)).size === list.length, 'two documents have one id'),
});

/** Reads `seeds/catalog.json`. */
export function readCatalog(path: string): DocumentInfo[] {
  return readJson<{ documents: DocumentInfo[] }>(path, catalogSchema).documents;
}
