import type { Language } from '../language/detect.js';
import type { Intent } from './types.js';

type Patterns = Readonly<Record<Language, RegExp>>;

const DOCUMENTS: Patterns = {
  zh: /(?:有|收录?|存|装|包含|知道|看过|手里|资料库|覆盖|支持)[^,。]{0,8}(?:哪些|什么|哪几份|哪几个|几份|啥|多少份)(?:文件|文档|材料|资料|计划|城市|地方|年份|政策)|(?:哪些|哪几个|什么|几个)(?:城市|地方|文件|文档)(?:的)?(?:文件|资料|计划|可以问|能问|能查)|^(?:文件|文档|资料)(?:列表|清单|目录)$|(?:文件|材料|计划|清单|文档)(?:是)?(?:什么时候|何时|哪天|哪一?年|谁|哪里|哪儿).{0,4}(?:发布|公布|印发|来的|来源|出的|发的|出台)|(?:文件|文档|材料|资料)(?:你)?(?:这里|这儿|手里|手上)?(?:都)?有(?:几|哪|多少|什么)|(?:数据|资料|信息|答案|回答)(?:的)?来源|(?:依据|根据|凭)(?:的是)?(?:哪些|什么|哪几份)(?:文件|资料|材料)?|你的(?:文件|资料|数据|依据)|几份(?:文件|资料|材料|文档)|(?:文件|资料|材料|文档).{0,6}(?:几|多少)(?:份|个)|(?:资料库|数据库|库里).{0,10}(?:哪|几|什么)|(?:你|手上|手里|收录).{0,14}(?:全文|完整|齐全|不全|缺)/,
  en: /\b(?:which|what|how many)\b[^?]{0,20}\b(?:documents?|plans|papers|cities|towns|districts|places|sources|files)\b[^?]{0,30}\b(?:(?:do|did|can) you (?:\w+ )?(?:have|know|cover|hold|use|read|answer)|you (?:have|know|cover)|are (?:there|available|covered)|is (?:this|it) based on|based on|in your|can i (?:ask|look up|search|query|check))\b|\blist (?:the |your |all )?(?:documents|sources)\b|\bwhat do you (?:know|cover)\b|\b(?:what|which|how (?:many|old|recent|current|complete)|list|where|is|are|show|tell)\b[^?.]{0,30}\byour (?:sources|documents|data|copy|files|knowledge)\b|^your copy\b|\b(?:papers|documents|files|plans|sources) (?:do )?you (?:hold|have|know|use|cover|rely)\b|\bwhere do(?:es)? (?:you get|your)\b[^?]{0,20}\b(?:information|data|answers|info)\b|\b(?:when|who|where|(?:what|which) year)\b(?=[^?]*\b(?:document|plan|list|paper|data|answer|information|copy|text|file|tasks)s?\b)[^?]{0,60}\b(?:published|issued|released|come from|came from|dated)\b|\b(?:what|which) year (?:is|are|was|were)\b[^?]{0,30}\b(?:list|plan|document|paper|file)s?\b[^?]{0,6}\bfrom\b|\b(?:papers|documents|files|sources)\b.{0,20}\b(?:your answers|i can (?:ask|look|search|check))\b|\b(?:which|what)\b.{0,30}\bcan (?:you|i) look (?:things |it )?up\b/i,
};

const HELP: Patterns = {
  zh: /你(?:都)?(?:能|会|可以)(?:做|干|回答|帮)?(?:我)?(?:办|做|干|查)?(?:些|点)?(?:什么|啥|哪些)|(?:举|给).{0,6}(?:例子|示例)|答得(?:上来|了|出)|^(?:帮助|使用说明|怎么用|如何使用|说明)[?!。]*$|你(?:到底)?是(?:谁|什么|机器人|真人|人工|ai|干)|你叫(?:什么|啥)|青问(?:是)?(?:谁|什么|干)|谁(?:做|开发|设计)(?:的|了)?你|怎么(?:用|使用)(?:你|这个)|帮我(?:查|问|找)(?:些)?(?:什么|啥|哪些)|(?:怎么|怎样|如何)(?:来|去)?(?:提)?问(?:你|题|才|好|比较|合适|[?!。]|$)|(?:用|说|懂|会|支持)(?:英|中|汉|日|外)(?:文|语)|可以问(?:你)?(?:什么|啥|哪些)|能问(?:你)?(?:什么|啥|哪些)/i,
  en: /\bwhat can you (?:really |actually )?(?:do|answer|help|tell me\s*\??$)|\bcan you help(?: me)?\s*[?!.]*$|^\s*(?:i need )?help(?: me)?\s*[?!.]*$|\bwho (?:are you|made you|built you|created you)\b|\bwhat(?:'s| is) your name\b|\bare you (?:an? )?(?:(?:ro)?bot|human|ai|real|person|machine|chatgpt)\b|\bwhat are you\b|\bdo you (?:speak|understand|know|support) (?:english|chinese|mandarin)\b|\b(?:ask|answer|write|speak)\b[^?]{0,20}\bin (?:english|chinese|mandarin)\b|\bwh(?:ich|at) languages\b|\bhow (?:should|do|can|must) i (?:phrase|word|ask|put|write)\b|\bwhat (?:do you do|is qingwen|is this (?:bot|thing))\b|\bhow do(?:es)? (?:you|it|this|this (?:bot|thing|tool|app)) work\b|\bhow (?:do|can|should) i use (?:you|this|it)\b|\b(?:where|how) (?:do|should|can) i (?:start|begin|get started)\b|\bwhat (?:sorts? of |kinds? of |types? of )?(?:things |questions |topics )?(?:can|should|may|could|do) (?:i|you|we) (?:ask|answer|handle|take)\b/i,
};

const GREETING: Patterns = {
  zh: /^(?:你好|您好|哈喽|嗨|早上好|上午好|中午好|下午好|晚上好|在吗|在不在|有人吗|大家好|早|嘿)(?:[呀啊吗,!?。~ 的]|在吗|在不在|有人吗|你好|您好|青问|机器人|朋友)*$/,
  en: /^\s*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|howdy|nihao|ni hao|how are you|how(?:'s| is) (?:it|your day|everything|life)(?: going)?|what's up|nice to meet you)\b[\s,!.?]*(?:(?:there|qingwen|bot|everyone|all|today|doing|this (?:morning|evening)|my friend|mate)[\s!.?]*)*)+$/i,
};

// Longer texts ask something, and would take the pattern below long to try.
const LONGEST_REMARK = 60;

// A remark that asks nothing: thanks, praise, laughter, good-bye, in any order, and nothing else.
const REMARK: Patterns = {
  zh: /^(?:(?:好的?|嗯+|哦+|行|ok|明白|知道|了解|收到|非常|十分|特别|太|万分|感谢|谢谢|谢|多谢|辛苦|再见|拜+|(?:那)?(?:回头|下次|改天|改日|明天|有空|以后)再?(?:聊|见|问|说|来)|我?(?:先|要|得)(?:下班|走|忙|撤|去忙|吃饭|睡|睡觉|下线)|下班|晚安|没事|不用|没(?:有)?别的(?:问题|事)?|(?:今天|今儿)?(?:就|那|先)*(?:聊|说|问)?到(?:这|此)(?:儿|里|为止)?|没问题|暂时|(?:那)?(?:就|先)?这?样|就这些|(?:你)?(?:真|太|好|很|挺)(?:的)?(?:是)?(?:棒|好|厉害|聪明|有用|贴心|可爱|逗|搞笑|有意思|能干|强|快|不错|清楚|详细)|不错|厉害|牛|赞|点赞|哈+|呵+|嘻+|帮(?:了)?我?(?:大|个大|很大的)?忙|各位|大家|同事们?|领导|朋友们?|(?:早上|上午|中午|下午|晚上)好|也|对不起|抱歉|不好意思|没关系|测试(?:一下)?|试试|喂+|(?:新年|生日|节日|春节|周末|圣诞|中秋|国庆)(?:快乐|愉快)|祝(?:你|您)?|加油|真的假的|天哪|天啊|哎呀|厉害了|好(?:累|困|饿|无聊|烦|热|冷|开心)|(?:今天|最近|现在)(?=好|真|太|很)|(?:你|您)的(?:帮助|回答|解答)|有帮助|你|您|我|啦|了|呀|啊|吧|呢|的|嘞|哒|滴|啰|哦)[,。!~… ]*)+$/i,
  en: /^(?:(?:ok(?:ay)?|great|perfect|awesome|nice(?: one)?|cool|wonderful|excellent|brilliant|lovely|super|amazing|got it|i see|understood|fair enough|sorry(?: about that)?|my bad|oops|no problem|you rock|test(?:ing)?(?: (?:one|two|three|[123]))*|hm+|wow|omg|really|seriously|happy (?:new year|birthday|weekend|holidays|friday)|merry christmas|good luck|congratulations|welcome back|sounds good|no worries|never ?mind|good to know|makes sense|morning|evening|all ?right|right|sure|fine|good(?: (?:job|work|bot|night|stuff))?|well done|great (?:job|work)|many thanks|thanks?|thank you|thx|ty|cheers|much appreciated|a lot|a bunch|a million|so much|very much|again|for (?:your|the|all|this|that|everything|now)(?: (?:your|the|help|answers?|information|info|time|quick|explanation|everything))*|you|then|bye(?:[ -]?bye)?|goodbye|see (?:you|ya)(?: later| soon| tomorrow| around)?|talk (?:to you )?(?:later|soon|tomorrow)|(?:i'?m |i am )?(?:off|done|going home|heading out|signing off)(?: now| for today| for the day)?|have a (?:nice|good|great|lovely) (?:day|one|weekend|evening|night)|(?:that|this|it|you|that's|this's|it's|you're|you are|that is|this is|it is|that was|this was|it was|you were|you have been|you've been)(?: (?:is|was|are|were|has been))?(?: (?:really|very|so|most|super|pretty|quite|just|exactly|all|what))*(?: (?:all|it|great|funny|awesome|handy|helpful|useful|clear|kind|perfect|brilliant|amazing|the best|a star|a legend|a lifesaver|quick|smart|clever|good|sweet|interesting|hilarious|i needed|i wanted|everything))*|that helps?|(?:a )?(?:great|big|huge|real|good|lot of) help|no(?:pe)?(?:,? thanks| more questions)?|nothing else|ha(?:ha)+|lol|qingwen|bot|mate|buddy|everyone)[\s,.!~…-]*)+$/i,
};

/** When and by whom a document was published, and what the bot's copy is: asked of the document whatever else is said. */
const ORIGIN =
  /(?:文件|材料|计划|清单|文档).{0,4}(?:什么时候|何时|哪天|哪一?年|谁|哪里|哪儿).{0,4}(?:发布|公布|印发|来的|来源|出的|发的)|\b(?:document|plan|list|paper|data|answer|information|copy|text|file|tasks)s?\b.{0,40}\b(?:published|issued|released|come from|came from|dated)\b|\b(?:what|which) year (?:is|are|was|were)\b[^?]{0,30}\b(?:list|plan|document|paper|file)s?\b[^?]{0,6}\bfrom\b|\byour (?:copy|documents|sources|data|answers)\b|\bi can (?:ask|look)\b|(?:数据|资料|信息)(?:的)?来源|(?:papers|documents|files|plans|sources) (?:do )?you (?:hold|have|know|use|cover|rely)\b|几份(?:文件|资料|材料|文档)|(?:你|手上|手里|收录).{0,14}(?:全文|完整|齐全|不全|缺)/i;

/** Whether a question for documents is one although it has a subject of its own ("氢能有什么计划" is not). */
export const asksForOrigin = (text: string): boolean => ORIGIN.test(text);

/** Small talk and questions about the bot itself, which need no document. */
export function readTalk(text: string, language: Language): Intent | null {
  if (GREETING[language].test(text)) return { kind: 'greeting' };
  if (text.length <= LONGEST_REMARK && REMARK[language].test(text)) return { kind: 'thanks' };
  if (DOCUMENTS[language].test(text)) return { kind: 'documents' };
  if (HELP[language].test(text)) return { kind: 'help' };
  return null;
}

// A text with any of these asks something …
const ASKS: Patterns = {
  zh: /[?]|谁|什么|啥|哪|多少|几|吗|呢|怎么|怎样|如何|为何|有没有|是不是|能不能|请|查|介绍|列|告诉|说说|讲讲|想知道|想问/,
  en: /[?]|\b(?:who|whose|what|which|when|where|why|how|tell (?:me|us)|show|list|give|find|explain|compare|know|any|info|information)\b|^\s*(?:is|are|do|does|did|can|could|will|would|has|have|should)\b/i,
};
// What is asked of the bot as if it were a person.
const CHAT: Patterns = {
  zh: /你(?:那边|呢[?]?$|好吗|会(?:说|唱|讲|累|死)|真的(?:是|会)|能(?:听懂|看见|感觉)|觉得|喜欢|爱|吃|累|困|多大|几岁|住|有没有(?:男|女)?朋友|结婚|开心|心情|在干|在忙|是男|是女|会不会|是不是|平时|无聊|也会)|讲个?.{0,3}(?:笑话|故事)|唱(?:首|个)歌|陪我|冒个?泡|别往心里去/,
  en: /\b(?:do you (?:like|love|sleep|eat|dream|have (?:a|any) (?:friend|friends|family|name|hobbies))|how old are you|where (?:are you from|do you live)|who (?:is your|are your) (?:boss|owner|friends|parents)|do you (?:get|feel|want|know me|remember me|have feelings)|can you (?:feel|dream|sing|dance|hear me|see me|keep a secret)|will you marry me|do you ever|are you (?:ok|okay|happy|tired|married|busy|there)|what's your favou?rite|tell (?:me|us) (?:a|another) joke|know any jokes|can you see|sing (?:me )?a song)\b/i,
};
// … and one with these speaks of the asker, the bot or a feeling.
const PERSONAL: Patterns = {
  zh: /我|咱|你|唉|哎|哈哈|呵呵|呜|嘿嘿|好(?:累|困|饿|无聊|烦|热|冷|开心)|心情|祝|天哪/,
  en: /\b(?:i|i'm|i've|me|my|you|you're|your|we|us|haha|lol|sigh|ugh|wow|oh|omg|bored|tired|hungry|sleepy)\b/i,
};
const COMPLAINT: Patterns = {
  zh: /^(?:.{0,4})?(?:你|机器人).{0,8}(?:答非所问|听不懂|没用|不行|笨|蠢|傻|太慢|烦人|差劲|答错|靠谱|聪明)/,
  en: /\byou(?:r|'re| are)?\b.{0,30}\b(?:useless|stupid|dumb|wrong|slow|boring|annoying|unhelpful|not helpful|terrible|smartest|smarter|cute)\b|\b(?:useless|stupid|dumb|idiotic|terrible|rubbish|silly)\b.{0,40}\byou\b/i,
};

/** Whether a text speaks to the bot as to a person: asks how it feels, complains, jokes. */
export const isChat = (text: string, language: Language): boolean => CHAT[language].test(text) || COMPLAINT[language].test(text);

const OR_NOT = /(\p{Script=Han})[不没]\1|是否|能否|可否/u;

/** Whether a text has no word that asks. It may still name a subject. */
export const asksNothing = (text: string, language: Language): boolean => !ASKS[language].test(text) && !OR_NOT.test(text);

/** Whether a text asks nothing and only speaks of the asker or the bot; what it is about may still be in the documents. */
export const isRemark = (text: string, language: Language): boolean =>
  isChat(text, language) || (PERSONAL[language].test(text) && !ASKS[language].test(text));
