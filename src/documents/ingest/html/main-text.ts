import { isDataTable } from './tables.js';
import { childElements, type Element, isElement, isShown, isText } from './tree.js';

/** What stands around the main text may hold so much prose; what holds more is part of it. */
const AROUND = 0.05;
/** Elements that divide a page; others are parts of a text. */
const CONTAINERS = new Set('html body div section article main center form fieldset table tbody tr td dl dd span font b'.split(' '));
const PROSE = /[，。；、]/;
/** Marks of the line that each page of a public body must end with. */
const IMPRINT = /版权所有|ICP备|公网安备|网站标识码|主办单位|承办单位|网站地图/;

/** The innermost element of a page that holds its prose, told by its sentences and not by names; links do not count. */
export function mainElement(body: Element): Element {
  const amounts = new Map<Element, number>();
  measure(body, amounts);
  let main = body;
  for (;;) {
    const enough = (amounts.get(main) ?? 0) * (1 - AROUND);
    const inner = childElements(main).find((child) => enough > 0 && (amounts.get(child) ?? 0) >= enough);
    if (!inner || !CONTAINERS.has(inner.tagName) || !isDivided(inner)) return main;
    if (inner.tagName === 'table' && isDataTable(inner)) return main;
    main = inner;
  }
}

/** Whether an element has parts, and is not itself a paragraph. */
const isDivided = (element: Element) => childElements(element).some(({ tagName }) => tagName !== 'a' && tagName !== 'img');

/** How many characters of prose each element holds. */
function measure(element: Element, amounts: Map<Element, number>): number {
  let amount = 0;
  for (const child of element.childNodes) {
    if (isText(child)) amount += PROSE.test(child.value) && !IMPRINT.test(child.value) ? child.value.trim().length : 0;
    else if (isElement(child) && isShown(child) && child.tagName !== 'a') amount += measure(child, amounts);
  }
  amounts.set(element, amount);
  return amount;
}
