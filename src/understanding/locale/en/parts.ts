const PART = '(?:chapter|section|part|heading|pillar|drive|campaign)';

/** A word for a part of a document behind its title: "the domestic demand chapter". */
export const PART_BEHIND = new RegExp(`(?<=[a-z”"] )${PART}(?![a-z])`, 'gi');
/** Before its title: "the chapter on domestic demand". */
export const PART_BEFORE = new RegExp(
  `(?<![a-z])(?:the )?${PART} (?:on|about|called|titled|entitled|headed|named|for|covering|devoted to|dealing with) (?:the )?`,
  'gi',
);
/** Before a title in quotation marks. */
export const UNDER =
  /\b(?:under|in|within|of|from|chapter|section|part|heading|headed|titled|called|named)(?: the)?(?: (?:chapter|section|part|heading))? $/i;
/** Words that ask for a number of tasks. */
export const COUNTS_TASKS = /\bhow many (?:\w+ ){0,2}?(?:tasks|items|points)\b/i;

/** Of words for a part, those for the highest headings and for those below. */
export const CHAPTER = /chapter/i;
export const SECTION = /section/i;
/** Words that stand inside a title and join its words. */
export const JOINS_IN_TITLE: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for']);
