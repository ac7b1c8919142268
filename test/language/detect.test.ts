import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.js';

describe('the language of a question', () => {
  it.each([
    '青州氢能工作由谁牵头?',
    'RCEP政策有哪些',
    'PM2.5目标是多少',
    '第25条',
    '谁牵头 hydrogen',
    '青岛的 5G 和 AI 项目',
    '青岛的 RCEP、GDP 和 CPI 目标由哪些单位负责',
  ])('%s is Chinese', (text) => {
    expect(detectLanguage(text)).toBe('zh');
  });

  it.each([
    'Who leads hydrogen work in Qingzhou?',
    'who leads 氢进万家?',
    'What does 专精特新 mean in the plan?',
    'What does 芝罘区深化新旧动能转换三年行动计划 say?',
    'hi',
    'task 25',
  ])('%s is English', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each(['', '25?', '???', '👍', 'x'])('"%s" is neither', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});
