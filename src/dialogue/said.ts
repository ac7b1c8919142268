import type { Call } from '../query/schema.js';
import type { Reading } from '../understanding/types.js';

/** Whether a reading has words of its own for what it is about: a subject, an office, or the number of a task or chapter. */
export const saysWhat = (reading: Reading): boolean => reading.subject !== '' || saysOffice(reading) || saysNumber(reading);

export const saysOffice = ({ entities }: Reading): boolean => entities.offices.length > 0;

export const saysNumber = ({ tasks, parts }: Reading): boolean => tasks.length > 0 || parts.length > 0;

/** Whether a place is named, with documents or without. */
export const saysPlace = ({ entities: { places, otherPlaces } }: Reading): boolean => places.length > 0 || otherPlaces.length > 0;

/** Whether anything narrows the documents: a place, a sort of document, a year. */
export const saysScope = (reading: Reading): boolean =>
  saysPlace(reading) || reading.entities.kind !== null || reading.entities.years.length > 0;

/** Whether any word says what is asked. */
export const saysAsk = ({ asks, reductions, claim, detail }: Reading): boolean =>
  asks.length > 0 || reductions.length > 0 || claim !== null || detail !== null;

const has = (calls: readonly Call[], kind: string) => calls.some((call) => call.kind === kind);

/** Whether a number of things is asked for: "how many", 几项. */
export const asksCount = ({ reductions }: Reading): boolean => has(reductions, 'count');

/** "How many?" with nothing behind it that is measured. */
export const asksBareFigure = (reading: Reading): boolean =>
  reading.subject === '' &&
  reading.detail === null &&
  reading.reductions.length === 0 &&
  reading.asks.length > 0 &&
  reading.asks.every(
    (call) =>
      call.kind === 'figures' &&
      call.unit === undefined &&
      (call.sort === undefined || call.sort === 'count') &&
      call.measure === undefined,
  );

export const asksFor = ({ asks }: Reading, kind: string): boolean => has(asks, kind);

/** Conditions beside those on offices. */
export const otherConditions = ({ conditions }: Reading) =>
  conditions.filter((condition) => !('unit' in condition) && !('about' in condition));
