import { anyOf, type Cue } from '../../../language/patterns.js';

/** What stands before the name of an office and says of which level or place it is. */
export const LEVEL_BEFORE = /^(?:市委|县委|区委|省委|国家|全国|自治区|[市县区州省])/;

/** Names of offices end so; what stands before is the short name (民政局 → 民政). */
export const HEAD = /(?:发展|事务|服务)?(?:管理|监督管理|监管)?(?:委员会|办公室|管委会?|主管部门|行政部门|部门|服务中心|[局委办厅])$/;

/** Other ends that people put to a short name: 住建委 for 住建局, 水务口. A level of its own, as 教育部 and 教育厅, is none of them. */
export const OTHER_HEADS: readonly string[] = ['主管部门', '委员会', '部门', '局', '委', '办', '口'];
/** Ends that things have as well (地铁口): an office only where it does something. */
export const HEADS_OF_THINGS: ReadonlySet<string> = new Set(['口']);
/** 港口岸, 门口: what makes an end part of another word. */
export const AFTER_HEAD_NOT = /^[岸味碑腔粮罩袋号]/;

/** 省发改委, 国家医保局: an office of another level than those of the documents. */
export const HIGHER_LEVEL_BEFORE = /(?:省|国家|中央|全国|自治区)$/;

/** What stands between other words and the office that follows them. */
export const JOINS_BEFORE = /[市区县由是让归和与、的在]/;
/** The same before a short name, which needs more care: 民政 in 由民政牵头. */
export const JOINS_BEFORE_SHORT = /[市区县由是让归和与跟或、的在被请找对除了非为]/;

/** What joins offices in a row. */
export const JOINER = /^ *(?:[、,和与跟及同或]|以及|还是|或者|会同|联合) *$/;

/** The people of an office, behind its short name. */
export const PEOPLE_AFTER = /^(?:系统|条线|这边|那边|口)/;

const BETWEEN =
  '(?:口|系统|条线|这边|那边|这块儿?|方面|两家|几家|三家)?(?:(?:一家|自己|独自|单独|独家|共同|一起|一块儿?|联合|分别|主要|具体|同时|是不是|是否|也|都|还|只|又|没有?|不|并不|来|去|在|当|做|为|任|担任|作为|是)){0,3}';

/** Words behind a short name that make it somebody who does something. */
export const DOES: Cue = anyOf(
  new RegExp(`^${BETWEEN}(?:牵头|主抓|主办|主责|挂帅|挑头|领头|协办|协助|打配合|承担|打下手|兜底)`),
  new RegExp(`^${BETWEEN}负责(?!人|制|部门|单位|方|机构)`),
  new RegExp(`^${BETWEEN}参与(?!率|度|方|单位|部门|人)`),
  new RegExp(`^${BETWEEN}配合(?!单位|部门|饲料)`),
  new RegExp(`^${BETWEEN}牵(?:了|过|着)?(?:的|几个|多少个?|什么|哪些|哪几个|啥)头`),
  new RegExp(`^${BETWEEN}管(?=[的着哪什啥几多不,。?!吗呢吧]|$)`),
  /^(?:有份|没份|有没有份|沾边|掺和)/,
);

/** Words before a short name that make it somebody; `closed`: nothing else may follow it. */
export const DOER_BEFORE: readonly { before: RegExp; after: RegExp }[] = [
  { before: /归$/, after: /^(?:口|系统|部门)?(?:来)?(?:管|负责|牵头|抓|[,。?!吗呢吧还]|$)/ },
  { before: /由$/, after: /^(?:口|系统|部门)?(?:来|去|一家|单独|共同|一起|联合)?(?:管|抓|办|做|搞|推|牵头|负责|承担|落实|实施|主导)/ },
  { before: /(?:是|不是|找)$/, after: /^(?:口|系统|部门)?(?:在|来)?(?:管|抓|牵头|负责|的(?:事|活|职责)|[?!吗吧]|$)/ },
  {
    before: /除(?:了|开)?$/,
    after:
      /^(?:口|系统|部门)?(?:以外|之外|外)?,? ?(?:还有|另外|其他|其它|别的)?(?:谁|哪个|哪些|哪几个|哪家|哪几家|什么)?(?:部门|单位|牵头|参与|负责|谁)/,
  },
];

/** 管教育和体育的局, before what it does; the group is the duty. */
export const BY_DUTY =
  /(?:主?管|负责|分管)(\p{Script=Han}{2,8}?)的(?:那个|这个|那家)?(?:局|部门|单位|机构|委)(?=.{0,16}(?:牵头|负责|参与|配合|承担|有|领|挂|管).{0,8}(?:哪|什么|啥|几|多少))/gu;
export const DUTY_JOINER = /[和与及、]/;

/** Who asks: 我是青岛海关的, 我在人社系统工作. */
export const ASKER_BEFORE = /(?:我们?|咱们?|本人)(?:就?是|在|来自)(?:[^,。?!;]{0,4})$/;
export const ASKER_AFTER = /^(?:系统|口|这边|那边)?(?:的(?!任务|工作|牵头|责任)|工作|上班|任职|干|做事|[,。?!;]|$)/;
