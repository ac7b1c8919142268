import type { Language } from '../../../src/language/detect.js';

/** Closed classes of words by which a line among people is told from a question to the bot. */
export interface LinePatterns {
  /** What people say before they go on; it is cut off first. */
  interjection: RegExp;
  /** A polite frame around a question: "could you tell me …"; it is cut off, for its "you" and "me" are nobody's. */
  frame: RegExp;
  /** Words for persons: who speaks of you, me, us, him or her speaks to people. */
  person: RegExp;
  /** A name or a form of address that the line is called to. */
  vocative: RegExp;
  /** Short questions that only people answer each other: "really?", "why not?". */
  idle: RegExp;
  /** Opens a question, also without a question mark. */
  question: RegExp;
  /** Any word that asks; with a question mark the line is a question. */
  asking: RegExp;
  /** What work plans are asked for, and years: a question without any of these, and without a place, is people's own. */
  term: RegExp;
  /** Takes up what was asked before: "and Qingdao?". */
  followUp: RegExp;
  /** Opens an order to look something up. */
  order: RegExp;
  /** Shows that a line states something. */
  statement: RegExp;
  /** Says that a line was read or liked, and asks nothing. */
  acknowledgement: RegExp;
}

/** Each begins where the line begins, unless it says otherwise. */
export const LINE_PATTERNS: Record<Language, LinePatterns> = {
  en: {
    interjection:
      /^(?:(?:ok(?:ay)?|great|good|nice|cool|fine|perfect|thanks(?: a lot| so much)?|thank you(?: very much| so much)?|thx|right|alright|all right|got it|i see|understood|interesting|hm+|well|oh|ah|so|yes|yeah|no|sorry|hi|hello|hey|please)[\s,.!;:…—–-]+)+/i,
    frame:
      /^(?:(?:can|could|would|will) (?:you|anyone|anybody|someone) (?:please )?(?:tell|show|give|remind) (?:me|us)|(?:does|do) (?:anyone|anybody|you) (?:happen to )?know|(?:please )?(?:tell|show|give) (?:me|us)|any idea|i(?:'d| would) like to know|i wonder)\b[\s,:]*/i,
    person:
      /\b(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours|u|he|him|his|she|her|hers|everyone|everybody|anyone|anybody|someone|somebody|guys|folks|team|all of)\b|\b(?:i|we|you|he|she)['’]/i,
    vocative:
      /^@\S|^(?!(?:And|But|So|Then|Also|Or|In|On|For|Of|By|What|Who|Which|How|When|Where|Why)\b)\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)? ?[,:]|, ?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)? ?[?!.]*$/u,
    idle: /^(?:really|seriously|right|true|sure|ok(?:ay)?|why(?: not)?|who knows|who cares|so what|what|huh|how come|how so|when|where|who|since when|isn['’]?t it|is(?:n['’]?t)? (?:it|that)(?: \w{1,20}){0,3}|is this \w{1,20}|does (?:that|this|it) (?:work|help|make sense)|what(?:['’]?s| is) (?:up|new|this|that|next|wrong|going on)|what (?:time|day)\b.*|how(?:['’]?s| is) (?:it|that|everything)\b.*|any (?:news|updates?|questions|thoughts|objections|luck|ideas?|comments|feedback))[\s?!.]*$/i,
    question:
      /^(?:who|which (?:\w{1,20} ){1,4}?|what) (?:is|are|leads?|heads?|runs?|takes?|participates?|does|do|did|was|were|will)\b|^how (?:many|much|long|far|high|big|large|often)\b|^(?:by|until|since) when\b|^which \w{1,20}|^what(?:['’]s)? (?:the|share|percentage|target|figure|else|other)\b|^who else\b/i,
    asking:
      /^(?:(?:and|but|so|then|also|or) )?(?:(?:in|on|for|of|by|to|from|with|under) )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|does|do|did|has|have|will|can)\b/i,
    term: /\b(?:leads?|leading|led|in charge|responsib\w{1,20}|tak(?:e|es|ing) part|participat\w{1,20}|involved|oversees?|units?|offices?|bureaus?|departments?|commissions?|agenc(?:y|ies)|tasks?|targets?|goals?|figures?|indicators?|deadlines?|due|(?:work|action|three-year|annual) plans?|the (?:plan|document|list)s?|chapters?|sections?|20\d\d|by when|percentage|proportion)\b/i,
    followUp:
      /^(?:and )?who else ?\?*$|^what does (?:it|that|this|the (?:plan|task|document|text|list|paper|source)) say\b|^(?:and )?(?:what|how) about \S|^(?:and|or) (?!then\b)[^?]{1,60}\? ?$|^(?:and )?(?:the )?same (?:for|in|question)\b/i,
    order:
      /^(?:list|compare|summari[sz]e|count|translate|quote) \S+ \S|^(?:show|give|tell) (?:me|us) (?:the|all|every|who|which|what|how|when|where)\b|^(?:find|explain|name) (?:the|all|every|who|which|what|how)\b/i,
    statement:
      /\b(?:is|are|was|were|will|has|have|had|did|does|must|should|need|needs|moved|sent|let['’]?s)\b|^(?:please|forwarding|sending|sharing|adding|moving|looping|checking)\b/i,
    acknowledgement:
      /^(?:thanks?|thank you|thx|ty|cheers|ok(?:ay)?|k|great|good|nice|cool|fine|perfect|awesome|excellent|brilliant|wow|lol|lmao|rofl|ha(?:ha)+|heh|hm+|got it|noted|understood|i see|useful|helpful|interesting|sure|yes|yeah|yep|no|nope|done|will do|agreed|exactly|indeed|right|true|sounds good|makes sense|good to know|never ?mind|no worries|no problem|sorry|oops|bye|see you|welcome|you['’]?re welcome|fyi|btw|brb|\+1)\b/i,
  },
  zh: {
    interjection: /^(?:(?:好的?|嗯+|哦+|噢|行|明白了?|知道了|谢谢|多谢|对了|请问|那个|这样啊|原来如此|ok|收到|哈哈+)[\s,,.。!!、…]*)+/i,
    frame:
      /^(?:(?:你|您)?(?:能|可以|可否)?(?:请|麻烦(?:你|您)?|帮忙|劳驾)?(?:帮我|帮忙|给我|跟我)?(?:告诉(?:我|我们|大家)|说一下|说说|讲讲|介绍一下)|有(?:人|谁)知道|谁知道|(?:我)?想(?:问|知道|请问)(?:一下)?|请教一下)[\s,,::]*/,
    person: /你|您|咱|俺|他(?!山)|她|我(?![市省县区国])|大家|各位|大佬|有人|哪位|同志们|兄弟|亲/,
    vocative:
      /^@\S|^(?:小|老|阿)\p{Script=Han}{1,2}[\s,,::]|^\p{Script=Han}{1,3}(?:总|局|处|科|工|哥|姐|老师|主任|书记|市长|区长|局长|处长|科长|师傅|同学)[\s,,::]/u,
    idle: /^(?:真的(?:吗|假的)?|是吗|对吗|行吗|好吗|可以吗|是不是|对不对|怎么了|怎么回事|谁啊|什么|啥|为什么|为啥|几点(?:了|开会)?|在吗|人呢|什么意思|谁知道(?:呢)?|怎么办|然后呢|会议?.{0,4}几点|什么时候(?:开会|到|来|走|下班|吃饭|出发))[\s??!!。呢啊吗]{0,6}$|^会议?.{0,4}几点/,
    question:
      /谁(?:来|在)?(?:牵头|负责|参与|配合|主管|管|抓)|由谁|哪(?:个|些|几个|家)(?:部门|单位|局|委|任务|工作|文件|地方|城市)|多少|有几(?:个|项|条)|(?:牵头|参与|责任|配合)(?:单位|部门).{0,6}(?:谁|哪|什么)/,
    asking: /谁|什么|啥|哪|几|多少|何时|怎么|怎样|如何|是否|有没有|是不是|吗|呢/,
    term: /牵头|负责(?!人)|参与|配合|主管|承担|单位|部门|委员会|(?:教育|科技|财政|发改|工信|住建|交通|水利|农业农村|商务|文旅|卫健|应急|统计|民政|人社|自然资源|生态环境|市场监管|行政审批)|任务|目标|指标|计划|文件|清单|第.{1,5}(?:项|条|章|节)|20\d\d|年底|完成|占比|比例|期限|归谁|谁管/,
    followUp:
      /^(?:还有谁|其他(?:的)?(?:单位|部门))[呢??]* ?$|^(?:那么?|还有|另外|换成|如果是|要是|其中)?[^??。!!,,你我他她您]{2,14}呢[??]? ?$|^(?:那么?|还有|另外|其中).{1,30}(?:[??]|吗|呢) ?$/,
    order: /^(?:请|麻烦|帮忙)?(?:列出|列一下|列举|对比|比较|汇总|概括|总结|统计|翻译|查一下|查查|介绍)(?:一下)? ?\S{2,}/,
    statement: /(?:了|吧|啊|呀|哦|啦|嘛|的)[。!!.…\s]*$/,
    acknowledgement:
      /^(?:谢谢|多谢|感谢|谢了|辛苦|好的?|好嘞|嗯+|哦+|噢|行|可以|明白|知道|了解|收到|哈+|呵+|嘻+|嘿+|厉害|牛|赞|不错|有用|学到了|同意|对的?|是的|没错|没事|没问题|不客气|再见|拜拜|晚安|早|你好|您好|抱歉|对不起|加油|笑死|\+1|666+)/,
  },
};
