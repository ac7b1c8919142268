import type { Ask } from '../operation.js';
import { definition } from './definition.js';
import { documents } from './documents.js';
import { figures } from './figures.js';
import { outline } from './outline.js';
import { provenance } from './provenance.js';
import { summary } from './summary.js';
import { tasks } from './tasks.js';
import { text } from './text.js';
import { units } from './units.js';

/** Everything that can be asked; a new ask is a file and its line here. */
export const ASKS: readonly Ask[] = [tasks, units, figures, text, summary, outline, provenance, definition, documents];
