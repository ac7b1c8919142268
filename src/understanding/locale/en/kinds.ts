/** Words for a list of tasks, as against a plan of several years. */
export const LIST = /(?<=\b(?:the|this|that|work|task|tasks|livelihood|['’]s|\d{4}|points?|items?)[ -])(?:work |task )?list\b/gi;
