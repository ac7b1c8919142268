import pc from 'picocolors';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../adapters/cli/render.js';
import { renderDocuments, renderTask } from '../../../adapters/cli/render-documents.js';
import { renderTrace } from '../../../adapters/cli/render-trace.js';
import { wrap } from '../../../adapters/cli/wrap.js';
import type { Answer } from '../../../src/answers/types.js';
import { type App, createApp } from '../../../src/app.js';

const QUESTIONS = [
  'who leads hydrogen work in Qingzhou',
  '青州氢能由谁牵头',
  'Which tasks does the education bureau lead in Qingzhou?',
  '青岛和青州的垃圾分类有什么不同？',
  'task 95',
  '青岛2023年第27项写了什么',
  'Who leads hydrogen work in Shanghai?',
  'Who leads bitcoin mining in Qingzhou?',
];
const everyFifth = <T>(all: readonly T[]) => all.filter((_, i) => i % 5 === 0);
const PLAIN = pc.createColors(false);
const ESCAPE = String.fromCharCode(27);
const CODES = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');

describe('terminal rendering', () => {
  let app: App;
  let answers: Answer[];
  const hydrogen = () => answers[0] as Answer;

  beforeAll(async () => {
    app = await createApp();
    answers = await Promise.all(QUESTIONS.map((question) => app.bot.ask(question)));
  });

  it.each([40, 80])('never writes a line wider than %i columns', (width) => {
    const look = { width, colors: PLAIN };
    const texts = [
      ...answers.flatMap((answer) => [renderAnswer(answer, app.naming, look, true), renderTrace(answer, app.naming, look)]),
      renderDocuments(app.naming, 'en', look),
      renderDocuments(app.naming, 'zh', look),
      ...app.library.documents.flatMap(({ tasks }) =>
        everyFifth(tasks).flatMap((task) => [renderTask(task, app.naming, 'en', look), renderTask(task, app.naming, 'zh', look)]),
      ),
    ];
    const tooWide = texts.flatMap((text) => text.split('\n')).filter((line) => stringWidth(line) > width);
    expect(tooWide).toEqual([]);
  });

  it('writes no escape codes without colour, and the same text with it', () => {
    for (const answer of answers) {
      const plain = renderAnswer(answer, app.naming, { width: 80, colors: PLAIN });
      const coloured = renderAnswer(answer, app.naming, { width: 80, colors: pc.createColors(true) });
      expect(plain).not.toContain(ESCAPE);
      expect(coloured.replaceAll(CODES, '')).toBe(plain);
    }
  });

  it('sets headings off by colour', () => {
    const [heading] = renderAnswer(hydrogen(), app.naming, { width: 80, colors: pc.createColors(true) }).split('\n');
    expect(heading).toMatch(CODES);
  });

  it('shows heading, units, quotes behind a bar, and the source at the end', () => {
    const lines = renderAnswer(hydrogen(), app.naming, { width: 100, colors: PLAIN }).split('\n');
    expect(lines[0]).toContain('Qingzhou key tasks 2023, task 25');
    expect(lines).toContain('Lead: Municipal Development and Reform Bureau (市发改局)');
    expect(lines).toContain('│ (牵头单位:市发改局,参与单位:市科技局、市工信局、市投促中心)');
    expect(lines.slice(lines.indexOf('') + 1).join(' ')).toMatch(/^Sources: Qingzhou key tasks for 2023 .*, task 25$/);
  });

  it('names a document once, with the numbers of its tasks', () => {
    const text = renderAnswer(answers[2] as Answer, app.naming, { width: 100, colors: PLAIN });
    expect(text).toMatch(/task 9, 72, 73$/);
  });

  it('numbers the options in place of their list, where they can be chosen', () => {
    const clarification = answers[4] as Answer;
    expect(clarification.options.length).toBeGreaterThan(1);
    const chosen = renderAnswer(clarification, app.naming, { width: 80, colors: PLAIN }, true).split('\n');
    expect(chosen).toContain(`1. ${clarification.options[0]?.label}`);
    expect(chosen.join('\n')).not.toContain('• ');
    expect(renderAnswer(clarification, app.naming, { width: 80, colors: PLAIN })).toContain(`• ${clarification.options[0]?.label}`);
  });

  it('carries the note on a damaged figure', () => {
    const task = app.library.task('qingdao-2023', 27);
    expect(task && renderTask(task, app.naming, 'zh', { width: 100, colors: PLAIN })).toContain('注:这份来源的文本丢失了小数点');
  });

  it('says of a task without units that none is named', () => {
    const task = app.library.task('zhifu-plan', 1);
    const text = task && renderTask(task, app.naming, 'en', { width: 200, colors: PLAIN });
    expect(text).toContain('Zhifu District three-year plan 2023–2025 names no responsible units at all');
  });

  it('shows the evidence of an answer with its verdicts', () => {
    const lines = renderTrace(hydrogen(), app.naming, { width: 80, colors: PLAIN }).split('\n');
    expect(lines.find((line) => line.startsWith('qingzhou-2023'))).toMatch(/^qingzhou-2023 +25 +\d+\.\d\d +100 % +used$/);
    const refused = renderTrace(answers.at(-1) as Answer, app.naming, { width: 80, colors: PLAIN });
    expect(refused).toMatch(/^qingzhou-2023 .*words not covered$/m);
    expect(lines).toContain('  query: Qingzhou key tasks 2023: lead units of tasks about “hydrogen”');
  });
});

describe('wrapping', () => {
  it('counts a Chinese character as two columns', () => {
    expect(wrap('大力发展氢能产业', 8)).toEqual(['大力发展', '氢能产业']);
  });

  it.each([',', '\uff0c', '。', '、', '”', ')', '\uff09', '》'])('does not begin a line with %s', (mark) => {
    const lines = wrap(`大力发展${mark}氢能产业`, 8);
    expect(lines[0]).toBe('大力发');
    expect(lines[1]).toMatch(new RegExp(`^展[${mark}]`));
  });

  it.each(['“', '(', '\uff08', '《'])('does not end a line with %s', (mark) => {
    expect(wrap(`大力发${mark}展氢能`, 8)[0]).toBe('大力发');
  });

  it('keeps English words whole, and cuts what is longer than a line', () => {
    expect(wrap('hydrogen into homes', 10)).toEqual(['hydrogen', 'into homes']);
    expect(wrap('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl']);
  });

  it('indents further lines under the first', () => {
    expect(wrap('hydrogen into homes', 12, { first: '• ', rest: '  ' })).toEqual(['• hydrogen', '  into homes']);
  });

  it('lets no control character through to the terminal', () => {
    expect(wrap(`a${ESCAPE}[31mb`, 20).join('')).not.toContain(ESCAPE);
  });
});
