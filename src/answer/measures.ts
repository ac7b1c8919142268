import type { Question } from '../question/types.js';

/** What a question says of the figure it asks for, and how the documents write such figures. */
const MEASURES: readonly { question: RegExp; figure: RegExp }[] = [
  {
    question:
      /百分之|百分比|比例|占比|比重|几成|[率度](?:是|要|达|目标|多少|有多|提高|升|降)|覆盖率|\b(?:per ?cent(?:age)?|share|proportion|rate|what part|fraction)\b/i,
    figure: /\d ?%|百分之|[一二三四五六七八九]成/,
  },
  {
    question:
      /多少钱|资金|投资额?(?:是|有)?多少|多少(?:亿|万)?元|产值|营收|收入|\b(?:how much (?:money|investment|funding)|yuan|rmb|worth|revenue|output value|turnover)\b/i,
    figure: /\d ?[万亿]?余?多?元|美元/,
  },
  {
    question: /多长|多少(?:公里|千米|米)|里程|\b(?:how long (?:is|are|will)|kilomet(?:re|er)s?|km|miles?|metres?)\b/i,
    figure: /\d ?(?:公里|千米|米|km)/,
  },
  {
    question: /多大(?:面积)?|面积|多少(?:亩|公顷|平方)|\b(?:area|hectares?|acres?|square|floor space|mu)\b/i,
    figure: /\d ?万?(?:亩|公顷|平方)/,
  },
  {
    question: /什么时候|何时|啥时候|哪一?年|几时|期限|截止|\b(?:when|by what date|what year|which year|deadline|how soon)\b/i,
    figure: /20\d\d年|\d月|年底|年内/,
  },
];

/** The way the documents write the sort of figure that a question asks for; null where it does not say which. */
export function measureOf({ text, intent }: Pick<Question, 'text' | 'intent'>): RegExp | null {
  if (intent.kind !== 'figure') return null;
  // 多少张床, 几所学校: the same measure word behind a number.
  const counted = /(?:多少|几)(?:万|亿)?([户家个所处张条座台辆名人场次项亩套间支艘部棵吨度])/.exec(text);
  const measure = MEASURES.find(({ question }) => question.test(text));
  if (measure) return measure.figure;
  return counted ? new RegExp(`\\d ?[万亿]?余?多?${counted[1]}`) : null;
}
