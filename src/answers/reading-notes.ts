import type { Answering } from './answering.js';
import type { Draft } from './draft.js';
import { needsReading } from './reading-line.js';

/**
 * What every answer says of how its question was read: places that were misspelt or are part of another, places that have no
 * document beside those that have one, a sort of document that there is none of; and the query in words where it has conditions.
 */
export function withReadingNotes(answering: Answering, draft: Draft): Draft {
  const { query, library, naming, language, say, execution, reading } = answering;
  const isAnswered = draft.fields.status === 'answered';
  let noted = draft;
  for (const { place, typed, corrected, part } of answering.places) {
    const name = library.documents.find(({ info }) => info.place.zh === place)?.info.place[language] ?? place;
    if (corrected) noted = noted.note(say('readAs', { typed, place: name }));
    if (part && isAnswered) noted = noted.note(say('partOfPlace', { part, place: name }));
  }
  const { documents } = execution.selection;
  if (documents.length > 0 && query.scope.elsewhere)
    noted = noted.note(say('noDocumentOf', { place: query.scope.elsewhere.join(language === 'zh' ? '、' : ', ') }));
  if (documents.length > 0 && answering.lacksKind) {
    const ids = documents.map(({ id }) => id);
    noted = noted.note(say('noSuchKindHere', { documents: naming.documents(ids, language) }));
  }
  return needsReading(query) && !draft.fields.blocks.some(({ kind }) => kind === 'reading') ? noted.reading(reading) : noted;
}
