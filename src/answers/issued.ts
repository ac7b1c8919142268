import type { DocumentInfo } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import { sayDate } from './say-date.js';
import type { Wording } from './wording.js';

/** Who published a document and when, in words also where it is not known. */
export const issued = ({ publisher, published }: Pick<DocumentInfo, 'publisher' | 'published'>, language: Language, wording: Wording) => ({
  publisher: publisher ?? wording.say('publisherNotKnown', language),
  published: published === null ? wording.say('dateNotKnown', language) : sayDate(published, language),
});
