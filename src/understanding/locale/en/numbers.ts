import { ENGLISH_NUMERAL } from '../../../language/numerals.js';
import type { ListForm } from '../../entities/number-lists.js';

const TASK_WORD = '(?:task|item|point|measure|article|paragraph|clause|entry|no\\.?|number|nr\\.?|#)';
const OTHER_NUMBER = '(?:baby|child|kid|son|daughter|line|route|bus|platform|phase|grade|room|building|hospital|school)';
const VALUE = new RegExp(`\\d{1,4}(?:st|nd|rd|th)?(?!\\d)|${ENGLISH_NUMERAL}`, 'iy');

/** "Task 25", "tasks 3, 5 and 7", "items 3 to 6". */
export const TASK_LISTS: readonly ListForm[] = [
  // "Between no. 30 and no. 40", "from 81 to 91 in the plan, which tasks": a range of what is spoken of.
  {
    opens: new RegExp(`(?<![a-z])(?:between|from) (?:${TASK_WORD}s? ?)?(?=\\d)`, 'gi'),
    value: /\d{1,3}(?![\d.,%])/y,
    joins: new RegExp(` *(?:and|to|through|until|up to|-|–) *(?:${TASK_WORD}s? ?)?`, 'iy'),
    closes: /(?: \((?:both )?includ(?:ed|ing|sive)(?: both)?\)|,? inclusive(?:ly)?)?(?= (?:in|of|on)\b| \(|[,;:?.!]|$)/y,
    isRange: /./,
    besides: /\b(?:tasks?|items?|points|entries)\b/i,
  },
  {
    opens: new RegExp(`(?<![a-z])(?<!\\b${OTHER_NUMBER} )${TASK_WORD}s? ?(?:(?:no\\.?|number|nr\\.?|#) ?)?`, 'gi'),
    value: VALUE,
    joins: new RegExp(` *(?:, *and\\b|,|&|-|–|(?:and|or|to|through)\\b) *(?:${TASK_WORD}s? *)?`, 'iy'),
    closes: /(?! ?(?:million|billion|%|percent))(?![a-z])/iy,
  },
];

const NOT_A_REFERENCE = ENGLISH_NUMERAL.replace('(?:zero', '(?:(?!first\\b|second\\b|third\\b|last\\b)zero');

/** A single task; its number is the first group. */
export const SINGLE_TASKS: readonly RegExp[] = [
  /# ?(\d{1,4})/g,
  new RegExp(
    `(?<![a-z]|[a-z]-)(?:the )?(\\d{1,4}(?:st|nd|rd|th)|${NOT_A_REFERENCE}) (?:task|item|point|measure|entry|one on the list)(?![a-z])`,
    'gi',
  ),
  // "112 is led by housing", "a co-lead on 66"
  /(?<=^|[,;] ?|\b(?:so|and|then|but|is|does|has) )(\d{1,3})(?= (?:is|has|isn['’]t|does|was|isn't) (?:(?:also|only|then|just) )?(?:co-?)?(?:led|lead|headed|run|handled|owned|say|about))/gi,
  /(?<=\b(?:(?:co-?)?leads?|participants?|partners?|part|involved|named|units?) (?:on|in|of|for) )(\d{1,3})(?=[?.,!;]|$)/gi,
  /(?<![a-z])the (\d{1,4}(?:st|nd|rd|th))(?! ?(?:century|anniversary|session|edition|national|china|five|(?:\w{1,20} )?(?:fair|expo|congress)))(?![a-z])/gi,
];

const FEW = `(\\d{1,2}|${ENGLISH_NUMERAL})(?= (?:(?!of\\b)[\\w'’-]{1,20} ){0,2}(?:tasks|items|points|entries|ones|measures)\\b)`;
/** "The first ten tasks", "the closing three"; the number is the first group. */
export const FIRST_FEW = new RegExp(`(?<![a-z])(?:the )?(?:very )?(?:first|opening|initial|earliest) ${FEW}`, 'gi');
export const LAST_FEW = new RegExp(`(?<![a-z])(?:the )?(?:very )?(?:last|final|closing|concluding) ${FEW}`, 'gi');

/** Before the first few: of them something is asked. */
export const OF_FEW = /\b(?:of|among|amongst|in|within|out of) $/i;

/** Right behind a number: from there to the end. */
export const ONWARDS =
  /^(?:,? ?(?:on(?:wards?)?|upwards?)(?![a-z])(?! (?:the|a|[a-z]+(?:ing|ion))\b)|,? (?:and|or) (?:after(?:wards)?|later|beyond|up|above|(?:all )?(?:that|what) follows?)(?![a-z]))/i;

const PART_JOIN = / *(?:, *and\b|,|&|-|–|(?:and|or|to|through)\b) *(?:(?:chapter|part|section)s? *)?/iy;
const PART_VALUE = new RegExp(`\\d{1,2}(?!\\d)|${ENGLISH_NUMERAL}`, 'iy');

/** "Chapter nine", "chapters 2 and 3"; "section 2". */
export const CHAPTER_LIST: ListForm = {
  opens: /(?<![a-z])(?:chapter|part|ch\.)s? ?(?:no\.? ?|number )?/gi,
  value: PART_VALUE,
  joins: PART_JOIN,
  closes: /(?![a-z])/iy,
};
export const SECTION_LIST: ListForm = { ...CHAPTER_LIST, opens: /(?<![a-z])sections? ?(?:no\.? ?|number )?/gi };

/** "The third chapter", "the last section"; the first group is the number, the second says that it is a section. */
export const ORDINAL_PART = new RegExp(
  `(?<![a-z])(?:the )?(\\d{1,2}(?:st|nd|rd|th)|${ENGLISH_NUMERAL}|last|final) (?:(section)|chapter)(?![a-z])`,
  'gi',
);
