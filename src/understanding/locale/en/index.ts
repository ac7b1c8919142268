import type { CueTable } from '../cues.js';
import { ASKING } from './asking.js';
import { CLAIMS } from './claims.js';
import { DOCUMENTS } from './documents.js';
import { FIGURES } from './figures.js';
import { FORMS } from './forms.js';
import { LIMITS } from './limits.js';
import { REDUCTIONS } from './reductions.js';
import { TASKS } from './tasks.js';
import { UNITS } from './units.js';

export const EN: readonly CueTable[] = [ASKING, UNITS, TASKS, FIGURES, DOCUMENTS, LIMITS, REDUCTIONS, CLAIMS, FORMS];
