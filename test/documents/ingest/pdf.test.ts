import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/documents/ingest/ingest.js';
import { makePdf, type Print } from './make-pdf.js';

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

const read = (pages: readonly (readonly Print[])[]) => ingest(makePdf(pages), 'plan.pdf');
const linesOf = async (pages: readonly (readonly Print[])[]) => (await read(pages)).text.split('\n');

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
