import { CHINESE_NUMERAL } from '../../../language/numerals.js';

/** The task after or before the last one. */
export const NEXT = /(?<!最)(?:下|后)一?(?:条|项|个)(?:任务)?(?!月|季度|年|学期|阶段)|后面那?(?:条|项|个)|再下一?(?:条|项|个)/g;
export const PREVIOUS = /(?<!最)(?:上|前)一?(?:条|项|个)(?:任务)?(?!月|季度|年|学期|阶段)|前面那?(?:条|项|个)/g;

/** Which of several; the number is the first group, without it the last is meant. */
export const ORDINALS: readonly RegExp[] = [
  new RegExp(`第(${CHINESE_NUMERAL}{1,3}|\\d{1,2})个(?:城市|地方)?(?!任务)`, 'g'),
  /后者|最后一(?:个|条|项)(?!部分|章|节|板块)/g,
];
export const FORMER_AND_LATTER = /前者.{1,8}后者/;
export const FORMER = /前者(?!.{0,8}后者)/g;
