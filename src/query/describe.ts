import type { Language } from '../language/detect.js';
import { describeCondition } from './describe-condition.js';
import { describeScope } from './describe-scope.js';
import type { Names } from './names.js';
import { ofKind, type Signature, type Vocabulary } from './operation.js';
import type { Call, PolicyQuery, Take } from './schema.js';

/**
 * Says a query in words, for the reading line, for testers and for `npm run query`: every part of it, so
 * that nothing of what was understood is hidden.
 *
 * @returns "Qingzhou key tasks 2023, chapter 2: lead units of tasks that mention “氢能”; number", or the same in Chinese
 */
export function describe(query: PolicyQuery, language: Language, vocabulary: Vocabulary, names: Names): string {
  const say = (call: Call, signatures: readonly Signature[]) => sayCall(call, signatures, language, names);
  const scope = describeScope(query.scope, language, names);
  const where = query.where ? describeCondition(query.where, language, names) : '';
  const asked = query.ask.map((call) => say(call, vocabulary.asks)).join(language === 'zh' ? '、' : ' and ');
  const steps = [
    ...(query.take ? [sayTake(query.take, language)] : []),
    ...query.reduce.map((call) => say(call, vocabulary.reductions)),
    ...(query.claim ? [(language === 'zh' ? '是否' : 'whether ') + say(query.claim, vocabulary.claims)] : []),
    ...(query.detail ? [(language === 'zh' ? '细节:' : 'detail: ') + query.detail] : []),
  ];
  const tail = steps.map((step) => (language === 'zh' ? `;${step}` : `; ${step}`)).join('');
  if (language === 'zh') {
    const tasks = asked === '任务' ? '' : asked;
    const of = where ? `${where}的任务` : asked === '任务' ? '任务' : '';
    return `${scope}:${of}${of && tasks ? '的' : ''}${tasks}${tail}`;
  }
  const tasks = where || asked === 'tasks' ? `tasks${where ? ` ${where}` : ''}` : '';
  return `${scope}: ${asked === 'tasks' ? tasks : `${asked}${tasks ? ` of ${tasks}` : ''}`}${tail}`;
}

function sayTake({ first, last }: Take, language: Language): string {
  if (language === 'zh') return last === undefined ? `其中前${first}项` : `其中最后${last}项`;
  return last === undefined ? `the first ${first} of them` : `the last ${last} of them`;
}

function sayCall({ kind, ...fields }: Call, signatures: readonly Signature[], language: Language, names: Names): string {
  return ofKind(signatures, kind)?.describe(fields as never, language, names) ?? kind;
}
