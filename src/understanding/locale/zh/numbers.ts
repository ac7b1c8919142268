import { CHINESE_NUMERAL } from '../../../language/numerals.js';
import type { ListForm } from '../../entities/number-lists.js';

const VALUE = new RegExp(`\\d{1,4}(?!\\d)|${CHINESE_NUMERAL}{1,7}`, 'y');
const DIGITS = /\d{1,4}(?!\d)/y;
const JOIN = / *(?:(?:条|项|号) *)?(?:[到至~、,和与及跟—–-]|以及|还有) *(?:第 *)?/y;

/** 第25条, 第3至6条, 第3、5和7项; 任务25; 25号任务, 25条. */
export const TASK_LISTS: readonly ListForm[] = [
  { opens: /第 ?/g, value: VALUE, joins: JOIN, closes: / *(?:条|项|号|个任务|款|点)(?:重点)?(?:任务|工作)?/y },
  {
    opens: /(?:任务|项目|编号|序号|条目) ?(?:第|no\.?|#)? ?/gi,
    value: DIGITS,
    joins: JOIN,
    closes: /(?! ?(?:年|万|亿|%|个|家|所|月))(?: ?号)?/y,
  },
  {
    opens: /(?<![\d.])(?=\d)/g,
    value: DIGITS,
    joins: JOIN,
    closes: / *(?:号任务|号项|号条|条任务(?!量)|号(?!线|楼|院|文|令|公路|机))/y,
  },
  // 90至120项之间有哪些任务: a range of numbers; 90项往后: from there on.
  {
    opens: /(?<![\d.])(?=\d)/g,
    value: /\d{1,3}(?![\d.])/y,
    joins: / *(?:[条项号] *)?(?:[到至~—–-]) *(?:第 *)?/y,
    closes: / *[条项号](?:之间|当中|中间|里面|范围内|以内|中|里|之中)/y,
    isRange: /./,
  },
  {
    opens: /(?<![\d.])(?=\d)/g,
    value: /\d{1,3}(?![\d.])/y,
    joins: /(?!)/y,
    closes: / *[条项号](?=往后|以后|之后|起|开始)/y,
  },
  // 那115条谁牵头: where it opens what is said and something is asked of it.
  {
    opens: /(?<=^|[那这看问的,。 ])(?=\d)/g,
    value: DIGITS,
    joins: JOIN,
    closes:
      / *[条项](?=谁|哪|它|他|还有谁|原文|全文|怎么|的(?:牵头|参与|责任|主责|配合|原文|内容|全文|单位)|是(?:它|他|不是)|牵头|讲|说|由|归|是(?:谁|什么|关于|哪|啥)|呢|内容|写|什么|怎么|[,。?!]|$)/y,
  },
];

/** A single task; its number is the first group. */
export const SINGLE_TASKS: readonly RegExp[] = [
  // 一百零三条, without 第: only where nothing Chinese stands before it.
  new RegExp(`(?<!\\p{Script=Han})(${CHINESE_NUMERAL}{2,7}) ?(?:条|项|号)(?!\\p{Script=Han})`, 'gu'),
  // 三十八号任务
  new RegExp(`(?<!${CHINESE_NUMERAL})(${CHINESE_NUMERAL}{1,7}) ?号(?:任务|项|条)`, 'g'),
  // 任务五十八
  new RegExp(`(?:任务|条目) ?(${CHINESE_NUMERAL}{1,5})(?= ?(?:讲|说|是|的|由|谁|写|内容|呢|[,。?!]|$))`, 'g'),
  /(?:#|№) ?(\d{1,4})/g,
  // 最后一条(102)
  /(?:条|项|任务) ?\((\d{1,4})\)/g,
];

const FEW = `(\\d{1,2}|${CHINESE_NUMERAL}{1,3}) ?(?:[条项](?!都|就)|个(?=任务))`;
/** 前十条, 开头三项, but not 最多的前三项, which are the first of an order; 最末三条, 倒数五项. The number is the first group. */
export const FIRST_FEW = new RegExp(
  `(?:最前面?|开头|打头|起头|(?<![牵领带挑打起开前])头|(?<!之|以|此|年|月|日|底|目|提|最[多少高低大小长短]的?是?)前面?)的?(?:这|那)?${FEW}`,
  'g',
);
export const LAST_FEW = new RegExp(
  `(?:最后面?|最末尾?|末尾|结尾|压轴|收尾|倒数|(?<!之|以|此|年|月|日|随|然|最)后面?)的?(?:这|那)?${FEW}`,
  'g',
);

/** Behind the first few: of them something is asked. */
export const OF_FEW = /^(?:任务)?(?:里面?|中|当中|之中|中间)/;

/** Right behind a number: from there to the end. */
export const ONWARDS = /^(?:的?(?:那)?(?:章|项|条)?)?(?:往后|以后|之后|开始|起(?!到|草))(?:的)?/;

/** 第三章, 第二、三章; 第二节. */
export const CHAPTER_LIST: ListForm = { opens: /第 ?/g, value: VALUE, joins: JOIN, closes: / *(?:章节?|个?部分|大块|大项|个?板块)/y };
export const SECTION_LIST: ListForm = { opens: /第 ?/g, value: VALUE, joins: JOIN, closes: / *(?:小?节)/y };

/** 最后一章; the group says that it is a section. */
export const LAST_PART = /最后的?那?一?个?(?:(节)|章|部分|大块|板块)/g;
