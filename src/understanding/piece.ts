import type { AsksRead } from './asks/read-asks.js';
import type { EntitiesRead } from './entities/entities.js';
import type { Piece } from './split.js';
import type { SubjectPiece } from './subject.js';

/** A stretch of a message as it is read by itself. */
export interface PieceRead extends EntitiesRead {
  text: string;
  asked: AsksRead;
  /** The text with what entities and cues took blanked. */
  rest: string;
  /** What is left, piece by piece. */
  words: readonly SubjectPiece[];
  /** Whether a word of it asks. */
  asks: boolean;
  /** Whether it only speaks of the asker. */
  isPersonal: boolean;
}

/** A piece of a message and what is read in it. */
export interface ReadPiece {
  piece: Piece;
  read: PieceRead;
}

/** How much a piece has of its own to ask about. */
export function topicOf({ entities: { places, otherPlaces, offices, tasks, parts, kind }, words }: PieceRead) {
  const own = words.flatMap((piece) => piece.words).filter((word) => word.length > 1);
  return {
    places: places.length + otherPlaces.length + (kind ? 1 : 0),
    words: own.length,
    things: own.length + offices.length + tasks.length + parts.length,
  };
}
