import { anyOf, type Cue } from '../../../language/patterns.js';
import type { DialogueCues } from '../dialogue-cues.js';

const POINTS_BACK: Cue = anyOf(/[这它该]/, /其中|里面|里头/, /那(?!.{1,8}呢)/);

export const zh: DialogueCues = {
  pointsBack: POINTS_BACK,
  isSubject: anyOf(/它(?!们)/, /[这该]项/),
  among: anyOf(/其中|里面|里头|这些|那些|这几|那几|上面|当中/),
  more: anyOf(/比.{0,12}(?:多|高|大|快|早|长)/, /(?:多于|高于|大于|超过)/),
  less: anyOf(/比.{0,12}(?:少|低|小|慢|短)/, /(?:少于|低于|小于|不如|不及)/),
  doubts: anyOf(/确定|真的|记得|以为|印象|没记错|没搞错|没弄错|不对吧|错了吧/, /不是.{1,12}吗/, /我(?:听说|看到|查到)/),
  first: anyOf(/最开始|一开始|最初|最早|最先|第一个问题|开头/),
  everything: anyOf(/^(?:都|全部?|所有的?|一起|两个都|三个都|全都)(?:要|看|列|查|说|给我|行|可以|来|想知道|想看|发我)?(?:一下|吧|的)?$/),
  together: anyOf(/[两二三四](?:个|家|地|边|者|座|处|份|城|市|项)|都(?:列|放|做)|一起|分别|各自|之间/),
  document: anyOf(/文件|文档|清单|计划|方案|材料|[这那]份/),
  whichOnes: anyOf(/哪些|哪几|哪[一]?(?:条|项)|都有(?:啥|什么)|列(?:一下|出来)|有什么/),
  onSubject: anyOf(/关于|有关|方面|涉及|有没有|跟.{1,10}有关/),
  role: anyOf(/牵头|参与|配合|负责|主责|协办/),
  loosens: anyOf(
    /不(?:管|论|限).{0,8}(?:单独|一家)|不只(?:是)?(?:单独|一家)|包括.{0,6}(?:一起|共同|联合)/,
    /去掉.{0,8}条件|不要.{0,8}条件/,
  ),
};
