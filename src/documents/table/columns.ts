import type { LabelKind } from '../units/words.js';
import { unitWords } from '../units/words.js';

/** What stands in a column of a table of tasks. */
export type Column =
  | { holds: 'number' | 'section' | 'title' | 'text' | 'nothing'; head: string }
  | { holds: 'label'; head: string; kind: LabelKind };

const LONGEST_HEAD = 16;
const NUMBER = /^(?:序号|编号|项号|项次|号|no\.?)$/i;
const SECTION = /类别|领域|分类|类型|板块|方面|一级|大项|篇章|模块/;
const TEXT = /任务|内容|事项|措施|举措|项目|工作|要求|目标|要点|做法|名称/;
/** Heads that are no labels word for word, but speak of the same. */
const LABELS: readonly (readonly [RegExp, LabelKind])[] = [
  [/领导|责任人|负责人|联系人|电话|备注|处室/, 'other'],
  [/时限|时间|期限|进度|完成日期/, 'deadline'],
  [/牵头|主办|主责/, 'lead'],
  [/配合|参与|参加|协办|协同|协助/, 'participating'],
  [/责任|负责|承办|落实|实施|主管|^单位$|^部门$|单位$|部门$/, 'responsible'],
];

/**
 * The columns that the cells of a row name, or null where the row is no head of a table of tasks: such a one
 * names the text of the tasks, and who does them or by when.
 */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const heads = cells.map((cell) => cell.replace(/\s/g, ''));
  if (heads.length < 2 || heads.some((head) => head.length > LONGEST_HEAD)) return null;
  const columns = heads.map(columnOf);
  const texts = columns.filter(({ holds }) => holds === 'text');
  const kinds = columns.flatMap((column) => (column.holds === 'label' ? [column.kind] : []));
  const names = kinds.some((kind) => kind === 'lead' || kind === 'responsible' || kind === 'participating');
  const counts = columns.some(({ holds }) => holds === 'number') && kinds.includes('deadline');
  return texts.length > 0 && (names || counts) ? columns : null;
}

function columnOf(head: string): Column {
  if (NUMBER.test(head)) return { holds: 'number', head };
  const exact = unitWords().labels.get(head);
  if (exact) return { holds: 'label', head, kind: exact };
  const label = LABELS.find(([pattern]) => pattern.test(head));
  if (label) return { holds: 'label', head, kind: label[1] };
  if (SECTION.test(head)) return { holds: 'section', head };
  return { holds: TEXT.test(head) ? 'text' : 'nothing', head };
}
