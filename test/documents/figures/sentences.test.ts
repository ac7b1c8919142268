import { describe, expect, it } from 'vitest';
import { readSentence, type SentenceFigure } from '../../../src/documents/figures/figures-of.js';

const YEARS = { from: 2024, to: 2024 };
const read = (sentence: string, years = YEARS) => readSentence(sentence, years);
/** The figures of one kind, each with the fields asked for. */
const fields = (sentence: string, kind: SentenceFigure['kind'], ...names: (keyof SentenceFigure)[]) =>
  read(sentence)
    .filter((figure) => figure.kind === kind)
    .map((figure) => names.map((name) => figure[name]));
const targets = (sentence: string, ...names: (keyof SentenceFigure)[]) => fields(sentence, 'target', ...names);
const kinds = (sentence: string) =>
  read(sentence).map(({ kind, numberStart, numberEnd }) => [kind, sentence.slice(numberStart, numberEnd)]);

describe('a number', () => {
  it.each([
    ['建成公园12个。', 12, null, '个', 12, '个'],
    ['惠及居民20万户左右。', 20, null, '万户', 200_000, '户'],
    ['旅游收入达到1.3万亿元。', 1.3, null, '万亿元', 1.3e12, '元'],
    ['培训农民1,200人次。', 1200, null, '人次', 1200, '人次'],
    ['推广新能源汽车１５００辆。', 1500, null, '辆', 1500, '辆'],
    ['细颗粒物浓度达到28微克/立方米。', 28, null, '微克/立方米', 28, '微克/立方米'],
    ['新增景区5—8个。', 5, 8, '个', 5, '个'],
    ['新增景区1至2家。', 1, 2, '家', 1, '家'],
    ['新增三至五个产业园。', 3, 5, '个', 3, '个'],
    ['降低成本10%—15%。', 10, 15, '%', 10, '%'],
    ['新建两条快速路。', 2, null, '条', 2, '条'],
    ['百分之八十的乡镇建成示范站。', 80, null, '%', 80, '%'],
    ['研发投入占比超过百分之三点五。', 3.5, null, '%', 3.5, '%'],
    ['三分之二以上的社区建成食堂。', 66.67, null, '%', 66.67, '%'],
    ['地区生产总值比2020年翻一番。', 2, null, '倍', 2, '倍'],
    ['实现村村通客车全覆盖。', 100, null, '%', 100, '%'],
    ['零就业家庭动态“清零”。', 0, null, null, 0, null],
    ['建设用地实现零增长。', 0, null, '%', 0, '%'],
    ['产业规模突破百亿大关。', 100, null, '亿', 1e10, null],
    ['集装箱吞吐量达到300万标准箱。', 300, null, '万标准箱', 3_000_000, '标准箱'],
  ])('in %s is read with its unit and base', (sentence, value, upTo, unit, baseValue, baseUnit) => {
    expect(targets(sentence, 'value', 'upTo', 'unit', 'baseValue', 'baseUnit')).toEqual([[value, upTo, unit, baseValue, baseUnit]]);
  });
});

describe('what a number measures', () => {
  it.each([
    ['stands before a verb of reaching', '公办园在园幼儿占比达到65%以上。', '公办园在园幼儿占比', '占比', '达到'],
    ['stands between verb and number', '每年招聘公办幼儿教师800人以上。', '公办幼儿教师', '教师', '招聘'],
    ['stands behind the number', '建成50个以上职教产业学院。', '职教产业学院', '学院', '建成'],
    ['ends at the next verb', '遴选2000名学生参与现代学徒制培养。', '学生', '学生', '遴选'],
    ['stands behind what describes it', '打造10个以上群众满意、特色鲜明的智慧社区。', '智慧社区', '社区', '打造'],
    ['is counted, and the head is the thing', '到2025年博物馆数量达到130家。', '博物馆数量', '博物馆', '达到'],
    ['stands behind a preposition', '为660户老年人家庭进行改造。', '老年人家庭', '家庭', '改造'],
  ])('%s', (_, sentence, measure, head, action) => {
    expect(targets(sentence, 'measure', 'head', 'action')).toEqual([[measure, head, action]]);
  });

  it('is said once for a list of units', () => {
    expect(targets('改造老旧小区7.5万户、665万平方米。', 'measure', 'unit')).toEqual([
      ['老旧小区', '万户'],
      ['老旧小区', '万平方米'],
    ]);
  });

  it('differs along a list, whose verb is said once', () => {
    expect(targets('建设绿道100公里以上、山头公园7个,林荫廊道40条。', 'measure', 'action', 'value')).toEqual([
      ['绿道', '建设', 100],
      ['山头公园', '建设', 7],
      ['林荫廊道', '建设', 40],
    ]);
  });

  it('is dealt out by 分别', () => {
    expect(targets('镇卫生院达到省提升标准、国家推荐标准占比分别不低于70%和30%。', 'value', 'relation')).toEqual([
      [70, 'at_least'],
      [30, 'at_least'],
    ]);
    expect(targets('用水量、用电量分别比2020年下降7%、5%。', 'measure', 'value', 'relation')).toEqual([
      ['用水量', 7, 'reduction'],
      ['用电量', 5, 'reduction'],
    ]);
  });
});

describe('how a number binds', () => {
  it.each([
    ['新建公园5个。', 'exactly', null],
    ['新建公园5个以上。', 'at_least', null],
    ['诊疗规模达到1000张床位以上。', 'at_least', null],
    ['建成不少于12个数据中心。', 'at_least', null],
    ['每个区县至少新增1处零工市场。', 'at_least', null],
    ['产值突破150亿元。', 'at_least', null],
    ['影视作品超100部。', 'at_least', null],
    ['失业率控制在4%以内。', 'at_most', null],
    ['能耗不超过3吨。', 'at_most', null],
    ['粮食产量保持在90万吨左右。', 'about', null],
    ['评选典型60余名。', 'about', null],
    ['提供学位约82万个。', 'about', null],
    ['收入增长4%左右。', 'growth', 'about'],
    ['进出口较去年增长10%以上。', 'growth', 'at_least'],
    ['覆盖率提高5个百分点。', 'growth', 'exactly'],
    ['报销比例提高到65%左右。', 'about', null],
    ['近视率每年降低不少于1个百分点。', 'reduction', 'at_least'],
    ['材料减少60%以上。', 'reduction', 'at_least'],
    ['优化提升45处服务中心。', 'exactly', null],
    ['软件业实现两位数增长。', 'growth', 'at_least'],
  ])('in %s', (sentence, relation, bound) => {
    expect(targets(sentence, 'relation', 'bound')).toEqual([[relation, bound]]);
  });
});

describe('the year of a number', () => {
  it.each([
    ['is said before it', '到2025年,博物馆达到130家。', 2025],
    ['governs the clauses behind it', '到2025年,建成公园5个,绿道达到100公里。', 2025],
    ['may be that of the document', '年内新增床位200张。', 2024],
    ['is not the year compared with', '用水量比2020年下降7%。', null],
    ['is not the year of an event', '办好2023年旅游大会,新增景区2家。', null],
    ['is not a stretch of years', '三年新增养老机构20家。', null],
    ['is not that of a plan in brackets', '落实《行动计划(2022—2025年)》,新增站点5处。', null],
  ])('%s', (_, sentence, year) => {
    expect(new Set(targets(sentence, 'year').flat())).toEqual(new Set([year]));
  });

  it('changes with the next one', () => {
    expect(targets('2022年,新增岗位1.6万个;到2024年,新增岗位4万个。', 'year')).toEqual([[2022], [2024]]);
  });

  it('is open where 年内 stands in a plan of several years', () => {
    expect(read('年内新增床位200张。', { from: 2023, to: 2025 }).map(({ year }) => year)).toEqual([null]);
  });
});

describe('what a number is given for', () => {
  it.each([
    ['每年招聘教师800人。', 'year'],
    ['市场主体年均增长5%以上。', 'year'],
    ['每月开展1次培训。', 'month'],
    ['每周安排1节劳动课。', 'week'],
    ['按照每小时15元给予补贴。', 'hour'],
    ['人均体育场地面积达到3平方米。', 'person'],
    ['三年新建公园5个。', null],
  ])('in %s', (sentence, per) => {
    expect(targets(sentence, 'per')).toEqual([[per]]);
  });

  it('goes on into a clause with a verb of its own, not into one with another subject', () => {
    expect(targets('每年开展创业培训600人次,扶持160名大学生。', 'per')).toEqual([['year'], ['year']]);
    expect(targets('每年招聘教师800人,在园幼儿占比达到65%。', 'per')).toEqual([['year'], [null]]);
  });
});

describe('the kind of a number', () => {
  it.each([
    ['a thing worked on is a fact', '用好445所学校在线教学系统。', [['fact', '445所']]],
    ['what one looks at is a fact', '围绕24条产业链招商。', [['fact', '24条']]],
    ['furthering what is there is a fact', '推动8家总部企业集群化发展。', [['fact', '8家']]],
    ['furthering work is a target', '推进88个城中村改造项目。', [['target', '88个']]],
    ['the levels of a list are a fact', '推进省市区三级重点项目建设。', [['fact', '三级']]],
    [
      'where a change starts is a fact',
      '人数由2000人增加到4000人。',
      [
        ['fact', '2000人'],
        ['target', '4000人'],
      ],
    ],
    [
      'voltage says which',
      '开工110千伏电网项目2项。',
      [
        ['specification', '110千伏'],
        ['target', '2项'],
      ],
    ],
    [
      'a threshold says which',
      '实施投资500万元以上技术改造项目60个左右。',
      [
        ['specification', '500万元以上'],
        ['target', '60个左右'],
      ],
    ],
    [
      'age says which',
      '新增3岁以下婴幼儿托位8000个。',
      [
        ['specification', '3岁以下'],
        ['target', '8000个'],
      ],
    ],
    ['age may itself be reached', '预期寿命达到81.8岁。', [['target', '81.8岁']]],
    [
      'models and slogans are names',
      '推进5G、“1+6+N”体系和“双百行动”。',
      [
        ['name', '5'],
        ['name', '1+6+N'],
        ['name', '双百'],
      ],
    ],
    [
      'a name may hold several numerals',
      '融入“一带一路”和“十四五”规划。',
      [
        ['name', '一带一路'],
        ['name', '十四五'],
      ],
    ],
    ['plans are names', '实施三年攻坚行动。', [['name', '三年']]],
    ['lists of firms are names', '引进世界500强企业。', [['name', '500强']]],
    ['a session is a name', '举办第七届博览会。', [['name', '第七届']]],
    ['a document has a number', '根据国发〔2018〕42号文件。', null],
    ['years and months are dates', '2024年10月底前完成。', null],
    ['ranks are an order', '进入第一方阵,创建5A级景区、四星级酒店。', null],
    ['all of a class in words is no number', '建成一批一流企业,统一标准,进一步提升。', []],
    ['a first of its kind ranks', '建设全国首个示范区。', [['order', '首个']]],
  ])('%s', (_, sentence, expected) => {
    if (expected) expect(kinds(sentence)).toEqual(expected);
    else expect(new Set(kinds(sentence).map(([kind]) => kind))).not.toContain('target');
  });

  it('is date for a year and order for a rank', () => {
    expect(kinds('2024年10月底前完成。').map(([kind]) => kind)).toEqual(['date', 'date']);
    expect(kinds('进入第一方阵,创建5A级景区、四星级酒店。').map(([kind]) => kind)).toEqual(['order', 'order', 'order']);
  });
});

describe('the quote', () => {
  const quotes = (sentence: string) => read(sentence).map(({ quote }) => quote);

  it('is the clause', () => {
    expect(quotes('深化改革,新建公园5个;完成。')).toEqual(['新建公园5个']);
  });

  it('is the part of a list that belongs to the number', () => {
    expect(quotes('新增企业40家以上、瞪羚企业50家以上。')).toEqual(['新增企业40家以上', '瞪羚企业50家以上']);
  });

  it('is the whole clause where the part would be the number alone', () => {
    expect(quotes('重点学科分别达到15个、110个。')).toEqual(['重点学科分别达到15个', '重点学科分别达到15个、110个']);
  });

  it('does not break inside quotation marks, and keeps full-width marks', () => {
    expect(quotes('打造“山、海、河”公园５个，完成。')).toEqual(['打造“山、海、河”公园５个']);
  });
});
