import { z } from 'zod';
import { readJson } from '../documents/data-file.js';
import type { Bilingual } from '../documents/types.js';
import { QingwenError } from '../errors.js';
import type { Language } from '../language/detect.js';

const schema = z.record(z.string(), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }));

/** Everything the bot says in its own words, in both languages, from `prompts/wording.json`. */
export class Wording {
  private constructor(
    private readonly entries: Readonly<Record<string, Bilingual>>,
    private readonly known: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: {}, en: {} },
  ) {}

  /** @throws QingwenError DATA_INVALID when the file does not fit its schema */
  static read(path: string): Wording {
    return new Wording(readJson<Record<string, Bilingual>>(path, schema));
  }

  /** The same words, with values that any of them may name: what the documents are about. */
  about(known: Readonly<Record<Language, Readonly<Record<string, string>>>>): Wording {
    return new Wording(this.entries, known);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.entries, key);
  }

  /**
   * @param key an entry of the file
   * @param values for the {places} in it
   */
  say(key: string, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
    const entry = this.entries[key];
    if (!entry) throw new QingwenError('DATA_INVALID', `prompts/wording.json has no entry "${key}"; add it in both languages`);
    return entry[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? this.known[language][name] ?? ''));
  }
}
