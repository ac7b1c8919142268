import type { Claim } from '../operation.js';
import { complete } from './complete.js';
import { count } from './count.js';
import { exists } from './exists.js';
import { figure } from './figure.js';
import { order } from './order.js';
import { same } from './same.js';
import { unit } from './unit.js';
import { whole } from './whole.js';
import { year } from './year.js';

/** Everything that can be asserted; a new claim is a file and its line here. */
export const CLAIMS: readonly Claim[] = [figure, unit, order, same, count, exists, whole, complete, year];
