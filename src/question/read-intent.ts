import type { UnitRole } from '../documents/types.js';
import type { Language } from '../language/detect.js';
import { readChineseNumeral, readEnglishNumeral } from '../language/numerals.js';
import type { Intent, Reference } from './types.js';

/** What the words of a question say of its intent; what follows from the rest is decided in `understand`. */
export interface IntentWords {
  lead: boolean;
  participating: boolean;
  figure: boolean;
  /** Asks for an amount in so many words; then "leading" and the like ask for no unit. */
  amount: boolean;
  /** Asks in so many words who: "which bureau", "in charge". */
  who: boolean;
  /** Asks for a list of tasks: "which tasks …". */
  tasks: boolean;
  /** Asks for a number of tasks: "how many tasks …". */
  count: boolean;
  /** Asks which or how many tasks speak of something: "which tasks mention …". */
  mention: boolean;
  /** Asks for the chapters of a document. */
  chapters: boolean;
  /** Doubts or asserts: "why does … lead", "is it true that …". */
  premise: boolean;
  compare: boolean;
  /** Asks for what several offices have in common. */
  together: boolean;
}

const PATTERNS: Record<Language, Record<keyof IntentWords, RegExp>> = {
  zh: {
    lead: /牵头|挑头|领头|谁|哪几家|哪儿(?:管|推|负责|牵头)|谁(?:来|去|在)?(?:负责|主管|管|抓|主导|领头|挑头|主抓|说了算|拍板|挂帅|主责|承担|管着)|(?:责任|主管|负责|主责|承办)(?:单位|部门|人|方)|由\s*(?:谁|哪)|哪(?:个|些|家|几个|几家|一家|一个|个政府)?(?:部门|单位|局|委|机构|科室|衙门)|归(?:谁|哪|口)|找(?:谁|哪)|哪(?:家|个|些|几家)(?:在|来|去)?(?:抓|管|牵头|负责|弄|搞|做|干|办|承担)|是谁(?:的事|管|负责)?|谁负责|谁管|谁的(?:事|活|责任|职责)|负责|领头|挑大梁|主管/,
    participating:
      /参与(?:单位|部门|方|的)?|配合|协助|协同单位|(?:还|都|另外)有谁|还有(?:哪|什么)(?:些)?(?:单位|部门)|一起(?:做|干)|搭把手|帮忙的|跟着干|打下手|参加的(?:单位|部门)/,
    figure:
      /多少|几(?!个部门|个单位|个局|家单位|家部门|项任务|条任务)|目标|指标|比例|占比|比重|达到|何时|什么时候|啥时候|哪年|哪一年|多大|多高|多长|规模|期限|截止|数字|数值|数量|率是|增长/,
    amount:
      /多少(?!.{0,3}(?:部门|单位))|(?<!哪)(?:几|百分之几)(?:个(?!部门|单位|局)|家(?!单位|部门)|所|处|公里|万|亿|成|张|台|辆)|百分之多少/,
    who: /谁|哪(?:个|些|家|几个|几家)?(?:部门|单位|局|委|机构)|(?:牵头|责任|参与|配合)(?:单位|部门)|哪家|归哪/,
    tasks:
      /(?:哪些|什么|哪几|几|全部|所有|啥|列出|列举|都有|有哪|多少).{0,12}?(?:任务|工作|事|项|条|活)|(?:任务|工作|活|事)(?:儿)?(?:都)?(?:有)?(?:哪些|什么|清单|列表)|都(?:牵头|负责|管|参与|干|抓)(?:什么|哪些|啥)|(?:牵头|负责|参与|配合|承担)(?:了)?(?:哪|什么|啥|几)|(?:牵头|负责|参与|配合|承担)的(?:任务|工作|事|项|全部|所有)|列出|列举/,
    count:
      /(?:多少|几)\s*(?:项|条|个|件)(?:重点)?(?:任务|工作|事)|(?:牵头|负责|参与|配合|承担|参加).{0,4}(?:多少|几)(?:项|条|个|件)|(?:多少|几)(?:项|条|件)(?:是|由|归)?.{0,8}(?:牵头|负责|参与|配合)|(?:任务|项).{0,6}(?:共计|总数|数量|总共|一共|几多|有几项|有几条|有几个|有几件|有多少)|(?:共计|总数|总共|一共|合计).{0,10}(?:几|多少)?(?:任务|项|条)/,
    mention:
      /(?:哪些|哪几项|哪几条|什么|多少项|多少条|多少个|几项|几条|列出|列举|所有|全部).{0,6}(?:关于|有关|涉及|提到|提及|讲到|说到|跟|和).{1,20}(?:任务|工作|条目|项)|(?:哪些|哪几项|哪几条|多少项?|多少条|几项|几条|列出|列举|所有|全部)(?:重点)?(?:任务|工作|条目)(?:是)?(?:关于|有关|涉及|提到|提及|讲到|说到|跟|和)|(?:关于|有关|涉及|提到|提及)[^,。?]{1,16}的(?:重点)?(?:任务|工作|条目)(?:有)?(?:哪些|多少|几|什么)/,
    chapters: /(?:哪些|哪几|几|什么|多少)(?:个)?(?:章|章节|部分|板块|大块|方面的内容)|目录|章节|大纲|分为哪/,
    premise: /为什么|为啥|为何|怎么会|怎么是|凭什么|是不是|是否|对吗|对不对|真的|听说|不是.{1,12}吗|难道|(?:牵头|负责|管|参与)(?:的)?吗/,
    together: /共同|一起|联合|都参与|都牵头|合作/,
    compare:
      /比较|对比|相比|区别|差别|不同|异同|分别|各自|各是|哪个(?:城市|地方|市)?(?:更|目标)|哪边|谁更|一样吗|比一比|两地|三地|跟.{1,6}比|和.{1,6}比/,
  },
  en: {
    lead: /(?:^|[,;:.?!–—-]\s*|\b(?:know|me|say|says|see|out|wonder|wondering|and|ask|is|name|but|so|then|exactly|work|on)\s+)who(?:'s|\s+is|\s+are)?\b(?!\s+else)|\bwhom\b|\bwhich\s+(?:\w+\s+){0,3}?(?:bureaus?|departments?|offices?|agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|units?|organi[sz]ations?|commissions?|ministr(?:y|ies))\b|\bwhat\s+(?:\w+\s+)?(?:bureaus?|departments?|offices?|agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|units?)\b|\b(?:leads?|leading|led|headed|in charge|responsible|responsibility|responsibilities|oversees?|spearheads?|takes? the lead)\b|\blead(?:ing)?[\s-](?:unit|agency|department|bureau|body|office)s?\b|\bwhose\s+(?:job|task|responsibility|remit)\b/i,
    participating:
      /\bparticipat\w*|\btak(?:es?|ing)\s+part\b|\binvolved\b|\bsupporting\s+(?:unit|bod|department|agenc|role|cast)\w*|\bsupport(?:s|ed)?\s+(?:it|them|this|that|role)\b|\bassist\w*|\bhelp(?:s|ing)?\s+(?:out|them|it|with)\b|\blend(?:s|ing)?\s+a\s+hand\b|\b(?:some|any)(?:body|one)\s+help\w*|\balone\b|\bwho\s+else\b|\bother\s+(?:units|departments|bureaus|bodies|agencies)\b|\bcooperat(?:e|es|ing)\s+(?:on|units?)\b|\balongside\b|\bwho(?:m)?\s+.*\bhelps?\b|\bjoins?\s+in\b|\bplays?\s+a\s+part\b/i,
    figure:
      /\bhow\s+(?:many|much|big|large|long|often|far|high|fast|wide|small|low)\b|\b(?:percentage|percent|share|proportion|ratio|number|target|targets|figure|figures|rate|amount|value|size|density|deadline|goal|quota|total|capacity|worth|growth|output|count|length|area)\b|\bby\s+when\b|\bwhen\b|\bwhat\s+year\b|\bwhich\s+year\b/i,
    amount:
      /\bhow\s+(?:many|much|big|large|long|high|far)\b|\bwhat\s+(?:share|percentage|proportion|number)\b|\b(?:figure|amount|number)\s+(?:for|of)\b/i,
    who: /(?:^|[,;:.?!–—-]\s*|\b(?:know|me|say|says|see|out|and|is|name|but|so|exactly)\s+)who\b(?!\s+else\b.{0,4}$)|\bwhom\b|\b(?:which|what)\s+(?:\w+\s+){0,3}?(?:bureaus?|departments?|offices?|agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|units?|organi[sz]ations?|commissions?)\b|\bin charge\b|\bresponsible\b|\bwhose\b|\blead(?:ing)?\s+(?:unit|agency|department|bureau|body|office)/i,
    tasks:
      /\b(?:which|what|list|all|every|show|name|give)\b.{0,40}?\b(?:tasks?|items?|work|jobs|projects|duties|points|measures|entries|things)\b|\btasks?\b.{0,30}\b(?:led|lead|headed|assigned|by)\b|\bwhat\s+(?:does|do|is|are|has|did)\b.{0,60}\b(?:lead|leading|responsible|in charge|charge of|take part in|participate in|involved in|run|handle|do|oversee|head)\b|\bwhere\s+does\b/i,
    count:
      /\bhow\s+(?:many\s+times|often)\s+(?:is|are|does|do)\b|\bhow\s+many\s+(?:of\s+the\s+)?(?:\w+\s+){0,3}?(?:tasks?|items?|jobs|points|measures|entries|duties|assignments|things)\b|\b(?:number|count|total)\s+of\s+(?:\w+\s+){0,2}?(?:tasks|items)\b|\bhow\s+many\b.{0,40}\b(?:lead|leads|led|head|participate|part in)\b|\bcount\s+(?:the\s+)?(?:tasks|items)\b/i,
    mention:
      /\b(?:which|what|how many|list|all|show|name|every)\b.{0,30}?\b(?:tasks?|items?|measures|entries|points)\b.{0,30}?\b(?:mention\w*|concern\w*|about|related|relating|deal(?:s|ing)?\s+with|cover(?:s|ing)?|involv\w*|touch\w*|refer\w*|on)\b/i,
    chapters:
      /\b(?:which|what|how many|list)\b.{0,20}\b(?:chapters|sections|parts|headings)\b|\btable of contents\b|\boutline\b|\bstructure of\b/i,
    premise:
      /\bwhy\b|\bis\s+it\s+true\b|\bis\s+it\s+right\b|\bi\s+(?:heard|thought|read|understand)\b|\bisn['’]?t\b|\bdoesn['’]?t\b|\bhow\s+come\b|\bcorrect\?|\bright\?|^(?:does|do|is|are|did|was|has)\b/i,
    together: /\btogether\b|\bjointly\b|\bjoint\b|\bshared?\b|\bin common\b|\bco-?lead\w*/i,
    compare:
      /\bcompar\w*|\bversus\b|\bvs\.?\b|\bdiffer\w*|\brespectively\b|\bwhich\s+(?:of\s+the\s+)?(?:city|cities|place|two|district|town)\b|\bside\s+by\s+side\b|\bthan\b|\bboth\b|\beach\s+(?:city|place)\b|\bsame\b/i,
  },
};

// "(not leading)", 不算牵头: what is not asked for.
const NOT_LEAD =
  /(?:不算|不是|不包括|不含|除了|而非|而不是|但不|并不|非)(?:由.{0,4})?(?:是)?牵头(?:的|单位|部门)?|\b(?:not|without|rather than|excluding|other than)\s+(?:as\s+)?(?:the\s+)?(?:lead(?:ing|s)?|in the lead)(?:\s+units?)?/gi;

/** Reads which intents the words of a question speak of. */
export function readIntentWords(whole: string, language: Language): IntentWords {
  const text = whole.replace(NOT_LEAD, ' ');
  const patterns = PATTERNS[language];
  const words = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, pattern.test(text)])) as unknown as IntentWords;
  // "which other departments take part" asks for participants only.
  if (words.participating && language === 'en' && !/\b(?:lead|leads|leading|led|in charge|responsible|heads?)\b/i.test(text))
    words.lead = false;
  if (words.participating && language === 'zh' && !/牵头|负责|主管|谁管|归谁|责任单位/.test(text)) words.lead = false;
  if (words.amount && !words.who && !words.tasks && !words.count) words.lead = false;
  return words;
}

/** The role that a question about units asks for. */
export function roleOf(words: IntentWords): UnitRole | 'both' {
  if (words.lead && words.participating) return 'both';
  return words.participating ? 'participating' : 'lead';
}

const DOCUMENTS: Record<Language, RegExp> = {
  zh: /(?:有|收录|包含|知道|看过|手里|资料库|覆盖|支持)[^,。]{0,8}(?:哪些|什么|哪几份|几份|啥|多少份)(?:文件|文档|材料|资料|计划|城市|地方|政策)|(?:哪些|哪几个|什么|几个)(?:城市|地方|文件|文档)(?:的)?(?:文件|资料|计划|可以问|能问|能查)|^(?:文件|文档|资料)(?:列表|清单|目录)$|(?:文件|材料|计划|清单|文档)(?:是)?(?:什么时候|何时|哪天|谁|哪里|哪儿).{0,4}(?:发布|公布|印发|来的|来源|出的|发的)/,
  en: /\b(?:which|what)\b[^?]{0,20}\b(?:documents?|plans|papers|cities|places|sources|files)\b[^?]{0,30}\b(?:(?:do|did|can) you (?:have|know|cover|hold|use|read|answer)|you (?:have|know|cover)|are (?:there|available|covered)|is (?:this|it) based on|based on|in your)\b|\blist (?:the |your |all )?(?:documents|sources)\b|\bwhat do you (?:know|cover)\b|\byour (?:sources|documents)\b|\b(?:when|who|where)\b[^?]{0,30}\b(?:published|issued|released|come from|came from)\b/i,
};
const HELP: Record<Language, RegExp> = {
  zh: /你(?:能|会|可以)(?:做|干|回答|帮)(?:些)?(?:什么|啥|哪些)|^(?:帮助|使用说明|怎么用|如何使用|说明)[?!。]*$|你是(?:谁|什么)|怎么(?:用|使用)(?:你|这个)|帮我(?:查|问|找)(?:些)?(?:什么|啥|哪些)|怎么(?:提)?问(?:你|题)?[?!。]*$|可以问(?:你)?(?:什么|啥|哪些)|能问(?:你)?(?:什么|啥|哪些)/,
  en: /\bwhat can you (?:do|answer|help)\b|^\s*help(?: me)?\s*[?!.]*$|\bwho are you\b|\bwhat are you\b|\bhow do(?:es)? (?:you|this bot|this) work\b|\bhow (?:do|can|should) i use (?:you|this)\b|\bwhat (?:sorts? of |kinds? of )?(?:things |questions )?(?:can|should|may|could) i ask\b/i,
};
const GREETING: Record<Language, RegExp> = {
  zh: /^(?:你好|您好|哈喽|嗨|早上好|上午好|中午好|下午好|晚上好|在吗|在不在|有人吗|大家好|早|嘿)(?:[呀啊吗,!?。~ 的]|在吗|在不在|有人吗|你好|您好|青问|机器人|朋友)*$/,
  en: /^\s*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|howdy|nihao|ni hao)\b[\s,!.]*(?:there|qingwen|bot|everyone|all)?[\s!.]*$/i,
};
const THANKS: Record<Language, RegExp> = {
  zh: /^(?:好的?,?)?(?:非常|十分|太|多|万分)?(?:感谢|谢谢|谢了|多谢|谢啦|辛苦了|再见|拜拜|好的|明白了|知道了|没事了|不用了)(?:[啊呀了你您,!。~ ]|再见|谢谢|啦|帮(?:了)?(?:我)?(?:大|个|很大的)忙|(?:你|您)的(?:帮助|回答|解答)|很(?:有用|清楚|详细)|太好了)*$/,
  en: /^\s*(?:ok(?:ay)?,?\s*)?(?:great,?\s*)?(?:many thanks|thanks?|thank you|thx|cheers|bye|goodbye|see you|got it|great|perfect|ok(?:ay)?)\b(?:\s+(?:so much|very much|a lot|for (?:your|the) (?:help|answer|information)|you|then|bye|for everything))*(?:[,.!]?\s*(?:that|this|it|you)\s+(?:was|were|is|are|has been)\s+(?:really |very |so |most )?(?:helpful|useful|great|clear|kind|all i needed|perfect))?[\s!.]*$/i,
};

/** When and by whom a document was published: asked of the document whatever else is said. */
const ORIGIN =
  /(?:文件|材料|计划|清单|文档).{0,4}(?:什么时候|何时|哪天|谁|哪里|哪儿).{0,4}(?:发布|公布|印发|来的|来源|出的|发的)|\b(?:published|issued|released|come from|came from)\b/i;

/** Whether a question for documents is one although it has a subject of its own ("氢能有什么计划" is not). */
export const asksForOrigin = (text: string): boolean => ORIGIN.test(text);

/** Small talk and questions about the bot itself, which need no document. */
export function readTalk(text: string, language: Language): Intent | null {
  if (GREETING[language].test(text)) return { kind: 'greeting' };
  if (THANKS[language].test(text)) return { kind: 'thanks' };
  if (HELP[language].test(text)) return { kind: 'help' };
  if (DOCUMENTS[language].test(text)) return { kind: 'documents' };
  return null;
}

/** Words that point back into the conversation. Returns the stretch as well, so that it can be taken. */
export function readReference(text: string): { reference: Reference; matched: string } | null {
  const step =
    /下一?(?:条|项|个)(?:任务)?|后面那?(?:条|项|个)|再下一?(?:条|项|个)|\bthe\s+next\s+(?:one|task|item)\b|\bnext\s+(?:one|task|item)\b/i.exec(
      text,
    );
  if (step) return { reference: { kind: 'step', by: 1 }, matched: step[0] };
  const back =
    /上一?(?:条|项|个)(?:任务)?|前面那?(?:条|项|个)|\bthe\s+previous\s+(?:one|task|item)\b|\bthe\s+(?:one|task|item)\s+before\b|\bprevious\s+(?:one|task|item)\b/i.exec(
      text,
    );
  if (back) return { reference: { kind: 'step', by: -1 }, matched: back[0] };
  const ordinal =
    /第([一二两三四五六七八九十]|\d{1,2})个|\bthe\s+(first|second|third|fourth|fifth|sixth|last)(?:\s+(?:one|option|choice|task|item))?\b|\b(first|second|third|fourth|fifth|last)\s+(?:one|option|choice)\b|\boption\s+(\d)\b|最后一(?:个|条|项)/i.exec(
      text,
    );
  if (!ordinal) return null;
  const word = (ordinal[1] ?? ordinal[2] ?? ordinal[3] ?? ordinal[4] ?? 'last').toLowerCase();
  return { reference: { kind: 'ordinal', position: positionOf(word) }, matched: ordinal[0] };
}

function positionOf(word: string): number {
  if (word === 'last') return -1;
  return /^\d/.test(word) ? Number(word) : (readChineseNumeral(word) ?? readEnglishNumeral(word) ?? 1);
}
