/** A message that is a number and little else, in either language or both: "25?", "and 90?", 那90呢. */
export const BARE_NUMBER = /^(?:and|what about|how about|then|那么?|还有|no\.?|number|#| )*(\d{1,3})(?=(?:号|项|条|呢|[?。.! ])*$)/gi;
