import { anyOf, type Cue } from '../../../language/patterns.js';

/** A piece of a message with any of these asks something. */
export const ASKS: Cue = anyOf(
  /[?？]/,
  /谁|什么|啥|哪|多少|几|吗|怎么|怎样|如何|为何|何时|多大|多高|多长|有没有|有无|是不是|能不能|对不对|是否|属实/,
  /呢[。!]?$/,
  /请(?!假|求)|查|介绍|列|告诉|说说|讲讲|想知道|想问|想了解|总结|概括|归纳|排(?:个|一|名|序)|比(?:较|一比|一下)|统计|数数|数一数|给我|给个|发我|念|写出|换算/,
  /(?:牵头|责任|参与|配合)(?:单位|部门)[。!]?$/,
  /(\p{Script=Han})[不没]\1/u,
);

/** Opens a further question in the same message; it is no part of the question. */
export const FURTHER =
  /^(?:(?:另外|其次|再问(?:一?下|一个)?|顺便(?:问(?:一?下)?)?|此外|以及|接着|再者|另|第[一二三四五]个?问题|(?:两|三|几)个?(?:事儿?|问题))[,:、。 ]*|(?:还有|同时|然后|再|还|第[一二三四五]个?|其[一二三四]|[一二三四五]是)[,:、。 ]+)+/;

/** Ends a sentence of a message, or stands between two of its questions. */
export const CLAUSE_END = /[,:]+|(?<=[^0-9])、(?=[^、]{2,20}(?:谁|多少|几|什么|哪))/g;

/** What people say before they go on. */
export const INTERJECTIONS: readonly RegExp[] = [
  /麻烦(?:您|你)?(?:了)?/y,
  /劳驾|请教一下|请问(?:一下)?|请教/y,
  /你好|您好|哈喽|嗨|喂/y,
  /呃+|啊|嗯+|哦+|噢|唉|哎/y,
  /好的?|行|明白了?|知道了|谢谢(?:你|您)?(?:了)?|多谢|辛苦了?|对了|这样啊|原来如此|不好意思|抱歉/y,
  /(?:大家|各位|老师|同志|领导|朋友|您)?好/y,
  /那个(?=[,。 ])/y,
];

/** The asker's own office, once it is known which. */
export const WE = /我们(?:局|委|单位|部门|这边)?|咱们?(?:局|委|单位|部门)?|我(?:局|委|单位|部门)|本(?:局|委|单位|部门)/g;

/** Two subjects are asked about one by one: 氢能和元宇宙分别由谁牵头. */
export const ONE_BY_ONE = /分别|各自|各由|各是|各归|各有|各(?=多少|几)/;
export const AND = / ?(?:、|和|与|跟|及|以及|还有) ?/;

/** Joins two things of one subject. 跟 may also join the asker with somebody. */
export const LISTS = /、|以及|加上|和|与|及(?!时)/;
/** What only says of which sort a thing is: 国家级, 农村. */
export const SAYS_OF =
  /^(?:新增|新建|改扩?建)?(?:[\p{Script=Han}]{1,3}[级型类星]|国家|全国|省|市|县|区|镇|街道|乡镇|城市|农村|城镇|乡村|公办|民办|公立|民营)$/u;
/** What such a thing is, behind what says of which sort. */
export const HEAD =
  /^(?:[\p{Script=Han}]{1,3}[级型类星]|国家|全国|省|市|县|区|镇|街道|乡镇|城市|农村|城镇|乡村|公办|民办|公立|民营)((?:的)?[\p{Script=Han}]{2,20})$/u;
/** 镇里的: the thing itself is left out. */
export const LEFT_OUT: RegExp | null = /^([\p{Script=Han}]{1,3}?)[里上中]?的?$/u;
/** Stands between things that are listed or held against each other. */
export const JOINS_ITEMS = /^[^,。;?!、和与]{0,8}(?:[、/&+]|和|与|跟|及|还有|比|减)[^,。;?!]{0,8}$/;
/** Joins two things that are asserted. */
export const BETWEEN_CLAIMS = /[,、;。]|还有|以及|而且|并且|同时|和|及|与|并/g;

/** Points at what was said before it: 这事, 该项目. */
export const POINTS_BACK = /(?:这|那|该|此)(?:个|件|项|一?块|些|种|类|样)?(?:事儿?|活儿?|项目|工程|任务|政策|工作|方面)?|它/;

/** Opens with the asker or those around: says who asks, not what is asked. */
export const PERSONAL = /^(?:帮我|帮忙|麻烦|我|咱|俺|本人|家里|朋友|同事|邻居|作为)/;

/** Opens what is left of a verb at the end of a subject: 要开, 会建. */
export const AUXILIARY = /^[要会能将应需该想得]$/;

/** Words for an office that an earlier message spoke of; 它 alone is more often the task. */
export const THIS_OFFICE =
  /(?:负责|牵头|管|承办)[^,。?]{0,4}?(?:这|那)(?:条|项|个|事|块|件事)(?:任务)?的(?:单位|部门|局)|(?:该|这个?|那个?|同一个?)(?:局|委|部门|单位|机构|科室)(?!们)|它(?!们)(?=(?:(?:还|也|都|又|就|只|另外?|另|在|里|一共|总共|单独|自己|一家|给别人|是|有没有|有|不|同时|当|作为|做|[只光仅]){1,3}|在.{1,4})?(?:牵头|参与|负责|主管|配合|协办|协助|当|打下手|帮忙|挑头|领头))/g;

/** Words for several offices that were spoken of. */
export const THESE_OFFICES =
  /(?:这|那)(?:两|俩|三|几|四)(?:家|个?(?:局|部门|单位|委办局))(?!企业|公司|医院|学校|幼儿园|银行|数|差)|(?:它们|他们|她们)俩?(?=.{0,4}(?:一起|共同|联合|一块|都|牵头|参与|负责))|这俩(?=.{0,4}(?:一起|共同|联合|一块|都|牵头|参与|负责))/g;

/** Words for the one office that was spoken of. */
export const THAT_OFFICE = /它们?|他们|[该这那]个?(?:局|委|部门|单位|机构)/g;

/** Before an office with which the asker's own does something, without a word for it: 跟教育局共同牵头的. */
export const WITH_BEFORE = /(?:^|[^\p{Script=Han}]|想知道|请问|看看|想问|了解)(?:跟|和|与|同)$/u;
export const TOGETHER_AFTER = /^(?:一起|共同|联合|一块儿?|搭伙)/;
