import type { Language } from '../../language/detect.js';
import type { Call, Condition } from '../../query/schema.js';
import type { Entities, Form, Pointer, ReadSpan } from '../types.js';

/** What the words of a question ask, as far as they say it. */
export interface AsksRead {
  asks: Call[];
  reductions: Call[];
  conditions: Condition[];
  claim: Call | null;
  detail: string | null;
  form: Form | null;
  answerIn: Language | null;
  pointer: Pointer | null;
  replaces: string | null;
  wantsAll: boolean;
  isFragment: boolean;
  isRemark: boolean;
  /** The stretches that its cues took. */
  spans: ReadSpan[];
}

const CUES: Readonly<Record<Language, Readonly<Record<'units' | 'figures' | 'tasks' | 'count' | 'fragment', RegExp>>>> = {
  zh: {
    units: /谁|牵头|负责|哪(?:个|些|家|几个|几家)?(?:部门|单位|局)|归哪/,
    figures: /多少|几(?!项|条)|目标|指标|比例|何时|什么时候/,
    tasks: /(?:哪些|哪几[项条]|列出|什么|多少|几)[项条]?(?:任务|工作|条目)|哪几[项条]|(?:几|多少)[项条]/,
    count: /(?:几|多少)[项条]/,
    fragment: /^(?:那|那么|还有|另外)|呢[?。]?$/,
  },
  en: {
    units:
      /\b(?:who|whom|whose|leads?|led|in charge|responsible|(?:which|what) (?:\w+ ){0,2}?(?:bureaus?|departments?|offices?|units?))\b/i,
    figures: /\b(?:how (?:many|much|big|large|long|high)|targets?|figures?|when|percentage|share|rate)\b/i,
    tasks: /\b(?:which|what|list|how many|all) (?:\w+ ){0,3}?(?:tasks|items|points)\b/i,
    count: /\bhow many (?:\w+ ){0,3}?(?:tasks|items|points)\b/i,
    fragment: /^(?:and|what about|how about|also|then)\b/i,
  },
};

/** Reads what a question asks from the cues in its words. */
export function readAsks(text: string, language: Language, { offices }: Entities): AsksRead {
  const cues = CUES[language];
  const isList = cues.tasks.test(text);
  const asks: Call[] = [];
  if (isList || offices.length > 0) asks.push({ kind: 'tasks' });
  else {
    if (cues.units.test(text)) asks.push({ kind: 'units', role: 'lead' });
    if (cues.figures.test(text)) asks.push({ kind: 'figures' });
  }
  return {
    asks,
    reductions: isList && cues.count.test(text) ? [{ kind: 'count' }] : [],
    conditions: offices.map(({ office }) => ({ unit: { office: office.id, role: 'any' } })),
    claim: null,
    detail: null,
    form: null,
    answerIn: null,
    pointer: null,
    replaces: null,
    wantsAll: isList,
    isFragment: cues.fragment.test(text),
    isRemark: false,
    spans: [],
  };
}
