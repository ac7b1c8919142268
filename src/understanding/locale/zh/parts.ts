/** Words behind the title of a chapter or section that say that a part of the document is meant: 改革开放这章. */
export const PART_BEHIND =
  /(?<![哪每各第十]一?|[几多个整二两三四五六七八九十\d])(?:的)?(?:(?:那|这|该)(?:一)?(?:个)?(?:章节?|小?节|大?部分|板块|大块|大项|块儿?|篇)|一?章(?!节|程|目录|标题|名)|一?小节|一?(?:大?部分|板块|大块|大项)|(?:那|这|该)(?:一)?(?:个|场|项|大)?(?:三年)?攻[坚艰](?:行动)?|(?:品质)?(?:提升)?三年攻坚(?:行动)?|攻坚行动(?=里|中|内|当中))/g;
/** The same in a looser way, which may also say just "in this respect"; the whole of it must be in the title. */
export const RESPECT_BEHIND = /(?:方面|领域)/g;
/** Before a numbered chapter, words that say what it is on: 讲共同富裕的第十章. */
export const SAID_BEFORE = /(?:讲|说|谈|关于|有关)[^,。;:?!()]{2,24}的$/;
/** What may stand in a title, before such a word. */
export const TITLE_BEFORE = /[\p{Script=Han}A-Za-z0-9+“”"「」、]{2,24}$/u;
/** Right behind a title in quotation marks, perhaps with brackets between. */
export const PART_OF_QUOTE = /^(?:\([^()]{1,14}\))?(?:的)?(?:这|那|该|一)?(?:一)?(?:个)?(?:大)?(?:章|部分|板块|块|节|篇|里|中|下面|之下)/;
/** Words that ask for a number of tasks; a whole title beside them is a part: 保障措施共几条. */
export const COUNTS_TASKS = /(?:多少|几)(?:项|条|个任务)/;

/** Of words for a part, those for the highest headings and for those below. */
export const CHAPTER = /章(?!节)/;
export const SECTION = /小?节$/;
