import { anyOf, type Cue } from '../../../language/patterns.js';

/** A piece of a message with any of these asks something. */
export const ASKS: Cue = anyOf(
  /\?/,
  // At the beginning of a clause, or behind what leads to a question: "people who need care" asks nothing.
  /(?:^|[,;:.!–—-] ?|\b(?:know|me|us|say|see|out|wonder|wondering|and|ask|or|but|so|then|exactly|on|in|of|to|for|from|at|by|until|explain|understand|sure|remember|name|check|curious|clear|is|are) )(?:who|whose|whom|which|what|when|where|why|how|whichever)\b/i,
  /\b(?:tell (?:me|us)|show (?:me|us)|let (?:me|us) (?:see|have|know)|explain|compare|sum(?: up|marise|marize)|add up|break down|please|pls|need (?:to|every|all|the)|want to know|like to know|wonder|number of|convert|in a table)\b/i,
  /(?:^|\b(?:please|can you|could you|and) |[,.;:] )(?:show|list|give|find|rank|order|count|name|pull|look|any)\b/i,
  /^ ?(?:is|are|do|does|did|can|could|will|would|has|have|should|was|were)\b/i,
  /\b(?:right|correct|true or false)[.!]?$/i,
);

/** Opens a further question in the same message; it is no part of the question. */
export const FURTHER =
  /^(?:(?:and|also|plus|additionally|secondly|firstly|thirdly|(?:first|second|third)(?: question)?(?=[,:])|(?:another|one more|next|last) (?:question|thing)|finally|then|besides|while (?:we|you)['’]?(?:re)? (?:are )?at it|(?:two|three|a few|some) (?:things|questions)(?: (?:about|on) \w+)?)[,:. ]+)+(?=\S)/i;

/** Stands between two questions of a sentence. */
export const CLAUSE_END =
  /,? (?:and|plus|also|but|while) (?=(?:also )?(?:who|whose|which|what|how|when|where|by (?:when|what|which)|in (?:which|what)|(?:is|are|do|does|did|will|can) (?:there|it|they|you|we|the|that|this|any))\b)|[,:–—] (?=(?:and |but |also )?(?:who|whose|which|what|how|when|where|by (?:when|what|which)|in [A-Z])\b)| - /gi;

/** What people say before they go on. */
export const INTERJECTIONS: readonly RegExp[] = [
  /(?:ok(?:ay)?|fine|great|good|interesting|right|i see|hm+|well|alright|all right|cool|perfect|um+|uh+|er+|noted|understood|ha(?:ha)+|lol|funny|got it|no worries|never mind)\b/iy,
  /(?:many )?thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?/iy,
  /sorry|excuse me|pardon(?: me)?/iy,
  /hello|hi(?: there)?\b|hey(?: there)?\b|dear sir or madam|good (?:morning|afternoon|evening)/iy,
  /please\b|colleagues?\b(?=[,:!])/iy,
];

/** The asker's own office, once it is known which. */
export const WE = /\b(?:we|us|our (?:office|bureau|department)|my (?:office|bureau|department))\b/gi;

/** Two subjects are asked about one by one. */
export const ONE_BY_ONE = /\brespectively\b|\beach of (?:the two|these|them)\b/i;
export const AND = / ?(?:, and\b|\band\b|&|\bplus\b|,(?!\d)) ?/i;

/** Joins two things of one subject. */
export const LISTS = / ?(?:, and\b|\band\b|&|,(?!\d)) ?/i;
/** What only says of which sort a thing is: national, town-level, urban. */
export const SAYS_OF =
  /^(?:(?:new|newly)[ -])?(?:[a-z]{2,20}-(?:level|class|grade|type|tier|star|scale|run|built)|(?:inter)?national|provincial|municipal|urban|rural|public|private|local|central|domestic|foreign|new|old|large|small|primary|secondary|junior|senior|regional|global|street|town|township|county|village|city|district)$/i;
/** What such a thing is, behind what says of which sort. */
export const HEAD = /^[a-z-]{2,30}( [a-z].{2,60})$/i;
/** No English word is left out behind what says of which sort. */
export const LEFT_OUT: RegExp | null = null;
/** Stands between things that are listed or held against each other. */
export const JOINS_ITEMS = /^(?:\s?[,/&+]\s?(?:and |or )?|\s?(?:and|or|versus|vs\.?|than|plus|minus|with)\s?)(?:the |for |in )?$/i;
/** Joins two things that are asserted. */
export const BETWEEN_CLAIMS = /[,;.](?!\d)|\b(?:and|plus|as well as|while|with)\b/gi;

/** Points at what was said before it. */
export const POINTS_BACK =
  /\b(?:it|its|that|this|those|these|them|the (?:scheme|programme|program|project|work|plan|trial|idea)(?! (?:where|that|which|to|of|for|on|in|with)\b))\b/i;

/** Opens with the asker or those around: says who asks, not what is asked. */
export const PERSONAL = /^(?:i|i['’]m|i['’]ve|my|we|our|as an?|a (?:friend|neighbou?r|colleague)|speaking as)\b/i;

/** Words for an office that an earlier message spoke of; "it" alone is more often the task. */
export const THIS_OFFICE =
  /\b(?:that|this|the same|same|said) (?:office|bureau|department|commission|branch|agency|unit|authority|ministry|committee)\b|\bit(?= (?:(?:also|alone|only|merely|just|simply) )?(?:leads?|participates?|takes part|took part|heads?|handles?|shares?|supports?|assists?|helps? out|co-?leads?)\b)|\bit(?=(?:['’]s| is) (?:(?:only|merely|just|also|simply|not) )?(?:an? |the )?(?:mere )?(?:participa|support|helper|lead|co-?lead))|(?<=\b(?:does|do|did|has) )(?:it|they)(?= (?:(?:also|only|merely|just|not|jointly) )?(?:lead|participate|take part|head|handle|share|co-lead|support|assist|help)\b)/gi;

/** Words for several offices that were spoken of. */
export const THESE_OFFICES =
  /\b(?:(?:both|all) (?:of )?)?(?:these|those|the) (?:(?:same )?(?:two|three|four) )(?:offices|bureaus|departments|commissions|agencies|units|authorities|bodies)\b|\b(?:both|these|those) (?:offices|bureaus|departments|agencies|units|authorities|bodies)\b|\b(?:these|those|the) two(?= (?:also |both |jointly |together |lead|co-?lead|share|head|run))|\b(?:both of them|the two of them|they both|they)(?= (?:also )?(?:jointly |together )?(?:co-?lead|share|lead (?:together|jointly)|jointly))/gi;

/** Words for the one office that was spoken of. */
export const THAT_OFFICE = /\b(?:it|they|them)\b/gi;
