import type { Language } from '../language/detect.js';

/** How the ids of a query are called in words. */
export interface Names {
  document(id: string, language: Language): string;
  office(id: string, language: Language): string;
}
