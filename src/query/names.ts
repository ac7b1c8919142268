import type { Language } from '../language/detect.js';

/** How the ids of a query are called in words. */
export interface Names {
  document(id: string, language: Language): string;
  office(id: string, language: Language): string;
  /** The title of a chapter or section in the language asked for, where the documents have it so. */
  part(title: string, language: Language): string;
}
