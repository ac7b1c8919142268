import type { Language } from '../../language/detect.js';
import type { DialogueCues } from './dialogue-cues.js';
import { en } from './en/dialogue.js';
import { zh } from './zh/dialogue.js';

const CUES: Readonly<Record<Language, DialogueCues>> = { en, zh };

/** Whether a text of any language shows a cue; the languages of a conversation may mix. */
export const shows = (text: string, cue: keyof DialogueCues): boolean => Object.values(CUES).some((cues) => cues[cue].test(text));
