import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const schema = z.strictObject({ about: z.string().min(1), terms: z.record(z.string().min(1), z.string().min(1)) });

let known: Readonly<Record<string, readonly string[]>> | undefined;

/** English of Chinese words, the usual one first: `terms.json` beside this file, read on first use. */
export function terms(): Readonly<Record<string, readonly string[]>> {
  if (!known) {
    const path = fileURLToPath(new URL('./terms.json', import.meta.url));
    const file = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    known = Object.fromEntries(Object.entries(file.terms).map(([zh, english]) => [zh, english.split('; ')]));
  }
  return known;
}
