import { describe, expect, it } from 'vitest';
import { documentTitle } from '../../../src/documents/report/document-title.js';
import { reportOn } from '../../../src/documents/report/report.js';

describe('what is odd about a text', () => {
  const { warnings } = reportOn(
    [
      '松溪市2031年水利重点任务',
      ...['修建泵站', '安装水表', '治理河道', '加固堤防'].map((title, i) => `${i + 1}.${title}。年内完工。（牵头单位：市水务局）`),
      '6.清淤渠道。清淤90公里。（牵头单位：市水务局，配合单位：各乡镇',
      '7.巡河护河。每周一次（按照职责分工由有关的村负责到人）。（牵头单位：某某某）',
    ].join('\n'),
  );
  const of = (kind: string) => warnings.filter((warning) => warning.kind === kind).map(({ task }) => task);

  it('is told with the task: a number left out, a bracket that never closes, units that were not read, a name that is none', () => {
    expect(of('number_skipped')).toEqual([6]);
    expect(of('bracket_open')).toEqual([6]);
    expect(of('no_units')).toEqual([6]);
    expect(of('units_not_read')).toEqual([7]);
    expect(of('odd_unit')).toEqual([7]);
  });

  it('is quoted as printed, and shortened', () => {
    expect(warnings.every(({ quote }) => quote.length <= 60)).toBe(true);
    expect(warnings.find(({ kind }) => kind === 'odd_unit')?.quote).toBe('某某某');
  });
});

describe('the title of a document', () => {
  it.each([
    [['松溪市人民政府文件', '松溪市乡村振兴行动方案', '各县区：'], '松溪市乡村振兴行动方案'],
    [['关于印发通知的函', '关于加快发展的', '松溪市文化产业规划', '（2031—2035年）'], '松溪市文化产业规划（2031—2035年）'],
    [['标　　题：云岭省关于发展茶业的意见', '发布日期：2031年'], '云岭省关于发展茶业的意见'],
    [['松溪市人民政府关于做好防汛工作的通知', '各县区：'], '松溪市人民政府关于做好防汛工作的通知'],
    [['首页', '登录'], ''],
  ])('of %j is %s', (lines, title) => {
    expect(documentTitle(lines)).toBe(title);
  });
});
