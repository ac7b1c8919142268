import { z } from 'zod';
import { QingwenError } from '../../errors.js';
import { readJson } from '../data-file.js';
import type { DocumentInfo } from '../types.js';
import { FILES, REGISTRY } from './folders.js';
import { type Origin, originSchema } from './origin.js';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const range = z.tuple([z.int().positive(), z.int().positive()]);
const questions = z.array(z.string().min(1));

const ID = /^[a-z0-9][a-z0-9-]*$/;

/** Whether a document, and so its folder, may be called so. */
export const isDocumentId = (id: string): boolean => ID.test(id) && id !== REGISTRY;

/** How the text came about: copied by a person, or taken out of the file that is kept beside it. */
const sourceSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('copied') }),
  z.strictObject({
    how: z.literal('extracted'),
    file: z.string().min(1),
    kind: z.enum(['text', 'html', 'pdf', 'docx']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected the SHA-256 of the file, 64 hexadecimal digits'),
    tool: z.string().min(1),
    version: z.string().min(1),
    date: z.iso.date(),
  }),
]);

const infoSchema = z.strictObject({
  id: z.string().regex(ID, 'an id is lower-case letters, digits and hyphens'),
  origin: originSchema,
  title: bilingual,
  name: bilingual,
  kind: z.string().min(1),
  kindNames: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  itemName: bilingual,
  place: z.strictObject({ ...bilingual.shape, aliases: z.array(z.string().min(1)), within: z.array(z.string()) }),
  years: z.strictObject({ from: z.int(), to: z.int() }),
  publisher: z.string().min(1).nullable(),
  published: z.iso.date().nullable(),
  numbers: z.strictObject({ published: range, held: range, skipped: z.array(z.int().positive()).optional() }),
  sourceAddress: z.url().nullable(),
  documentNumber: z.string().min(1).nullable(),
  source: sourceSchema,
  examples: z.strictObject({ zh: questions, en: questions }).optional(),
});

export type SourceOrigin = z.infer<typeof sourceSchema>;

/** What `document.json` says of a document, and how it and the text came about. */
export interface DocumentRecord extends DocumentInfo {
  origin: Origin;
  source: SourceOrigin;
}

/**
 * Reads the `document.json` of a folder.
 *
 * @throws QingwenError DATA_INVALID, also where it has the id of another folder
 */
export function readDocumentInfo(path: string, id: string): DocumentRecord {
  const record = readJson<DocumentRecord>(path, infoSchema);
  if (record.id !== id)
    throw new QingwenError('DATA_INVALID', `${id}/${FILES.info}, id: expected "${id}", the name of its folder, found "${record.id}"`);
  return record;
}

/** Orders documents by place, and those of one place by date. */
export const inOrder = (one: DocumentInfo, other: DocumentInfo): number =>
  compare(one.place.en, other.place.en) || compare(one.published ?? '', other.published ?? '') || compare(one.id, other.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
