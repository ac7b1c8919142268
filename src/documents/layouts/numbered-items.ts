import { parseOutline } from '../outline/parse-outline.js';
import type { Layout } from './layout.js';

/** Numbered tasks that name nobody; any manner of naming units tells more of a text. */
export const numberedItems: Layout = {
  name: 'numbered-items',
  recognise: ({ items }) => (items > 0 ? 0.5 : 0),
  parse: parseOutline,
};
