// 列第一位者为牵头单位,下同 and its like: of units that are only said to be responsible the first leads.
const SAYS_SO = [/[列排][名序]?在?第一位?的?[^。;)]{0,10}牵头/, /首位的?[^。;)]{0,10}牵头/, /第一个?(?:责任)?(?:单位|部门)?[为是]牵头/];

/** Whether a document says that the first unit of each list leads. */
export const saysFirstLeads = (text: string): boolean => SAYS_SO.some((pattern) => pattern.test(text));
