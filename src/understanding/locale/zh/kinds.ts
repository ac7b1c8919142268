/** Words for a list of tasks, as against a plan of several years. */
export const LIST = /(?:任务|工作|重点)?清单/g;
