import { beforeAll, describe, expect, it } from 'vitest';
import type { MessageReader } from '../../src/understanding/read-message.js';
import type { Reading } from '../../src/understanding/types.js';
import { theApp } from '../support/app.js';

let messages: MessageReader;
beforeAll(async () => {
  ({ messages } = await theApp());
});
const readWhole = (text: string) => messages.read(text, 'en').readings[0] as Reading;
/** What a text says in numbers, with the subject that is left. */
function read(text: string) {
  const { entities, tasks, parts, documentIds, subject } = readWhole(text);
  return { numbers: tasks, years: entities.years.map(({ year }) => year), kind: entities.kind?.kind ?? null, parts, documentIds, subject };
}

describe('a task number', () => {
  it.each<[string, number[]]>([
    ['青州第25条讲什么?', [25]],
    ['青州的第25項', [25]],
    ['青州第二十五项由谁牵头?', [25]],
    ['青州25号任务谁牵头?', [25]],
    ['青州#25', [25]],
    ['青州任务25', [25]],
    ['Qingzhou task 25', [25]],
    ['Qingzhou #25', [25]],
    ['Who leads item no. 25 in Qingzhou?', [25]],
    ['Zibo item twenty-five', [25]],
    ['What is the 25th task of Qingzhou?', [25]],
    ['What does the 25th say in Qingzhou?', [25]],
    ['Qingzhou tasks 3 to 6', [3, 4, 5, 6]],
    ['Qingzhou items 3-6', [3, 4, 5, 6]],
    ['青州第3至6条', [3, 4, 5, 6]],
    ['青州第二十五条至第二十七条', [25, 26, 27]],
    ['青州第3、5和7项', [3, 5, 7]],
    ['Qingzhou tasks 3, 5 and 7', [3, 5, 7]],
    ['淄博第300项是什么?', [300]],
  ])('is read from “%s”: %j', (text, numbers) => {
    expect(read(text).numbers).toEqual(numbers);
    expect(read(text).subject).toBe('');
  });

  it.each([
    '2025年青州氢能目标',
    'What is the hydrogen target for 2025 in Zhifu?',
    '青岛建设221个老旧小区',
    '青州5G基站',
    'How many 5G base stations in Qingzhou?',
    '15年免费教育',
    '15 years of free education in Qingdao',
    '芝罘PM2.5目标',
    'PM2.5 target in Zhifu',
    '青岛地铁8号线',
    'the 25th anniversary event in Qingdao',
    '青岛十四五规划',
    '淄博113项任务清单里的托位',
    '青州1.5万人',
    '青州3A级景区',
  ])('is not seen in “%s”', (text) => {
    expect(read(text).numbers).toEqual([]);
  });
});

describe('a year', () => {
  it.each<[string, number[]]>([
    ['2025年青州氢能目标', [2025]],
    ['What is the target for 2025 in Zhifu?', [2025]],
    ['22年青州氢能', [2022]],
    ['二〇二三年青州氢能', [2023]],
    ['2023—2025年青岛氢能', [2023, 2025]],
    ['hydrogen from 2023 to 2025 in Qingdao', [2023, 2025]],
    ['15年免费教育', []],
    ['青岛建设2023个充电桩', []],
    ['淄博第25项', []],
  ])('is read from “%s”: %j', (text, years) => {
    expect(read(text).years).toEqual(years);
  });

  it('chooses, of two documents of a place, the one that covers it', () => {
    expect(read('青岛2025年氢能目标').documentIds).toEqual(['qingdao-plan']);
    expect(read('青岛2023年氢能目标').documentIds[0]).toBe('qingdao-2023');
  });
});

describe('a sort of document', () => {
  it.each([
    ['青岛三年行动计划里的氢能', 'three_year_plan', ['qingdao-plan']],
    ['Qingdao three-year plan hydrogen', 'three_year_plan', ['qingdao-plan']],
    ['芝罘三年计划里的氢能', 'three_year_plan', ['zhifu-plan']],
    ['青岛重点工作任务里的氢能', 'annual_tasks', ['qingdao-2023']],
    ['Qingdao key tasks 2023 hydrogen', 'annual_tasks', ['qingdao-2023']],
    ['淄博113项任务里的托位', 'task_list', ['zibo-113']],
  ])('is read from “%s”: %s', (text, kind, documentIds) => {
    expect(read(text).kind).toBe(kind);
    expect(read(text).documentIds).toEqual(documentIds);
  });

  it('is not read from the title of another plan', () => {
    expect(read('青岛机器换人专项行动计划').kind).toBeNull();
    expect(read('青岛的地铁').kind).toBeNull();
  });
});

describe('a chapter', () => {
  it.each([
    ['青岛第十章有哪些任务?', [{ chapter: 10 }]],
    ['青州第三部分有哪些任务?', [{ chapter: 3 }]],
    ['青州第二、三章有哪些任务?', [{ chapter: 2 }, { chapter: 3 }]],
    ['tasks in chapters 2 and 3 of Qingzhou', [{ chapter: 2 }, { chapter: 3 }]],
    ['chapter nine of the Qingdao plan', [{ chapter: 9 }]],
    ['section 2 of Zhifu', [{ section: 2 }]],
    ['section 2 of chapter 3 of the Zhifu plan', [{ chapter: 3, section: 2 }]],
    ['青岛三年行动计划第九章第二节', [{ chapter: 9, section: 2 }]],
    ['Zhifu plan, chapter 2, section 4', [{ chapter: 2, section: 4 }]],
    ['the last chapter of the Zhifu plan', [{ chapter: -1 }]],
    ['青州文件的最后一个部分', [{ chapter: -1 }]],
  ])('is read from “%s” and is no task number', (text, parts) => {
    expect(read(text).parts).toEqual(parts);
    expect(read(text).numbers).toEqual([]);
  });
});
