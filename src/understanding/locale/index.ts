import type { CueTable } from './cues.js';
import { EN } from './en/index.js';
import { ZH } from './zh/index.js';

/** The cues of every language. All are looked for in every text: people mix languages, and no cue of one is a word of the other. */
export const CUES: readonly CueTable[] = [...ZH, ...EN];
