import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/detect.js';
import { readAmounts } from '../../src/understanding/entities/amounts.js';
import { UnreadText } from '../../src/understanding/entities/unread-text.js';

const read = (text: string, language: Language) => readAmounts(new UnreadText(text, language)).map(({ bounds, unit }) => [bounds, unit]);

describe('an amount', () => {
  it.each([
    ['三个以上牵头单位', [[{ at_least: 3 }, '个']]],
    ['牵头部门超过三个', [[{ more_than: 3 }, '个']]],
    ['参保率不到4%', [[{ less_than: 4 }, '%']]],
    ['至少五家单位', [[{ at_least: 5 }, '家']]],
    ['不超过200张床位', [[{ at_most: 200 }, '张']]],
    ['正好三家单位', [[{ is: 3 }, '家']]],
    ['500处城市书房', [[{ is: 500 }, '处']]],
    ['新增20万户', [[{ is: 200000 }, '户']]],
    ['百分之八十以上', [[{ at_least: 80 }, '%']]],
    ['突破1200亿元', [[{ at_least: 120_000_000_000 }, '元']]],
    ['三到五个单位', [[{ at_least: 3, at_most: 5 }, '个']]],
  ])('is read from “%s” with its bounds: %j', (text, amounts) => {
    expect(read(text, 'zh')).toEqual(amounts);
  });

  it.each([
    ['more than 200 beds', [[{ more_than: 200 }, null]]],
    ['at least three lead units', [[{ at_least: 3 }, null]]],
    ['above 90 per cent', [[{ more_than: 90 }, '%']]],
    ['below 95%', [[{ less_than: 95 }, '%']]],
    ['no more than 5 tasks', [[{ at_most: 5 }, null]]],
    ['no fewer than 5 tasks', [[{ at_least: 5 }, null]]],
    ['five or more units', [[{ at_least: 5 }, null]]],
    ['exactly 3 lead units', [[{ is: 3 }, null]]],
    ['120 billion yuan', [[{ is: 120_000_000_000 }, '元']]],
    ['1.5 million square metres', [[{ is: 1_500_000 }, '平方米']]],
    ['over 27,340 km of pipes', [[{ more_than: 27_340 }, '公里']]],
    ['¥2bn', [[{ is: 2_000_000_000 }, '元']]],
    ['twenty-five tasks', [[{ is: 25 }, null]]],
    ['over three years', [[{ more_than: 3 }, '年']]],
  ])('is read from “%s” with its bounds: %j', (text, amounts) => {
    expect(read(text, 'en')).toEqual(amounts);
  });

  it.each<[string, Language]>([
    ['5G基站', 'zh'],
    ['第三章', 'zh'],
    ['哪三个部门', 'zh'],
    ['一起牵头', 'zh'],
    ['一共多少', 'zh'],
    ['十四五规划', 'zh'],
    ['5G masts', 'en'],
    ['the rural one', 'en'],
    ['which one is led by it', 'en'],
    ['the 24th task', 'en'],
    ['a 7-11 shop', 'en'],
    ['PM2.5', 'en'],
  ])('is not seen in “%s”', (text, language) => {
    expect(read(text, language)).toEqual([]);
  });

  it('has the stretch of the text that holds it and its bound', () => {
    const [amount] = readAmounts(new UnreadText('which tasks have more than three lead units', 'en'));
    expect('which tasks have more than three lead units'.slice(amount?.start, amount?.end)).toBe('more than three');
    const [chinese] = readAmounts(new UnreadText('三个以上牵头单位', 'zh'));
    expect('三个以上牵头单位'.slice(chinese?.start, chinese?.end)).toBe('三个以上');
  });
});
