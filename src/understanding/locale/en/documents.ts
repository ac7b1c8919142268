import type { CueTable } from '../cues.js';

/** What documents call themselves, behind the words of what they are on. */
export const DOCUMENT_NOUNS =
  'plans?|programmes?|programs?|opinions|guidelines|measures|list|key points|key tasks|documents?|schemes?|papers?';

/** Documents as a whole: what they hold, where they come from. */
export const DOCUMENTS: CueTable = {
  document: [
    /(?<=\b(?:which|which of the|how many|of the|any of the|your|these) )plans\b(?! (?:for|to|does|do|are there|on)\b)/gi,
    /\b(?:of (?:the|these|your|those) |the |your |these |five |four |two |other ){0,4}(?:documents?|papers|files|sources|texts|publications)\b/gi,
    /\b(?:of the|the) (?:\w+ )?lists\b/gi,
  ],
  city: [
    /\b(?:of the |the |these |two |three |four |five |other |each |every ){0,4}(?:cit(?:y|ies)|towns?|districts?|places?|municipalit(?:y|ies)|localit(?:y|ies)|counties)\b(?! (?:library|libraries|museum|reading|check-?up|government|hall|bureau|park|parks|for|per|level|in (?:nurser|kinder)|an? ))/gi,
  ],
  chapter: [/\b(?:the |main ){0,4}(?:chapters?|sections?|parts|headings?|drives|sub-?headings?)\b/gi],
  outline: [
    /\b(?:the |a |an |just the |brief ){0,4}(?:table of contents|outline|structure|contents|framework|skeleton)(?: of)?\b/gi,
    /\bhow (?:is|are)[^,;?.!]{0,40}\b(?:structured|organi[sz]ed|divided|laid out|arranged|broken down)\b(?:, chapter by chapter)?/gi,
    /\bchapter by chapter\b/gi,
    /\bwhat (?:are|is) the (?:main |big )?(?:sections|chapters|parts|headings)(?: of)?\b/gi,
  ],
  summary: [
    /\b(?:give me |i need |write )?(?:a |an |the |short |brief |quick |executive ){0,4}(?:summary|overview|summari[sz]e|summari[sz]ing|sum up|digest|gist|synopsis|recap|rundown|key points|main points|highlights|in a nutshell|the big picture|wrap-?up)(?: of| on)?\b/gi,
    /\b(?:in |within )(?:a few|two|three|five|a couple of|few|one) (?:lines|sentences|words|paragraphs?)\b/gi,
    /\bwhat(?:['’]s| is| are)\b[^,;?.!]{0,60}\babout (?:overall|in general|as a whole|in short|roughly)\b/gi,
    /\b(?:broadly|overall|in general)(?=[?.]|$)/gi,
  ],
  original: [
    /\b(?:give me |show me |quote |the |in the |its |exact |full |verbatim ){0,4}(?:original(?: (?:text|wording|words|sentence|chinese))?|exact (?:text|wording|words|sentence)|full text|wording|verbatim|word for word|quote|quotation|actual text)(?: of| please)?\b(?! (?:copy|documents?|plan))/gi,
  ],
  publisher: [
    /\bwho (?:published|issued|released|put out|wrote|drew up|drafted|brought out|prepared|authored|adopted|approved|made|compiled)\b/gi,
    /\b(?:which|what) (?:\w+ )?(?:body|office|department|bureau|agency|government|authority|unit|organi[sz]ation) (?:published|issued|released|put out|wrote|drew up|drafted|prepared|adopted|approved)\b/gi,
    /\b(?:the )?(?:publisher|issuer|author|issuing (?:body|office|authority|agency|department)|publishing (?:body|office|authority))s?(?: of)?\b/gi,
    /\b(?:published|issued|released|put out|drafted|written|drawn up) by (?:whom|who|which (?:body|office|department))\b/gi,
    /\bwhere (?:does|do|did|is|are|was|were)[^,;?.!]{0,40}\b(?:come|comes|came|taken|text|copy|data|information|document) from\b/gi,
  ],
  published: [
    /\b(?:when|what (?:date|day|year)|on (?:what|which) (?:date|day)|which (?:year|day))\b[^,;?.!]{0,50}\b(?:published|issued|released|come out|came out|put out|dated|appear|adopted|brought out|made public)\b(?: from)?/gi,
    /\b(?:the )?(?:publication|issue|release|issuing) date(?: of)?\b/gi,
    /\b(?:the )?date of (?:publication|issue|release)\b/gi,
    /\b(?:and )?on what date\b/gi,
    /\bhow (?:old|recent|new|fresh|current|up to date) (?:is|are)\b/gi,
    /\b(?:what|which) year (?:is|are|was|were)\b[^,;?.!]{0,40}\bfrom\b/gi,
  ],
  period: [
    /\b(?:which|what) (?:years?|period|time ?span|time ?frame)(?: of time)? (?:does|do|is|are|did|will)\b[^,;?.!]{0,40}\b(?:cover|covers|covered|span|run|runs|apply|for|valid)\b/gi,
    /\b(?:period of validity|planning period|period covered|years covered|time ?span|time ?frame of the)\b/gi,
    /\bhow long (?:does|is|do)\b[^,;?.!]{0,30}\b(?:run|valid|in force|last|apply)\b/gi,
  ],
  newer: [
    /\b(?:more recent|newer|newest|most recent|latest|(?:published|issued|released|came out|come out|appeared) (?:later|last|after))\b/gi,
  ],
  older: [
    /\b(?:older|oldest|(?:published|issued|released|came out|come out|appeared) (?:earlier|first|before)|earlier|earliest)\b(?! (?:people|residents|persons?|adults?|citizens?|housing|parents|estates|blocks?|folk|generation|apartment|neighbou?rhoods?|buildings?))/gi,
  ],
  address: [/\b(?:the |a )?(?:link|url|web ?(?:address|page|link)|source page|original page|download)(?: (?:to|for|of))?\b/gi],
  which_chapter: [
    /\b(?:in|under|to|from) (?:which|what) (?:chapter|section|part|heading|drive)s?\b(?: (?:is|are|does|do))?/gi,
    /\b(?:which|what) (?:chapter|section|part|heading)\b(?=[^,;?.!]{0,40}\b(?:Ⓣ|task|item|it|that|filed|belong|in|under|located|sit)\b)(?: (?:is|does|do))?/gi,
    /\bwhere (?:is|does)[^,;?.!]{0,20}\b(?:filed|belong|sit|listed|placed)\b/gi,
  ],
  means: [
    /\b(?:actually |really |exactly )?(?:mean|means|meant|stand for|stands for|refer to|refers to|defined(?: as)?|denotes?)(?: (?:there|here|by that|by it|exactly|in (?:the|this) (?:document|plan|list|text)))?\b/gi,
    /\bmeaning of\b/gi,
    /\bdefin(?:e|ition(?: of)?)\b/gi,
  ],
  meaning_of: [
    /\bwhat (?:exactly |precisely |actually )?(?:is|are|['’]s)(?: meant by)?(?: (?:a|an|the))?(?= ?Ⓠ)/gi,
    /\bwhat (?:exactly |precisely |actually )?(?:is|are) meant by\b/gi,
    /\b(?:the )?(?:meaning|definition) of\b/gi,
    /\b(?:define|explain the term)\b/gi,
  ],
};
