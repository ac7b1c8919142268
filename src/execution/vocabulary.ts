import { ASKS } from './asks/index.js';
import { CLAIMS } from './claims/index.js';
import { REDUCTIONS } from './reductions/index.js';

/** The operations that there are; `parseQuery` and `describe` read queries with them. */
export const VOCABULARY = { asks: ASKS, reductions: REDUCTIONS, claims: CLAIMS };
