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
    /\bhow (?:is |are )?[^,;?.!]{0,40}\b(?:is |are )?(?:structured|organi[sz]ed|divided|laid out|arranged|broken down)\b(?:, chapter by chapter)?/gi,
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
    /\b(?:(?:who|what)(?:['’]s| is| are| was) )?(?:the |its )?(?:publisher|issuer|author|issuing (?:body|office|authority|agency|department)|publishing (?:body|office|authority))s?(?: of)?\b/gi,
    /\b(?:published|issued|released|put out|drafted|written|drawn up) by (?:whom|who|which (?:body|office|department))\b/gi,
    /\b(?:(?:from|in|by|on) )?(?:which|what) (?:\w{1,12} )?(?:newspaper|web ?site|news (?:site|outlet)|portal)s?\b(?: (?:was|is|were|did|does|has|had|ran|carried|published|printed))?(?: (?:it|this|that|they|the (?:text|copy|list|plan|document)))?(?: (?:been )?(?:taken|copied|lifted|reprinted|reposted|republished|come|published|downloaded))?(?: from)?/gi,
    /\bfrom (?:which|what) (?:\w{1,12} )?(?:paper|site|outlet|media|page)\b/gi,
    /\b(?:which|what) (?:paper|site|outlet|media|page) (?:was|is|did|does)\b[^?.!]{0,40}\b(?:taken|copied|reprinted|reposted|come|published) from\b/gi,
    /\b(?:at|in|by|during) (?:which|what) (?:\w{1,15} ){0,3}(?:meeting|session|conference|congress)\b(?: (?:was|is|did|of)\b)?/gi,
    /\b(?:which|what) (?:\w{1,15} ){0,3}(?:meeting|session|conference)\b(?= (?:adopted|passed|approved|discussed|endorsed|agreed|it|was))(?: (?:adopted|passed|approved|discussed|endorsed|agreed))?/gi,
    /\bwhere (?:was|is|were)[^,;?.!]{0,40}\b(?:taken|copied|reprinted|reposted|republished|lifted|downloaded) from\b/gi,
    /(?:(?<=Ⓓ )|\b(?:list|plan|document|paper) )(?:was |were |has been )?(?:published|issued|released|adopted|approved) (?:by|on|in|at)\b/gi,
    /\b(?:taken|copied|reprinted|reposted|republished|lifted) from (?:where|which|what)(?: \w{1,12})?/gi,
    /\bwhere (?:does|do|did|is|are|was|were)[^,;?.!]{0,40}\b(?:come|comes|came|taken|text|copy|data|information|document) from\b/gi,
  ],
  complete: [
    /\b(?:a |the )?(?:complete|full|whole|entire) (?:text|copy|version|document|paper)\b/gi,
    /\bcomplete(?:,? or\b| ?\?|$)/gi,
    /\b(?:incomplete|abridged|truncated|a partial copy|an excerpt|(?:miss(?:es|ing)?|lack(?:s|ing)?) (?:any |some )?(?:parts?|chapters?|pages?|sections?|anything|something))\b/gi,
  ],
  copy: [
    /\b(?:the |this |that |your |my |our )?(?:copy|text|version|document|web ?page|print(?:ed)?(?: copy)?)\b(?: (?:of|here|you have|i have|you use))?/gi,
  ],
  published: [
    /\b(?:when|what (?:date|day|year)|on (?:what|which) (?:date|day)|which (?:year|day))\b[^,;?.!]{0,50}\b(?:published|issued|released|come out|came out|put out|dated|appear|adopted|brought out|made public)\b(?: from)?/gi,
    /\b(?:the )?(?:publication|issue|release|issuing) date(?: of)?\b/gi,
    /\bwhat(?:['’]s| is| was) (?:its|the) (?:publication |issue |release )?date\b(?! (?:for|by)\b)/gi,
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
    /\b(?:more recent|newer|newest|most recent|latest|later(?! (?:life|on|years?|date)))\b/gi,
    /\b(?:published|issued|released|adopted|dated|came out|come out|coming out|appear(?:s|ed)?|go(?:es)? (?:online|public)|put out|made public)(?: (?:online|publicly|in print))? (?:later|last|after)(?: than)?\b/gi,
    /\b(?:publish|issue|release|put out|bring out|published|issued|released|come out|came out)(?:es)?\b[^?.!]{0,40}\bafter(?= (?:the )?(?:Ⓟ|Ⓓ|that|it))/gi,
  ],
  older: [
    /\b(?:older|oldest|earlier|earliest|sooner)\b(?! (?:people|residents|persons?|adults?|citizens?|housing|parents|estates|blocks?|folk|generation|apartment|neighbou?rhoods?|buildings?))/gi,
    /\b(?:published|issued|released|adopted|dated|came out|come out|coming out|appear(?:s|ed)?|go(?:es)? (?:online|public)|put out|made public)(?: (?:online|publicly|in print))? (?:earlier|first|before|ahead of|sooner)(?: than)?\b/gi,
    /\b(?:publish|issue|release|put out|bring out|published|issued|released|come out|came out)(?:es)?\b[^?.!]{0,40}\bbefore(?= (?:the )?(?:Ⓟ|Ⓓ|that|it))/gi,
  ],
  address: [/\b(?:the |a )?(?:link|url|web ?(?:address|page|link)|source page|original page|download)(?: (?:to|for|of))?\b/gi],
  which_chapter: [
    /\b(?:in|under|to|from) (?:which|what) (?:chapter|section|part|heading|drive)s?\b(?: (?:is|are|does|do))?/gi,
    /\b(?:which|what) (?:chapter|section|part|heading)\b(?= (?:is|does|do|was|has|holds|contains|covers) (?:(?:the )?(?:task|item|point)\b|Ⓣ|it\b|that\b|this\b))(?: (?:is|does|do))?/gi,
    /\b(?:which|what) (?:chapter|section|part|heading)\b(?=[^,;?.!]{0,40}\b(?:filed|belongs?|located|sits?|falls?|listed|placed)\b)(?: (?:is|does|do))?/gi,
    /\bwhere (?:is|does)[^,;?.!]{0,20}\b(?:filed|belong|sit|listed|placed)\b/gi,
  ],
  means: [
    /\b(?:actually |really |exactly )?(?:mean|means|meant(?! to\b)|stand for|stands for|refer to|refers to|defined(?: as)?|denotes?)(?: (?:there|here|by that|by it|exactly|in (?:the|this) (?:document|plan|list|text)))?\b/gi,
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
