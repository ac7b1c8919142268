import { describe, expect, it } from 'vitest';
import { ENGLISH_NUMERAL, figureValues, readChineseNumeral, readEnglishNumeral } from '../../src/language/numerals.js';

describe('Chinese numerals', () => {
  it.each([
    ['〇', 0],
    ['七', 7],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十五', 25],
    ['九十九', 99],
    ['一百零三', 103],
    ['一百一十三', 113],
    ['一一三', 113],
    ['两百', 200],
    ['一千零一', 1001],
    ['三千二百一十', 3210],
  ])('%s is %i', (text, number) => {
    expect(readChineseNumeral(text)).toBe(number);
  });

  it.each(['', '25', '二十五项', '第三', 'three', '万'])('"%s" is none', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });

  it('read every task number the way the documents count', () => {
    const digits = '零一二三四五六七八九';
    const inCharacters = (n: number): string => {
      const hundreds = Math.floor(n / 100);
      const tens = Math.floor((n % 100) / 10);
      const ones = n % 10;
      const head = hundreds > 0 ? `${digits[hundreds]}百` : '';
      const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
      return head + middle + (ones > 0 ? digits[ones] : '');
    };
    for (let n = 1; n <= 999; n += 1) expect([inCharacters(n), readChineseNumeral(inCharacters(n))]).toEqual([inCharacters(n), n]);
  });
});

describe('English numerals', () => {
  it.each([
    ['zero', 0],
    ['five', 5],
    ['twelve', 12],
    ['nineteen', 19],
    ['twenty-five', 25],
    ['twenty five', 25],
    ['Ninety-Nine', 99],
    ['one hundred', 100],
    ['hundred and three', 103],
    ['one hundred and thirteen', 113],
    ['one hundred twenty', 120],
  ])('the cardinal %s is %i', (text, number) => {
    expect(readEnglishNumeral(text)).toBe(number);
  });

  it.each([
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['eighth', 8],
    ['ninth', 9],
    ['twelfth', 12],
    ['twentieth', 20],
    ['twenty-fifth', 25],
    ['eighty third', 83],
    ['ninetieth', 90],
    ['hundredth', 100],
    ['one hundred and third', 103],
  ])('the ordinal %s is %i', (text, number) => {
    expect(readEnglishNumeral(text)).toBe(number);
  });

  it.each(['', 'and', 'task', 'twenty-five tasks', '25', '二十'])('"%s" is none', (text) => {
    expect(readEnglishNumeral(text)).toBeNull();
  });

  it('are found whole in a question by their pattern', () => {
    const found = (text: string) => text.match(new RegExp(`\\b${ENGLISH_NUMERAL}\\b`, 'i'))?.[0];
    expect(found('What is the twenty-fifth task?')).toBe('twenty-fifth');
    expect(found('show task one hundred and three please')).toBe('one hundred and three');
    expect(found('the thirtieth item')).toBe('thirtieth');
    expect(found('who leads hydrogen work')).toBeUndefined();
  });
});

describe('the values of the figures in a text', () => {
  it.each([
    ['惠及137万户', ['137', '1370000']],
    ['1.37 million households', ['1.37', '1370000']],
    ['投资2,500亿元', ['2500', '250000000000']],
    ['3千万', ['3', '3000', '30000000']],
    ['three-year plan of 三年', ['3']],
    ['12.5%', ['12.5']],
    ['5 billion yuan', ['5', '5000000000']],
    ['第二十五项', ['25']],
    ['没有数字', []],
  ])('"%s" holds %j', (text, values) => {
    expect([...figureValues(text)].filter((value) => values.includes(value)).sort()).toEqual([...values].sort());
    if (values.length === 0) expect(figureValues(text).size).toBe(0);
  });

  it('do not hold what the text does not say', () => {
    expect(figureValues('惠及137万户').has('13.7')).toBe(false);
    expect(figureValues('惠及137万户').has('13700')).toBe(false);
    expect(figureValues('20万个').has('2')).toBe(false);
  });

  it('meet over the two languages', () => {
    const meets = (zh: string, en: string) => [...figureValues(en)].some((value) => figureValues(zh).has(value));
    expect(meets('新增就业35万人', '350,000 jobs')).toBe(true);
    expect(meets('新增绿色建筑1000万平方米', '10 million square metres')).toBe(true);
    expect(meets('进出口额达到120亿元', '12 billion yuan')).toBe(true);
    expect(meets('进出口额达到120亿元', '13 billion yuan')).toBe(false);
  });
});
