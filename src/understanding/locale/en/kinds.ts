/** Words for a list of tasks, as against a plan of several years; "list" that tells to list is none. */
export const LIST =
  /(?<!^|[,.;:] ?)(?<!\b(?:please|to|and|you|me|then|also|just) )\b(?:task |work |tasks |point |item )?lists?\b(?! (?:all|every|the|them|each|which|what|those|any|of (?:all|the)))/gi;

/** A list that is called by its number: "113 items", "113-point list". */
export const NUMBERED = '[ -](?:points?|items?|tasks?|measures?)(?:[ -](?:task |work )?list)?';

/** A word for a plan, right behind its place. */
export const PLAN_BEHIND = /^ plan(?:['’]s)?\b(?! (?:to|for|on)\b)/i;
/** "The Qingdao plan" is no verb; nor is it before a mark or a word that joins. */
export const THE_BEFORE = /\b(?:the|that|this|than|['’]s|of) $/i;
export const NO_VERB_AFTER = /^(?: ?[,?;.)]|$| (?:vs|versus|or|older|newer|says|gives)\b)/i;
