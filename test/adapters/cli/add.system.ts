import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../data/seeds.js';
import { FIXTURES } from '../../support/yunling.js';
import { runCli, startCli } from './spawn-cli.js';

let environment: Record<string, string> = {};
let seeds = '';
beforeEach(() => {
  const folder = temporaryFolder();
  seeds = join(folder, 'seeds');
  environment = { SEEDS_DIR: seeds, INDEX_DIR: join(folder, 'index'), LANG: 'en_GB.UTF-8' };
});

const cli = (words: readonly string[], input = '') => runCli(words, input, environment);
const folders = () => (existsSync(seeds) ? readdirSync(seeds).filter((name) => !name.startsWith('.')) : []);

describe('npm run add', () => {
  it('shows what was read with its lines, asks itself three questions, and puts the document in', async () => {
    const { code, out } = await cli(['add', '--yes', '--lang', 'en', join(FIXTURES, 'songxi.txt')]);
    expect(code).toBe(0);
    expect(out).toContain('title: 松溪市2026年重点工作任务');
    expect(out).toMatch(/number: 松政办发〔2026〕7号\n +from “松政办发〔2026〕7号”; change with --number/);
    expect(out).toContain('6 tasks (1. … 6.), 6 with units, 0 introductions');
    expect(out).toMatch(/New offices: .*市茶业局/);
    expect(out.match(/^ {2}\? /gm)).toHaveLength(3);
    expect(out).not.toContain('not answered');
    expect(out).toContain('Added: songxi-key-tasks-2026');
    expect(folders()).toEqual(['songxi-key-tasks-2026']);
    const asked = await cli(['ask', '松溪市发展茶业由谁牵头?']);
    expect(asked.out).toContain('市茶业局');
    expect(asked.err).toBe('');
  });

  it('takes a folder, says what it cannot read, and adds the rest', async () => {
    const folder = join(temporaryFolder(), 'papers');
    mkdirSync(folder);
    for (const name of ['songxi.txt', 'heyuan.html']) writeFileSync(join(folder, name), readFileSync(join(FIXTURES, name)));
    writeFileSync(join(folder, 'scan.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { code, err } = await cli(['add', '--yes', folder]);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: scan\.png is a picture/m);
    expect(folders()).toEqual(['heyuan-three-year-action-plan-2025', 'songxi-key-tasks-2026']);
  });

  it('reads standard input, and what is said instead of a guess', async () => {
    const text = readFileSync(join(FIXTURES, 'songxi.txt'), 'utf8');
    const { code, out } = await cli(
      ['add', '-', '--yes', '--id', 'tea-2026', '--english', 'Songxi tasks on tea', '--date', '2026-03-01'],
      text,
    );
    expect(code).toBe(0);
    expect(out).toContain('Added: tea-2026');
    const record = JSON.parse(readFileSync(join(seeds, 'tea-2026', 'document.json'), 'utf8'));
    expect(record).toMatchObject({ name: { en: 'Songxi tasks on tea' }, published: '2026-03-01' });
  });

  it('recognises the same file', async () => {
    await cli(['add', '--yes', join(FIXTURES, 'songxi.txt')]);
    const { code, out } = await cli(['add', '--yes', '--lang', 'en', join(FIXTURES, 'songxi.txt')]);
    expect([code, out]).toEqual([0, expect.stringContaining('is there already as songxi-key-tasks-2026; nothing to do')]);
  });

  it('refuses a text that does not say what it is, naming the options', async () => {
    const { code, err } = await cli(['add', '--yes', '-'], '1.修路。修10公里。\n2.种树。种20亩。\n');
    expect(code).toBe(2);
    expect(err).toMatch(/error: standard input: .*give --title and --place/);
    expect(folders()).toEqual([]);
  });

  it('leaves the old state when it is killed in the middle', async () => {
    await cli(['add', '--yes', join(FIXTURES, 'heyuan.html')]);
    const child = startCli(['add', '--yes', join(FIXTURES, 'songxi.txt')], environment);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Building the index')) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(folders()).toEqual(['heyuan-three-year-action-plan-2025']);
    expect((await cli(['docs', '--lang', 'en'])).out).not.toContain('songxi');
    expect((await cli(['add', '--yes', join(FIXTURES, 'songxi.txt')])).code).toBe(0);
    expect(folders()).toHaveLength(2);
  });
});

describe('npm run remove and npm run check', () => {
  it('take a document out, and look one through', async () => {
    await cli(['add', '--yes', FIXTURES]);
    const checked = await cli(['check', 'songxi-key-tasks-2026', '--lang', 'en']);
    expect(checked.out).toContain('text: extracted from original.txt by qingwen add');
    expect(checked.out).toContain('6 tasks (1. … 6.), 6 with units');
    expect((await cli(['remove', 'songxi-key-tasks-2026'])).code).toBe(0);
    expect(folders()).toEqual(['heyuan-three-year-action-plan-2025', 'yunling-implementation-opinions-2024']);
    expect(await cli(['remove', 'songxi-key-tasks-2026'])).toMatchObject({ code: 2, err: expect.stringContaining('There is no document') });
  });
});

describe('a set without documents', () => {
  it('says what to do', async () => {
    expect(await cli(['ask', '谁牵头?'])).toMatchObject({ code: 1, err: expect.stringContaining('add one with: npm run add -- FILE') });
  });
});
