import type { CueTable } from '../cues.js';

/** Words that ask, whatever they ask for. */
export const ASKING: CueTable = {
  which: [
    /\b(?:what|which) (?:single|one)(?= [a-z])/gi,
    /\b(?:which|what)(?! (?:is|are) [^,.?]{0,40} about)(?:['’]s| is| are| were| was)?(?: the)?(?: (?:one|ones|sort of|kind of|kinds of|sorts of|of the|of|other))?\b/gi,
  ],
  how_many: [
    /\bhow (?:many|much)(?: (?:more|of the|of|different|distinct|separate))?\b/gi,
    /\b(?<!\b(?:task|item|point) )(?:what(?:['’]s| is) the )?(?:the )?(?:total |overall |combined |planned )?(?:number|headcount|quantity|count|tally|amount)s?(?: of(?: the)?)?\b(?!\s?\d)(?! (?:one|two|three|four|five)\b)/gi,
    /\bwhat (?:number|amount|count|headcount|quantity|volume|total|level)(?: of)?\b/gi,
    /\bany idea how many\b/gi,
    /\b(?:count|tally up|tally|add up) (?:for me )?(?:the|all|every)?\b(?! (?:down|on))/gi,
  ],
  which_items: [
    /\b(?:what(?: else)?|which(?: ones| tasks)?) (?:then )?(?:remains?|(?:is|are) (?:still )?(?:left|remaining)(?: over)?|(?:is|are) still there)\b/gi,
    /\bwhat(?:['’]s| is| are)? (?:the (?:rest|remainder|remaining ones)|left(?: over)?)\b(?! (?:after|to|when))/gi,
  ],
  how_many_items: [/\b(?:how many times|how often)\b/gi],
  how_big: [
    /\bhow (?:big|large|high|fast|wide|small|low|deep|tall|dense|clean|heavy|strict|great|strong|expensive|old|far)\b/gi,
    /\bto what (?:level|extent|degree)\b/gi,
    /\bwhat (?=(?:[a-z-]{3,20} ){1,2}(?:rate|percentage|ratio|level)\b)/gi,
    /\bwhat (?:size|level|rate|density|capacity|volume|value|output|growth)\b/gi,
  ],
  when: [
    /\b(?:and )?(?:by|until|before|in|till|for) (?:when|(?:the end of )?(?:which|what) (?:year|date|month))\b(?: (?:is|are|will|should|must))?/gi,
    /\b(?:what|which) (?:year|date|month|deadline|time ?frame)\b/gi,
    /(?<=^|[,;:.?!(–—-] ?|\b(?:and|know|ask|tell me|say|says|so|but|wondering|exactly) )when(?:['’]s| is| are| will| does| do| should| did| would| must| was| were)?\b(?!ever)/gi,
    /\bwhen(?=['’]s\b| (?:is|are|will|does|do|should|did|would|must|was|were)\b)(?:['’]s| is| are| will| does| do| should| did| would| must| was| were)/gi,
    /\b(?:deadline|time ?frame|target (?:date|year)|completion date|due date)s?\b/gi,
    /\bhow (?:long|soon) (?:will|does|do|is|are|until|before|should|would)(?: it| that| this)?(?: take)?\b/gi,
  ],
  what_about: [
    /\bwhat (?:exactly |precisely )?(?:do|does|did|must|should|will) (?:it|they|he|she|that|this|those|these)(?: (?:have|need|want|plan|mean|intend)s?)?(?: to)?(?: really| actually)? (?:do|say|involve|cover|include|entail|contain)\b/gi,
    /\bwhat (?:does|do|did|is|are|will|would|has|have)\b(?=[^,;?.!]{1,80}\b(?:say|says|plan|plans|planning|do|doing|done|intend|intends|want|wants|offer|promise|promised|foresee|propose|mention|mentioned|provide|provided|bring|happen|happening|about|like|set|cover|contain|aim|hope|hoping|think|stand|treat)\b)/gi,
    /\b(?!what (?:about|on)\b)(?:what(?:['’]s| is| are| was)?|tell me|tell us|anything|something|everything|more|details?|information|info|learn|read|know)(?: (?:it|that|this|they|he|more|a bit|a little|all|exactly|planned|said|new|happening|going on))?(?: (?:mostly|mainly|all|roughly|basically))? (?:about|on)\b/gi,
    /\b(?:what|how)(?: are you| do you)\b/gi,
    /\bhow (?:does|do|will|would|is|are|can|should|did)\b(?! (?:many|much))/gi,
    /\bwhat(?:['’]s| is) (?:in|planned|said|being done|going on|happening|new|the (?:plan|story|line|idea|deal|gist)|coming|there)(?: (?:for|on|with|about|in))?\b/gi,
    /(?<!\b(?:i|we|you) )\b(?:say|says|said)(?: (?:anything|something|exactly))?(?: (?:about|on))?\b/gi,
    /\b(?:describe|explain|details?(?: (?:please|of|on))?|elaborate|expand on|tell me more|more (?:please|on|about))\b/gi,
    /\bwhat happens?(?: (?:to|with|about))?\b/gi,
    /\bin what ways?\b/gi,
  ],
  why: [/\bwhy(?:['’]s| is| are| did| does| do| was| were)?\b/gi, /\b(?:reason|how come|the rationale)\b/gi],
  list: [
    /(?<!\b(?:the|this|that|a|work|task|tasks|priority|its|their|your|long|waiting|check|to-?do|point|item|city|Ⓟ|Ⓟ['’]s|Ⓨ|Ⓓ) )\blist(?:ing)?(?: out| up)?(?= (?:of|me|the|all|every|those|any|out|what|which|whatever|Ⓞ|Ⓟ|each|them|everything)\b| ?[:,]|$)(?: me)?/gi,
    /\b(?:show|give|hand|get|find|send|read|tell|pick|pull up|pull out|name|enumerate|set out|run|walk|bring up|fetch)(?: (?:me|us|out))?(?: (?:through))?(?= (?:the|all|every|each|any|those|what|which|everything|a list|both|just|only|whatever|Ⓞ|tasks)\b)(?: a (?:full |complete )?list of)?/gi,
    /\b(?:i need|i want|i['’]d like|need|want|let me see|could i (?:see|have|get)|can i (?:see|have|get)|please list|a list of|the full list of|the list of|put together)(?: to (?:see|have|know))?(?= (?:the|all|every|each|any|those|everything|both|a list)\b)/gi,
    /\b(?:task |item )?numbers please\b/gi,
    /\bwould you (?:list|name|count|give me|show me)\b/gi,
  ],
  all: [
    /\b(?:all of(?: the)?|all the|all|every|each and every|each|everything|anything|complete|full set of|altogether|entire)\b(?! (?:by itself|in all|told|right|alone|together|year|over|day|of us))/gi,
  ],
  other: [/\b(?:any(?:body|one)? )?(?:else|others?|another|further|additional|as well|besides)\b(?! than)/gi],
  where: [/\bwhere(?:abouts)?\b/gi],
};
