import { CHINESE_NUMERAL, ENGLISH_NUMERAL, readChineseNumeral, readEnglishNumeral } from '../language/numerals.js';
import type { Reading } from './reading.js';
import type { ChapterMention } from './types.js';

/** Numbers of tasks as a language says them: what opens a list of them, what it is made of, and what must or must not close it. */
interface ListForm {
  /** Global; a list begins where a match ends. */
  opens: RegExp;
  /** Sticky, as are the next two. */
  value: RegExp;
  joins: RegExp;
  closes?: RegExp;
}

const CHINESE_VALUE = new RegExp(`\\d{1,4}(?!\\d)|${CHINESE_NUMERAL}{1,7}`, 'y');
const DIGITS = /\d{1,4}(?!\d)/y;
const CHINESE_JOIN = / *(?:(?:条|项|号) *)?(?:[到至~、,和与及跟—–-]|以及|还有) *(?:第 *)?/y;
const LONGEST_RANGE = 30;

// 第25条, 第3至6条, 第3、5和7项; 任务25; 25号任务, 25条.
const CHINESE_LISTS: readonly ListForm[] = [
  { opens: /第 ?/g, value: CHINESE_VALUE, joins: CHINESE_JOIN, closes: / *(?:条|项|号|个任务|款|点)(?:重点)?(?:任务|工作)?/y },
  {
    opens: /(?:任务|项目|编号|序号|条目) ?(?:第|no\.?|#)? ?/gi,
    value: DIGITS,
    joins: CHINESE_JOIN,
    closes: /(?! ?(?:年|万|亿|%|个|家|所|月))(?: ?号)?/y,
  },
  {
    opens: /(?<![\d.])(?=\d)/g,
    value: DIGITS,
    joins: CHINESE_JOIN,
    closes: / *(?:号任务|号项|号条|条任务(?!量)|号(?!线|楼|院|文|令|公路|机))/y,
  },
];
const CHINESE_SINGLE = [
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

const WORD = '(?:task|item|point|measure|article|paragraph|clause|entry|no\\.?|number|nr\\.?|#)';
const OTHER_NUMBER = '(?:baby|child|kid|son|daughter|line|route|bus|platform|phase|grade|room|building|hospital|school)';
const ENGLISH_LISTS: readonly ListForm[] = [
  {
    opens: new RegExp(`(?<![a-z])(?<!\\b${OTHER_NUMBER} )${WORD}s? ?(?:(?:no\\.?|number|nr\\.?|#) ?)?`, 'gi'),
    value: new RegExp(`\\d{1,4}(?:st|nd|rd|th)?(?!\\d)|${ENGLISH_NUMERAL}`, 'iy'),
    joins: new RegExp(` *(?:, *and\\b|,|&|-|–|(?:and|or|to|through)\\b) *(?:${WORD}s? *)?`, 'iy'),
    closes: /(?! ?(?:million|billion|%|percent))(?![a-z])/iy,
  },
];
const NOT_A_REFERENCE = ENGLISH_NUMERAL.replace('(?:zero', '(?:(?!first\\b|second\\b|third\\b|last\\b)zero');
const ENGLISH_SINGLE = [
  /# ?(\d{1,4})/g,
  new RegExp(
    `(?<![a-z])(?:the )?(\\d{1,4}(?:st|nd|rd|th)|${NOT_A_REFERENCE}) (?:task|item|point|measure|entry|one on the list)(?![a-z])`,
    'gi',
  ),
  /(?<![a-z])the (\d{1,4}(?:st|nd|rd|th))(?! ?(?:century|anniversary|session|edition|national|china|five|(?:\w{1,20} )?(?:fair|expo|congress)))(?![a-z])/gi,
];

// "25?", "and 90?", 那90呢.
const BARE = /^(?:and|what about|how about|then|那么?|还有|no\.?|number|#| )*(\d{1,3})(?=(?:号|项|条|呢|[?。.! ])*$)/gi;
// 前十条任务, the first ten tasks.
const FIRST_FEW = [
  new RegExp(`前 ?(\\d{1,2}|${CHINESE_NUMERAL}{1,3}) ?(?:条|项|个任务)(?:任务)?`, 'g'),
  new RegExp(`(?<![a-z])(?:the )?first (\\d{1,2}|${ENGLISH_NUMERAL}) (?:tasks|items)`, 'gi'),
];

/** Takes the task numbers of a question: single ones, lists and ranges, in either language's ways. */
export function readNumbers(reading: Reading): number[] {
  const numbers: number[] = [];
  // Nothing but a number: what else than a task could it be?
  for (const [, number] of reading.takeAll(BARE)) numbers.push(Number(number));
  for (const [, few] of FIRST_FEW.flatMap((pattern) => reading.takeAll(pattern))) {
    for (let number = 1; number <= Math.min(numberOf(few as string), LONGEST_RANGE); number += 1) numbers.push(number);
  }
  const isEnglish = reading.language === 'en';
  for (const form of [...(isEnglish ? ENGLISH_LISTS : []), ...CHINESE_LISTS]) numbers.push(...takeLists(reading, form));
  for (const pattern of [...(isEnglish ? ENGLISH_SINGLE : []), ...CHINESE_SINGLE]) {
    for (const [, number] of reading.takeAll(pattern)) numbers.push(numberOf(number as string));
  }
  return [...new Set(numbers)];
}

/** Takes every list of a form. Each is read by position, value by value, so that its length costs no more than its length. */
function takeLists(reading: Reading, form: ListForm): number[] {
  const numbers: number[] = [];
  let end = 0;
  for (const opening of [...reading.rest.matchAll(form.opens)]) {
    const start = opening.index as number;
    if (start < end) continue;
    const list = listAt(reading.rest, start + opening[0].length, form);
    if (!list) continue;
    end = list.end;
    reading.take(start, end);
    numbers.push(...list.numbers);
  }
  return numbers;
}

const RANGE = /[到至~—–-]|\b(?:to|through)\b/i;

/** The list that begins at an offset; its numbers in order, ranges filled in. */
function listAt(text: string, start: number, { value, joins, closes }: ListForm): { numbers: number[]; end: number } | null {
  const numbers: number[] = [];
  let end = start;
  let joiner = '';
  for (let found = stickAt(value, text, start); found !== null; ) {
    const number = numberOf(found);
    const from = numbers.at(-1);
    if (RANGE.test(joiner) && from !== undefined && number > from) {
      for (let next = from + 1; next <= Math.min(number, from + LONGEST_RANGE); next += 1) numbers.push(next);
    } else numbers.push(number);
    end += joiner.length + found.length;
    joiner = stickAt(joins, text, end) ?? '';
    found = joiner === '' ? null : stickAt(value, text, end + joiner.length);
  }
  const closing = closes ? stickAt(closes, text, end) : '';
  return numbers.length > 0 && closing !== null ? { numbers, end: end + closing.length } : null;
}

function stickAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const CHINESE_PART = new RegExp(
  `第 ?(\\d{1,2}|${CHINESE_NUMERAL}{1,3}) ?(?:(节)|章|部分|大块|大项|板块)|(最后)一?个?(?:(节)|章|部分|大块|板块)`,
  'g',
);
const ENGLISH_PART = new RegExp(
  `(?<![a-z])(?:(section)|chapter|part) (\\d{1,2}|${ENGLISH_NUMERAL})(?![a-z])|(?<![a-z])(?:the )?(${ENGLISH_NUMERAL}|last|final) (?:(section)|chapter)(?![a-z])`,
  'gi',
);

/** Takes a chapter or section: 第三章, 第九章第二节, chapter nine, section 2, the last chapter. */
export function readChapter(reading: Reading): ChapterMention | null {
  const parts = [
    ...reading.takeAll(CHINESE_PART).map(([, number, isSection, last, isLastSection]) => ({
      number: last ? -1 : numberOf(number as string),
      level: isSection || isLastSection ? (2 as const) : (1 as const),
    })),
    ...reading.takeAll(ENGLISH_PART).map(([, isSection, number, ordinal, isOrdinalSection]) => ({
      number: /^(?:last|final)$/i.test(ordinal ?? '') ? -1 : numberOf((number ?? ordinal) as string),
      level: isSection || isOrdinalSection ? (2 as const) : (1 as const),
    })),
  ];
  const chapter = parts.find(({ level }) => level === 1);
  const section = parts.find(({ level }) => level === 2);
  if (section) return { ...section, within: chapter?.number ?? null };
  return chapter ? { ...chapter, within: null } : null;
}

const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number.parseInt(text, 10) : (readChineseNumeral(text) ?? readEnglishNumeral(text) ?? 0);

/** Takes the years of a question: 2025, 2023年, 2023—2025. Two-digit years only with 年 (25年). */
export function readYears(reading: Reading): number[] {
  const years: number[] = [];
  const pattern =
    /(?<![\d.])((?:19|20)\d{2})(?: ?年)?(?: ?(?:-|—|–|~|到|至|to) ?((?:19|20)\d{2})(?: ?年)?)?(?!\.?\d)(?!s\b)(?! ?(?:亿|万|人|家|个|名|台|辆|套|户|km|kw|mw))/gi;
  for (const [, from, to] of reading.takeAll(pattern)) {
    years.push(Number(from));
    if (to) years.push(Number(to));
  }
  for (const [, year] of reading.takeAll(/(?<![\d.第])(2[1-9])年(?!级|期|制|代|内|以)/g)) years.push(2000 + Number(year));
  const CHINESE_YEAR = /(二[〇零]([〇零一二三四五六七八九]{2}))年/g;
  for (const [, year] of reading.takeAll(CHINESE_YEAR)) {
    const value = readChineseNumeral(year as string);
    if (value) years.push(value);
  }
  return [...new Set(years)];
}
