/** Words for a list of tasks, as against a plan of several years. */
export const LIST = /(?:任务|工作|重点)?清单/g;

/** A list that is called by its number: 113项, 113条. */
export const NUMBERED = '[项条件](?:重点)?(?:任务|工作)?(?:清单)?';

/** A word for a plan, right behind its place; before a verb it is one itself (青岛计划建…). */
export const PLAN_BEHIND = /^的?(?:三年)?(?:计划|规划|方案)(?=$|[,。?!;、 里中上的比和与跟是早晚]|哪)/;
