import { describe, expect, it } from 'vitest';
import { newConversation, REMEMBERED_MS } from '../../src/dialogue/state.js';
import { ask, askIn, citedTasks, said, unitsOf, verdict } from '../support/app.js';

const HYDROGEN = { zh: '青州氢能工作由谁牵头?', en: 'Who leads hydrogen work in Qingzhou?' };
const PARTICIPANTS = ['市科技局', '市工信局', '市投促中心'];

describe('who else takes part', () => {
  it.each([
    [HYDROGEN.zh, '还有谁参与?', 'zh'],
    [HYDROGEN.en, 'Who else takes part?', 'en'],
    [HYDROGEN.zh, 'Who takes part?', 'en'],
    [HYDROGEN.en, '谁参与?', 'zh'],
  ])('after “%s”, “%s” is about the same task, in the language of the later question', async (first, second, language) => {
    const answer = await ask(first, second);
    expect(verdict(answer)).toBe('answered');
    expect(citedTasks(answer)).toEqual(['qingzhou-2023#25']);
    expect(unitsOf(answer, 'participating')).toEqual(PARTICIPANTS);
    expect(answer.blocks.find(({ kind }) => kind === 'units')).toMatchObject({ role: 'participating' });
    expect(answer.language).toBe(language);
  });

  it.each(['还有谁参与?', 'Who else takes part?', '第二个', 'next task'])('asked of nothing, “%s” is asked back', async (question) => {
    const answer = await ask(question);
    expect(verdict(answer)).toBe('needs_clarification');
    expect(answer.units).toEqual([]);
  });
});

describe('another place', () => {
  it.each([
    ['青州垃圾分类由谁牵头?', '那青岛呢?'],
    ['Who leads waste sorting in Qingzhou?', 'And Qingdao?'],
    ['Who leads waste sorting in Qingzhou?', '青岛呢?'],
    ['青州垃圾分类由谁牵头?', 'What about Qingdao?'],
  ])('after “%s”, “%s” asks the same of the other place', async (first, second) => {
    const answer = await ask(first, second);
    expect(verdict(answer)).toBe('answered');
    expect(citedTasks(answer)).toEqual(['qingdao-2023#49']);
    expect(unitsOf(answer, 'lead')).toEqual(['市城市管理局']);
  });

  it('that has no document is refused', async () => {
    expect(verdict(await ask(HYDROGEN.zh, '济南呢?'))).toBe('not_in_documents: other_place');
  });

  it('answers what a number left open', async () => {
    expect(citedTasks(await ask('第25项由谁牵头?', '青州'))).toEqual(['qingzhou-2023#25']);
  });
});

describe('another year', () => {
  it.each([
    [HYDROGEN.zh, '2030年呢?'],
    [HYDROGEN.en, 'And in 2030?'],
    ['芝罘区PM2.5的目标是多少?', '2030年呢?'],
  ])('after “%s”, “%s” is refused with the years there are', async (first, second) => {
    const answer = await ask(first, second);
    expect(verdict(answer)).toBe('not_in_documents: other_year');
    expect(answer.text).toContain('2030');
  });
});

describe('the second one', () => {
  it.each([
    ['青岛和青州的垃圾分类由谁牵头?', '第二个呢?', 'qingzhou-2023#40'],
    ['Compare waste sorting in Qingdao and Qingzhou', 'the second one', 'qingzhou-2023#40'],
    ['Compare waste sorting in Qingdao and Qingzhou', 'the first one', 'qingdao-2023#49'],
    ['青州市教体局牵头哪些任务?', '第二个', 'qingzhou-2023#72'],
    ['Which tasks does the education bureau lead in Qingzhou?', 'the last one', 'qingzhou-2023#73'],
  ])('after “%s”, “%s” is the one that was shown there', async (first, second, task) => {
    expect(citedTasks(await ask(first, second))).toEqual([task]);
  });

  it.each([
    ['第25项由谁牵头?', '第二个'],
    ['Who leads task 25?', 'the second one'],
  ])('after “%s”, “%s” is the second of the options offered', async (first, second) => {
    const conversation = newConversation();
    const offered = await askIn(conversation, first);
    const option = offered.options[1]?.question ?? '';
    expect(said(await askIn(conversation, second))).toEqual(said(await ask(first, option)));
  });
});

describe('the next task', () => {
  it.each([
    [HYDROGEN.zh, '下一条', 'qingzhou-2023#26'],
    ['Qingzhou task 25', 'the next task', 'qingzhou-2023#26'],
    ['Qingzhou task 25', 'the previous one', 'qingzhou-2023#24'],
    ['青州第25项', '上一条', 'qingzhou-2023#24'],
  ])('after “%s”, “%s” is the neighbour in the same document', async (first, second, task) => {
    expect(citedTasks(await ask(first, second))).toEqual([task]);
  });

  it('after the last is out of range', async () => {
    expect(verdict(await ask('Qingzhou task 85', 'next task'))).toBe('not_in_documents: number_out_of_range');
  });
});

describe('a pronoun', () => {
  it.each([
    ['青州第25项', '它由谁牵头?'],
    ['What does Qingzhou task 25 say?', 'Who leads it?'],
    ['What does Qingzhou task 25 say?', 'Who is responsible for that?'],
  ])('after “%s”, “%s” stands for the task just spoken of', async (first, second) => {
    const answer = await ask(first, second);
    expect(citedTasks(answer)).toEqual(['qingzhou-2023#25']);
    expect(unitsOf(answer, 'lead')).toEqual(['市发改局']);
  });
});

describe('pressing an option', () => {
  it('answers the question that was asked, of the document chosen', async () => {
    const conversation = newConversation();
    const offered = await askIn(conversation, '第25项由谁牵头?');
    const option = offered.options.find(({ label }) => label.startsWith('青州'));
    const answer = await askIn(conversation, option?.question ?? '');
    expect(citedTasks(answer)).toEqual(['qingzhou-2023#25']);
    expect(unitsOf(answer, 'lead')).toEqual(['市发改局']);
    expect(unitsOf(await askIn(conversation, '还有谁参与?'), 'participating')).toEqual(PARTICIPANTS);
  });
});

describe('a complete new question', () => {
  it.each([
    [HYDROGEN.zh, '淄博每千人要有多少个托位?'],
    [HYDROGEN.en, 'How many nursery places per thousand people does Zibo want?'],
    ['济南的氢能谁牵头?', HYDROGEN.zh],
    ['芝罘区PM2.5的目标是多少?', 'Which tasks does the education bureau lead in Qingzhou?'],
  ])('after “%s”, “%s” is answered as if asked alone', async (first, second) => {
    expect(said(await ask(first, second))).toEqual(said(await ask(second)));
  });
});

describe('what is remembered', () => {
  it.each([
    [HYDROGEN.zh, '谢谢', '还有谁参与?'],
    [HYDROGEN.en, 'Thanks!', 'Who else takes part?'],
    [HYDROGEN.zh, '你好', '还有谁参与?'],
    [HYDROGEN.zh, '', '还有谁参与?'],
  ])('outlasts what needs no answer: “%s” “%s” “%s”', async (...turns) => {
    expect(unitsOf(await ask(...turns), 'participating')).toEqual(PARTICIPANTS);
  });

  it('is kept for half an hour and no longer', async () => {
    expect(REMEMBERED_MS).toBe(30 * 60 * 1000);
    // The conversation is what ages, so that nobody has to wait.
    const after = async (milliseconds: number) => {
      const conversation = newConversation();
      await askIn(conversation, HYDROGEN.zh);
      if (!conversation.state) throw new Error('The conversation remembers nothing');
      conversation.state = { ...conversation.state, at: conversation.state.at - milliseconds };
      return verdict(await askIn(conversation, '还有谁参与?'));
    };
    expect(await after(REMEMBERED_MS - 60_000)).toBe('answered');
    expect(await after(REMEMBERED_MS)).toBe('needs_clarification');
  });

  it('can be stored as JSON', async () => {
    const conversation = newConversation();
    await askIn(conversation, HYDROGEN.zh);
    const stored = JSON.parse(JSON.stringify(conversation));
    expect(unitsOf(await askIn(stored, '还有谁参与?'), 'participating')).toEqual(PARTICIPANTS);
  });

  it('is of its own conversation only', async () => {
    await ask(HYDROGEN.zh);
    expect(verdict(await ask('还有谁参与?'))).toBe('needs_clarification');
  });
});

describe('a follow-up on a list', () => {
  it('turns the role round', async () => {
    const answer = await ask('Which tasks does the ecology and environment bureau lead in Qingdao?', 'and as participant?');
    expect(answer.units.length).toBeGreaterThan(0);
    expect(new Set(answer.units.map(({ role }) => role))).toEqual(new Set(['participating']));
  });

  it('lists what was counted', async () => {
    const [counted, listed] = [await ask('青岛市教育局牵头几项任务?'), await ask('青岛市教育局牵头几项任务?', '哪几项?')];
    expect(listed.count).toBe(counted.count);
    expect(citedTasks(listed)).toHaveLength(counted.count as number);
  });

  it('counts within the list, unless the list shows a task of that number', async () => {
    const [, second] = citedTasks(await ask('青州市畜牧中心牵头哪些任务?'));
    expect(citedTasks(await ask('青州市畜牧中心牵头哪些任务?', '第二项的目标是什么?'))).toEqual([second]);
  });

  it('may look for a subject among them', async () => {
    expect(citedTasks(await ask('淄博市体育局负责哪些任务?', '他们有没有关于“运动银行”的?'))).toEqual(['zibo-113#101']);
  });
});

describe('a follow-up on a comparison', () => {
  it.each(['第二个城市那边由谁负责', 'who leads it in the latter?'])('takes the places in their order: “%s”', async (question) => {
    expect(citedTasks(await ask('比一比青州和青岛的生活垃圾分类', question))[0]).toMatch(/^qingdao/);
  });
});

describe('a place without documents', () => {
  it('stays refused while the conversation is about it', async () => {
    const answer = await ask("What are Weifang's plans for cross-border e-commerce?", 'who runs it there?');
    expect(verdict(answer)).toBe('not_in_documents: other_place');
  });
});

describe('a word that stands for the task', () => {
  it.each(['它每年派多少人下去?', 'How many people does it send each year?'])(
    'keeps to it, whatever else is said: “%s”',
    async (question) => {
      expect(citedTasks(await ask('淄博的“千名中医进基层”是个什么活动?', question))).toEqual(['zibo-113#39']);
    },
  );
});
