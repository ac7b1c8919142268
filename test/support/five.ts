/** The documents that the tests of answers are written on. */
export const THE_FIVE = ['qingdao-plan', 'qingdao-2023', 'qingzhou-2023', 'zhifu-plan', 'zibo-113'];

/** Settings with these documents and no others, whatever else is in the project; `only-the-five.ts` puts them there. */
export const FIVE = { SEEDS_DIR: process.env['SEEDS_DIR'] };
