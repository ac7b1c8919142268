import type { Language } from '../language/detect.js';
import { anyOf, type Cue } from '../language/patterns.js';

/** What the words of a question say of its intent; what follows from the rest is decided in `understand`. */
export interface IntentWords {
  lead: boolean;
  participating: boolean;
  /** Speaks of taking part; asks who does only where the same clause asks for somebody. */
  joins: boolean;
  figure: boolean;
  /** Asks for an amount in so many words; then "leading" and the like ask for no unit. */
  amount: boolean;
  /** Asks in so many words who: "which bureau", "in charge". */
  who: boolean;
  /** Asks for a list of tasks: "which tasks …". */
  tasks: boolean;
  /** Asks for tasks by that very word, in the plural. */
  taskList: boolean;
  /** Asks for a number of tasks: "how many tasks …". */
  count: boolean;
  /** Asks which or how many tasks speak of something: "which tasks mention …". */
  mention: boolean;
  /** Says with a word of its own what the tasks should be about: "about …", 关于…. */
  about: boolean;
  /** Asks for the chapters of a document. */
  chapters: boolean;
  /** Doubts or asserts: "why does … lead", "is it true that …". */
  premise: boolean;
  compare: boolean;
  /** Asks for what several offices have in common. */
  together: boolean;
  /** Asks for what one office leads without another. */
  sole: boolean;
  /** Speaks of tasks at all. */
  task: boolean;
}

/** What shows each in the words of a question, by language. */
export const PATTERNS: Record<Language, Record<keyof IntentWords, Cue>> = {
  zh: {
    lead: anyOf(
      /牵头/,
      /挑头/,
      /领头/,
      /挂帅/,
      /牵(?:了)?(?:几个|什么|哪些|多少|啥)?头/,
      /主角/,
      /谁/,
      /哪几家/,
      /哪儿(?:管|推|负责|牵头)/,
      /谁(?:来|去|在)?(?:负责|主管|管|抓|主导|领头|挑头|主抓|说了算|拍板|挂帅|主责|承担|管着)/,
      /(?:责任|主管|负责|主责|承办)(?:单位|部门|人|方)/,
      /由 ?(?:谁|哪(?!些(?:任务|条|项)|几[项条]))/,
      /哪(?:个|些|家|几个|几家|一家|一个|个政府)?(?:部门|单位|局|委|机构|科室|衙门)/,
      /归(?:谁|哪|口)/,
      /找(?:谁|哪)/,
      /哪(?:家|个|些|几家)(?:在|来|去)?(?:抓|管|牵头|负责|弄|搞|做|干|办|承担)/,
      /是谁(?:的事|管|负责)?/,
      /谁负责/,
      /谁管/,
      /谁的(?:事|活|责任|职责)/,
      /负责/,
      /领头/,
      /挑大梁/,
      /主管/,
    ),
    participating: anyOf(
      /(?:参与|协助|配合)(?:单位|部门|方)/,
      /协同单位/,
      /(?:还|另外)有谁/,
      /(?:还有|另外|其他|其它|别的)(?:哪|什么|别的|其他|其它)?(?:些)?(?:单位|部门)/,
      /一起(?:做|干)/,
      /搭把手/,
      /帮忙的/,
      /跟着干/,
      /打下手/,
      /配角/,
      /跑龙套/,
      /列为参与/,
      /参加的(?:单位|部门)/,
      /(?:参与|配合|协助)的(?=[呢吗?,。、 ]|$|有)/,
    ),
    joins: anyOf(/参与/, /配合/, /协助/, /参加/, /协同/, /帮忙/, /帮着/),
    figure: anyOf(
      /多少/,
      /几(?!个部门|个单位|个局|家单位|家部门|项任务|条任务)/,
      /目标/,
      /指标/,
      /比例/,
      /占比/,
      /比重/,
      /达到/,
      /何时/,
      /什么时候/,
      /啥时候/,
      /哪年/,
      /哪一年/,
      /多大/,
      /多高/,
      /多长/,
      /规模/,
      /期限/,
      /截止/,
      /数字/,
      /数值/,
      /数量/,
      /率是/,
      /增长/,
    ),
    amount: anyOf(
      /多少(?!.{0,3}(?:部门|单位))/,
      /(?<![哪这那])(?:几|百分之几)(?:个(?!部门|单位|局)|家(?!单位|部门)|所|处|公里|万|亿|成|张|台|辆)/,
      /百分之多少/,
    ),
    who: anyOf(
      /谁/,
      /(?<!随便|无论|不管|不论)哪(?:个|些|家|几个|几家)?(?:部门|单位|局|委|机构)/,
      /(?:别的|其他|其它)(?:部门|单位)/,
      /(?:牵头|责任|参与|配合)(?:单位|部门)(?:是|有|都有|名单)/,
      /(?<!随便|无论|不管|不论)哪家/,
      /归哪/,
    ),
    tasks: anyOf(
      /(?:哪些|什么|哪几|几|全部|所有|啥|列出|列举|都有|有哪|多少).{0,12}?(?:任务|工作|事|项|条|活)/,
      /(?:任务|工作|活|事)(?:儿)?(?:都)?(?:有)?(?:哪些|什么|清单|列表)/,
      /都(?:牵头|负责|管|参与|干|抓)(?:什么|哪些|啥)/,
      /(?:牵头|负责|参与|配合|承担)(?:了)?(?:哪|什么|啥|几)/,
      /(?:牵头|负责|参与|配合|承担)的(?:任务|工作|事|项|全部|所有)/,
      /列出/,
      /列举/,
    ),
    taskList:
      /(?:哪些|什么|哪几[项条]|[几多少][项条个]|列出|列举|所有|全部).{0,4}(?:任务|条目)|(?:任务|条目)(?:都)?(?:有)?(?:哪些|什么|哪几)/,
    count: anyOf(
      /(?:多少|几)(?:次|回)/,
      /(?:几|多少)个头/,
      /(?:多少|几) ?(?:项|条|个|件)(?:重点)?(?:任务|工作|事)/,
      /(?:牵头|负责|参与|配合|承担|参加).{0,4}(?:多少|几)(?:项|条|个|件)/,
      /(?:多少|几)(?:项|条|件)(?:是|由|归)?.{0,8}(?:牵头|负责|参与|配合)/,
      /(?:任务|项).{0,6}(?:共计|总数|数量|总共|一共|几多|有几项|有几条|有几个|有几件|有多少)/,
      /(?:共计|总数|总共|一共|合计).{0,10}(?:几|多少)?(?:任务|项|条)/,
    ),
    mention: anyOf(
      /(?:哪些|哪几项|哪几条|什么|多少项|多少条|多少个|几项|几条|列出|列举|所有|全部).{0,6}(?:关于|有关|涉及|提到|提及|讲到|说到|跟|和).{1,20}(?:任务|工作|条目|项)/,
      /(?:哪些|哪几项|哪几条|多少项?|多少条|几项|几条|列出|列举|所有|全部)(?:重点)?(?:任务|工作|条目)(?:是)?(?:关于|有关|涉及|提到|提及|讲到|说到|跟|和)/,
      /(?:关于|有关|涉及|提到|提及)[^,。?]{1,16}的(?:重点)?(?:任务|工作|条目)(?:有)?(?:哪些|多少|几|什么)/,
    ),
    about: anyOf(/关于/, /有关(?!系)/, /涉及/, /提到/, /提及/, /讲到/, /说到/),
    chapters: anyOf(/(?:哪些|哪几|几|什么|多少)(?:个)?(?:章|章节|部分|板块|大块|方面的内容)/, /目录/, /章节/, /大纲/, /分为哪/),
    premise: anyOf(
      /为什么/,
      /为啥/,
      /为何/,
      /怎么会/,
      /怎么是/,
      /凭什么/,
      /是不是/,
      /是否/,
      /对吗/,
      /对不对/,
      /真的/,
      /听说/,
      /不是.{1,12}吗/,
      /难道/,
      /(?:牵头|负责|管|参与)(?:的)?吗/,
    ),
    together: anyOf(/共同/, /一起/, /一块儿?/, /联合/, /都参与/, /都牵头/, /两家都/, /都列为/, /同时/, /合作/),
    sole: anyOf(/独自/, /单独/, /独家/, /独一家/, /自己独/, /自己一家/, /一家独/, /唯一/, /只有(?:它|他)/),
    task: anyOf(/任务/, /条目/, /事项/, /[几多少][条项]/, /哪几[条项]/),
    compare: anyOf(
      /比较/,
      /对比/,
      /相比/,
      /区别/,
      /差别/,
      /不同/,
      /异同/,
      /分别/,
      /各自/,
      /各是/,
      /哪个(?:城市|地方|市)?(?:更|目标)/,
      /哪边/,
      /谁更/,
      /一样吗/,
      /比一比/,
      /两地/,
      /三地/,
      /跟.{1,6}比/,
      /和.{1,6}比/,
    ),
  },
  en: {
    lead: anyOf(
      /(?:^|[,;:.?!–—-] ?|\b(?:know|me|say|says|see|out|wonder|wondering|and|ask|is|name|but|so|then|exactly|work|on) )who(?:'s| is| are)?\b(?! else)/i,
      /\bwhom\b/i,
      /\bwhich (?:\w+ ){0,3}?(?:bureaus?|departments?|offices?|agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|units?|organi[sz]ations?|commissions?|ministr(?:y|ies))\b/i,
      /\bwhat (?:\w+ )?(?:bureaus?|departments?|offices?|agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|units?)\b/i,
      /\b(?:leads?|leaders?|leading|led|headed|in charge|responsible|responsibility|responsibilities|oversees?|spearheads?|heads? up|heading up|takes? the lead)\b/i,
      /\blead(?:ing)?[\s-](?:unit|agency|department|bureau|body|office)s?\b/i,
      /\bwhose (?:job|task|responsibility|remit)\b/i,
    ),
    participating: anyOf(
      /\bparticipants?\b/i,
      /\b(?:participating|supporting|assisting|cooperating|collaborating|contributing|partner) (?:part(?![a-z])|unit|bod|department|agenc|role|cast|organi[sz]ation|office|bureau|part(?:y|ies))\w*/i,
      /\b(?:some|any)(?:body|one) help\w*/i,
      /\b(?:leads?|do(?:es)?|acts?|runs?|handles?|works?)\b[^.?]{0,20}\b(?:alone|on (?:its|their) own)\b/i,
      /\bwho else\b/i,
      /\bother (?:units|departments|bureaus|bodies|agencies)\b/i,
      /\b(?:lend|pitch)(?:s|es|ing)? (?:a hand|in)\b/i,
      /\bplays? a part\b/i,
      /\bhelpers?\b/i,
    ),
    joins: anyOf(
      /\bparticipat(?:e|es|ed|ing)\b/i,
      /\btak(?:es?|ing) part\b/i,
      /\binvolved\b/i,
      /\bsupport(?:s|ed)? (?:it|them|this|that)\b/i,
      /\bassist(?:s|ing)?\b/i,
      /\bhelp(?:s|ing)? (?:out|them|it|with)\b/i,
      /\b(?:departments|bureaus|offices|units|agencies|bodies|who(?:m)?) (?:\w+ ){0,2}?(?:support|help|work with)s?\b/i,
      /\bcooperat(?:e|es|ing)\b/i,
      /\bcollaborat(?:e|es|ing)\b/i,
      /\balongside\b/i,
      /\bjoin(?:s|ing)? in\b/i,
      /\bcontribut(?:e|es|ing)\b/i,
    ),
    figure: anyOf(
      /\bhow (?:many|much|big|large|long|often|far|high|fast|wide|small|low)\b/i,
      /\b(?:percentage|percent|share|proportion|ratio|number|target|targets|figure|figures|rate|amount|value|size|density|deadline|goal|quota|total|capacity|worth|growth|output|count|length|area)\b/i,
      /\bby when\b/i,
      /\bwhen\b/i,
      /\bwhat year\b/i,
      /\bwhich year\b/i,
    ),
    amount: anyOf(
      /\bhow (?:many|much|big|large|long|high|far)\b/i,
      /\bwhat (?:share|percentage|proportion|number)\b/i,
      /\b(?:figure|amount|number) (?:for|of)\b/i,
    ),
    who: anyOf(
      /(?:^|[,;:.?!–—-] ?|\b(?:know|me|say|says|see|out|and|is|name|but|so|exactly) )who\b(?! else\b.{0,4}$)/i,
      /\bwhom\b/i,
      /\b(?:which|what) (?:\w+ ){0,3}?(?:bureaus?|departments?|offices?|agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|units?|organi[sz]ations?|commissions?)\b/i,
      /\bin charge\b/i,
      /\bresponsible\b/i,
      /\bwhose\b/i,
      /\blead(?:ing)? (?:unit|agency|department|bureau|body|office)/i,
    ),
    tasks: anyOf(
      /\b(?:which|what|list|all|every|show|name|give)\b.{0,40}?\b(?:tasks?|items?|work|jobs|projects|duties|points|measures|entries|things)\b/i,
      /\btasks?\b.{0,30}\b(?:led|lead|headed|assigned|by)\b/i,
      /\bwhat (?:does|do|is|are|has|did)\b.{0,60}\b(?:lead|leading|responsible|in charge|charge of|take part in|participate in|involved in|run|handle|do|oversee|head)\b/i,
      /\bwhere does\b/i,
      /\b(?:everything|anything|all)\b.{0,60}\b(?:leads?|led|heads?|takes? part)\b/i,
      /\b(?:jobs|tasks|items|entries|work)\b.{0,40}\bwhere\b/i,
    ),
    taskList: /\b(?:which|what|how many|list|show|all|every)\b[^?.]{0,25}\b(?:tasks|items)\b/i,
    count: anyOf(
      /\bhow (?:many times|often) (?:is|are|does|do)\b/i,
      /\bhow many times\b/i,
      /\bhow many (?:[\w’']{1,15} ){0,5}?(?:tasks?|items?|jobs|points|measures|entries|duties|assignments|things)\b/i,
      /\b(?:number|count|total) of (?:\w+ ){0,2}?(?:tasks|items)\b/i,
      /\bhow many\b.{0,40}\b(?:lead|leads|led|head|participate|part in)\b/i,
      /\bcount(?:ed)? (?:in |the )?(?:tasks|items)\b/i,
    ),
    mention: anyOf(
      /\b(?:which|what|how many|list|all|show|name|every)\b.{0,30}?\b(?:tasks?|items?|measures|entries|points)\b.{0,30}?\b(?:mention(?:s|ed|ing)?|concern(?:s|ing)?|about|related|relating|deal(?:s|ing)? with|cover(?:s|ing)?|involv(?:es?|ing)|touch(?:es|ing)?|refer(?:s|ring)?|on)\b/i,
    ),
    about:
      /\b(?:about|regarding|concerning|relat(?:ed|ing) to|mention\w*(?! (?:it|them)\b)|deal(?:s|ing)? with|to do with|touch(?:es|ing)? on)\b/i,
    chapters: anyOf(
      /\b(?:which|what|how many|list)\b.{0,20}\b(?:chapters|sections|parts|headings)\b/i,
      /\btable of contents\b/i,
      /\boutline\b/i,
      /\bstructure of\b/i,
    ),
    premise: anyOf(
      /\bwhy\b/i,
      /\bis it true\b/i,
      /\bis it right\b/i,
      /\bi (?:heard|thought|read|understand)\b/i,
      /\bisn['’]?t\b/i,
      /\bdoesn['’]?t\b/i,
      /\bhow come\b/i,
      /\bcorrect\?/i,
      /\bright\?/i,
      /^(?:does|do|is|are|did|was|has)\b/i,
    ),
    together: anyOf(/\bboth\b/i, /\btogether\b/i, /\bjointly\b/i, /\bjoint\b/i, /\bshared?\b/i, /\bin common\b/i, /\bco-?lead\w*/i),
    sole: /\b(?:alone(?! or)|by itself|by themselves|on its own|solely|sole lead|single-handed\w*)\b/i,
    task: /\b(?:tasks?|items?|entries|assignments)\b/i,
    compare: anyOf(
      /\bcompar\w*/i,
      /\bversus\b/i,
      /\bvs\.?\b/i,
      /\bdiffer\w*/i,
      /\brespectively\b/i,
      /\bwhich (?:of the )?(?:city|cities|place|two|district|town)\b/i,
      /\bside by side\b/i,
      /\bthan\b/i,
      /\bboth\b/i,
      /\beach (?:city|place)\b/i,
      /\bsame\b/i,
    ),
  },
};
