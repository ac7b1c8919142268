import { madeOf } from '../../src/language/patterns.js';

/** Words of a line that only asks for an answer to something else. */
const ENGLISH = new Set(
  `can could would will do does you anyone anybody someone please pls kindly hey hi hello so and bot
   answer reply respond help explain check look take know have see read say tell me us him her them out up into at on to with for about
   a an the this that it these those above here one question message post what's what is your any idea ideas thoughts think of`.split(
    /\s+/,
  ),
);
const POINTING =
  /\b(?:this|that|it|these|those|above|here|question|message|answer|reply|respond|help|explain|check|idea|ideas|thoughts|think|please|pls)\b/i;
const CHINESE = madeOf(
  /(?:能不能|怎么看|怎么说|大家|有人|可以|可否|请问|麻烦|帮忙|回答|解答|答复|回复|看看|查查|处理|知道|觉得|上面|上边|楼上|这个|这条|那个|那条|问题|消息|提问|一下|你|您|谁|能|会|来|请|帮|我|他|她|答|回|看|查|这|那|此|的|下|吗|么|呢|吧|嘛|不|同问|见|如上)/y,
);

/** Whether a text only points at another message ("can you answer this?", "这个呢?"), which is the question then. */
export function pointsAbove(text: string): boolean {
  const plain = text.replace(/[^\p{L}\p{N}'’]+/gu, ' ').trim();
  if (/^[\p{Script=Han}\s]+$/u.test(plain)) return CHINESE.test(plain.replaceAll(' ', ''));
  const words = plain.toLowerCase().replaceAll('’', "'").split(' ');
  return words.every((word) => ENGLISH.has(word)) && POINTING.test(plain);
}
