import type { CueTable } from '../cues.js';

/** Words that limit what is meant. */
export const LIMITS: CueTable = {
  not: [
    /\b(?:(?:does|do|did|is|are|was|were|has|have|will|would|should|can)(?: not|n['’]t)|not|never|neither|nor|cannot|can['’]t|rather than|instead of)\b(?! (?:only|more than|less than|later than|just|sure|to mention))/gi,
    /\b(?:no|none of (?:the|these|them)|nothing)\b(?= (?:mention|word|reference|task|tasks|figure|figures|office|offices|about|on|of))/gi,
  ],
  except: [
    /\b(?:apart|aside) from\b/gi,
    /\b(?:without|minus)(?: (?:also|either|any help from|having|involving|the help of))?(?= (?:the )?Ⓞ)/gi,
    /\b(?:leav(?:e|ing) (?:out|aside)|tak(?:e|ing) (?:out|away)|drop(?:ping)?|remov(?:e|ing)|strip(?:ping)? out|filter(?:ing)? out|exclud(?:e|ing)|ignor(?:e|ing)|skip(?:ping)?)(?: (?:whatever|anything|everything|all|any|those|the ones|the tasks|what|tasks|the))?(?: (?:that|which))?(?= (?:the )?Ⓞ)/gi,
    /\b(?:besides|except(?: for)?|excepting|excluding|other than|beyond|not counting|leaving (?:aside|out)|leave out|save for|but for|not including|without counting|in addition to|outside(?: of)?)\b/gi,
  ],
  except_behind: [/\baside\b(?! from)/gi, /\b(?:excluded|excepted|not included|left out|don['’]t count|doesn['’]t count)\b/gi],
  only: [
    /\b(?:only|just|merely|simply|solely|purely)\b(?: ever\b)?/gi,
    /\b(?:never (?:anything )?more than|nothing (?:more than|but))\b/gi,
  ],
  nothing: [
    /(?<=\b(?:leads?|leading|heads?|runs?|of|for|to|in|is|part) )(?:nothing|none|no tasks?)(?: (?:at all|of (?:the|its) (?:own|tasks)|there|here))?\b/gi,
    /\b(?:not (?:a|one) single (?:one|task)|not lead(?:s|ing)? any(?:thing| tasks?)?)\b/gi,
  ],
  each: [
    /\b(?:every single(?! (?:one|person|year)\b)|without (?:an? )?exceptions?|all of (?:them|these|those|it)|every (?:single )?one(?: of (?:them|these|those))?)\b/gi,
  ],
  alone: [
    /\b(?:(?:all )?(?:by|on) (?:itself|its own|themselves|their own)|alone|solely|sole(?: lead)?|single-?handed(?:ly)?|exclusively|as the (?:only|sole) lead|the only lead|without (?:any )?(?:other|another|co-?)(?: leads?| lead (?:unit|department|office|bureau))?s?|no other lead (?:department|unit|office|bureau|agency)?(?: next to it| beside it| with it)?|with nobody else|with no (?:other|one else)(?: (?:lead|office|department|bureau|unit)s?)?)\b(?! ?(?:or|and|\/) (?:jointly|with|together|shared|in))/gi,
    /\b(?:(?:has|have|having|with|is|are|list(?:s|ed)?|name(?:s|d)?|there(?:['’]s| is)) )?(?:it |them )?(?:as )?(?:the )?(?:only|sole|single) lead(?:ing)?[ -]?(?:units?|departments?|offices?|bureaus?|agency|agencies|body|bodies)?\b(?! (?:or|and) )/gi,
    /\b(?:(?:has|have|having|with|without|lists?|names?|there(?:['’]s| is)) )?(?:no|a|any)?(?<=\bno|\bwithout|\bwithout an?|\bwithout any) ?(?:other |second |further |joint |additional )?(?:co-?leads?|co-?leaders?|joint leads?|second leads?|other leads?)(?: (?:units?|departments?|offices?|bureaus?|agency|agencies|body))?\b/gi,
    /\b(?:no other (?:lead )?(?:office|department|unit|bureau|body|agency|authority)|no ?(?:one|body) else) (?:(?:also|jointly) )?(?:co-?)?(?:leads?|is (?:a |the )?(?:co-?)?lead)(?: (?:it|them|too|as well|with it))?\b/gi,
    /\b(?:a|just one|only one|one) single (?:lead )?(?:office|department|bureau|unit|agency|body)\b/gi,
    /\b(?:nobody|no ?one|no other (?:office|department|bureau|unit|agency|body)) else (?:is |being )?(?:involved|named|on it|listed|taking part)(?: at all)?\b/gi,
    /\bno other (?:office|department|bureau|unit|agency|body) (?:is |being )?(?:involved|named|on it|listed|taking part)(?: at all)?\b/gi,
    /\b(?:leaving aside|leave out|excluding|not counting|except|without) (?:those|the ones|tasks|ones) (?:that )?(?:it|they|he) shares? with (?:another|other) (?:lead(?: departments?| units?| offices?| bureaus?)?|departments?|offices?|bureaus?|units?)\b/gi,
  ],
  shared: [
    /\b(?:has|have|having|with|carry|carries|name|names|list|lists|got) (?:(?:a|an|another|any|some|at least one|more than one) )?(?:co-?lead(?:er)?s?|(?:second|third|other|another|joint|further|additional|extra) lead(?:ing)?)(?: (?:units?|offices?|departments?|bureaus?|agency|agencies|body|bodies))?\b/gi,
    /\b(?:(?:is|are|it) )?(?:co-?leads?|co-?led|jointly led|led jointly|leads? jointly|shares?|shared)(?: (?:it|them|those))?(?: the lead)? (?:with|by) (?:an)?(?:other|others|anyone|someone|somebody|anybody)(?: else)?(?: (?:lead )?(?:units?|offices?|departments?|bureaus?|agency|agencies|body|bodies))?\b/gi,
    /\b(?:is|are) (?:co-led|jointly led|led jointly)(?=[?.,;]|$)/gi,
  ],
  together: [
    /\b(?:together(?: with)?|jointly(?: with)?|joint|both|in common|co-?lead(?:s|ing)?(?: with)?|shares?(?: \w+)? with|shared(?: with)?|side by side with|hand in hand with|in tandem(?: with)?|along(?:side)? with|as well as|at the same time|team(?:s|ed|ing)? up)\b/gi,
  ],
  or: [/\b(?:either|or)\b/gi],
  without: [
    /\b(?:without|lack(?:s|ing)?|with no|has no|have no|names? no(?:body)?|naming no(?:body)?|lists? no|no|come without|comes without|there is no)(?: (?:any|a|an|single))?\b(?= (?:\w{1,20} ){0,2}?(?:lead|responsible|participa|support|partner|helper|co-?lead|units?|offices?|departments?|bureau|figure|number|deadline|target|percentage|one|body|assigned|named|Ⓨ))/gi,
    /\b(?:do(?:es)? not|don['’]t|doesn['’]t) (?:name|list|have|mention|give|specify|state|set|carry|include)(?: (?:any|a|an))?\b(?= (?:\w+ ){0,2}?(?:lead|responsible|participa|support|units?|offices?|departments?|figure|number|deadline|target|percentage))/gi,
  ],
  naming: [
    /\b(?:name(?:s|d)?|list(?:s|ed)?|have|has|with|carry|carries|give(?:s)?|mention(?:s)?|include(?:s)?|come(?:s)? with)(?: (?:any|some|a|at least one))?(?= (?:participating|supporting|lead(?:ing)?|responsible|assisting|helping|partner)(?: \([a-z]{1,20}\))? (?:units?|offices?|departments?|bureaus?|agenc|bod))/gi,
  ],
  several: [
    /\b(?:several|multiple|more than one|a number of|various|two or more)\b(?= (?:\w+ ){0,2}?(?:lead|participa|support|units?|offices?|departments?|bureaus?))/gi,
  ],
  before_year: [/\b(?:before|earlier than|prior to|ahead of)(?: (?:the end of|the year|the))?(?= Ⓨ)/gi],
  until_year: [
    /\b(?:runs?|lasts?|extends?|stretch(?:es)?|goes? on|go|continues?|reach(?:es)?|running|lasting)(?: on)? (?:to|until|till|into|through(?: to)?|up to)(?: the end of)?(?= Ⓨ)/gi,
    /\b(?:by|until|till|no later than|not later than|up to)(?: (?:the )?(?:end|close|start|beginning) of| the year| year[- ]end| the)?(?= Ⓨ)/gi,
  ],
  after_year: [/\b(?:after|later than|beyond|from|since)(?: (?:the end of|the year|the))?(?= Ⓨ)/gi],
  in_year: [
    /\b(?:dated|due(?: in| by| for)?|falling(?: due)? in|set for|scheduled for|deadline (?:in|of|is)|targets? (?:for|in|of)|goals? for|(?:something|anything) (?:for|in|by)|figures? for|year is|finished in|completed in|to be (?:reached|done|finished|completed|met) in|expire in)(?: the year)?(?= Ⓨ)/gi,
  ],
  with_figure: [
    /\b(?:(?:do(?:es)? not|don['’]t|doesn['’]t) (?:name|have|give|set|state|contain|carry|include|quote|mention)|without|no|lack(?:s|ing)?|(?:has|have|with|gives?|sets?|names?) no)(?: (?:any|a|an|a single|one))?(?: (?:concrete|specific|numerical|quantitative|hard|clear|fixed))? (?:figures?|numbers?|numerical targets?|quantified targets?|digits)\b/gi,
    /\b(?:with|contain(?:s|ing)?|have|has|give(?:s)?|set(?:s)?|includ(?:e|es|ing)|carry|carries|name(?:s)?|state(?:s)?|quote(?:s)?) (?:a |an |any |some |concrete |specific |numerical |quantitative |hard |clear )*(?:figures?|numbers?|numerical targets?|quantified targets?|quantitative targets?|hard targets?|targets?|digits)\b/gi,
  ],
  with_percentage: [
    /\b(?:(?:do(?:es)? not|don['’]t|doesn['’]t) (?:name|have|give|set|state|contain|carry|include|quote|mention)|without|no|lack(?:s|ing)?|(?:has|have|with|gives?|sets?|names?) no)(?: (?:any|a|an|a single|one))?(?: (?:concrete|specific|numerical|quantitative|hard|clear|fixed))? (?:percentages?|percent|per cent)(?: (?:figures?|targets?|signs?|in (?:it|them)))?\b/gi,
    /\b(?:(?:with|contain(?:s|ing)?|have|has|give(?:s)?|set(?:s)?|includ(?:e|es|ing)|carry|carries|mention(?:s|ing)?|use(?:s)?|state(?:s)?) )?(?:a |an |any |some ){0,3}(?:percentages?|percent|per cent)(?: (?:figures?|targets?|goals?|signs?|values?|in (?:it|them)))?\b/gi,
  ],
  with_deadline: [
    /\b(?:(?:do(?:es)? not|don['’]t|doesn['’]t) (?:name|have|give|set|state|contain|carry|include|quote|mention)|without|no|lack(?:s|ing)?|(?:has|have|with|gives?|sets?|names?) no)(?: (?:any|a|an|a single|one))?(?: (?:concrete|specific|numerical|quantitative|hard|clear|fixed))? (?:deadlines?|due dates?|target years?|time ?limits?|end dates?)\b/gi,
    /\b(?:with|contain(?:s|ing)?|have|has|give(?:s)?|set(?:s)?|includ(?:e|es|ing)|carry|carries|name(?:s)?|state(?:s)?) (?:a |an |any |some |clear |specific |fixed )*(?:deadlines?|dates?|due dates?|target years?|time ?limits?|end dates?)\b/gi,
  ],
  deadline: [/\b(?:the |its |their )?(?:deadline|target year|target date|due date|completion (?:date|year)|time ?limit|end date)s?\b/gi],
  mention: [
    /\b(?:mention(?:s|ed|ing)?|talk(?:s|ing)? (?:about|of)|refer(?:s|ring|red)? to|speak(?:s|ing)? (?:about|of)|touch(?:es|ing)? (?:up)?on|contain(?:s|ing)?(?: (?:anything|something))?(?: (?:on|about))?(?: the (?:word|words|term|phrase))?|use(?:s)? the (?:word|words|term|phrase)|bring(?:s)? up|say(?:s)? (?:anything|something|nothing) (?:about|on)|(?:have|has) (?:anything|something|nothing) (?:about|on)|include(?:s)?(?: (?:anything|something))?(?: on| about)?)\b(?: (?:at all|anywhere))?/gi,
  ],
  is_mentioned: [
    /\b(?:is |are |gets? |been |be |get a |come(?:s)? |came )?(?:mentioned|mention|shows? up|crops? up|come(?:s)? up|appear(?:s)?|referred to|spoken of|brought up|occurs?)(?: (?:at all|anywhere))?(?=[?.,;:]|$| (?:in|anywhere|at all)\b)/gi,
  ],
  about: [
    /\b(?:about|regarding|concerning|concerns?|relat(?:ed|ing) to|relates? to|deal(?:s|ing)? with|to do with|on the (?:subject|topic) of|on the topic|dedicated to|devoted to|cover(?:s|ing)?|involv(?:es|ing))\b/gi,
  ],
};
