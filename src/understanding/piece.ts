import type { AsksRead } from './asks/read-asks.js';
import type { EntitiesRead } from './entities/entities.js';
import type { Piece } from './split.js';
import type { SubjectPiece } from './subject.js';

/** What is read of a stretch besides its entities. */
export interface StretchRead {
  asked: AsksRead;
  /** What entities and cues leave, piece by piece. */
  words: readonly SubjectPiece[];
}

/** A stretch of a message by itself. Each part of it is read when it is first asked for: many pieces only go on with others. */
export class PieceRead {
  private entitiesRead: (EntitiesRead & { rest: string }) | undefined;
  private stretchRead: StretchRead | undefined;

  constructor(
    readonly text: string,
    /** Whether a word of it asks. */
    readonly asks: boolean,
    /** Whether it only speaks of the asker. */
    readonly isPersonal: boolean,
    private readonly readEntities: () => EntitiesRead & { rest: string },
    private readonly readStretch: (read: EntitiesRead & { rest: string }) => StretchRead,
  ) {}

  get named(): EntitiesRead {
    this.entitiesRead ??= this.readEntities();
    return this.entitiesRead;
  }

  get said(): StretchRead {
    this.entitiesRead ??= this.readEntities();
    this.stretchRead ??= this.readStretch(this.entitiesRead);
    return this.stretchRead;
  }
}

/** A piece of a message and what is read in it. */
export interface ReadPiece {
  piece: Piece;
  read: PieceRead;
}

/** How much a piece has of its own to ask about. */
export function topicOf({ named, said }: PieceRead) {
  const { places, otherPlaces, offices, tasks, parts, kind } = named.entities;
  const own = said.words.flatMap((piece) => piece.words).filter((word) => word.length > 1);
  return {
    places: places.length + otherPlaces.length + (kind ? 1 : 0),
    words: own.length,
    things: own.length + offices.length + tasks.length + parts.length,
  };
}
