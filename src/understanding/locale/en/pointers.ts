import type { PointerCues } from '../pointer-cues.js';

export const POINTERS: PointerCues = {
  nth: [
    /\bthe latter\b/gi,
    /\bthe (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)(?: (?:one|option|choice|task|item|city|place|town))?\b(?! (?:chapter|section|part|ten|five|three|two|\d|half|time|year|batch|quarter|and))(?=$|[,;:.?!']|['’]s| (?:about|please|of (?:these|those|them)|say|is|lead|in|on|one|task|item))/gi,
    /\b(first|second|third|fourth|fifth|sixth|last) (?:one|option|choice)\b/gi,
    /\b(?:option|choice) (\d)\b/gi,
    /\b(?:number|no\.?) (one|two|three|four|five)\b(?= (?:in|of|on) (?:the|your) list|$)/gi,
  ],
  first: [/\bthe former\b/gi],
  next: [
    /\b(?:the )?next (?:one|task|item|point)\b/gi,
    /^(?:and )?(?:the )?next[ ,.?!]{0,5}(?:please)?[.?!]{0,5}$/gi,
    /\bthe (?:one|task|item) after (?:that|it|this)\b/gi,
  ],
  previous: [
    /\b(?:the )?previous (?:one|task|item|point)\b(?: again)?/gi,
    /\bthe (?:one|task|item) before(?: (?:that|it|this))?\b/gi,
    /^(?:and )?(?:the )?previous[ ,.?!]{0,5}(?:please)?[.?!]{0,5}$/gi,
  ],
  it: [
    /\b(?:it|its|that one|this one|the same(?: (?:thing|task|one))?)\b(?! (?:is|true|right|correct|the case|would|['’]s) (?:true|right|correct|that|help))/gi,
    /\b(?:that|this)(?= ?[?.!]|$| (?:task|item|point)\b)(?: task| item| point)?/gi,
  ],
  these: [/\b(?:of |among |from |in )(?:these|those|them|the above)\b/gi],
  others: [/^(?:and )?(?:any |the )?(?:others?|other ones?|more|anything else|what else|any more|who else)(?: there)?[ ?.!]*$/gi],
  earlier: [
    /\b(?:back to|returning to|going back to|go back to|coming back to|as for) (?:the |my |our |your )?(?:first |earlier |previous |last )?/gi,
    /\b(?:earlier|before) you (?:said|told)\b/gi,
  ],
  my_question: [
    /\bwhat (?:did|was) (?:i|my)\b[^,;?.!]{0,30}\b(?:ask|asked|asking|question|say|said)\b(?: (?:first|before|earlier|last|just now|you))?/gi,
    /\bmy (?:first|last|previous|earlier) question\b/gi,
  ],
  yes: [/^(?:yes|yeah|yep|yup|sure|ok|okay|right|exactly|correct|of course|please do|go ahead|that one|indeed)(?:,? please)?[.!]*$/gi],
  no: [/^(?:no|nope|nah|not really|no thanks|no thank you|never ?mind)[.!,]*$/gi],
  replaces: [
    /\bnot (?:the |about )?(?<old>[^,;?.!]{1,40}?)[,;]? (?:but|i meant?|i mean|i said|it['’]?s)(?: rather| about| the)? (?=\S)/gi,
    /(?<=^|[,.;–—-] ?|\b(?:sorry|no|wait|meant|oops) )not (?:the )?(?<old>[^,;?.!]{1,30}),(?= ?(?:the )?[^,;?.!]{1,40}[.!?]?$)/gi,
    /\b(?:i (?:said|meant?|asked (?:about|for)|want(?:ed)?)|the|about|one|for)\b[^?.!]{1,60}, ?not (?:the |for |in |about )?(?<old>[^,;?.!]{1,40})(?=[.!?]?$)/gi,
    /\binstead of (?:the )?(?<old>[^,;?.!]{1,30})(?=[.!?]?$)/gi,
  ],
  together: [
    /\b(?:all|the|these|those|of|both)(?: of)?(?: the| these| those)? (?:Ⓐ|two|three|four)(?= (?:is|are|has|have|of|in|into|as|together|aims?|wants?|side)\b|['’]s|[?.!,]|$)/gi,
  ],
  adds: [
    /\b(?:add|include|put in|bring in)(?: in)?(?= (?:the )?Ⓟ)/gi,
    /(?<=Ⓟ )(?:to|into) (?:it|that|this|the (?:table|list|comparison))\b/gi,
  ],
  followsUp: [
    /^(?:and|what about|how about|then|also|so|but|or|plus|same|only|just|back to|of these|of those|of them|in (?:a|the) table|sorry|no,? (?:wait|i)|wait|i meant?|i said|not|more|shorter|others?|next|previous)\b/gi,
    /\b(?:this one|that one|the same)\b/gi,
    /^(?:is|are|was) (?:that|it|this|they)\b/gi,
    /\bthere\??$/gi,
  ],
};
