import { beforeAll, describe, expect, it } from 'vitest';
import { MESSAGE_LIMIT, renderAnswer } from '../../../adapters/telegram/render.js';
import type { Answer, Block } from '../../../src/answers/types.js';
import { type App, createApp } from '../../../src/app.js';

let app: App;
beforeAll(async () => {
  app = await createApp();
});

const withBlocks = (blocks: Block[], language: 'en' | 'zh' = 'en'): Answer => ({
  status: 'answered',
  language,
  blocks,
  text: '',
  verdict: null,
  count: null,
  value: null,
  units: [],
  figures: [],
  citations: [],
  read: [],
  options: [],
  trace: { steps: [], evidence: [] },
});
const rendered = (blocks: Block[]) => renderAnswer(withBlocks(blocks), app.wording);

describe('an answer as messages', () => {
  it('shows the hydrogen answer with bold heading and labels, and collapsed quotes', async () => {
    const [message, ...others] = renderAnswer(await app.bot.ask('Who leads hydrogen work in Qingzhou?'), app.wording);
    expect(others).toEqual([]);
    expect(
      message?.entities.map(({ type, offset, length }) => `${type}: ${message.text.slice(offset, offset + length)}`),
    ).toMatchSnapshot();
    expect(message?.text).toMatchSnapshot();
  });

  it('shows a Chinese list with an item a line', async () => {
    const [message] = renderAnswer(await app.bot.ask('青州市教体局牵头哪些任务?'), app.wording);
    expect(message?.text).toMatchSnapshot();
  });

  it('sends what looks like markup as it is, without reading it', () => {
    const hostile = '_*[x](tg://user?id=1)~`>#+-=|{}.! <b>&amp;</b> <!channel>';
    const [message] = rendered([{ kind: 'paragraph', text: hostile }]);
    expect(message?.text).toBe(hostile);
    expect(message?.entities).toEqual([]);
  });

  it('splits between list items, each item whole and in order', () => {
    const items = Array.from({ length: 400 }, (_, index) => `${index}. ${'任务标题😀'.repeat(6)}`);
    const parts = rendered([
      { kind: 'heading', text: 'Tasks' },
      { kind: 'list', items },
    ]);
    expect(parts.length).toBeGreaterThan(1);
    const lines = parts.flatMap(({ text }) => text.split('\n')).filter((line) => line.startsWith('• '));
    expect(lines).toEqual(items.map((item) => `• ${item}`));
  });

  it('fits hostile blocks into messages without loss, every entity whole and every character whole', () => {
    for (let shift = 0; shift < 12; shift += 1) {
      const long = `${'x'.repeat(shift)}${'👩‍👩‍👧‍👦🇨🇳𠮷'.repeat(2800)}`.slice(0, 40_000 - shift);
      const text = long.replace(/\p{Surrogate}$/u, '');
      for (const kind of ['paragraph', 'quote', 'note', 'heading'] as const) {
        const parts = rendered([kind === 'quote' ? { kind, text, citation: 0 } : { kind, text }]);
        expect(
          parts
            .map((part) => part.text)
            .join('')
            .endsWith(text),
        ).toBe(true);
        for (const part of parts) {
          expect(part.text.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
          expect(part.text).not.toMatch(/\p{Surrogate}/u);
          if (kind !== 'paragraph') expect(part.entities).toEqual([expect.objectContaining({ offset: 0, length: part.text.length })]);
        }
      }
    }
  });

  it('shows a table as a list, a row an item, cells behind the names of their columns', () => {
    const [message] = rendered([
      {
        kind: 'table',
        columns: ['No.', 'Task', 'Lead'],
        rows: [
          ['2', '推动创新', ''],
          ['64', '展会', '市商务局'],
        ],
      },
    ]);
    expect(message?.text).toBe('• 2 · Task: 推动创新\n• 64 · Task: 展会 · Lead: 市商务局');
  });

  it('shows how the question was read in italics', () => {
    const [message] = rendered([{ kind: 'reading', text: 'tasks of Qingzhou' }]);
    expect(message?.text).toBe('Read as: tasks of Qingzhou');
    expect(message?.entities).toEqual([{ type: 'italic', offset: 0, length: 26 }]);
  });

  it('splits a unit list that is longer than a message', () => {
    const names = Array.from({ length: 900 }, (_, index) => `市第${index}发展和改革局`);
    const parts = rendered([{ kind: 'units', role: 'lead', printedRole: null, names }]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text }) => text).join('')).toBe(`Lead: ${names.join(', ')}`);
  });

  it('never puts more entities into a message than Telegram reads', () => {
    const blocks: Block[] = Array.from({ length: 250 }, (_, index) => ({ kind: 'quote', text: `quote ${index}`, citation: index }));
    const parts = rendered(blocks);
    expect(parts.flatMap(({ entities }) => entities)).toHaveLength(250);
    for (const { entities } of parts) expect(entities.length).toBeLessThanOrEqual(100);
  });

  it('makes no message of white space only', () => {
    const parts = rendered([
      { kind: 'paragraph', text: ' '.repeat(9000) },
      { kind: 'paragraph', text: 'end' },
    ]);
    expect(parts.map(({ text }) => text)).toEqual(['end']);
  });
});
