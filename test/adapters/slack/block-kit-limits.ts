/** What Slack documents of the sizes of blocks, checked for every message that the tests see. */

interface Element {
  type: string;
  action_id?: string;
  value?: string;
  text?: { type: string; text: string };
  options?: { text: { text: string }; value: string }[];
}

interface BlockLike {
  type: string;
  block_id?: string;
  text?: { type: string; text: string };
  elements?: Element[];
}

/** What is wrong with a message; null when Slack would take it. */
export function faultOf(message: { text?: string; blocks?: unknown }): string | null {
  const { text } = message;
  const blocks = (message.blocks ?? []) as BlockLike[];
  const faults: string[] = [];
  const most = (what: string, length: number, limit: number) => {
    if (length > limit) faults.push(`${what}: ${length} > ${limit}`);
  };
  if (!text) faults.push('no text');
  most('text', text?.length ?? 0, 4000);
  if (/<[!@#]/.test(text ?? '')) faults.push('markup in the text');
  most('blocks', blocks.length, 50);
  most('characters of blocks', JSON.stringify(blocks).length, 11_000);
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  if (new Set(ids).size !== ids.length) faults.push('block_id twice');
  for (const block of blocks) {
    most('block_id', block.block_id?.length ?? 0, 255);
    if (block.type === 'section') most('section', block.text?.text.length ?? 0, 3000);
    if (block.type === 'header') most('header', block.text?.text.length ?? 0, 150);
    if (block.type === 'context') {
      most('context elements', block.elements?.length ?? 0, 10);
      for (const { text: line } of block.elements ?? []) most('context', String(line ?? '').length, 2000);
    }
    if (block.type === 'actions') checkActions(block.elements ?? [], most, faults);
  }
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(allText(blocks))) faults.push('half a character');
  return faults.length > 0 ? faults.join('; ') : null;
}

function checkActions(elements: readonly Element[], most: (what: string, length: number, limit: number) => void, faults: string[]): void {
  most('actions', elements.length, 25);
  if (elements.length === 0) faults.push('no element');
  const ids = elements.map(({ action_id }) => action_id);
  if (new Set(ids).size !== ids.length) faults.push('action_id twice');
  for (const element of elements) {
    most('action_id', element.action_id?.length ?? 0, 255);
    most('value', element.value?.length ?? 0, 2000);
    most('label', element.text?.text.length ?? 0, 75);
    most('options', element.options?.length ?? 0, 100);
    for (const option of element.options ?? []) {
      most('option', option.text.text.length, 75);
      most('option value', option.value.length, 150);
    }
  }
}

/** All texts of blocks, in order, as a person reads them. */
export function allText(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(allText).filter(Boolean).join('\n');
  if (blocks === null || typeof blocks !== 'object') return '';
  const { text, elements, options } = blocks as Record<string, unknown>;
  return [typeof text === 'string' ? text : allText(text), allText(elements), allText(options)].filter(Boolean).join('\n');
}
