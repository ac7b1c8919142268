import { anyOf, type Cue } from '../../../language/patterns.js';

/** Words for an office; English uses one for another, and whoever says "health department" means the health commission. */
const BUREAU =
  '(?:bureaus?|bureaux|departments?|depts?|offices?|authorit(?:y|ies)|administrations?|agenc(?:y|ies)|commissions?|boards?|committees?|ministr(?:y|ies)|branch(?:es)?|sub-bureaus?)';
const CENTRE = '(?:cent(?:re|er)s?)';

/** Names of offices end so; what stands before is the short name ("civil affairs bureau" → "civil affairs"). */
export const HEAD = new RegExp(`^(.+?) (?:${BUREAU}|(${CENTRE}))$`);
/** What is no short name: "government office" says which level, not which office. */
export const NO_NAME =
  /^(?:(?:city|municipal|district|county|party|general|government|local|lead|leading|other|members?|service|management)\s?)+$/;
/** What stands before an office's own name: its place, its level, "the". */
export const LEVEL_OF_NAME = /^(?:all )?(?:members of )?(?:the )?(?:municipal |city |county |district )?(?:party committee )?/;
export const LEVEL_BEFORE =
  /(?:\bmembers of )?(?:\bthe )?(?:\b(?:municipal|city|local|communist|municipal party|city party|party|party['’]s) )?$/i;
/** "The provincial education department": an office of another level than those of the documents. */
export const HIGHER_LEVEL_BEFORE = /\b(?:provincial|national|state|central) $/i;

/** What may follow a short name and makes it the office; those of names that end in "centre" may end so too. */
export const HEAD_AFTER = new RegExp(`^ (?:and \\w{2,15} )?${BUREAU}(?:['’]s?)?(?![a-z])`, 'i');
export const CENTRE_AFTER = new RegExp(`^ ${CENTRE}(?:['’]s)?(?![a-z])`, 'i');
/** "The health people" are the health commission; "health" alone is a subject. */
export const PEOPLE_AFTER = /^ (?:people|folks|guys|lot|officials|side)(?![a-z])/i;
/** "The civil affairs and big data bureaus". */
export const BESIDE =
  /^ ?(?:,|and|or|&) (?!which|what|who)(?:[a-z&]{1,15} ){1,5}?(?:bureaus|departments|offices|commissions|authorities|agencies)(?![a-z])/i;

/** What joins offices in a row. */
export const JOINER = /^(?:,? ?(?:and|or|&|plus|with|together with|alongside|as well as|nor)|,) (?:the |both )?$/i;

const HOW = '(?: (?:also|jointly|alone|together|both|itself|not|only|ever|still|then|each))?';
/** Words behind a short name that make it somebody who does something. */
export const DOES: Cue = anyOf(
  new RegExp(`^${HOW} (?:leads?(?! to\\b)|leading|co-?leads?|heads?|takes? (?:the lead|part)|participates?)\\b`, 'i'),
  new RegExp(
    `^${HOW} (?:is|are|was) (?:not )?(?:in charge|in the lead|responsible|leading|the (?:sole |co-?)?lead|a (?:sole |co-?)?lead|co-?lead|(?:the|a) participant|one of the leads?|named as|listed as|involved|among the|only (?:a|the|supporting)|supporting|participating)\\b`,
    'i',
  ),
  /^(?: both)? (?:together|jointly|alone|on its own|by itself|themselves|in the lead|in charge|among the (?:leads?|participants)|as (?:the |a )?(?:sole )?(?:lead|participant))\b/i,
  /^-led\b/i,
);
/** Words that other things do, too ("the permit runs out"): only behind short names of several words, or written as names. */
export const DOES_AS_NAME = new RegExp(`^${HOW} (?:oversees?|runs|handles|supports|helps|does|has)\\b(?! (?:to|out)\\b)`, 'i');
/** Words before a short name that make it somebody; for names of one word something must be done behind it, too. */
export const DOER_BEFORE: readonly { before: RegExp; after: RegExp }[] = [
  { before: /\b(?:led|headed|run|handled|supported|overseen|managed|shared|owned) (?:\w+ )?by (?:the |both )?$/i, after: /^/ },
  { before: /\b(?:shares?|shared|jointly|together|co-?leads?|co-?led) (?:(?:it|them|those|the lead) )?with (?:the |both )?$/i, after: /^/ },
  {
    before: /\b(?:does|do|did) (?:the )?$/i,
    after:
      /^(?: (?:not|also|jointly|alone|together|both|only))? (?:leads?|heads?|run|handle|oversee|support|participate|take|appear|have|do|help|own)\b/i,
  },
  {
    before: /\b(?:is|are|was|isn['’]t|aren['’]t) (?:the )?$/i,
    after:
      /^(?: (?:not|also))? (?:in charge|in the lead|responsible|leading|the lead|a lead|involved|among|named|listed|supporting|participating)\b/i,
  },
  {
    before: /\b(?:have|has|with|where|name|names|naming) (?:the )?$/i,
    after: /^ (?:among|as|in the lead|in charge|leading|heading|supporting|leads?|named)\b/i,
  },
  {
    before: /\b(?:besides|apart from|other than|except(?: for)?|aside from|excluding) (?:the )?$/i,
    after: /^(?:,? (?:who|which|what|the other|any|are|is|lead)|[?.!]|$)/i,
  },
];
/** The same for short names of several words ("civil affairs"), which are no subject as easily. */
export const DOER_BEFORE_LONG: readonly { before: RegExp; after: RegExp }[] = [
  {
    before: /\b(?:by|where|does|do|with|under|besides|except|without|but not) (?:the )?$/i,
    after: /^(?: (?:is|are|leads?|takes?|has|have|in|do|does|alone|together|jointly)\b| ?[?,.;)]| ?$)/i,
  },
];

/** Words before a short name that make it any one of its kind: "which organisation leads". */
export const ANY_BEFORE = /\b(?:which|what|whose|any|an?|another|every|each|other|no|that|this|one) $/i;

/** Who asks: "I work in HRSS", "colleague from Qingdao Customs here". */
export const ASKER_BEFORE =
  /\b(?:our|my|we at|we (?:are|'re) (?:at|from|with|the)|here at|i work (?:at|for|in|with)|i am (?:at|from|with)|i['’]m (?:at|from|with)|colleagues? (?:from|at|of)|(?:calling|writing|asking) from|speaking for)\s+(?:the\s+)?$/i;
/** Words of a name that an acronym leaves out. */
export const NOT_IN_ACRONYM: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to']);
