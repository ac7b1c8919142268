import type { Span } from '../types.js';

const COMPLETE = /[。!?)）〕\]】”;；！？]\s?$/;
// What web pages and letters put behind a text, and no plan says in a sentence of its own.
const ASIDE =
  /转载|版权|投稿|我要|浏览|点击|扫一扫|分享到|打印|关闭窗口|上一篇|下一篇|相关链接|相关阅读|责任编辑|来源[:：]|下载|电话[:：]|邮箱|联系人[:：]|公开发布|主动公开|此件|^附件|^附表|^附[:：]|^注[:：]|抄送|印发|特别声明|免责/;

/** Whether a text ends like a sentence; one that does not goes on in the next line. */
export const isComplete = (text: string): boolean => COMPLETE.test(text.slice(-2));

/**
 * How far a text goes on at the end of a document: over lines that break off in mid-sentence, and over
 * further paragraphs that are prose, at most so many.
 *
 * @param lines what stands there, in order; the first belongs to the text
 */
export function endOfProse(text: string, lines: readonly Span[], mostParagraphs: number): number {
  let end = lines[0]?.end ?? 0;
  let paragraphs = 1;
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue;
    const printed = text.slice(line.start, line.end);
    if (isComplete(text.slice(Math.max(0, end - 2), end))) {
      paragraphs += 1;
      if (paragraphs > mostParagraphs || ASIDE.test(printed) || !/[。;!?)]$/.test(printed)) return end;
    } else if (ASIDE.test(printed)) return end;
    end = line.end;
  }
  return end;
}
