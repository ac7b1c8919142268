import type { Call } from '../../query/schema.js';
import type { Stretch } from '../types.js';

/** What a text asserts or wants a yes or no to, with the ask it is about and where it stands in the marked text. */
export interface ReadClaim {
  claim: Call;
  ask: Call;
  at: Stretch | null;
  /** What is made of what is asked, so that it can be decided. */
  reduce?: readonly Call[];
}
