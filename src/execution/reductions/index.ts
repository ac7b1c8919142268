import type { Reduction } from '../operation.js';
import { compare } from './compare.js';
import { convert } from './convert.js';
import { count } from './count.js';
import { difference } from './difference.js';
import { group } from './group.js';
import { mean } from './mean.js';
import { overYears } from './over-years.js';
import { perYear } from './per-year.js';
import { rank } from './rank.js';
import { share } from './share.js';
import { sum } from './sum.js';

/** Everything that can be made of a result; a new reduction is a file and its line here. */
export const REDUCTIONS: readonly Reduction[] = [count, group, rank, sum, mean, difference, perYear, overYears, convert, compare, share];
