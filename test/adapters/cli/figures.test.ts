import { describe, expect, it } from 'vitest';
import { runCli } from './spawn-cli.js';

const PATIENCE = 120_000;
const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.concurrent('figures', () => {
  it(
    'shows the targets of one chapter as a table, with what is damaged',
    async () => {
      const { code, out } = await runCli(['figures', 'qingdao-2023', '--chapter', '2', '--lang', 'en']);
      expect(out).toContain('Qingdao key tasks 2023 (qingdao-2023)');
      expect(out).toMatch(/\n14 +≥25万辆 +突破 · 新能源汽车整车产量\n/);
      expect(out).toMatch(/\n27 +≥12个 +建成 · 边缘数据中心\n/);
      expect(out).toContain('! This copy of the source lost its decimal');
      expect(out).not.toContain('2+5+N');
      expect(out.trimEnd()).toMatch(/\d+ figures$/);
      expect(code).toBe(0);
    },
    PATIENCE,
  );

  it(
    'finds a subject in all documents',
    async () => {
      const { out } = await runCli(['figures', '--about', '托位', '--lang', 'zh']);
      for (const id of ['qingdao-plan', 'qingdao-2023', 'zhifu-plan', 'zibo-113']) expect(out).toContain(`(${id})`);
      expect(out).toContain('8000个');
      expect(out).not.toContain('3岁以下婴幼儿 [');
    },
    PATIENCE,
  );

  it(
    '--json prints every figure of a document, a line each, and nothing else',
    async () => {
      const { code, out, err } = await runCli(['figures', '--json', 'zhifu-plan']);
      const found = records(out);
      expect(found.length).toBeGreaterThan(150);
      expect(new Set(found.map(({ documentId }) => documentId))).toEqual(new Set(['zhifu-plan']));
      expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['target', 'fact', 'specification', 'name', 'date', 'order']));
      expect(found.find(({ taskNumber, value }) => taskNumber === 19 && value === 50)).toMatchObject({
        measure: '品牌首店',
        head: '首店',
        action: '引进',
        value: 50,
        upTo: null,
        unit: '家',
        baseValue: 50,
        baseUnit: '家',
        relation: 'at_least',
        bound: null,
        year: 2025,
        per: null,
        kind: 'target',
        quote: '引进不少于50家品牌首店落户',
        notes: [{ kind: 'contradiction' }],
      });
      expect({ code, err }).toEqual({ code: 0, err: '' });
    },
    PATIENCE,
  );

  it(
    '--json takes a kind and a task',
    async () => {
      const { out } = await runCli(['figures', '--json', '--kind', 'date', '--document', 'qingdao-plan', '--task', '93']);
      expect(records(out).map(({ kind, value, year }) => [kind, value, year])).toEqual([['date', 2025, 2025]]);
    },
    PATIENCE,
  );

  it(
    '--csv prints a header and quotes cells that hold commas',
    async () => {
      const { out } = await runCli(['figures', '--csv', 'qingdao-2023', '--task', '41']);
      const lines = out.split('\r\n');
      expect(lines[0]).toBe(
        'documentId,taskNumber,section,measure,head,action,value,upTo,unit,baseValue,baseUnit,relation,bound,year,per,kind,quote,start,end,numberStart,numberEnd,notes',
      );
      expect(lines.at(-1)).toBe('');
      expect(lines.every((line) => !line.includes('\n'))).toBe(true);
      expect(out).toContain('签订');
    },
    PATIENCE,
  );

  it(
    'says so where nothing fits',
    async () => {
      const { code, out } = await runCli(['figures', '--about', '航天飞机', '--lang', 'en']);
      expect({ code, out }).toEqual({ code: 0, out: 'No figure fits.\n' });
    },
    PATIENCE,
  );

  it.each([
    [['beijing-2023'], 'There is no document "beijing-2023"; the documents are qingdao-plan, qingdao-2023'],
    [['zibo-113', '--document', 'zhifu-plan'], 'Two documents are named'],
    [['qingzhou-2023', '--task', '86'], 'qingzhou-2023: there is no task 86 here'],
    [['--chapter', 'nine'], '"nine" is not the number of a chapter'],
    [['--kind', 'wish'], 'Allowed choices are target, fact'],
    [['--json', '--csv'], 'cannot be used with option'],
  ])(
    '%j gets one clear line and exit code 2',
    async (words, message) => {
      const { code, out, err } = await runCli(['figures', ...words]);
      expect(err).toContain(message);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    },
    PATIENCE,
  );
});
