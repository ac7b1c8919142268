import { describe, expect, it } from 'vitest';
import { pointsAtMessageAbove, readLine } from '../../../adapters/slack/addressing/read-line.js';

const PLACES = ['清河市', '清河', 'Qinghe'];
const read = (line: string) => readLine(line, PLACES);

describe('a line in a thread of people is a question to the bot', () => {
  it.each([
    'and Qinghe?',
    'Qinghe?',
    'what about Qinghe?',
    'OK, and who takes part?',
    'who leads it?',
    'Who leads hydrogen work in Qinghe',
    'by when is it due?',
    'which other units take part?',
    'how many tasks does the education bureau lead?',
    'could you tell me who leads it in Qinghe?',
    'does anyone know which bureau leads this?',
    'compare the targets for 2023',
    'list all tasks of the finance bureau',
    'Qinghe, who leads hydrogen there?',
    '那清河呢?',
    '清河?',
    '谁参与?',
    '还有谁参与',
    '由谁牵头?',
    '哪个部门负责',
    '有几项任务?',
    '请列出教育局牵头的任务',
  ])('%s', (line) => expect(read(line)).toBe('question'));
});

describe('a line in a thread of people is talk', () => {
  it.each([
    'thanks, useful',
    'lol',
    '+1',
    ':tada: 🎉',
    'great, forwarding it',
    "ok I'll send it to the bureau that leads this",
    'Anna, who leads that one?',
    'who leads it, Anna?',
    '@anna which bureau is it?',
    'can you check which unit leads it?',
    'should we tell the finance bureau?',
    'did he ask the lead unit?',
    'what do you think?',
    'really?',
    'why not?',
    'this is wrong',
    'the deadline moved to Friday',
    '谢谢,很有用',
    '收到,我转给牵头单位',
    '小王,谁牵头?',
    '你看一下由谁牵头',
    '我们几点开会?',
    '大家觉得呢',
    '这个不对吧',
    '真的吗?',
  ])('%s', (line) => expect(read(line)).toBe('talk'));
});

describe('a line in a thread of people is in doubt, which is silence', () => {
  it.each([
    'who is taking minutes?',
    'where is the meeting?',
    'how many people are coming?',
    'which room?',
    'is lunch at 12?',
    'what happened to the printer?',
    '会议室在哪?',
    '报告写完了吗?',
    '有多少人参加?',
  ])('%s', (line) => expect(read(line)).toBe('unclear'));
});

describe('a text points at the message above', () => {
  it.each([
    '',
    '👆',
    'can you answer this?',
    'Could you help with the question above?',
    'please answer',
    'what about this one?',
    'any idea?',
    'thoughts?',
    '能回答吗?',
    '回答一下上面的问题',
    '帮忙看看这个问题',
    '你怎么看?',
  ])('%s', (text) => expect(pointsAtMessageAbove(text)).toBe(true));

  it.each([
    'who leads this?',
    'and Qinghe?',
    'can you answer who leads hydrogen work?',
    'this plan',
    '谁参与?',
    '那清河呢?',
    '上面的任务由谁牵头?',
  ])('not so: %s', (text) => expect(pointsAtMessageAbove(text)).toBe(false));
});
