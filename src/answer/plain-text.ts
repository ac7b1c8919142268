import type { Wording } from '../answers/wording.js';
import type { Language } from '../language/detect.js';
import type { Block } from './types.js';

/** The plain rendering of an answer: a line a paragraph, quotes in quotation marks. */
export function plainText(blocks: readonly Block[], language: Language, wording: Wording): string {
  return blocks.map((block) => lineOf(block, language, wording)).join('\n');
}

function lineOf(block: Block, language: Language, wording: Wording): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'units':
      return language === 'zh'
        ? `${unitsLabel(block.role, language, wording)}:${block.names.join('、')}`
        : `${unitsLabel(block.role, language, wording)}: ${block.names.join(', ')}`;
    case 'quote':
      return `“${oneLine(block.text)}”`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'note':
      return language === 'zh' ? `注:${block.text}` : `Note: ${block.text}`;
  }
}

/** The label before a list of units. */
export const unitsLabel = (role: 'lead' | 'participating', language: Language, wording: Wording): string =>
  wording.say(role === 'lead' ? 'leadUnits' : 'participatingUnits', language);

/** A quotation for reading: a line break that the source has inside a sentence is not shown. */
export const oneLine = (quote: string): string =>
  quote
    .split('\n')
    .map((line) => line.trim())
    .join('');
