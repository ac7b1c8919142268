import { describe, expect, it } from 'vitest';
import { measureOf } from '../../src/answer/measures.js';
import { ask } from '../support/app.js';

const measure = (text: string) => measureOf({ text, intent: { kind: 'figure' } });

describe('the sort of figure that a question asks for', () => {
  it.each([
    ['覆盖率要到百分之几?', '覆盖率达到100%', '建成600处'],
    ['What share of beds should be nursing beds?', '占比达60%', '新增20家'],
    ['要建多少公里绿道?', '绿道100公里以上', '绿地400公顷'],
    ['多少张护理型床位?', '2300张护理型床位', '600处站点'],
    ['When will it be finished?', '2024年建成', '100公里'],
  ])('“%s” is for %s, not for %s', (question, right, wrong) => {
    expect(measure(question)?.test(right)).toBe(true);
    expect(measure(question)?.test(wrong)).toBe(false);
  });

  it('is not read where no figure is asked for', () => {
    expect(measureOf({ text: '占比多少', intent: { kind: 'about' } })).toBeNull();
    expect(measure('有什么目标?')).toBeNull();
  });

  it('is quoted before other figures of the task', async () => {
    const answer = await ask('青岛特殊困难老年人每月上门探访要做到百分之几?');
    expect(answer.citations[0]?.quote).toContain('100%');
  });

  it('is sought in a task that gives a figure where the nearest task gives none', async () => {
    const answer = await ask('How much foreign investment does Zhifu want to actually utilise by 2025?');
    expect(answer.citations[0]).toMatchObject({ documentId: 'zhifu-plan', taskNumber: 65 });
  });
});
