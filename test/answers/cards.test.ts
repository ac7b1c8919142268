import { describe, expect, it } from 'vitest';
import { answerTo, citedBy, library } from './answering.js';

const hydrogen = { 氢能: ['qingzhou-2023#25'] };
const ofQingzhou = { scope: { documents: ['qingzhou-2023'] }, where: { about: '氢能' }, focus: 'best' };
const kindsOf = ({ blocks }: ReturnType<typeof answerTo>) => blocks.map(({ kind }) => kind);
const unitsShown = ({ blocks }: ReturnType<typeof answerTo>) =>
  blocks.flatMap((block) => (block.kind === 'units' ? [{ role: block.role, names: block.names }] : []));
const notesOf = ({ blocks }: ReturnType<typeof answerTo>) => blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));

describe('who leads', () => {
  it('is said first, from the bracket that names them, which is quoted', () => {
    const answer = answerTo({ ...ofQingzhou, ask: [{ kind: 'units', role: 'lead' }] }, 'zh', { about: hydrogen });
    expect(answer.status).toBe('answered');
    expect(kindsOf(answer).slice(0, 2)).toEqual(['heading', 'units']);
    expect(answer.units).toEqual([{ name: '市发改局', role: 'lead', documentId: 'qingzhou-2023', taskNumber: 25 }]);
    expect(answer.citations.map(({ quote }) => quote)).toContain('(牵头单位:市发改局,参与单位:市科技局、市工信局、市投促中心)');
    expect(citedBy(answer)).toEqual(['qingzhou-2023#25']);
  });

  it('is said of both roles where units are asked for in any', () => {
    const answer = answerTo({ ...ofQingzhou, ask: [{ kind: 'units', role: 'any' }] }, 'zh', { about: hydrogen });
    expect(unitsShown(answer).map(({ role }) => role)).toEqual(['lead', 'participating']);
  });

  it('puts those who take part first where they are asked for, and the lead after the quote', () => {
    const answer = answerTo({ ...ofQingzhou, ask: [{ kind: 'units', role: 'participating' }] }, 'zh', { about: hydrogen });
    expect(unitsShown(answer)).toEqual([
      { role: 'participating', names: ['市科技局', '市工信局', '市投促中心'] },
      { role: 'lead', names: ['市发改局'] },
    ]);
    expect(kindsOf(answer).indexOf('quote')).toBeLessThan(kindsOf(answer).lastIndexOf('units'));
  });

  it('leaves out an office that is not to be named, and says how the question was read', () => {
    const ask = [{ kind: 'units', role: 'participating', except: ['市科技局'] }];
    const answer = answerTo({ ...ofQingzhou, ask }, 'zh', { about: hydrogen });
    expect(unitsShown(answer)).toEqual([{ role: 'participating', names: ['市工信局', '市投促中心'] }]);
    expect(answer.text).toContain('按此理解:青州2023年重点工作任务:');
  });

  it('uses the word for the role that the document prints', () => {
    const about = { 助餐: ['zibo-113#62'] };
    const query = { scope: { documents: ['zibo-113'] }, where: { about: '助餐' }, focus: 'best', ask: [{ kind: 'units', role: 'lead' }] };
    expect(answerTo(query, 'zh', { about }).text).toContain('牵头部门:市民政局、市市场监管局');
    expect(answerTo(query, 'en', { about }).text).toContain('Lead: Municipal Civil Affairs Bureau (市民政局)');
  });

  it.each([
    ['lead', 'zhifu-plan#14', '通篇没有写明责任单位'],
    ['lead', 'qingzhou-2023#83', '没有为这项任务写明任何单位'],
    ['participating', 'zibo-113#86', '没有为这项任务写明参与单位'],
  ])('is not guessed where nobody is named: %s of %s', (role, task, words) => {
    const scope = { documents: [task.split('#')[0]] };
    const answer = answerTo({ scope, where: { about: 'x' }, focus: 'best', ask: [{ kind: 'units', role }] }, 'zh', {
      about: { x: [task] },
    });
    expect(answer.status).toBe('unit_not_named');
    expect(answer.text).toContain(words);
    expect(citedBy(answer)).toEqual([task]);
    expect(answer.units.filter((unit) => unit.role === role)).toEqual([]);
  });
});

describe('a figure', () => {
  const canteens = { where: { about: '长者食堂' }, focus: 'best', scope: { documents: ['zibo-113'] } };
  const given = { about: { 长者食堂: ['zibo-113#62'] } };

  it('comes first with its value, then its sentence, then whom to call', () => {
    const answer = answerTo({ ...canteens, ask: [{ kind: 'figures', about: '长者食堂' }] }, 'zh', {
      ...given,
      figures: ({ unit }) => unit === '处',
    });
    expect(answer.text.split('\n')[1]).toBe('长者食堂:300处以上(2022年)');
    expect(answer.value).toEqual({ number: 300, unit: '处' });
    expect(answer.figures).toMatchObject([{ taskNumber: 62, value: 300, unit: '处', relation: 'at_least', year: 2022 }]);
    expect(kindsOf(answer)).toEqual(['heading', 'paragraph', 'quote', 'units']);
    expect(answer.units.map(({ name }) => name)).toEqual(['市民政局', '市市场监管局']);
  });

  it('is said in English by its value, with the English summary after the quote', () => {
    const answer = answerTo({ ...canteens, ask: [{ kind: 'figures', about: '长者食堂' }] }, 'en', {
      ...given,
      figures: ({ unit }) => unit === '处',
    });
    expect(answer.text).toContain('at least 300 (2022) – 长者食堂');
    expect(answer.text).toContain(library.task('zibo-113', 62)?.english?.summary);
  });

  it('is the value that is nearest, where several answer', () => {
    const answer = answerTo({ ...canteens, scope: { documents: ['qingdao-2023'] }, ask: [{ kind: 'figures', about: '长者食堂' }] }, 'zh', {
      about: { 长者食堂: ['qingdao-2023#116'] },
      figures: ({ unit }) => unit === '处',
    });
    expect(answer.figures.map(({ value }) => value)).toEqual([45, 600]);
    expect(answer.value).toEqual({ number: 45, unit: '处' });
  });

  it('that the task does not give is said to be missing, with the task', () => {
    const query = { scope: { documents: ['qingdao-2023'] }, where: { about: '氢能' }, focus: 'best' };
    const about = { 氢能: ['qingdao-2023#19'] };
    const answer = answerTo({ ...query, ask: [{ kind: 'figures', about: '氢能', sort: 'date' }] }, 'en', { about, figures: () => false });
    expect([answer.status, answer.reason]).toEqual(['not_in_documents', 'detail_not_given']);
    expect(answer.text).toContain('gives no date or deadline; Qingdao key tasks 2023 covers 2023');
    expect(citedBy(answer)).toEqual(['qingdao-2023#19']);
    expect(answer.units.length).toBeGreaterThan(0);
  });

  it('that is missing leaves another ask of the same question answered', () => {
    const query = { scope: { documents: ['qingdao-2023'] }, where: { about: '氢能' }, focus: 'best' };
    const ask = [
      { kind: 'figures', about: '氢能' },
      { kind: 'units', role: 'lead' },
    ];
    const answer = answerTo({ ...query, ask }, 'zh', { about: { 氢能: ['qingdao-2023#19'] }, figures: () => false });
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain('没有给出这样的数字');
    expect(answer.text).toContain('牵头单位:市发展改革委');
    expect(answer.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });

  it('of another sort than was asked for is no answer', () => {
    const answer = answerTo({ ...canteens, ask: [{ kind: 'figures', about: '长者食堂', sort: 'money' }] }, 'zh', given);
    expect(answer.reason).toBe('detail_not_given');
    expect(answer.figures).toEqual([]);
  });

  it('without a year is for the whole time of its document', () => {
    const query = { scope: { documents: ['qingzhou-2023'] }, where: { about: '充电桩' }, focus: 'best' };
    const given = { about: { 充电桩: ['qingzhou-2023#14'] }, figures: ({ unit }: { unit: string | null }) => unit === '个' };
    const asked = (year: number) => answerTo({ ...query, ask: [{ kind: 'figures', about: '充电桩', year }] }, 'zh', given);
    expect(asked(2023).value).toEqual({ number: 221, unit: '个' });
  });

  it('that lost its decimal point is quoted as it stands, with a remark', () => {
    const query = { scope: { documents: ['qingdao-2023'], parts: [{ tasks: [64] }] }, ask: [{ kind: 'text' }] };
    expect(answerTo(query, 'zh').text).toContain('惠及137万户');
    expect(notesOf(answerTo(query, 'zh')).join()).toContain('13.7万户');
    expect(notesOf(answerTo(query, 'en')).join()).toMatch(/lost its decimal points.*13\.7万/);
  });

  it('that the source gives in two ways is given in both', () => {
    const query = { scope: { documents: ['zhifu-plan'], parts: [{ tasks: [19] }] }, ask: [{ kind: 'text' }] };
    const answer = answerTo(query, 'zh');
    expect(citedBy(answer).sort()).toEqual(['zhifu-plan#19', 'zhifu-plan#35']);
    expect(notesOf(answer).join()).toMatch(/50.*30/);
  });
});

describe('what a document says', () => {
  it('is its sentences, with the units in both roles', () => {
    const answer = answerTo({ ...ofQingzhou, ask: [{ kind: 'text' }] }, 'zh', { about: hydrogen });
    expect(answer.text).toContain('大力发展氢能产业');
    expect(unitsShown(answer).map(({ role }) => role)).toEqual(['lead', 'participating']);
  });

  it('is in English its summary first, then the Chinese', () => {
    const answer = answerTo({ ...ofQingzhou, ask: [{ kind: 'text' }] }, 'en', { about: hydrogen });
    expect(answer.text.split('\n')[1]).toBe(library.task('qingzhou-2023', 25)?.english?.summary);
    expect(kindsOf(answer).slice(0, 3)).toEqual(['heading', 'paragraph', 'quote']);
  });

  it('is quoted whole where the task was asked for by its number, or word for word', () => {
    const body = library.task('qingzhou-2023', 25)?.body.text;
    const byNumber = answerTo({ scope: { documents: ['qingzhou-2023'], parts: [{ tasks: [25] }] }, ask: [{ kind: 'text' }] }, 'zh');
    const original = answerTo({ ...ofQingzhou, form: 'original', ask: [{ kind: 'text' }] }, 'en', { about: hydrogen });
    for (const { citations } of [byNumber, original]) expect(citations.map(({ quote }) => quote)).toContain(body);
  });

  it('of several documents is a card each, and those that are silent are named', () => {
    const query = {
      where: { about: '垃圾分类' },
      focus: 'best',
      scope: { documents: ['qingdao-2023', 'qingzhou-2023', 'zibo-113'] },
      ask: [{ kind: 'text' }],
    };
    const given = { about: { 垃圾分类: ['qingzhou-2023#40', 'qingdao-2023#49'] }, silent: ['zibo-113'], also: ['qingdao-2023#48'] };
    const answer = answerTo(query, 'zh', given);
    const headings = answer.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.map((text) => text.slice(0, 2))).toEqual(['青州', '青岛']);
    expect(notesOf(answer).some((note) => note.includes('淄博113项重点任务清单'))).toBe(true);
    expect(notesOf(answer).some((note) => note.startsWith('另见:青岛2023年重点工作任务第48项'))).toBe(true);
    expect(citedBy(answer)).not.toContain('qingdao-2023#48');
  });
});

describe('what a question takes for given', () => {
  const leads = (office: string, language: 'en' | 'zh', task = 'qingzhou-2023#25') =>
    answerTo(
      {
        scope: { documents: [task.split('#')[0]] },
        where: { about: '氢能' },
        focus: 'best',
        ask: [{ kind: 'units', role: 'lead' }],
        claim: { kind: 'unit', office, role: 'lead' },
      },
      language,
      { about: { 氢能: [task] } },
    );

  it.each([
    ['市发改局', 'yes', '是的,市发改局是牵头单位。'],
    ['市科技局', 'no', '不是,市科技局在这里是参与单位,不是牵头单位。'],
    ['市教体局', 'no', '不是,市教体局不是这里的牵头单位。'],
  ])('is confirmed or denied in the first line: %s', (office, verdict, line) => {
    const answer = leads(office, 'zh');
    expect(answer.verdict).toBe(verdict);
    expect(answer.text.split('\n')[0]).toBe(line);
    expect(answer.units).toContainEqual({ name: '市发改局', role: 'lead', documentId: 'qingzhou-2023', taskNumber: 25 });
  });

  it('begins with yes or no in English, too', () => {
    expect(leads('市发改局', 'en').text).toMatch(/^Yes, Municipal Development and Reform Bureau \(市发改局\) is a lead unit/);
    expect(leads('市教体局', 'en').text).toMatch(/^No, /);
  });

  it('is left open where nobody is named', () => {
    const answer = leads('市教体局', 'zh', 'zhifu-plan#14');
    expect([answer.status, answer.verdict]).toEqual(['unit_not_named', null]);
  });

  it.each([
    [500, 'no', /^不是,文件写的是:.*370处/],
    [370, 'yes', /^是的:.*370处/],
  ])('as an amount is held against the record: %d', (number, verdict, line) => {
    const filter = { about: '书房', unit: '处' };
    const answer = answerTo(
      {
        scope: { documents: ['zibo-113'] },
        where: { about: '书房' },
        focus: 'best',
        ask: [{ kind: 'figures', ...filter }],
        claim: { kind: 'figure', ...filter, number },
      },
      'zh',
      { about: { 书房: ['zibo-113#94'] }, figures: ({ unit }) => unit === '处', typed: `淄博要建${number}处城市书房吗` },
    );
    expect(answer.verdict).toBe(verdict);
    expect(answer.text).toMatch(line);
    expect(answer.figures).toMatchObject([{ value: 370 }]);
  });
});

describe('a detail that plans seldom give', () => {
  const rooms = { scope: { documents: ['zibo-113'] }, where: { about: '书房' }, focus: 'best', detail: 'price' };
  const about = { 书房: ['zibo-113#94'] };

  it('is refused with the task and whom to call where no sentence holds it', () => {
    const answer = answerTo({ ...rooms, ask: [{ kind: 'text' }] }, 'en', { about });
    expect([answer.status, answer.reason]).toEqual(['not_in_documents', 'detail_not_given']);
    expect(answer.text.split('\n')[0]).toContain('does not give a price or fee');
    expect(citedBy(answer)).toEqual(['zibo-113#94']);
    expect(answer.units.map(({ name }) => name)).toEqual(['市文化和旅游局']);
  });

  it('is answered where a sentence holds it', () => {
    expect(answerTo({ ...rooms, ask: [{ kind: 'text' }] }, 'zh', { about, holdsDetail: true }).status).toBe('answered');
  });

  it('leaves who leads answered, unless it is a person that is asked for', () => {
    const query = { ...rooms, ask: [{ kind: 'units', role: 'lead' }] };
    expect(answerTo(query, 'zh', { about }).status).toBe('answered');
    expect(answerTo(query, 'zh', { about }).text).toContain('没有写明价格或收费');
    expect(answerTo({ ...query, detail: 'person' }, 'zh', { about, detailAsksWho: true }).reason).toBe('detail_not_given');
  });
});

describe('how a question was read', () => {
  it('is said of a misspelt place, a part of a place, and a place that has no document', () => {
    const place = {
      place: '青州市',
      documentIds: ['qingzhou-2023'],
      typed: '清州',
      corrected: true,
      part: null,
      partAlone: false,
      meant: [],
      start: 0,
      end: 2,
    };
    const query = { ...ofQingzhou, scope: { documents: ['qingzhou-2023'], elsewhere: ['济南'] }, ask: [{ kind: 'text' }] };
    const notes = notesOf(answerTo(query, 'zh', { about: hydrogen, places: [place], lacksKind: true }));
    expect(notes[0]).toBe('“清州”按“青州市”理解。');
    expect(notes).toContain('这里没有济南的文件。');
    expect(notes.at(-1)).toContain('没有问到的那类文件');
  });

  it('is not said of a subject alone', () => {
    expect(kindsOf(answerTo({ ...ofQingzhou, ask: [{ kind: 'text' }] }, 'zh', { about: hydrogen }))).not.toContain('reading');
  });
});
