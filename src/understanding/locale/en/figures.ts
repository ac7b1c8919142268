import type { CueTable } from '../cues.js';

/** Amounts that plans set. */
export const FIGURES: CueTable = {
  target: [
    /\b(?:what(?:['’]s| is| are) (?:the )?|the |any |its |their |numerical |quantitative |annual |same |planned |headcount ){0,4}(?:targets?|goals?|quotas?|ceilings?|figures?|benchmarks?)(?: (?:value|number|level|figure|numbers))?s?(?: (?:for|on|of|set for))?\b(?! (?:group|skating|audience|out))/gi,
    /\b(?:target|planned) (?:numbers?|values?|levels?|size)\b/gi,
    /\b(?:in numbers|which numbers|what numbers|the numbers|two numbers|numbers (?:for|on))\b/gi,
    /\b(?:what|which) (?:is|are|should|will)?[^,;?.!]{0,40}\b(?:be worth|is worth|amount to|come to)\b/gi,
  ],
  share: [
    /\b(?:at |to |for )?(?:what|which) (?:percentage|percent|per cent|share|proportion|ratio|fraction|portion|rate)s?(?: of(?: the)?)?\b/gi,
    /\bhow (?:much|high|large|big) (?:a |is the |should the |of a )?(?:percentage|share|proportion|ratio|rate)(?: of)?\b/gi,
    /(?<!\b(?:to|and|or|will|would|should|can|must|who|they|we|that|jointly) )\b(?:what(?:['’]s| is) the |the )?(?:percentage|share|proportion|ratio)(?: of(?: the)?)?\b(?! (?:price|capital|holder|bike|bikes|the|a|this|these|their|its|our)s?\b)/gi,
    /[-–—] ?what share\b/gi,
  ],
  money: [
    /\bhow much (?:money|funding|investment|capital|revenue|value)\b/gi,
    /\bhow many (?:million |billion |hundred million )?(?:yuan|dollars|rmb|renminbi|euros?)\b/gi,
    /\bworth\b(?=\?|$| by| in)/gi,
  ],
  length: [
    /\b(?:how|over what|what) (?:long|far|length|distance)(?= (?:is|are|will|should|would|of|a |an )|\?|$|,)(?: (?:is|are|will|should|would)(?: the)?)?(?! (?:it|that|this) take)/gi,
    /\bhow many (?:square )?(?:km|kilomet(?:re|er)s|met(?:re|er)s|miles)(?: of)?\b(?<!square \w+)(?<!square \w+ of)/gi,
    /\bhow much(?= (?:new )?(?:greenway|road|pipe|track|river)s?\b)/gi,
    /\b(?:total )?length\b/gi,
  ],
  measure: [
    /\b(?:rate|level|value|capacity|output|volume|speed|intensity|concentration|coverage|turnover|revenue|income|number|height|density|score|kilomet(?:re|er)s|tonnes|hectares)\b(?: of(?: the)?)?(?! (?:chains?|added|of government|playing|crossing|card)s?\b)/gi,
  ],
  area: [
    /\bhow many (?:square (?:km|kilomet(?:re|er)s|met(?:re|er)s|feet|miles)|hectares|acres|mu|sq m|sqm)(?: of)?\b/gi,
    /\bhow (?:much|large)(?: an)? (?:area|land|floor (?:space|area)|space)\b/gi,
    /\bfloor (?:space|area)\b/gi,
    /\b(?:what|which|(?:the )?(?:minimum|maximum|total|planned|least|smallest|largest)) (?:floor )?area\b(?: of)?/gi,
  ],
};
