import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './spawn-cli.js';

const IDS = 'qingdao-plan, qingdao-2023, qingzhou-2023, zhifu-plan, zibo-113';

describe.concurrent('wrong input', () => {
  it.each([
    [['sing'], "unknown command 'sing'"],
    [['ask', '--loud'], "unknown option '--loud'"],
    [['ask', '--ranked', 'x'], '--ranked needs --json'],
    [['ask'], 'No question'],
    [['task', 'beijing-2023', '1'], `There is no document "beijing-2023"; the documents are ${IDS}`],
    [['task', 'qingzhou-2023', 'first'], '"first" is not a task number'],
    [['task', 'qingzhou-2023', '86'], 'qingzhou-2023 has no task 86 here; it holds tasks 1 to 85'],
    [['task', 'qingdao-plan', '89'], 'it holds tasks 90 to 120'],
    [['task', 'qingzhou-2023'], "missing required argument 'number'"],
    [['task', 'qingzhou-2023', '1', '--lang', 'fr'], 'Allowed choices are en, zh'],
  ])('%j gets one clear line and exit code 2', async (words, message) => {
    const { code, out, err } = await runCli(words);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('a text that is no question is refused in words, with exit code 2', async () => {
    const { code, out, err } = await runCli(['ask', '???']);
    expect(err).toContain('That is not a question I can read.');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('faults inside', () => {
  it('a wrong setting is told without a stack, with exit code 1', async () => {
    const { code, out, err } = await runCli(['docs'], '', { EMBEDDER: 'telepathy' });
    expect(err).toMatch(/^error: EMBEDDER: .*given "telepathy"\n$/);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('an index that cannot be saved is told, and the question is answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingwen-'));
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, out, err } = await runCli(['ask', '青州氢能由谁牵头'], '', { INDEX_DIR: join(file, 'index') });
    rmSync(folder, { recursive: true });
    expect(err).toContain('Building the index: there is none yet.');
    expect(err).toContain('The index could not be saved');
    expect(err).not.toContain('    at ');
    expect(out).toContain('牵头单位:市发改局');
    expect(code).toBe(0);
  });
});

describe('the commands', () => {
  it('--help names every command with examples, --version gives the version', async () => {
    const [help, version] = await Promise.all([runCli(['--help']), runCli(['--version'])]);
    for (const name of ['ask', 'chat', 'docs', 'task', 'index', 'Examples:', 'Exit codes:']) expect(help.out).toContain(name);
    expect(help.code).toBe(0);
    const { version: published } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).toEqual({ code: 0, out: `${published}\n`, err: '' });
  });

  it('ask takes a question from standard input, and --why shows how the answer was found', async () => {
    const { code, out } = await runCli(['ask', '--why'], 'who leads hydrogen work in Qingzhou\n');
    expect(out).toContain('Lead: Municipal Development and Reform Bureau (市发改局)');
    expect(out).toContain('How this answer was found');
    expect(out).toMatch(/qingzhou-2023 +25 .* used/);
    expect(code).toBe(0);
  });

  it('chat understands follow-ups, choices by number and its own commands', async () => {
    const lines = [
      '/why',
      'who leads hydrogen work in Qingzhou',
      'and who takes part?',
      '/why',
      '/new',
      'task 95',
      '4',
      '/docs',
      '/dance',
      '/quit',
      'never asked',
    ];
    const { code, out } = await runCli(['chat'], lines.join('\n'));
    const at = (text: string) => {
      expect(out).toContain(text);
      return out.indexOf(text);
    };
    const steps = [
      at('Lead: Municipal Development and Reform Bureau'),
      at('from the conversation: other-ask'),
      at('Starting afresh.'),
      at('4. Zibo list of 113 tasks'),
      at('Zibo list of 113 tasks, task 95'),
      at('Source: 淄博日报, 24 January 2022'),
      at('There is no command /dance.'),
    ];
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(out).not.toContain('› \n');
    expect(out.trimEnd().endsWith('/quit.')).toBe(true);
    expect(code).toBe(0);
  });

  it('docs shows which tasks each document holds and whether it names units', async () => {
    const { code, out } = await runCli(['docs', '--lang', 'en']);
    for (const id of IDS.split(', ')) expect(out).toContain(`${id}\n`);
    expect(out).toContain('Tasks: this copy holds 90–120 only, 31 in all (published: 1–120)\nUnits: not named');
    expect(out).toContain('Tasks: 1–113, 113 in all\nUnits: named\nSource: 淄博日报, 24 January 2022');
    expect(code).toBe(0);
  });

  it('task shows one task in the language asked for', async () => {
    const [zh, en] = await Promise.all([
      runCli(['task', 'qingzhou-2023', '25', '--lang', 'zh']),
      runCli(['task', 'qingzhou-2023', '25', '--lang', 'en']),
    ]);
    expect(zh.out).toMatch(/^青州2023年重点工作任务第25项/);
    expect(zh.out).toContain('三、充分释放内需潜力');
    expect(zh.out).toContain('牵头单位:市发改局\n参与单位:市科技局、市工信局、市投促中心');
    expect(en.out).toContain('Lead: Municipal Development and Reform Bureau (市发改局)');
  });

  it('index says what it is, and --rebuild builds it anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingwen-'));
    const environment = { INDEX_DIR: folder };
    const first = await runCli(['index'], '', environment);
    const second = await runCli(['index'], '', environment);
    const third = await runCli(['index', '--rebuild'], '', environment);
    rmSync(folder, { recursive: true });
    expect(first.err).toBe('Building the index: there is none yet.\n');
    expect(first.out).toMatch(/index +built now\nembedder +static:\w+\ndocuments +5\npassages +\d{4}\n/);
    expect(second.err).toBe('');
    expect(second.out).toBe(first.out.replace('built now', 'up to date'));
    expect(third).toEqual({ ...first, err: 'Building the index: as asked.\n' });
  });
});
