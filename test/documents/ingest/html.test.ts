import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/documents/ingest/ingest.js';
import { PLAN } from './plan.js';

const paragraphs = PLAN.map((line) => `<p>　　${line}</p>`).join('\n');
const read = (html: string) => ingest(Buffer.from(html), 'page.html');
const linesOf = async (html: string) => (await read(html)).text.split('\n');

/** A page as a city's web site makes it: menus, statements on the document, its text, what else there is. */
const page = (text: string, before = '') => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${PLAN[0]}_云岭市人民政府</title>
<script>var a = "一、不是正文，而是程序。";</script><style>p { margin: 0 }</style></head><body>
<div class="x1"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
${before}
<div class="x2"><div class="x3">${text}</div></div>
<div style="display: none">这里是看不见的内容，不是正文。</div>
<div><h3>相关阅读</h3><ul><li><a href="/1">青禾湖治理方案解读，一图读懂</a></li><li><a href="/2">云岭市湿地保护条例，问答</a></li></ul></div>
<div>版权所有：云岭市人民政府 主办单位：云岭市人民政府办公室，网站标识码：0000000000</div></body></html>`;

describe('a web page', () => {
  it('gives the paragraphs of its main text and says what it left out', async () => {
    const { text, kind, warnings } = await read(page(paragraphs));
    expect(kind).toBe('html');
    expect(text.split('\n')).toEqual([...PLAN]);
    expect(warnings.join()).toContain('“首页”');
  });

  it('finds the main text in tables that lay out the page', async () => {
    const cell = `<table><tr><td>来源</td><td>办公室</td></tr><tr><td colspan="2">${paragraphs}</td></tr></table>`;
    const layout = `<table><tr><td><table><tr><td>${cell}</td></tr></table></td><td><iframe src="/side"></iframe></td></tr></table>`;
    expect(await linesOf(page(layout))).toEqual(expect.arrayContaining([...PLAN]));
  });

  it('keeps the title where it stands before the text', async () => {
    const [title, ...rest] = PLAN;
    const text = rest.map((line) => `<p>${line}</p>`).join('');
    expect(await linesOf(page(text, `<h1>${title}</h1><p>字体：大 中 小</p>`))).toEqual([...PLAN]);
    expect(await linesOf(page(text, `<div><span>${title}</span></div>`))).toEqual([...PLAN]);
  });

  it('keeps what it states about the document', async () => {
    const before = `<table><tr><td>发文机关：</td><td>云岭市人民政府</td></tr><tr><td>成文日期：</td><td>2029年3月5日</td></tr></table>`;
    expect((await linesOf(page(paragraphs, before))).slice(0, 3)).toEqual([
      '发文机关：\t云岭市人民政府',
      '成文日期：\t2029年3月5日',
      PLAN[0],
    ]);
    const dated = '<p>发布时间：2029-03-08　来源：市政府办公室</p>';
    expect((await linesOf(page(paragraphs, dated)))[0]).toBe('发布时间：2029-03-08　来源：市政府办公室');
  });

  it('gives a line a row of a table, with tabs between its cells', async () => {
    const table = `<table><thead><tr><th>序号</th><th>任务</th><th>责任单位</th></tr></thead><tbody>
      <tr><td>1</td><td><p>疏浚白石河</p><p>公布水质</p></td><td>市水利局</td></tr>
      <tr><td>2</td><td>建设湿地公园，<br>恢复植物</td><td></td></tr></tbody></table>`;
    expect((await linesOf(page(paragraphs + table))).slice(PLAN.length)).toEqual([
      '序号\t任务\t责任单位',
      '1\t疏浚白石河 公布水质\t市水利局',
      '2\t建设湿地公园， 恢复植物\t',
    ]);
  });

  it('gives each row the cells that go over several rows, and keeps captions whole', async () => {
    const table = `<table><tr><td>序号</td><td>任务</td><td>单位</td></tr><tr><td colspan="3">一、治水</td></tr>
      <tr><td>1</td><td>疏浚河道</td><td rowspan="2">市水利局</td></tr><tr><td>2</td><td>公布水质</td></tr></table>`;
    expect((await linesOf(page(paragraphs + table))).slice(PLAN.length)).toEqual([
      '序号\t任务\t单位',
      '一、治水',
      '1\t疏浚河道\t市水利局',
      '2\t公布水质\t市水利局',
    ]);
  });

  it('is not reduced to its table where most of the text stands in that', async () => {
    const rows = PLAN.map((line, at) => `<tr><td>${at + 1}</td><td>${line}</td></tr>`).join('');
    const lines = await linesOf(page(`<p>任务如下，请抓好落实。</p><table>${rows}</table><p>附件</p>`));
    expect(lines[0]).toBe('任务如下，请抓好落实。');
    expect(lines.at(-1)).toBe('附件');
    expect(lines).toHaveLength(PLAN.length + 2);
  });

  it('writes the numbers of a numbered list, but none where the items have their own', async () => {
    expect(await linesOf('<ol start="3"><li>疏浚河道</li><li><p>公布水质</p></li></ol>')).toEqual(['3. 疏浚河道', '4. 公布水质']);
    expect(await linesOf('<ol><li>（一）疏浚河道</li><li>2．公布水质</li></ol><ul><li>其他</li></ul>')).toEqual([
      '（一）疏浚河道',
      '2．公布水质',
      '其他',
    ]);
  });

  it('breaks lines where the page does and not where its source does', async () => {
    expect(await linesOf('<div>一、总体\n  要求<br>1.&nbsp;use \n  English<span>、</span><b>黑体</b></div>')).toEqual([
      '一、总体要求',
      '1. use English、黑体',
    ]);
    expect(await linesOf('<pre>一、总体要求\n二、重点任务</pre>')).toEqual(['一、总体要求', '二、重点任务']);
  });

  it('keeps links that name annexes', async () => {
    const lines = await linesOf(page(`${paragraphs}<p><a href="/a.docx">附件：任务分工表.docx</a></p><p><a href="/">返回首页</a></p>`));
    expect(lines.at(-1)).toBe('附件：任务分工表.docx');
  });
});
