import { z } from 'zod';

/** An object with these fields and no others; one more is refused with a list of those that there are. */
export const exact = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const there = Object.keys(shape);
      return `there is no field "${issue.keys.join('", "')}"; ${there.length > 0 ? `there are ${there.join(', ')}` : 'it takes none'}`;
    },
  });
