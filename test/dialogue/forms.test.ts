import { describe, expect, it } from 'vitest';
import { ask } from '../support/app.js';

const QUESTION = '青州要新增多少个充电桩?';

describe('one answer in another form', () => {
  it('is a table of figures', async () => {
    const { blocks, value } = await ask(QUESTION, '做成表格');
    expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(value).toEqual({ number: 221, unit: '个' });
  });

  it('is a table of units', async () => {
    const { blocks, units } = await ask('who leads charging piles in Qingzhou?', 'as a table please');
    expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(units.map(({ name }) => name)).toEqual(['市工信局', '市发改局']);
  });

  it('is the bare amount', async () => {
    const { text, citations } = await ask(QUESTION, '只要数字');
    expect(text).toBe('221个');
    expect(citations).toHaveLength(1);
  });

  it.each(['短一点', 'shorter'])('is what was asked without its sentence, which is still cited: “%s”', async (text) => {
    const { blocks, citations, status } = await ask(QUESTION, text);
    expect(status).toBe('answered');
    expect(blocks.some(({ kind }) => kind === 'quote')).toBe(false);
    expect(citations.length).toBeGreaterThan(0);
  });
});
