import type pc from 'picocolors';

/** How text is to look. */
export interface Look {
  /** Columns; a Chinese character takes two. */
  width: number;
  /** picocolors' functions; those of `createColors(false)` leave text as it is. */
  colors: ReturnType<typeof pc.createColors>;
}
