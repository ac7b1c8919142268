import type { BoundWord } from '../../../query/schema.js';

/** Words before a number that bound it. */
export const BOUNDS_BEFORE: readonly { pattern: RegExp; bound: BoundWord }[] = [
  { pattern: /\b(?:no|not) (?:more|higher|greater|larger) than (?:the )?$/i, bound: 'at_most' },
  { pattern: /\b(?:no|not) (?:less|fewer|lower|smaller) than (?:the )?$/i, bound: 'at_least' },
  {
    pattern:
      /\b(?:more|greater|higher|larger|bigger) than (?:the )?$|\b(?:over|above|exceed(?:s|ing)?|beyond|upwards of|north of|surpass(?:es|ing)?)(?: the)? $|> ?$/i,
    bound: 'more_than',
  },
  { pattern: /\b(?:less|fewer|lower|smaller) than (?:the )?$|\b(?:under|below|short of|shy of)(?: the)? $|< ?$/i, bound: 'less_than' },
  { pattern: /\b(?:at least|a minimum of|minimum|min\.?|no fewer than|not below) $|[≥] ?$/i, bound: 'at_least' },
  { pattern: /\b(?:at most|up to|a maximum of|maximum|max\.?|not over|not above) $|[≤] ?$/i, bound: 'at_most' },
  { pattern: /\b(?:exactly|precisely) $/i, bound: 'is' },
];

/** Words behind a number or its unit that bound it. */
export const BOUNDS_AFTER: readonly { pattern: RegExp; bound: BoundWord }[] = [
  { pattern: /^(?: or (?:more|above|over|higher)|\+| and (?:more|above|over|up)| (?:at least|minimum))(?![a-z0-9])/i, bound: 'at_least' },
  { pattern: /^(?: or (?:less|fewer|below|under|lower)| and (?:under|below)| (?:at most|maximum))(?![a-z0-9])/i, bound: 'at_most' },
];

/** Words of magnitude and their short forms. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
};

/** Units of measure as the documents write them. Things that are merely counted have no unit here: the documents count them in several. */
export const UNITS: readonly { pattern: RegExp; unit: string }[] = [
  { pattern: /^ ?(?:%|per ?cent(?:age)?(?! points?)(?![a-z])|pct(?![a-z]))/i, unit: '%' },
  { pattern: /^ ?(?:percentage|per ?cent) points?(?![a-z])/i, unit: '个百分点' },
  { pattern: /^ (?:yuan|rmb|cny|renminbi)(?![a-z])/i, unit: '元' },
  { pattern: /^ ?(?:us dollars?|usd|dollars?)(?![a-z])/i, unit: '美元' },
  { pattern: /^ ?(?:sq(?:uare|\.)? ?(?:kilomet(?:re|er)s?|km)|km²|km2)(?![a-z])/i, unit: '平方公里' },
  { pattern: /^ ?(?:sq(?:uare|\.)? ?(?:met(?:re|er)s?|m)|m²|m2|sqm)(?![a-z])/i, unit: '平方米' },
  { pattern: /^ ?(?:cubic met(?:re|er)s?|m³|m3)(?![a-z])/i, unit: '立方米' },
  { pattern: /^ ?(?:kilomet(?:re|er)s?|kms?)(?![a-z])/i, unit: '公里' },
  { pattern: /^ (?:met(?:re|er)s?)(?![a-z])/i, unit: '米' },
  { pattern: /^ (?:mu)(?![a-z])/i, unit: '亩' },
  { pattern: /^ ?(?:hectares?|ha)(?![a-z])/i, unit: '公顷' },
  { pattern: /^ ?(?:(?:metric )?tons?|tonnes?)(?![a-z])/i, unit: '吨' },
  { pattern: /^ ?(?:kilograms?|kilos?|kg)(?![a-z])/i, unit: '公斤' },
  { pattern: /^ (?:jin|catt(?:y|ies))(?![a-z])/i, unit: '斤' },
  { pattern: /^ ?(?:kilowatts?|kw)(?![a-z])/i, unit: '千瓦' },
  { pattern: /^ ?(?:megawatts?|mw)(?![a-z])/i, unit: '兆瓦' },
  { pattern: /^ ?(?:µg|μg|ug|micrograms?) ?(?:\/|per) ?(?:m³|m3|cubic met(?:re|er))/i, unit: '微克/立方米' },
  { pattern: /^[ -]years?(?:['’]s?)?(?![a-z-])/i, unit: '年' },
  { pattern: /^[ -]months?(?![a-z-])/i, unit: '个月' },
  { pattern: /^[ -]days?(?![a-z-])/i, unit: '天' },
  { pattern: /^[ -]hours?(?![a-z-])/i, unit: '小时' },
  { pattern: /^[ -]minutes?(?![a-z-])/i, unit: '分钟' },
  { pattern: /^ (?:times|fold)(?![a-z])/i, unit: '倍' },
  { pattern: /^ (?:households?|homes|families)(?![a-z])/i, unit: '户' },
];

/** "¥2 billion" has its unit before it. */
export const MONEY_BEFORE = /(?:¥|\b(?:rmb|cny)) ?$/i;

/** Words beside "one" that make it a pronoun: "the rural one", "which one is". */
export const PRONOUN_AFTER =
  /^(?:['’]s\b|s?\s*[,.;:?!)]|\s*$| (?:of|or|in|on|that|which|who|is|are|was|has|does|to|and|than|from|with|by|for|another)\b)/i;
export const PRONOUN_BEFORE = /\b(?:the|this|that|which|any|every|each|no|some) (?:\w+ )?$/i;

/** Words before a number that say for how many something is: "places per 1,000 people". */
export const NO_AMOUNT_BEFORE = /\b(?:per|(?:for )?every|for each|out of(?: every)?) $/i;
