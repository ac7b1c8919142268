import fc from 'fast-check';

/** What the text of a question is made of when it is made to do harm. */
const WORDS = [
  ...[
    '青州',
    '青岛',
    '芝罘',
    '淄博',
    '济南',
    '氢能',
    '养老',
    '充电桩',
    '幼儿园',
    '市商务局',
    '牵头',
    '参与',
    '谁',
    '哪些',
    '多少',
    '几',
    '任务',
    '清单',
  ],
  ...[
    'who',
    'leads',
    'hydrogen',
    'in',
    'Qingzhou',
    'and',
    'how many',
    'tasks',
    'does',
    'the civil affairs',
    'bureau',
    'wages',
    'not',
    'compare',
  ],
  ...[
    '哈',
    '嗯',
    '好的',
    '谢',
    '的',
    '呢',
    '吗',
    '是不是',
    '哪个',
    '那个',
    '个',
    '第',
    '条',
    '号',
    '项',
    '章',
    '年',
    '万',
    '亿',
    '%',
    '到',
    '、',
    '和',
  ],
  ...[
    'the eightieth',
    'hundred and',
    'twenty-',
    'one',
    'thank you',
    'ok',
    'haha',
    'you are',
    'that is',
    'for the',
    'what year',
    'no.',
    '#',
  ],
];
const ODD = [
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u200b',
    '\u202e',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\ufdfa',
    '\u0301',
    '\u0e33',
    '🏳️‍🌈',
    'İ',
    'ß',
    '㍿',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '\\',
    '^',
    '$',
    '*',
    '+',
    '?',
    '|',
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '/',
    '%s',
    '$\u007bx}',
    '{{x}}',
    '__proto__',
    'constructor',
  ],
  ...[
    '0',
    '7',
    '1,',
    '1、',
    '-1',
    '1e309',
    'NaN',
    '99999999999',
    '0x1F',
    '½',
    '٣',
    '①',
    '〇',
    '百',
    '千',
    '亿',
    '\n',
    '\t',
    '  ',
    '，',
    '。',
    '？',
  ],
];

const word = fc.constantFrom(...WORDS);
const odd = fc.constantFrom(...ODD);
const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 });
const joined = (parts: readonly string[], between: string) => parts.join(between);
const between = fc.constantFrom('', ' ', ', ', '、', '\n');

/** Words of questions in any order; the same word over and over; symbols; any characters; a list of numbers; all of these in a row. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.array(word, { minLength: 2, maxLength: 40 }), between).map(([parts, by]) => joined(parts, by)) },
  {
    weight: 3,
    arbitrary: fc.tuple(word, fc.integer({ min: 2, max: 400 }), between).map(([one, times, by]) => joined(Array(times).fill(one), by)),
  },
  { weight: 1, arbitrary: fc.tuple(odd, fc.integer({ min: 1, max: 900 })).map(([one, times]) => one.repeat(times)) },
  { weight: 1, arbitrary: fc.array(fc.oneof(odd, character), { minLength: 1, maxLength: 60 }).map((parts) => joined(parts, '')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('第', 'tasks ', 'items ', '任务', ''), fc.array(fc.nat(130), { minLength: 2, maxLength: 90 }), between)
      .map(([opening, numbers, by]) => `${opening}${joined(numbers.map(String), by)}`),
  },
);
const line = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => joined(pieces, ' ').slice(0, 1000));

/** Lines that mean harm, the same for the same seed. */
export const hostileLines = (seed: number, number: number): string[] => fc.sample(line, { seed, numRuns: number });

/** Short messages that once stopped the process, and others of their kinds. */
export const KNOWN_KILLERS: readonly string[] = [
  `${'哈'.repeat(30)}个`,
  `${'呵'.repeat(500)}个`,
  `${'嗯'.repeat(26)}那个养老的事`,
  `${'好的'.repeat(28)}个`,
  `${'谢'.repeat(36)}个`,
  `${'thank you '.repeat(60)}kindergarten`,
  `第${Array.from({ length: 30 }, (_, i) => i + 1).join(', ')}`,
  `第${Array.from({ length: 14 }, (_, i) => i + 1).join(' 、 ')}`,
  `tasks ${'one and '.repeat(100)}`,
  'the eightieth '.repeat(22),
  'one hundred and five and '.repeat(38),
  '青岛'.repeat(500),
  `wages ${'7'.repeat(900)}`,
  `公里${'0'.repeat(900)}`,
  '是不是'.repeat(300),
  'how many of the '.repeat(60),
  'the civil affairs and '.repeat(45),
];

/** Letters of ordinary people: long, with many words that say something. */
export const LETTERS: readonly string[] = [
  '尊敬的领导您好,我家住在老城区,楼下的雨水管每年夏天都往外冒水,孩子上学要绕两公里,老人买菜没有公交车,社区食堂关门半年了,听说要改造老旧小区,还要装电梯、修停车场、建幼儿园和卫生站,不知道哪个部门负责,什么时候动工,请给个答复。'
    .repeat(8)
    .slice(0, 900),
  'Dear officer, our lane floods whenever it rains, the school bus no longer stops, the clinic shuts at noon and my father cannot find a nursing bed; we read that old estates will be rebuilt, lifts added, parks opened and charging posts installed. '
    .repeat(5)
    .slice(0, 990),
];
