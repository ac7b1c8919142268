import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that show no text of the document: code, forms, media and what a page declares as its frame. */
const UNSEEN = new Set(
  'script style noscript template iframe object svg canvas audio video map select option button input textarea head nav footer aside'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
export const isBlock = (element: Element): boolean => !INLINE.has(element.tagName);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Whether an element is shown, as far as the page itself says. */
export function isShown(element: Element): boolean {
  if (UNSEEN.has(element.tagName)) return false;
  return (
    attribute(element, 'hidden') === undefined && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  );
}

/** The elements below an element that are shown, in order; text between them is passed over. */
export const childElements = (element: Element): Element[] => element.childNodes.filter(isElement).filter(isShown);

/** The first element of a name below an element, in order of the document. */
export function firstElement(element: Element, tagName: string): Element | undefined {
  for (const child of element.childNodes.filter(isElement)) {
    if (child.tagName === tagName) return child;
    const found = firstElement(child, tagName);
    if (found) return found;
  }
  return undefined;
}
