import type { CueTable } from '../cues.js';

/** What asserts, doubts, or wants a yes or no. */
export const CLAIMS: CueTable = {
  confirm: [
    /^(?:true or (?:false|not)|right or wrong|yes or no|fact or (?:fiction|myth)|correct or (?:not|wrong))\b/gi,
    /(?<=[,;.?!–—-] ?|\b)(?:right|correct|true or false|is (?:that|this|it) (?:right|so|correct|true|the case|accurate)|am i (?:right|correct|wrong|mistaken)|isn['’]t (?:it|that so|that right|he|she|there)|aren['’]t (?:they|there)|don['’]t (?:they|you think)|doesn['’]t (?:it|he|she)|didn['’]t (?:it|they)|won['’]t (?:it|they)|hasn['’]t it|wasn['’]t it|weren['’]t they|yes or no|no|yes|eh|innit)(?= ?\?|$| ?[.!]$)/gi,
    /, ?(?:is|are|was|were|does|do|did|has|have|had|will|would|can|should)(?:n['’]t)? (?:it|they|he|she|there|that|this)(?= ?\?|$)/gi,
    /\b(?:is (?:that|this) what (?:the|it)[^,;?.!]{0,20} says?|is (?:that|this) the (?:year|number|figure|office|case|right [^,;?.!]{1,15})(?: given)?|is that year right)\b/gi,
    /\b(?:fact[- ]check(?: please)?|please confirm|can you confirm(?: that)?|could you confirm(?: that)?|i want to confirm|confirm that|verify that|double[- ]check(?:ing)?(?: that)?|correct me if i['’]?m wrong)\b/gi,
    /\b(?:am i right(?: (?:that|in (?:thinking|saying)(?: that)?))?|is it (?:true|right|correct|the case|so|a fact)(?: that)?|is it really(?: true)?(?: that)?)\b/gi,
    /\b(?:is|are) (?:all|both|any|each|everything|none|some)?(?: ?of (?:that|this|it|these|those|them))? ?(?:(?:figures?|numbers?|claims?) )?(?:right|correct|true|so|accurate)\b/gi,
    /\bare you (?:really |quite |absolutely )?(?:sure|certain)(?: (?:about|of|that)(?: the)?)?\b/gi,
    /\b(?:true|correct|really|sure)(?= ?\?)/gi,
    /(?<=^(?:so|it['’]?s|that['’]?s|it is|that is)\b[^,;?!]{1,40},? )then(?= ?\?)/gi,
    /\bif (?:i|my memory) (?:remember|recall|serves)(?: (?:me )?(?:right(?:ly)?|correctly|well))?\b/gi,
  ],
  hearsay: [
    /\b(?:i(?:['’]ve| have)? (?:heard|read|thought|understand|gather|gathered|was told|believe|remember|assume|assumed|take it|suppose)|i['’]m told|someone (?:told me|said|claims|insists)|somebody (?:told me|said|claims|insists)|(?:my|a|one) (?:colleague|friend|neighbou?r|boss|source|notes?|papers?|teacher|wife|husband|brother|sister|mother|father|mum|dad|client)s? (?:says?|said|claims?|claimed|insists?|insisted|told me|swears?|thinks?|mentioned|tells me)|people say|they say|word is|rumou?r has it|it is said|the (?:papers?|news|press) (?:says?|said)|according to (?:my|a|some) \w+|as far as i know|my (?:notes|papers) say)(?: (?:that|it was|it is|it['’]s|there))?\b/gi,
  ],
  whether: [
    /(?<=^|[,;:.?!–—-] ?|\b(?:and|or|so|but|then) )(?:is|are|was|were|does|do|did|has|have|had|will|would|should|can|could|shall|must|might|isn['’]t|aren['’]t|doesn['’]t|don['’]t|won['’]t|hasn['’]t|wasn['’]t|didn['’]t)\b(?! (?:not? )?(?:you|me)\b)/gi,
    /\bwhether\b|(?<=\b(?:know|ask|see|check|wonder|tell me|confirm|sure) )if\b/gi,
  ],
  premise: [
    /\b(?:since|as|given that|because|now that|seeing that|considering)\b(?= (?:(?:the|it['’]s|in) )?(?:Ⓟ(?:['’]s)? )?(?:Ⓞ))/gi,
    /\bput(?= (?:the |its )?Ⓞ)/gi,
  ],
  exists: [
    /\b(?:is|are|was|were|isn['’]t|aren['’]t) there(?: (?:any|anything|something|a|an|some|no))?\b/gi,
    /\b(?:does|do|did|will|would|has|have|is|are)\b(?=[^,;?.!]{1,40}\b(?:plan|plans|planning|mention|intend|want|hope|going|have|include|contain|say|get|build|offer|provide|anything|any|something|think|talk|into|aim|act|keen)\b)(?! you\b)/gi,
    /\b(?:any|anything|something)(?: (?:about|on|for|from|planned|mentioned|to|in))?\b/gi,
    /\b(?:plans? (?:for|to)|planning (?:to|on)|intend(?:s)? to|going to)\b/gi,
    /\b(?:got|have you got)\b(?= (?:any|a))/gi,
  ],
  polite: [
    /\b(?:(?:could|can|would|will) you (?:please |kindly |maybe |perhaps )?(?:tell|show|give|let|help|say|look up|find|explain|point|remind|check|pull up|list|name|count|sum up|quote|send|fill)(?: (?:me|us|out))?(?: (?:know|to))?|do you (?:happen to )?know|does anyone know|do we know|any idea|i(?:['’]d| would) (?:like|love|be interested) (?:to )?(?:know|learn|find out|see|hear|ask)?|i(?:['’]m| am) (?:wondering|trying to find out|interested in|curious(?: about)?|looking for)|i wonder|i want to know|i need to know|need to know|please(?: tell me)?|kindly|tell me|let me know|may i (?:ask|know)|can i ask|might i ask|it would help(?: us| me)? to (?:know|learn)|help me)\b/gi,
  ],
};
