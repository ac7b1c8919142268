import { foldSource } from '../fold.js';

const KINDS =
  '方案|计划|意见|措施|清单|要点|任务|规划|办法|安排|行动|规定|细则|分工|举措|通知|目标|分解表|任务书|项目|工作|表|函|决定|纲要|政策|若干条|\\d{1,3}条';
const ENDS = new RegExp(`(?:${KINDS})(?:\\([^()]{0,30}\\)){0,2}$`);
const LETTER = /(?:通知|函)$/;
/** In a longer line a wide blank parts a title from the text that begins in the same line. */
const LONG_LINE = 30;
const VERY_LONG_LINE = 60;
const SHORTEST = 6;
const LONGEST = 90;
/** The first half of a title that is set in two lines: nothing but words. */
const HALF = /^[\p{Script=Han}、“”]{10,45}$/u;
const NO_HALF = /(?:[局委厅部办府组室会日]|人民政府)$/;
const YEARS = /^\([^()]{0,30}年?[^()]{0,10}\)$/;
const NO_TITLE = /[。;:!?]|^(?:附件|各|现将|关于印发《)/;
const LABEL = /^(?:标\s{0,6}题|名\s{0,6}称|文件名称|信息名称)\s{0,4}[:：]\s{0,4}/;

/**
 * The title of a document as far as its first lines show one: the last line before the text that ends as titles of
 * plans do, else the first that ends as titles of letters do. Empty where no line looks like a title.
 *
 * @param lines the lines before the first heading or task, as printed
 */
export function documentTitle(lines: readonly string[]): string {
  const pieces = lines.flatMap((line) =>
    line.length > LONG_LINE ? line.replace(LABEL, '').split(line.length > VERY_LONG_LINE ? /\s+/ : /\u3000{2,}|\s{3,}/) : [line],
  );
  const folded = pieces.map((line) => foldSource(line).trim());
  const candidates = folded.flatMap((_, i) => titleAt(pieces, folded, i) ?? []);
  return candidates.findLast((title) => !LETTER.test(foldSource(title))) ?? candidates[0] ?? '';
}

function titleAt(lines: readonly string[], folded: readonly string[], at: number): string | null {
  const line = (folded[at] as string).replace(LABEL, '');
  if (line.length > LONGEST || !ENDS.test(line.replace(/》$/, '')) || NO_TITLE.test(line)) return null;
  const printed = (lines[at] as string).trim().slice(-line.length);
  const before = folded[at - 1] ?? '';
  const whole = HALF.test(before) && !NO_HALF.test(before) && !ENDS.test(before) ? (lines[at - 1] as string).trim() + printed : printed;
  const title = YEARS.test(folded[at + 1] ?? '') ? whole + (lines[at + 1] as string).trim() : whole;
  return title.length >= SHORTEST && title.length <= LONGEST ? title : null;
}
