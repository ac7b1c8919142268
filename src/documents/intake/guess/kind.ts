import { foldSource } from '../../fold.js';
import type { DocumentInfo } from '../../types.js';

type Kind = Pick<DocumentInfo, 'kind' | 'kindNames'> & { word: string; english: string };

/** Words that papers of this kind are called by, the longer first, with the English for them. */
const WORDS: readonly (readonly [zh: string, en: string, kind: DocumentInfo['kind']])[] = [
  ['三年行动计划', 'three-year action plan', 'three_year_plan'],
  ['行动计划', 'action plan', 'three_year_plan'],
  ['行动方案', 'action programme', 'three_year_plan'],
  ['任务分解表', 'task list', 'task_list'],
  ['任务清单', 'task list', 'task_list'],
  ['重点工作任务', 'key tasks', 'annual_tasks'],
  ['重点任务', 'key tasks', 'task_list'],
  ['工作要点', 'work priorities', 'annual_tasks'],
  ['实施方案', 'implementation plan', 'annual_tasks'],
  ['工作方案', 'work plan', 'annual_tasks'],
  ['实施意见', 'implementation opinions', 'annual_tasks'],
  ['指导意见', 'guiding opinions', 'annual_tasks'],
  ['若干意见', 'opinions', 'annual_tasks'],
  ['政策措施', 'policy measures', 'annual_tasks'],
  ['若干措施', 'measures', 'annual_tasks'],
  ['若干政策', 'policies', 'annual_tasks'],
  ['工作安排', 'work arrangements', 'annual_tasks'],
  ['规划', 'plan', 'three_year_plan'],
  ['方案', 'plan', 'annual_tasks'],
  ['计划', 'plan', 'annual_tasks'],
  ['意见', 'opinions', 'annual_tasks'],
  ['措施', 'measures', 'annual_tasks'],
  ['要点', 'priorities', 'annual_tasks'],
  ['清单', 'list', 'task_list'],
];
/** A shorter word is said of other things too. */
const SHORTEST_NAME = 4;
/** Tasks are what every paper holds; the word tells none from another. */
const ANY_PAPER = /任务/;

/** What sort of paper a title says it is. */
export function guessKind(title: string): Kind {
  const folded = foldSource(title);
  const [zh, en, kind] = WORDS.find(([word]) => folded.includes(word)) ?? ['文件', 'plan', 'annual_tasks'];
  const isClear = zh.length >= SHORTEST_NAME && !ANY_PAPER.test(zh);
  return { kind, word: zh, kindNames: isClear ? { zh: [zh], en: [en] } : { zh: [], en: [] }, english: en };
}
