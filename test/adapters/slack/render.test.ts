import { beforeAll, describe, expect, it } from 'vitest';
import { type Knowledge, renderAnswer } from '../../../adapters/slack/render/render.js';
import { sourceView } from '../../../adapters/slack/render/source-view.js';
import { escapeText, readText } from '../../../adapters/slack/render/text.js';
import type { Answer, Block } from '../../../src/answers/types.js';
import { type App, createApp } from '../../../src/app.js';
import { allText, faultOf } from './block-kit-limits.js';

let core: App;
let knowledge: Knowledge;
beforeAll(async () => {
  core = await createApp();
  knowledge = core;
});

const made = (blocks: Block[], more: Partial<Answer> = {}): Answer =>
  ({
    status: 'answered',
    language: 'en',
    blocks,
    text: blocks.map((block) => ('text' in block ? block.text : 'items' in block ? block.items.join('\n') : '')).join('\n'),
    units: [],
    citations: [],
    count: null,
    options: [],
    trace: { steps: [], evidence: [] },
    ...more,
  }) as Answer;

/** Texts of the answer's own blocks as they stand on the screen, in order, run together. */
const shown = (answer: Answer) =>
  renderAnswer(answer, null, knowledge)
    .map(({ blocks }) => allText(blocks).replaceAll('\n', ''))
    .join('');

describe('an answer in Slack', () => {
  it.each([
    ['units, English', 'Who leads hydrogen work in Qingzhou?'],
    ['units, Chinese', '青州氢能工作由谁牵头?'],
    ['a figure with a note on the source', 'How many old residential compounds will Qingdao renovate in 2023?'],
    ['a choice', 'task 95'],
    ['a list', 'Which tasks does the education bureau lead in Qingzhou?'],
    ['a refusal', 'weather in Beijing'],
  ])('looks as it did: %s', async (_name, question) => {
    const messages = renderAnswer(await core.bot.ask(question), 'answer-id', knowledge);
    expect(messages).toMatchSnapshot();
    for (const message of messages) expect(faultOf(message)).toBeNull();
  });

  it('has a button to share it where it is private', async () => {
    const [message] = renderAnswer(await core.bot.ask('青州氢能工作由谁牵头?'), 'answer-id', knowledge, true);
    expect(JSON.stringify(message?.blocks)).toContain('"action_id":"share"');
  });

  it('keeps every character of a text that is longer than a message, with an emoji at every boundary', () => {
    for (const unit of ['👨‍👩‍👧‍👦', '氢', 'word ', '🇨🇳', 'é', '<&>']) {
      const text = unit.repeat(Math.ceil(40_000 / unit.length));
      for (const block of [
        { kind: 'paragraph', text },
        { kind: 'heading', text },
        { kind: 'quote', text, citation: 0 },
        { kind: 'list', items: [text, text] },
        { kind: 'units', role: 'lead', names: [text] },
      ] as Block[]) {
        const messages = renderAnswer(made([block]), null, knowledge);
        for (const message of messages) expect(faultOf(message)).toBeNull();
        const count = shown(made([block])).split(unit.trim()).length - 1;
        const copies = block.kind === 'list' ? 2 : 1;
        expect(count).toBe(copies * Math.ceil(40_000 / unit.length));
      }
    }
  });

  it('shows a table as Slack’s own, one in a message, with its header on each', () => {
    const rows = Array.from({ length: 150 }, (_, i) => [`${i}`, `推动创新平台建设 <${i}>`, '']);
    const messages = renderAnswer(made([{ kind: 'table', columns: ['No.', 'Task', 'Lead'], rows }]), null, knowledge);
    const tables = messages.map(({ blocks }) => blocks.filter((block) => block.type === 'table'));
    for (const message of messages) expect(faultOf(message)).toBeNull();
    expect(tables.every((own) => own.length === 1)).toBe(true);
    const texts = tables.flat().map((table) => table.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : ''))));
    expect(texts.map(([header]) => header)).toEqual(texts.map(() => ['No.', 'Task', 'Lead']));
    expect(texts.flatMap(([, ...own]) => own)).toEqual(rows.map(([number, task]) => [number, task, ' ']));
  });

  it('shows how the question was read in a small line', () => {
    const [message] = renderAnswer(made([{ kind: 'reading', text: 'tasks that <!channel> leads' }]), null, knowledge);
    expect(message?.blocks).toEqual([
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Read as: tasks that &lt;!channel&gt; leads', verbatim: true }] },
    ]);
  });

  it('keeps a note of any length', () => {
    const note = '注意。'.repeat(3000);
    expect(shown(made([{ kind: 'note', text: note }])).split('注意。')).toHaveLength(3001);
  });

  it('keeps within the limits with as many options, sources and items as there can be', async () => {
    const options = Array.from({ length: 40 }, (_, index) => ({ label: `${'长'.repeat(200)}${index}`, question: 'x'.repeat(3000) }));
    const citations = core.library.document('zibo-113').tasks.map((task) => ({
      documentId: 'zibo-113',
      taskNumber: task.number,
      section: '',
      quote: task.body.text,
      start: task.body.start,
      end: task.body.end,
    }));
    const items = Array.from({ length: 300 }, (_, index) => `${index}. ${'题'.repeat(60)}`);
    const answer = made([{ kind: 'list', items }], { options, citations });
    const messages = renderAnswer(answer, 'a'.repeat(16), knowledge);
    for (const message of messages) expect(faultOf(message)).toBeNull();
    for (const item of items) expect(shown(answer)).toContain(item);
  });

  it('disarms markup in what is read as markup, and nothing else', () => {
    expect(escapeText('<!channel> & <@U1> *b*')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt; *b*');
    const [message] = renderAnswer(made([{ kind: 'paragraph', text: '<!channel> & *b*' }]), null, knowledge);
    expect(message?.text).toBe('&lt;!channel&gt; &amp; *b*');
    expect(allText(message?.blocks)).toBe('<!channel> & *b*');
    expect(JSON.stringify(message?.blocks)).toContain('"type":"text"');
  });

  it.each([
    ['<@UBOT> who leads <#C1|general> &amp; <https://x.org|this>?', 'who leads #general & this?'],
    ['<@UBOT|bot>氢能', '氢能'],
    ['<!here> <!subteam^S1|@team> ask <@U9>', '@team ask'],
    ['&lt;!channel&gt; 1 &amp;lt; 2', '<!channel> 1 &lt; 2'],
    ['<https://x.org>', 'https://x.org'],
    ['*青州* _and_ ~x~ `code` but 2*3*4 and snake_case_name', '青州 and x code but 2*3*4 and snake_case_name'],
  ])('reads %s as it was typed', (sent, typed) => expect(readText(sent, 'UBOT')).toBe(typed));
});

describe('the window with the source', () => {
  it('shows each of the tasks and introductions whole, within the limits of a view', () => {
    for (const source of core.library.sources()) {
      for (const language of ['zh', 'en'] as const) {
        const view = sourceView(source, language, knowledge);
        expect(JSON.stringify(view).length).toBeLessThan(100_000);
        expect(view.blocks.length).toBeLessThanOrEqual(100);
        expect(view.title.text.length).toBeLessThanOrEqual(24);
        const printed = core.library.document(source.documentId).source.slice(source.start, source.end).trim();
        expect(allText(view.blocks).replaceAll('\n', '')).toContain(printed.replaceAll('\n', ''));
      }
    }
  });
});
