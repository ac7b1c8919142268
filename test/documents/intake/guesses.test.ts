import { describe, expect, it } from 'vitest';
import { type Given, guessesFor } from '../../../src/documents/intake/guesses.js';
import { readFileBytes } from '../../../src/documents/intake/read-file.js';
import { readFixture } from '../../support/yunling.js';

const TASKS = '\n一、工作\n1.修路。修路10公里(牵头单位:市交通局)。\n2.种树。种树20亩(牵头单位:市林业局)。\n';
const guessed = async (text: string, given: Given = {}) => guessesFor(await readFileBytes(Buffer.from(text), 'paper.txt'), given);

describe('what is guessed of a paper', () => {
  it('comes from its letterhead and signature, each with its line', async () => {
    const guesses = guessesFor(await readFixture('songxi.txt'), {});
    expect(guesses.title?.value).toBe('松溪市2026年重点工作任务');
    expect(guesses.documentNumber).toEqual({ value: '松政办发〔2026〕7号', line: '松政办发〔2026〕7号' });
    expect(guesses.published).toEqual({ value: '2026-02-01', line: '2026年2月1日' });
    expect(guesses.publisher).toEqual({ value: '松溪市人民政府办公室', line: '松溪市人民政府办公室' });
    expect(guesses.years?.value).toEqual({ from: 2026, to: 2026 });
    expect(guesses.address).toBeNull();
  });

  it('comes from the fields of a web page', async () => {
    const guesses = guessesFor(await readFixture('heyuan.html'), {});
    expect(guesses.title?.value).toBe('禾源县绿色发展三年行动计划(2025—2027年)');
    expect(guesses.documentNumber?.value).toBe('禾政发〔2025〕12号');
    expect(guesses.published?.value).toBe('2025-03-10');
    expect(guesses.publisher?.value).toBe('禾源县人民政府');
    expect(guesses.years?.value).toEqual({ from: 2025, to: 2027 });
  });

  it('is the paper that a letter hands on, not the letter', async () => {
    const { title } = await guessed(`临海市人民政府办公室关于印发《临海市2024年民生工作要点》的通知${TASKS}`);
    expect(title?.value).toBe('临海市2024年民生工作要点');
  });

  it('says nothing that the text does not say', async () => {
    const { documentNumber, published, publisher } = await guessed(
      `根据国发〔2018〕42号文件和省政府的有关部署,结合我市实际,制定本方案,请各单位遵照执行,抓好落实工作,不得有误,务求实效。${TASKS}`,
    );
    expect([documentNumber, published, publisher]).toEqual([null, null, null]);
  });
});

describe('the place of a paper', () => {
  it.each([
    ['青田县2024年重点工作任务', '青田县', 'Qingtian County', ['浙江省', '丽水市']],
    ['杭州市西湖区2024年重点工作任务', '西湖区', 'Xihu District', ['浙江省', '杭州市']],
    ['陕西省2024年重点工作任务', '陕西省', 'Shaanxi', []],
    ['西安市2024年重点工作任务', '西安市', "Xi'an", ['陕西省']],
    ['国务院关于加快修路的指导意见', '全国', 'China', []],
    ['农业农村部等6部门关于加快修路的指导意见', '全国', 'China', []],
  ])('is read from its title: %s', async (title, zh, en, within) => {
    const { place } = await guessed(`${title}${TASKS}`);
    expect(place?.value).toMatchObject({ zh, en, within });
  });

  it('is that of the government that issued it where no list has the place', async () => {
    const { place } = guessesFor(await readFixture('songxi.txt'), {});
    expect(place?.value).toEqual({ zh: '松溪市', en: 'Songxi', aliases: ['松溪'], within: [] });
  });

  it('is not known where nothing says it', async () => {
    expect((await guessed(`2024年重点工作任务${TASKS}`)).place).toBeNull();
  });
});

describe('the years of a paper', () => {
  it.each([
    ['临海市三年行动计划(2023—2025年)', 2023, 2025],
    ['临海市2024年工作要点', 2024, 2024],
    ['临海市“十四五”消防规划', 2021, 2025],
    ['临海市2022年起三年行动计划', 2022, 2024],
  ])('are read from its title: %s', async (title, from, to) => {
    expect((await guessed(`${title}${TASKS}`)).years?.value).toEqual({ from, to });
  });

  it('else go from its date to the year that its targets name', async () => {
    const text = `临海市关于修路的实施意见${TASKS}3.架桥。到2027年,架桥3座(牵头单位:市交通局)。\n\n临海市人民政府\n2024年4月18日\n`;
    expect((await guessed(text)).years?.value).toEqual({ from: 2024, to: 2027 });
  });
});

describe('what a person says', () => {
  it('stands instead of what the text shows', async () => {
    const given = {
      title: '另一题目',
      number: '甲〔2020〕1号',
      date: '2020年5月4日',
      publisher: '某局',
      place: '杭州',
      years: '2020-2022',
      link: 'https://example.org/a',
    };
    const guesses = await guessed(`临海市2024年工作要点${TASKS}`, given);
    expect(Object.values(guesses).map((guess) => guess?.line)).toEqual(Array(7).fill(null));
    expect(guesses.published?.value).toBe('2020-05-04');
    expect(guesses.place?.value.zh).toBe('杭州市');
    expect(guesses.years?.value).toEqual({ from: 2020, to: 2022 });
  });

  it.each([
    ['date', '31 April', /--date "31 April" is not a day such as/],
    ['date', '2024-02-30', /--date/],
    ['years', '2025-2023', /--years "2025-2023" is not a year/],
    ['place', '云岭新区', /--place "云岭新区" is not a province, city or county/],
  ])('is refused where it cannot be: --%s %s', async (option, value, message) => {
    await expect(guessed(`临海市2024年工作要点${TASKS}`, { [option]: value })).rejects.toThrow(message);
  });
});
