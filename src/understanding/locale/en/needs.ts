import { anyOf } from '../../../language/patterns.js';
import type { SayingCues } from '../../talk/cues.js';
import type { Need } from '../../talk/kinds.js';

/** What somebody in need says in English. Plans speak of hotlines, fires and patients too, never of "me". */
export const NEEDS: Readonly<Record<Need, SayingCues>> = {
  distress: {
    said: anyOf(
      /\b(?:i|he|she|they|my (?:son|daughter|friend|wife|husband|mum|mom|dad|brother|sister|child|kid|boyfriend|girlfriend|colleague))(?:'m|'s| am| is| are)?(?: (?:really|just|so|do|does|still|only|often|honestly|sometimes|always)){0,2} (?:wants? to|wanna|wanted to|going to|gonna|about to|thinking of|thinking about|thought of|trying to|tried to|planning to|plans? to|wish(?:es)? to|feel like|feels like)(?: (?:just|really))? (?:die\b(?! (?:of|for)\b)|dying|be dead|dead|killing (?:myself|himself|herself|themself|themselves)|kill(?:ing)? (?:myself|himself|herself|themself|themselves)|commit(?:ting)? suicide|suicide|end(?:ing)? (?:it all|my (?:own )?life|(?:his|her|their) (?:own )?life|it\b)|hurt(?:ing)? (?:myself|himself|herself)|harm(?:ing)? (?:myself|himself|herself)|disappear(?:ing)? forever|jump(?:ing)? off)/i,
      /\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|hanging|hate) myself\b/i,
      /\b(?:end|ending|take|taking|took) (?:my|his|her) (?:own )?life\b/i,
      /\b(?:kill|killing) (?:himself|herself|themselves|themself)\b/i,
      /\b(?:nobody|no one|noone|everyone|everybody|they|who) (?:would|will|'d) (?:even )?(?:care|miss me|notice|be better off|be happier) ?(?:if i (?:died|was dead|were dead|was gone|were gone|disappeared|killed)|without me|when i'?m (?:dead|gone))\b/i,
      /\bwhat(?:'s| is) the point (?:of|in) (?:living|life|being alive|going on)\b/i,
      /\bi (?:don'?t|do not|dont|no longer|can'?t|cannot) (?:really )?(?:want to|wanna|see a reason to|have (?:a|any) reason to|feel like) ?(?:live|living|be alive|exist|be here|go on|keep going|wake up)\b(?! in\b)/i,
      /\bi (?:can'?t|cannot|can not) (?:go on|take (?:it|this)|cope|do this)(?: any ?more| any longer)\b/i,
      /\b(?:i'?m|i am|i feel|i've been feeling|feeling) (?:so |very |really )?(?:suicidal|hopeless and|worthless|better off dead)\b/i,
      /\b(?:i (?:wish|wished) i (?:was|were) (?:dead|never born)|(?:my life|life) (?:is|isn'?t|is not|has) (?:no|not|over|pointless|meaningless|worthless)(?: (?:meaning|point|worth (?:living|it)|longer worth living))?(?: any ?more)?[.!]*$|no (?:reason|point) (?:to|in) (?:live|living|going on)|nothing (?:left )?to live for|better off without me|i (?:have )?(?:took|taken|swallowed) (?:too many|all (?:the|my)|a bottle of) (?:pills|tablets|sleeping pills)|i overdosed)\b/i,
    ),
    hinted: anyOf(
      /\b(?:suicidal (?:thoughts|feelings)|painless(?:ly)? (?:way|die|death|suicide)|ways? to (?:die|kill (?:yourself|oneself))|how (?:to|do i|can i) (?:die|commit suicide|self[- ]harm))\b/i,
      /^(?:suicide|self[- ]harm)[.!?]*$/i,
    ),
  },
  fire: {
    said: anyOf(
      /\b(?:my|our|the|his|her|this|next door'?s|neighbou?r'?s?) (?:\w{1,12} )?(?:house|flat|apartment|building|kitchen|home|room|car|office|school|roof|shop|stove|place) (?:is |'s |has |just |is now ){1,2}(?:on fire|burning(?! \w+ (?:coal|waste))|in flames|caught fire|filling with smoke|full of smoke)/i,
      /\b(?:(?:there'?s|there is) (?:a )?(?:fire|smoke|gas leak)(?: (?:in|at) (?:my|our|the (?:house|flat|building|kitchen))\b)|i (?:can )?smell (?:gas|smoke)\b|i'?m trapped in a fire|we'?re on fire)/i,
      /^(?:help[,! ]{1,3})?(?:fire+|it'?s on fire|there'?s a fire)(?:[,! ]{1,3}help)?[.!]+$/i,
    ),
    hinted: anyOf(
      /\b(?:is|are|it'?s) on fire\b/i,
      /\bgas (?:leak|is leaking)\b/i,
      /\b(?:smoke|flames?) (?:is |are )?(?:coming|pouring|everywhere|rising)\b/i,
      /\bsmell(?:s|ing)? (?:of )?(?:gas|burning|smoke)\b/i,
      /\bwhat (?:do|should) (?:i|we) do (?:if|when|in case) (?:there'?s|there is|of) (?:a )?fire\b/i,
    ),
  },
  illness: {
    said: anyOf(
      /\b(?:i|i'?ve|i'?m|my (?:\w{1,12}))(?: (?:have|has|got|am|is|having|'s|keeps?|suddenly|just|getting|feel|feels)){0,3} (?:a |an |some |bad |severe |terrible |strong |sudden |sharp |crushing ){0,3}(?:chest pains?|pains? in (?:my|his|her|the) chest|heart attack|stroke(?! of)|seizure|trouble breathing|difficulty breathing|overdos(?:e|ed|ing)|bleeding (?:badly|heavily|a lot|out|to death)|anaphyla\w+|in labou?r)\b/i,
      /\b(?:my|his|her) (?:chest|heart) (?:hurts|aches|is hurting|feels tight|is tight|is (?:killing|pounding))\b/i,
      /\b(?:i|he|she|we|they|my \w{1,12}) (?:can'?t|cannot|can not|isn'?t|is not|stopped|has stopped) (?:breathe|breathing)\b/i,
      /\b(?:he|she|somebody|someone|my \w{1,12}|a (?:man|woman|child|colleague)|this (?:man|woman)|the (?:man|woman|child)) (?:has |just |is |'s |has just |was ){0,2}(?:collapsed|fainted|unconscious|not breathing|choking|drowning|passed out|fallen and|dying|having a (?:stroke|heart attack|seizure|fit)|been (?:hit by a car|electrocuted|poisoned|run over))\b/i,
      /\b(?:call|need|get|send) (?:me )?(?:an )?ambulance\b/i,
      /^(?:sudden |severe |bad |terrible )?chest pains?[.!]*$/i,
    ),
    hinted: anyOf(
      /\b(?:chest pain|heart attack)\b/i,
      /\b(?:had|been in|there'?s been|there was|saw) (?:an? )?(?:car |road |traffic )?(?:accident|crash)\b/i,
    ),
  },
  violence: {
    said: anyOf(
      /\b(?:husband|wife|boyfriend|girlfriend|partner|ex|father|mother|dad|mum|mom|uncle|stepfather|somebody|someone|neighbou?r|boss|he|she|they|a man|man|people)(?: (?:is|are|keeps?|always|just|has|have|was|been|sometimes|often)){0,3} (?:beats?|beating|hits?|hitting|attack(?:s|ing|ed)?|abus(?:es|ing|ed)|rap(?:es|ing|ed)|chok(?:es|ing|ed)|stab(?:s|bing|bed)|threaten(?:s|ing|ed)?(?: to (?:kill|hurt|hit|beat))?|stalk(?:s|ing|ed)?|follow(?:s|ing|ed)?|robb(?:ing|ed)|strangl\w+|kidnapp?\w*|molest\w*|touch(?:es|ing|ed)|hurt(?:s|ing)?|punch(?:es|ing|ed)|kick(?:s|ing|ed)?)(?: up)? me\b/i,
      /\bi(?:'m| am|'ve| have|'ve been| was| just| got| keep)(?: (?:being|been|getting|just|got)){0,2} (?:beaten|attacked|abused|raped|assaulted|stabbed|threatened|stalked|followed|robbed|mugged|kidnapped|strangled|molested|harassed|scammed|hit by (?:my|him|her))\b/i,
      /\b(?:is|are|was|they'?re|he'?s|she'?s) (?:going|trying|about|threatening) to (?:kill|hurt|attack|rape|stab|shoot) (?:me|us)\b/i,
      /\b(?:somebody|someone|a (?:man|stranger)|burglars?) (?:is|are|has|'s|just)(?: (?:just|trying to|broken|breaking))* (?:break(?:ing)? in|broken in|broke in|into my (?:house|flat|home)|in my (?:house|flat))/i,
      /\b(?:call|need|get|send) (?:me )?the police\b/i,
    ),
    hinted: anyOf(
      /\b(?:being|been|getting) (?:beaten|attacked|abused|raped|assaulted|stabbed|robbed|mugged|stalked)\b/i,
      /\bvictim of (?:domestic )?(?:violence|abuse)\b.{0,20}\b(?:what (?:do|can) i|help)\b/i,
    ),
  },
  emergency: {
    said: anyOf(
      /^(?:please[, ]{1,2})?(?:help(?: me)?[!. ]{0,3}){1,3}(?: please[.!]{0,5})?!{1,20}$/i,
      /\b(?:i'?m|i am|we'?re|we are|my \w{1,12} (?:is|are)) (?:in (?:great |serious |real |mortal )?danger|trapped (?:in|under|inside)|stuck in (?:a|the|an) (?:lift|elevator|flood|burning))/i,
      /\b(?:this is|it'?s|i have|there'?s|i'?ve got) an emergency\b/i,
    ),
    hinted: anyOf(
      /^(?:an? )?emergency[.!]*$/i,
      /\b(?:what|which) number (?:do|should|can) (?:i|we) (?:call|dial|ring) (?:in|for) (?:an? )?(?:emergency|ambulance|the police|police|fire)\b/i,
    ),
  },
};
