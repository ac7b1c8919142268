import type { Language } from '../language/detect.js';
import { describeCondition } from './describe-condition.js';
import { describeScope } from './describe-scope.js';
import type { Names } from './names.js';
import type { Signature, Vocabulary } from './operation.js';
import type { Call, PolicyQuery } from './schema.js';

/**
 * Says a query in words, for the reading line, for testers and for `npm run query`: every part of it, so
 * that nothing of what was understood is hidden.
 *
 * @returns "lead units of tasks of Qingzhou key tasks 2023, chapter 2 that mention “氢能”; number", or the same in Chinese
 */
export function describe(query: PolicyQuery, language: Language, vocabulary: Vocabulary, names: Names): string {
  const say = (call: Call, signatures: readonly Signature[]) => sayCall(call, signatures, language, names);
  const scope = describeScope(query.scope, language, names);
  const where = query.where ? describeCondition(query.where, language, names) : '';
  const asked = query.ask.map((call) => say(call, vocabulary.asks)).join(language === 'zh' ? '、' : ' and ');
  const steps = [
    ...query.reduce.map((call) => say(call, vocabulary.reductions)),
    ...(query.claim ? [(language === 'zh' ? '是否' : 'whether ') + say(query.claim, vocabulary.claims)] : []),
    ...(query.detail ? [(language === 'zh' ? '细节:' : 'detail: ') + query.detail] : []),
  ];
  const tail = steps.map((step) => (language === 'zh' ? `;${step}` : `; ${step}`)).join('');
  if (language === 'zh')
    return `${scope}中${where ? `${where}的任务` : ''}的${asked}${tail}`
      .replace('中的任务的任务', '中的任务')
      .replace('的任务的任务', '的任务');
  const isTasks = asked === 'tasks';
  const of = where && !isTasks ? `tasks ${where} in ${scope}` : scope;
  return isTasks ? `tasks of ${scope}${where ? ` ${where}` : ''}${tail}` : `${asked} of ${of}${tail}`;
}

function sayCall({ kind, ...fields }: Call, signatures: readonly Signature[], language: Language, names: Names): string {
  const signature = signatures.find((candidate) => candidate.kind === kind);
  return signature ? signature.describe(signature.fields.parse(fields) as never, language, names) : kind;
}
