import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/documents/ingest/ingest.js';
import { makePdf, type Print, ruled, type Stroke } from './make-pdf.js';

const LEFT = 84;
const INDENTED = LEFT + 28;
const PER_LINE = 30;
const PITCH = 28;

/** Sets paragraphs as a printer does: the first line indented by two characters, thirty characters a full line. */
function set(paragraphs: readonly string[], from: number, options: { twice?: boolean } = {}): Print[] {
  const lines = paragraphs.flatMap((text) => {
    const rest = text.slice(PER_LINE - 2);
    const full = Array.from({ length: Math.ceil(rest.length / PER_LINE) }, (_, at) => rest.slice(at * PER_LINE, (at + 1) * PER_LINE));
    return [{ text: text.slice(0, PER_LINE - 2), x: INDENTED }, ...full.map((line) => ({ text: line, x: LEFT }))];
  });
  return lines.map((line, at) => ({ ...line, ...options, y: from - at * PITCH }));
}

const LONG =
  '（一）清理入湖河道。疏浚白石河等七条河道，每季度公布一次水质，沿湖村庄生活污水处理率达到八成五以上，新建湿地十二处，恢复水生植物三百亩，建成后向公众开放，由各区管理。（牵头单位：市水利局；配合单位：市生态环境局、各县区政府）';
const EXACT = '（二）在湖的北岸建设一座湿地公园，并恢复各类水生植物三百亩。'.slice(0, PER_LINE - 2);
const SHORT = '（三）开展巡查。（牵头单位：市城管局）';

const read = (pages: readonly (readonly (Print | Stroke)[])[]) => ingest(makePdf(pages), 'plan.pdf');
const linesOf = async (pages: readonly (readonly (Print | Stroke)[])[]) => (await read(pages)).text.split('\n');

describe('a PDF', () => {
  it('has its printed lines joined into paragraphs', async () => {
    const read = await ingest(makePdf([set([LONG, EXACT, SHORT, LONG], 760)]), 'plan.pdf');
    expect(read.text.split('\n')).toEqual([LONG, EXACT, SHORT, LONG]);
    expect(read.kind).toBe('pdf');
  });

  it('has paragraphs joined that go on over the page, without its head, foot and number', async () => {
    const paragraphs = [LONG, `另有要求，${LONG}`, `在本市境内的水域中，${LONG}`];
    const lines = set(paragraphs, 760);
    const frame = (page: number): Print[] => [
      { text: '云岭市人民政府公报', x: 230, y: 810, size: 9 },
      { text: `— ${page} —`, x: 280, y: 40, size: 9 },
    ];
    const cut = [lines.slice(0, 5), lines.slice(5, 9), lines.slice(9)];
    const pages = cut.map((own, at) => [...frame(at + 1), ...own.map((line, i) => ({ ...line, y: 760 - i * PITCH }))]);
    const read = await ingest(makePdf(pages), 'plan.pdf');
    expect(read.text.split('\n')).toEqual(paragraphs);
    expect(read.warnings.join()).toContain('“云岭市人民政府公报”, “— 1 —”');
  });

  it('has no page number where it has one page only', async () => {
    expect(await linesOf([[...set([LONG, SHORT], 760), { text: '1', x: 295, y: 40, size: 9 }]])).toEqual([LONG, SHORT]);
  });

  it('keeps a number that stands in the text', async () => {
    expect(await linesOf([[{ text: '1', x: 90, y: 500 }, ...set([LONG, SHORT], 460)]])).toContain('1');
  });

  it('has characters once that were printed twice, also in other pieces', async () => {
    expect(await linesOf([set([LONG, SHORT], 760, { twice: true })])).toEqual([LONG, SHORT]);
    const again = { text: 'committee 委员会办公室', y: 700 };
    const prints = [...set([LONG], 600), { ...again, x: LEFT }, { text: '会办公室', x: LEFT + 10 * 7 + 2 * 14 + 0.4, y: 700.2 }];
    expect((await linesOf([prints]))[0]).toBe('committee 委员会办公室');
  });

  it('has a centred title of two lines joined', async () => {
    const title = [
      { text: '云岭市人民政府关于印发青禾湖', x: 157, y: 780, size: 20 },
      { text: '治理三年行动方案的通知', x: 187, y: 750, size: 20 },
    ];
    expect((await linesOf([[...title, ...set([LONG, SHORT], 700)]]))[0]).toBe('云岭市人民政府关于印发青禾湖治理三年行动方案的通知');
  });

  it('has paragraphs told apart by gaps where none is indented', async () => {
    const prints = ['工作要求明确，'.repeat(4), '逐级抓落实。', '第二段说明情况，也是一行。'].map((text, at) => ({
      text,
      x: LEFT,
      y: 700 - at * 24 - (at === 2 ? 30 : 0),
    }));
    expect(await linesOf([prints])).toEqual([`${'工作要求明确，'.repeat(4)}逐级抓落实。`, '第二段说明情况，也是一行。']);
  });

  it('has no watermark, and says so', async () => {
    const read = await ingest(
      makePdf([[...set([LONG, SHORT], 760), { text: '内部资料', x: 200, y: 300, size: 60, slanted: true }]]),
      'plan.pdf',
    );
    expect(read.text.split('\n')).toEqual([LONG, SHORT]);
    expect(read.warnings.join()).toContain('“内部资料”');
  });

  it('gets the usual characters for radicals that look alike', async () => {
    expect((await linesOf([[{ text: '⽂化和⽔利部门', x: 200, y: 780 }, ...set([LONG], 700)]]))[0]).toBe('文化和水利部门');
  });

  it('is read with a warning where some pages are scanned', async () => {
    expect((await read([set([LONG, SHORT], 760), []])).warnings.join()).toContain('No text on page 2');
  });
});

describe('text side by side in a PDF', () => {
  const narrow = (text: string, x: number, from: number): Print[] =>
    Array.from({ length: Math.ceil(text.length / 12) }, (_, at) => ({ text: text.slice(at * 12, (at + 1) * 12), x, y: from - at * 20 }));

  it('is read column by column where it is drawn so', async () => {
    const [left, right] = [`左栏说明，${'逐级抓好落实，'.repeat(6)}完成。`, `右栏说明，${'按时公布水质，'.repeat(6)}结束。`];
    const title = { text: '云岭市人民政府公报', x: 200, y: 780, size: 20 };
    expect(await linesOf([[title, ...narrow(left, 84, 700), ...narrow(right, 300, 700)]])).toEqual([title.text, left, right]);
  });

  it('is read cell by cell, each behind its label', async () => {
    const cells = [
      { text: '标 题：', x: 84, y: 180 },
      ...narrow('关于印发青禾湖治理三年行动方案的通知', 150, 190),
      { text: '发文机关：', x: 330, y: 180 },
      ...narrow('云岭市水利局云岭市林业局云岭市财政局', 402, 190),
    ];
    expect((await linesOf([[...set([LONG, SHORT], 760), ...cells]])).slice(2)).toEqual([
      '标 题：关于印发青禾湖治理三年行动方案的通知',
      '发文机关：云岭市水利局云岭市林业局云岭市财政局',
    ]);
  });

  it('is one line where it is drawn in one go', async () => {
    const signed = ['市水利局', '市林业局', '市财政局'].map((text, at) => ({ text, x: 84 + at * 120, y: 300 }));
    const again = signed.map((one) => ({ ...one, y: 270 }));
    expect((await linesOf([[...set([LONG, SHORT], 760), ...signed, ...again]])).slice(2)).toEqual([
      '市水利局 市林业局 市财政局',
      '市水利局 市林业局 市财政局',
    ]);
  });
});

describe('a ruled table in a PDF', () => {
  const XS = [60, 110, 330, 500];
  const cell = (column: number, y: number, text: string): Print => ({ text, x: (XS[column] as number) + 5, y, size: 12 });
  const head = (y: number) => [cell(0, y, '序号'), cell(1, y, '工作任务'), cell(2, y, '责任单位')];
  const above = set([LONG, SHORT], 780);

  it('gives a line a row, with tabs between its cells', async () => {
    const rows = [
      ...head(585),
      cell(0, 545, '1'),
      cell(1, 555, '疏浚白石河等七条河道，每季度公布一次'),
      cell(1, 537, '水质。'),
      cell(2, 555, '市水利局'),
      cell(2, 537, '各县区政府'),
      cell(0, 505, '2'),
      cell(1, 505, '建设湿地公园。'),
      cell(2, 505, '市林业局'),
    ];
    expect(await linesOf([[...above, ...ruled(XS, [490, 525, 575, 605]), ...rows]])).toEqual([
      LONG,
      SHORT,
      '序号\t工作任务\t责任单位',
      '1\t疏浚白石河等七条河道，每季度公布一次水质。\t市水利局 各县区政府',
      '2\t建设湿地公园。\t市林业局',
    ]);
  });

  it('has captions whole, and cells over several rows in each of them', async () => {
    const without = ([x1, y1, x2, y2]: Stroke['stroke']) =>
      (y1 === 550 && x2 === 500 && x1 === 330) || (x1 === x2 && y1 === 575 && y2 === 605 && x1 > 60 && x1 < 500);
    const rows = [
      cell(0, 585, '一、治水'),
      cell(0, 558, '1'),
      cell(1, 558, '疏浚河道'),
      cell(0, 533, '2'),
      cell(1, 533, '公布水质'),
      cell(2, 545, '市水利局'),
    ];
    expect(await linesOf([[...above, ...ruled(XS, [525, 550, 575, 605], without), ...rows]])).toEqual([
      LONG,
      SHORT,
      '一、治水',
      '1\t疏浚河道\t市水利局',
      '2\t公布水质\t市水利局',
    ]);
  });

  it('goes on over the page with one head and whole rows', async () => {
    const first = [
      ...ruled(XS, [60, 100, 130]),
      ...head(110),
      cell(0, 80, '1'),
      cell(1, 80, '疏浚白石河等七条河道，'),
      cell(2, 80, '市水利局'),
    ];
    const second = [
      ...ruled(XS, [680, 720, 750, 780]),
      ...head(760),
      cell(1, 730, '每季度公布水质。'),
      cell(0, 690, '2'),
      cell(1, 690, '建设湿地公园。'),
      cell(2, 690, '市林业局'),
    ];
    expect(await linesOf([[...above, ...first], second])).toEqual([
      LONG,
      SHORT,
      '序号\t工作任务\t责任单位',
      '1\t疏浚白石河等七条河道，每季度公布水质。\t市水利局',
      '2\t建设湿地公园。\t市林业局',
    ]);
  });

  it('keeps its head where that stands at the top of every page', async () => {
    const pages = [1, 2, 3].map((number) => [
      ...ruled(XS, [690, 720, 750]),
      ...head(730),
      cell(0, 700, String(number)),
      cell(1, 700, `任务${'甲乙丙'.charAt(number - 1)}需在年底前完成。`),
      cell(2, 700, '市水利局'),
    ]);
    expect(await linesOf(pages)).toEqual([
      '序号\t工作任务\t责任单位',
      '1\t任务甲需在年底前完成。\t市水利局',
      '2\t任务乙需在年底前完成。\t市水利局',
      '3\t任务丙需在年底前完成。\t市水利局',
    ]);
  });

  it('is none where lines merely frame a page', async () => {
    expect(await linesOf([[...ruled([50, 540, 560], [100, 790, 820]), ...above]])).toEqual([LONG, SHORT]);
  });
});
