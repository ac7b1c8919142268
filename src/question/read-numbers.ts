import { CHINESE_NUMERAL, ENGLISH_NUMERAL, readChineseNumeral, readEnglishNumeral } from '../language/numerals.js';
import type { Reading } from './reading.js';
import type { ChapterMention } from './types.js';

const NUMBER = `(?:\\d{1,4}|${CHINESE_NUMERAL}{1,7})`;
const MARK = '(?:条|项|号|个任务|款|点)';
const RANGE = '(?:到|至|~|-|—|–)';
const JOIN = '(?:、|,|和|与|及|以及|还有|跟)';
const LONGEST_RANGE = 30;

// 第25条, 第3至6条, 第3、5和7项; 25号任务, 25条; 任务25.
const CHINESE = [
  new RegExp(`第\\s*(${NUMBER}(?:\\s*(?:条|项|号)?\\s*(?:${RANGE}|${JOIN})\\s*第?\\s*${NUMBER})*)\\s*${MARK}(?:重点)?(?:任务|工作)?`, 'g'),
  new RegExp(
    `(?:任务|项目|编号|序号|条目)\\s*(?:第|No\\.?|no\\.?|#)?\\s*(\\d{1,4}(?:\\s*(?:${RANGE}|${JOIN})\\s*\\d{1,4})*)(?!\\s*(?:年|万|亿|%|个|家|所|月))(?:\\s*号)?`,
    'g',
  ),
  new RegExp(
    `(?<![\\d.])(\\d{1,4}(?:\\s*(?:${RANGE}|${JOIN})\\s*\\d{1,4})*)\\s*(?:号任务|号项|号条|条任务(?!量)|号(?!线|楼|院|文|令|公路|机))`,
    'g',
  ),
  // 一百零三条, without 第: only where nothing Chinese stands before it.
  new RegExp(`(?<!\\p{Script=Han})(${CHINESE_NUMERAL}{2,7})\\s*(?:条|项|号)(?!\\p{Script=Han})`, 'gu'),
  // 三十八号任务
  new RegExp(`(${CHINESE_NUMERAL}{1,7})\\s*号(?:任务|项|条)`, 'g'),
  // 任务五十八
  new RegExp(`(?:任务|条目)\\s*(${CHINESE_NUMERAL}{1,5})(?=\\s*(?:讲|说|是|的|由|谁|写|内容|呢|[,。?!]|$))`, 'g'),
  /(?:#|№)\s*(\d{1,4})/g,
  // 最后一条(102)
  /(?:条|项|任务)\s*\((\d{1,4})\)/g,
];

const WORD = '(?:task|item|point|measure|article|paragraph|clause|entry|no\\.?|number|nr\\.?|#)';
const ENGLISH_VALUE = `(?:\\d{1,4}(?:st|nd|rd|th)?|${ENGLISH_NUMERAL})`;
const ENGLISH_LIST = `${ENGLISH_VALUE}(?:\\s*(?:,|and|&|or|,\\s*and|to|through|-|–)\\s*(?:${WORD}s?\\s*)?${ENGLISH_VALUE})*`;
const ENGLISH = [
  new RegExp(
    `(?<![a-z])(?<!\\b(?:baby|child|kid|son|daughter|line|route|bus|platform|phase|grade|room|building|hospital|school)\\s)${WORD}s?\\s*(?:no\\.?|number|nr\\.?|#)?\\s*(${ENGLISH_LIST})(?![\\d.,]*\\s*(?:million|billion|%|percent))(?![a-z])`,
    'gi',
  ),
  /#\s*(\d{1,4})/g,
  new RegExp(
    `(?<![a-z])(?:the\\s+)?(\\d{1,4}(?:st|nd|rd|th)|${ENGLISH_NUMERAL.replace('(?:zero', '(?:(?!first\\b|second\\b|third\\b|last\\b)zero')})\\s+(?:task|item|point|measure|entry|one on the list)(?![a-z])`,
    'gi',
  ),
  /(?<![a-z])the\s+(\d{1,4}(?:st|nd|rd|th))(?!\s*(?:century|anniversary|session|edition|national|china|five|five-year|\w*\s*(?:fair|expo|congress|five-year)))(?![a-z])/gi,
];

// "25?", "and 90?", 那90呢.
const BARE = /^\s*(?:and|what about|how about|then|那么?|还有)?\s*(?:no\.?|number|#)?\s*(\d{1,3})(?=\s*(?:号|项|条)?呢?\s*[?。.!]?\s*$)/gi;
// 前十条任务, the first ten tasks.
const FIRST_FEW = new RegExp(
  `前\\s*(\\d{1,2}|${CHINESE_NUMERAL}{1,3})\\s*(?:条|项|个任务)(?:任务)?|(?<![a-z])(?:the\\s+)?first\\s+(\\d{1,2}|${ENGLISH_NUMERAL})\\s+(?:tasks|items)`,
  'gi',
);

/** Takes the task numbers of a question: single ones, lists and ranges, in either language's ways. */
export function readNumbers(reading: Reading): number[] {
  const numbers: number[] = [];
  // Nothing but a number: what else than a task could it be?
  for (const [, number] of reading.takeAll(BARE)) numbers.push(Number(number));
  for (const [, chinese, english] of reading.takeAll(FIRST_FEW)) {
    const last = numberOf((chinese ?? english) as string);
    for (let number = 1; number <= Math.min(last, LONGEST_RANGE); number += 1) numbers.push(number);
  }
  for (const pattern of [...(reading.language === 'en' ? ENGLISH : []), ...CHINESE]) {
    for (const match of reading.takeAll(pattern)) numbers.push(...readList(match[1] as string));
  }
  return [...new Set(numbers)];
}

const LIST_PART = new RegExp(
  `(\\d{1,4}|${CHINESE_NUMERAL}{1,7}|${ENGLISH_NUMERAL})(?:st|nd|rd|th)?|(${RANGE}|\\bto\\b|\\bthrough\\b)`,
  'gi',
);

function readList(text: string): number[] {
  const numbers: number[] = [];
  let range = false;
  for (const [, value, joiner] of text.matchAll(LIST_PART)) {
    if (joiner) {
      range = true;
      continue;
    }
    const number = /^\d+$/.test(value as string)
      ? Number(value)
      : (readChineseNumeral(value as string) ?? readEnglishNumeral(value as string));
    if (number === null) continue;
    const from = numbers.at(-1);
    if (range && from !== undefined && number > from) {
      for (let n = from + 1; n <= Math.min(number, from + LONGEST_RANGE); n += 1) numbers.push(n);
    } else {
      numbers.push(number);
    }
    range = false;
  }
  return numbers;
}

const CHINESE_PART = new RegExp(
  `第\\s*(\\d{1,2}|${CHINESE_NUMERAL}{1,3})\\s*(?:(节)|章|部分|大块|大项|板块)|(最后)一?个?(?:(节)|章|部分|大块|板块)`,
  'g',
);
const ENGLISH_PART = new RegExp(
  `(?<![a-z])(?:(section)|chapter|part)\\s+(\\d{1,2}|${ENGLISH_NUMERAL})(?![a-z])|(?<![a-z])(?:the\\s+)?(${ENGLISH_NUMERAL}|last|final)\\s+(?:(section)|chapter)(?![a-z])`,
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

const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : (readChineseNumeral(text) ?? readEnglishNumeral(text) ?? 0));

/** Takes the years of a question: 2025, 2023年, 2023—2025. Two-digit years only with 年 (25年). */
export function readYears(reading: Reading): number[] {
  const years: number[] = [];
  const pattern =
    /(?<![\d.])((?:19|20)\d{2})(?:\s*年)?(?:\s*(?:-|—|–|~|到|至|to)\s*((?:19|20)\d{2})(?:\s*年)?)?(?![\d.]*\d)(?!s\b)(?!\s*(?:亿|万|人|家|个|名|台|辆|套|户|km|kw|mw))/gi;
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
