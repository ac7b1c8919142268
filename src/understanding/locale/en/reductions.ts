import type { CueTable } from '../cues.js';

/** What is made of what was found: sums, order, groups. */
export const REDUCTIONS: CueTable = {
  sum: [
    /\b(?:added (?:together|up)|add(?:s|ing)? (?:them |these |those |it )?(?:up|together)|combined|the sum(?: of)?|sum (?:of|total)|taken together|put together|between them|total of both|plus)\b/gi,
    /\bnew plus upgraded\b/gi,
  ],
  total: [
    /\b(?:in (?:total|all)|all told|altogether|in the aggregate|overall|total|the total(?: of)?|with the total|together(?=[?.]|$))\b(?! (?:area|length|number|tasks?))/gi,
  ],
  difference: [
    /\b(?:by )?how (?:many|much) (?:more|fewer|less|higher|lower|bigger|larger|smaller|longer|greater)\b(?: (?:is|are|does|do|than))?/gi,
    /\b(?:(?:how (?:big|large|wide|great)|what) (?:is|are|['’]s) )?(?:the )?(?:difference|gap)(?: between| in)?\b/gi,
    /\bby how (?:many|much)\b(?: (?:does|do|is))?/gi,
    /\bhow far apart\b/gi,
    /\bhow (?:many|much)\b[^,;?.!]{0,25}\b(?:left|remaining|remain|to go)\b after/gi,
    /\b(?:minus|subtract(?:ed)?|subtracting|less the)\b/gi,
    /\bexceeds?\b/gi,
  ],
  mean: [
    /\b(?:the |on )?(?:average|mean|arithmetic mean)(?: of| number of)?\b(?! (?:life|age|annual|disposable|income|price|person|per|household|wage|years?))/gi,
  ],
  per_year: [
    /\b(?:(?:come to |works? out (?:at|to) |makes? |that is |what(?:['’]s| is) that |break(?:s)? down to |spread (?:out )?|averaged |on average ){1,3})(?:per|a|each|every|over the) years?(?: on average)?\b/gi,
    /\b(?:per|a|each) year on average\b/gi,
    /\b(?:yearly|annual) average\b/gi,
    /\baverage per year\b/gi,
    /\bon average (?:per|a|each|every) year\b/gi,
  ],
  convert: [
    /\b(?:convert(?:ed)?(?: (?:it|that|this|them))?(?: (?:to|into))?|express(?:ed)? (?:it |that )?(?:in|as)|translate(?:d)? into|in terms of|what(?:['’]s| is) that in|what (?:would|is) (?:that|this|it) (?:be )?in|how (?:many|much) is (?:that|it|this) in|measured in)\b/gi,
  ],
  rank: [
    /\b(?:rank(?:ed|ing|s)?|order(?:ed)?(?= (?:by|the|them|from|of size|Ⓟ))|sort(?:ed)?(?= (?:by|the|them|from|in))|league table|line up)(?: (?:them|these|the|by))?\b/gi,
    /\b(?:in )?(?:descending|decreasing)(?: order)?\b/gi,
    /\b(?:from )?(?:the )?(?:highest|most|largest|biggest)(?: one)?(?: to (?:the )?| down to (?:the )?| first)(?:lowest|fewest|smallest|least)?\b/gi,
    /\bhigh to low\b/gi,
  ],
  rank_up: [
    /\b(?:in )?(?:ascending|increasing) order\b/gi,
    /\b(?:from )?(?:the )?(?:lowest|fewest|smallest|least)(?: one)?(?: to (?:the )?| up to (?:the )?| first)(?:highest|most|largest|biggest)?\b/gi,
    /\blow to high\b/gi,
  ],
  highest: [
    /\b(?:the )?(?:longest|biggest|largest) (?:line-?up|list|roster|crew|team|roll|array|group|set|number) of\b/gi,
    /\b(?:the )?(?:(?:largest|greatest|highest|biggest) number(?: of)?|heaviest load|busiest|most often|(?:very )?(?:most|highest|largest|biggest|greatest|heaviest|longest))\b(?! (?:of the|likely|important|recent|common|people))/gi,
    /\b(?:ranks?|comes?) first\b/gi,
  ],
  lowest: [
    /\b(?:the )?(?:(?:smallest|lowest) number(?: of)?|(?:very )?(?:fewest|lowest|smallest|shortest))\b(?! (?:wage|price|income|paid))/gi,
    /\b(?:the )?least(?= (?:tasks|\w+ tasks))/gi,
  ],
  top: [
    /\b(?:the )?(?:top|first|leading|biggest|largest|busiest)(?: (?:Ⓐ|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))(?= (?:\w+ ){0,2}?(?:offices?|departments?|bureaus?|units?|chapters?|cities|places|by|in|of)\b|[?.,]|$)/gi,
    /\btop (?:Ⓐ|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b)/gi,
  ],
  runner_up: [
    /\b(?:and )?(?:which|who|what)(?: one| office| bureau| department)? (?:comes?|is|ranks?|was) (?:second|next|runner-?up)\b/gi,
    /\b(?:and )?(?:the )?(?:runners?-?up|second place)\b/gi,
  ],
  how_many_each: [
    /\b(?:and |with )?how many(?: tasks)?(?: (?:each|apiece|for each|in each|of them each|does each(?: \w+)?))\b/gi,
    /\b(?:with|and(?: give)?|give|including|plus) (?:me )?(?:the |their |its )?(?:respective |exact )?(?:counts?|numbers?|totals?)(?: (?:of tasks|for each|each))?(?=$|[?.,;!])/gi,
  ],
  by_office: [
    /\b(?:grouped |group(?:ed)? (?:them )?|broken down |break (?:it |them |this )?down |split |sorted |listed |arranged )?(?:by|per|for each|for every|according to) (?:each )?(?:lead )?(?:office|department|bureau|unit|agency)\b/gi,
    /\b(?:each|every) (?:office|department|bureau)\b/gi,
  ],
  by_chapter: [
    /\b(?:for |in |per )?(?:each|every)(?: one)? of (?:the |its |Ⓟ(?:['’]s)? )?(?:Ⓐ )?(?:chapters|sections|parts|drives|campaigns|pillars|headings)\b/gi,
    /\b(?:by|per|for each|for every|in each|each|every) (?:campaign|drive|pillar|heading)\b/gi,
    /\b(?:grouped |group(?:ed)? (?:them )?|broken down |break (?:it |them |this )?down |split |sorted |listed |arranged )?(?:by|per|for each|for every|in each|in every|according to) (?:each )?(?:chapter|section|part|drive)s?\b/gi,
    /\b(?:each|every) (?:chapter|section|part)\b/gi,
    /\b(?:spread|distributed|split|divided|shared out|allocated|broken down)(?: out)? (?:(?:over|across|among|between|into|by) )?(?:the |its |their )?(?:(?:Ⓐ|different|various) )?(?:chapters|sections|parts|drives)\b/gi,
    /\b(?:over|across|among) (?:the |its )?Ⓐ (?:chapters|sections|parts|drives)\b/gi,
  ],
  by_document: [
    /\b(?:grouped |broken down |split |sorted |listed )?(?:by|per|for each|for every|in each|in every) (?:document|plan|list|paper|file)\b/gi,
    /\b(?:each|every) (?:document|plan|list)\b/gi,
  ],
  by_place: [
    /\b(?:grouped |broken down |split |sorted |listed )?(?:by|per|for each|for every|in each|in every) (?:city|place|town|district)\b/gi,
    /\b(?:each|every) (?:city|place|town|district|one)\b/gi,
    /\bin each(?: of the)?\b/gi,
    /\bfor each\b/gi,
  ],
  compare: [
    /\b(?:compar(?:e|es|ed|ing|ison)(?: (?:to|with|of|between))?|versus|vs\.?|differ(?:s|ent|ently|ence between)?|respective(?:ly)?|side by side|set against|stack(?:s)? up|contrast(?:s|ed)?|next to each other|against each other|how do (?=Ⓟ)|between(?= (?:the )?Ⓟ))\b/gi,
  ],
  same: [
    /\b(?:(?:exactly |just )?the (?:exact |very )?same|identical|equal(?:ly)?(?! (?:access|opportunit|basic))|one and the same|same(?= (?:in|for|as|figure|target|number|year|deadline)))(?: (?:rate|target|number|figure|goal|amount|share|percentage|year|deadline|date|target year|time|lead|office|bureau|department)s?)?(?: (?:as|with|to))?\b/gi,
  ],
  both_places: [
    /\b(?:both|the two|the three|all three|of the two|of the three|either of them|two|three) (?:cities|places|of them|towns|documents|lists|plans)?\b/gi,
  ],
  more_than: [
    /\bmore of (?:them|it|these|those)\b/gi,
    /\b(?:more|higher|larger|bigger|greater|longer|further|faster|ahead|better|above|taller|wider)\b(?! (?:than (?:Ⓐ|\d|one)|on|about|please|detail|details|information|info|recent|of|places|schools|new|people|efficient|education))/gi,
  ],
  less_than: [
    /\b(?:fewer|less) of (?:them|it|these|those)\b/gi,
    /\b(?:less|fewer|lower|smaller|(?<=\S )shorter|behind|slower|below)\b(?! (?:than (?:Ⓐ|\d)|developed|income|Ⓐ))/gi,
  ],
  than: [/\bthan\b(?= (?:(?:in|the|that|those|for|what|of) ){0,2}(?:Ⓟ|Ⓡ|Ⓓ|it|that|the other|this))/gi],
};
