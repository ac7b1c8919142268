import { parseOutline } from '../outline/parse-outline.js';
import type { Layout } from './layout.js';

/** Numbered tasks, each with its units in a bracket at its end, or several of them behind parts of its text. */
export const bracketedUnits: Layout = {
  name: 'bracketed-units',
  recognise: ({ brackets }) => brackets,
  parse: parseOutline,
};
