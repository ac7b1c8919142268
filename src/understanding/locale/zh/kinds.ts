/** Words for a list of tasks, as against a plan of several years. */
export const LIST = /(?:任务|工作|重点)?清单/g;

/** A list that is called by its number: 113项, 113条. */
export const NUMBERED = '[项条件](?:重点)?(?:任务|工作)?(?:清单)?';
