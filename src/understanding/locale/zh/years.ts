/** 22年, 二〇二三年; two digits only with 年, and not 25年级 or 25年以内. */
export const SHORT_YEAR = /(?<![\d.第])(2[1-9])年(?!级|期|制|代|内|以)/g;
export const NUMERAL_YEAR = /(二[〇零][〇零一二三四五六七八九]{2})年/g;
