import { parseOutline } from '../outline/parse-outline.js';
import type { Layout } from './layout.js';

/** Numbered tasks with lines below them that begin with a label: 责任单位:…, 完成时限:… */
export const labelledLines: Layout = {
  name: 'labelled-lines',
  recognise: ({ lines }) => lines,
  parse: parseOutline,
};
