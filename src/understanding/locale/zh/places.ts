/** What stands before a place that is only spoken of: 与日本的合作. */
export const PASSING_BEFORE = /(?:和|与|跟|同|对|向|往|去|赴|从|驻|来自)$/;

/** Who moves or travels to a place asks about it, unless a place of the documents is named too. */
export const DESTINATION_BEFORE = /(?:往|去|赴|搬到|来到?)$/;

/** Characters behind the name of a place that end it; others may go on into the name of a thing (烟台山). */
export const ENDS_NAME = '的市省区县有在要会由和与对年今到呢谁哪怎这那';

/** 青岛市长 is 青岛's 市长, not 青岛市's 长. */
export const AFTER_CITY = '长民场容域区级委';
