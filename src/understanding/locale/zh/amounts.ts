import type { BoundWord } from '../../../query/schema.js';

/** Words before a number that bound it; the longest counts. */
export const BOUNDS_BEFORE: Readonly<Record<string, BoundWord>> = {
  超过: 'more_than',
  超: 'more_than',
  超出: 'more_than',
  多于: 'more_than',
  大于: 'more_than',
  高于: 'more_than',
  不止: 'more_than',
  '>': 'more_than',
  至少: 'at_least',
  最少: 'at_least',
  起码: 'at_least',
  不少于: 'at_least',
  不低于: 'at_least',
  不小于: 'at_least',
  突破: 'at_least',
  达到: 'at_least',
  '≥': 'at_least',
  不超过: 'at_most',
  不多于: 'at_most',
  不高于: 'at_most',
  不大于: 'at_most',
  至多: 'at_most',
  最多: 'at_most',
  顶多: 'at_most',
  '≤': 'at_most',
  不到: 'less_than',
  不足: 'less_than',
  不满: 'less_than',
  少于: 'less_than',
  低于: 'less_than',
  小于: 'less_than',
  '<': 'less_than',
  正好: 'is',
  刚好: 'is',
  恰好: 'is',
  整整: 'is',
};

/** Words behind a number that bound it. 五家以上(不含五家) is said so seldom that 以上 holds the number itself. */
export const BOUNDS_AFTER: Readonly<Record<string, BoundWord>> = {
  及以上: 'at_least',
  以上: 'at_least',
  之上: 'at_least',
  或更多: 'at_least',
  及以下: 'at_most',
  以下: 'at_most',
  以内: 'at_most',
  之内: 'at_most',
  多: 'more_than',
  余: 'more_than',
  不到: 'less_than',
};

/** Words before a number that make it none: 哪三个, 这两个, 每千人. */
export const NO_AMOUNT_BEFORE = /[哪这那头每]$/;

/** Words behind a number that count what is said, not what is there: 两个数都对吗. */
export const NO_AMOUNT_AFTER = /^(?:数(?![量目])|数字|数据|说法|指标|信息)/;
