/** What stands before a place that is only spoken of: "exports to Japan". */
export const PASSING_BEFORE =
  /(?:\bto|\bwith|\bfrom|\btowards?|\band|\bversus|\bbetween|\blink(?:s|ed)? (?:to|with)|\bexports? to|\bfor (?:investors|visitors|tourists) from)\s+(?:the\s+)?$/i;

/** Who moves or travels to a place asks about it, unless a place of the documents is named too. */
export const DESTINATION_BEFORE = /\b(?:mov(?:e|ing)|relocat(?:e|ing)|go(?:ing)?|travel(?:l?ing)?|head(?:ing)?|com(?:e|ing))\s+to\s+$/i;

/** A word for what sort of place it is, behind its name. */
export const LEVEL_BEHIND = '(?: (?:city|district|county|municipality|prefecture))?';

/** Between a sort of document and the place it is of. */
export const OF_PLACE = /^ (?:of|for|from|in|by) (?:the )?$/i;
