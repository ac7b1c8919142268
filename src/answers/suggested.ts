import { z } from 'zod';
import { readJson } from '../documents/data-file.js';

const schema = z.strictObject({ zh: z.array(z.string().min(1)).min(4), en: z.array(z.string().min(1)).min(4) });

/** Reads `prompts/suggested.json`: example questions for people; each is tested to have an answer. */
export const readSuggested = (path: string): z.infer<typeof schema> => readJson(path, schema);
