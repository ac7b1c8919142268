import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/documents/types.js';
import { ask, citedTasks, theApp } from '../support/app.js';

/** Tasks of a document that a test on their lead units holds of, as answers cite them. */
async function tasksWhere(documentId: string, holds: (leads: readonly string[], task: Task) => boolean): Promise<string[]> {
  const { library } = await theApp();
  const leadsOf = ({ units }: Task) =>
    units.filter(({ role }) => role === 'lead').map(({ text }) => library.units.officeOf(text)?.id ?? text);
  return library
    .document(documentId)
    .tasks.filter((task) => holds(leadsOf(task), task))
    .map(({ number }) => `${documentId}#${number}`);
}

const SPORT = '淄博由体育局牵头的有哪些任务?';
const FARMING = 'what does the agriculture and rural affairs bureau lead in Qingzhou?';

describe('a list of what an office leads', () => {
  it.each(['没有别的部门一起牵头的留下', 'only those with no other lead office please', 'which of them have no co-lead?'])(
    'is narrowed to what it leads alone: “%s”',
    async (text) => {
      const alone = await tasksWhere('zibo-113', (leads) => leads.length === 1 && leads[0] === 'sports');
      expect(alone.length).toBeGreaterThan(0);
      expect(citedTasks(await ask(SPORT, text))).toEqual(alone);
    },
  );

  it.each(['其中跟别的部门共同牵头的是哪几项', 'which of these have a second lead office?'])(
    'is narrowed to what it leads with others: “%s”',
    async (text) => {
      const shared = await tasksWhere('zibo-113', (leads) => leads.length > 1 && leads.includes('sports'));
      expect(shared.length).toBeGreaterThan(0);
      expect(citedTasks(await ask(SPORT, text))).toEqual(shared);
    },
  );

  it('is still meant after one of its tasks was looked into', async () => {
    const shared = await tasksWhere('zibo-113', (leads) => leads.length > 1 && leads.includes('sports'));
    expect(citedTasks(await ask(SPORT, 'what is the second one about?', 'which of these have a co-lead?'))).toEqual(shared);
  });

  it('loses the task that is named by its words', async () => {
    const all = citedTasks(await ask(SPORT));
    expect(citedTasks(await ask(SPORT, '中医药那项去掉'))).toEqual(all.filter((cited) => cited !== 'zibo-113#40'));
  });

  it('loses those that another office leads with it', async () => {
    const left = await tasksWhere('zibo-113', (leads) => leads.includes('sports') && !leads.includes('education'));
    expect(citedTasks(await ask(SPORT, 'leave out the ones co-led by the education bureau'))).toEqual(left);
  });

  it('is asked for together with another office', async () => {
    const both = await tasksWhere('zibo-113', (leads) => leads.includes('sports') && leads.includes('health'));
    expect(both.length).toBeGreaterThan(0);
    expect(citedTasks(await ask(SPORT, '跟教育局一起的呢', '那和卫健委一起的?'))).toEqual(both);
  });

  it('knows how many lead units the fullest of its tasks has', async () => {
    const { read } = await ask(FARMING, 'which of these has the most lead units?');
    expect(read.join()).toMatch(/at least \d/);
  });
});

describe('the office that was spoken of', () => {
  it('is the one that leads what was shown', async () => {
    const asked = await ask('青州谁负责水土流失治理?', '它作为参与单位的有几项?');
    expect(asked.read.join()).toContain('参与');
    expect(asked.status).toBe('answered');
  });

  it('is the one that a ranking named', async () => {
    const { read } = await ask('青州哪个部门牵头的任务最多?', '它给别人打下手的有哪些');
    expect(read).toEqual((await ask('青州工信局参与的任务有哪些?')).read);
  });

  it('are both that lead a task', async () => {
    const both = await tasksWhere('zibo-113', (leads) => leads.includes('education') && leads.includes('health'));
    const answer = await ask('淄博第23项由谁牵头?', '这两家共同牵头的任务有哪些');
    expect(citedTasks(answer)).toEqual(both);
  });

  it('leads other things than the one just shown', async () => {
    const answer = await ask('青州谁负责水土流失治理?', 'what else does that bureau lead?');
    expect(citedTasks(answer)).not.toContain('qingzhou-2023#26');
  });

  it('is asserted to lead what was shown', async () => {
    expect(await ask('who leads task 23 of the Zibo list?', 'and the education bureau leads that alone?')).toMatchObject({ verdict: 'no' });
  });
});

describe('numbers of tasks held against each other', () => {
  it.each([
    ['淄博体育局牵头的任务比青岛体育局多五项,对吧?', 'yes'],
    ["Zibo's sports bureau leads fewer tasks than Qingdao's, I believe?", 'no'],
  ])('“%s” is answered %s', async (text, verdict) => {
    expect(await ask(text)).toMatchObject({ verdict });
  });
});

describe('a number of a task in a conversation', () => {
  it.each(['82项的牵头单位有谁', '82项还有谁牵头'])('needs no word before it: “%s”', async (text) => {
    expect(citedTasks(await ask('青岛2023年公安局牵头哪些任务?', text))).toEqual(['qingdao-2023#82']);
  });
});

describe('what is only done', () => {
  it('is no subject of its own', async () => {
    const answer = await ask('青岛三年行动计划博物馆要达到多少家?', '2023年重点任务里新增几家?');
    expect(answer.value).toEqual({ number: 5, unit: '家' });
  });
});
