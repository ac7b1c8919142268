import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './spawn-cli.js';

const PAPER = `松溪市2031年水利重点任务
一、建设工程
1.修建泵站。新建泵站6座。（责任单位：市水务局，完成时限：2031年10月）
2.清淤渠道。清淤支渠90公里。（市水务局牵头，各区政府配合）
打印本页
`;

describe('parse', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qingwen-'));
    writeFileSync(at('paper.txt'), PAPER);
    writeFileSync(
      at('paper.html'),
      `<html><body><div>${PAPER.split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</div></body></html>`,
    );
    writeFileSync(at('empty.txt'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('--json prints one line with the agreed fields', async () => {
    const { code, out, err } = await runCli(['parse', '--json', at('paper.txt')]);
    expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['title', 'layout', 'tasks', 'introductions', 'unread', 'warnings']);
    expect(report).toMatchObject({
      title: '松溪市2031年水利重点任务',
      layout: 'bracketed-units',
      unread: ['松溪市2031年水利重点任务', '打印本页'],
    });
    expect(report.tasks[0]).toEqual({
      number: 1,
      label: '1.',
      title: '修建泵站',
      section: '一、建设工程',
      text: '修建泵站。新建泵站6座。',
      units: [{ name: '市水务局', role: 'lead', printedRole: '责任单位' }],
      deadline: '2031年10月',
    });
  });

  it('reads the kinds of file that are ingested, as web pages', async () => {
    const { out } = await runCli(['parse', '--json', at('paper.html')]);
    const { tasks } = JSON.parse(out) as { tasks: { title: string; units: { name: string }[] }[] };
    expect(tasks.map(({ title, units }) => [title, ...units.map(({ name }) => name)])).toEqual([
      ['修建泵站', '市水务局'],
      ['清淤渠道', '市水务局', '各区政府'],
    ]);
  });

  it('shows a person counts, tasks and what was not read', async () => {
    const { code, out } = await runCli(['parse', at('paper.txt')]);
    expect(code).toBe(0);
    expect(out).toContain('2 tasks (1. … 2.), 2 with units, 0 introductions, 2 lines unread; layout: bracketed-units');
    expect(out).toContain('1 1. 修建泵站 | 市水务局 | 2031年10月');
    expect(out).toContain('Unread:\n  松溪市2031年水利重点任务\n  打印本页');
  });

  it.each([
    ['nowhere.txt', 'Cannot read'],
    ['empty.txt', 'is empty'],
  ])('of %s gets one clear line and exit code 2', async (name, message) => {
    const { code, out, err } = await runCli(['parse', at(name)]);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toContain(message);
  });
});
