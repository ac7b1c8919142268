import type { Span } from '../types.js';
import type { Groups } from './plain-text.js';
import type { FigureWords } from './words.js';

/** A sentence while its amounts are read. */
export interface Reading {
  text: string;
  groups: Groups;
  /** The time expressions. */
  dates: readonly Span[];
  words: FigureWords;
}

/** A noun phrase without white space, particles and list marks at its ends. */
export const clean = (text: string): string => text.replace(/\s+/g, '').replace(/^[的、,]|[的、,]$/g, '');
