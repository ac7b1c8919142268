import { FormattedString, fmt } from '@grammyjs/parse-mode';
import { oneLine, unitsLabel } from '../../src/answers/plain-text.js';
import type { Answer, Block } from '../../src/answers/types.js';
import type { Wording } from '../../src/answers/wording.js';
import type { Language } from '../../src/language/detect.js';
import { sendable, splitText } from '../shared/split-text.js';
import { LONGEST_LABEL, MOST_OPTIONS } from './keyboards.js';

/** Telegram's limit of a message, in UTF-16 units. */
export const MESSAGE_LIMIT = 4096;

/** Telegram ignores entities beyond the hundredth; some are left for what a message adds around an answer. */
const MOST_ENTITIES = 90;

/** A stretch that stays in one message, and what stands between it and the one before. */
interface Piece {
  glue: '\n' | '\n\n';
  text: FormattedString;
}

/**
 * An answer as messages of at most `limit` UTF-16 units. Formatting is sent as entities, so nothing
 * in a text is ever read as markup. A message ends between blocks or list items; what is itself
 * longer than a message is broken between sentences, each fragment with an entity of its own.
 */
export function renderAnswer(answer: Answer, wording: Wording, limit = MESSAGE_LIMIT): [FormattedString, ...FormattedString[]] {
  const blocks = answer.blocks.filter((block) => !isShownAsButtons(block, answer.options));
  const [first = new FormattedString(sendable(answer.text)), ...rest] = renderBlocks(blocks, answer.language, wording, limit);
  return [first, ...rest];
}

/** A list of the very options that stand below as buttons says everything twice. */
const isShownAsButtons = (block: Block, options: Answer['options']): boolean =>
  block.kind === 'list' &&
  options.length <= MOST_OPTIONS &&
  block.items.every((item) => item.length <= LONGEST_LABEL && options.some(({ label }) => label === item));

/** Blocks as messages, like `renderAnswer`. */
export const renderBlocks = (blocks: readonly Block[], language: Language, wording: Wording, limit = MESSAGE_LIMIT): FormattedString[] =>
  pack(piecesOf(blocks, language, wording, limit), limit);

function piecesOf(blocks: readonly Block[], language: Language, wording: Wording, limit: number): Piece[] {
  return blocks.flatMap((block, index) => {
    const pieces = fragmentsOf(block, language, wording, limit);
    const closeToLast = block.kind === 'units' && blocks[index - 1]?.kind === 'units';
    return pieces.map((text, at): Piece => ({ text, glue: closeToLast || at > 0 ? '\n' : '\n\n' }));
  });
}

function fragmentsOf(block: Block, language: Language, wording: Wording, limit: number): FormattedString[] {
  switch (block.kind) {
    case 'heading':
      return styled(block.text, limit, (text) => FormattedString.b(text));
    case 'paragraph':
      return styled(block.text, limit);
    case 'quote':
      return styled(oneLine(block.text), limit, (text) => FormattedString.expandableBlockquote(text));
    case 'note':
      return styled(wording.say('telegramNote', language, { text: block.text }), limit, (text) => FormattedString.i(text));
    case 'reading':
      return styled(wording.say('readingLine', language, { reading: block.text }), limit, (text) => FormattedString.i(text));
    case 'list':
      return block.items.flatMap((item) => styled(`• ${item}`, limit));
    case 'table':
      return block.rows.flatMap((row) => styled(`• ${rowText(block.columns, row)}`, limit));
    case 'units': {
      const label = `${unitsLabel(block, language, wording)}${language === 'zh' ? ':' : ': '}`;
      const [first = '', ...rest] = splitText(sendable(block.names.join(language === 'zh' ? '、' : ', ')), limit - label.length);
      return [fmt`${FormattedString.b(label.trimEnd())}${label.endsWith(' ') ? ' ' : ''}${first}`, ...rest.map((text) => fmt`${text}`)];
    }
  }
}

/** Telegram has no tables: a row is an item, each cell after the first behind the name of its column. */
function rowText(columns: readonly string[], [first = '', ...others]: readonly string[]): string {
  const cells = others.flatMap((cell, i) => (cell === '' ? [] : [`${columns[i + 1] ?? ''}: ${cell}`]));
  return [first, ...cells].join(' · ');
}

const styled = (text: string, limit: number, style = (fragment: string) => new FormattedString(fragment)): FormattedString[] =>
  splitText(sendable(text), limit)
    .filter((fragment) => fragment.trim() !== '')
    .map(style);

/** Puts pieces together into as few messages as hold them, in order. */
function pack(pieces: readonly Piece[], limit: number): FormattedString[] {
  const parts: FormattedString[] = [];
  for (const { glue, text } of pieces) {
    const last = parts.at(-1);
    const fits =
      last && last.text.length + glue.length + text.text.length <= limit && last.entities.length + text.entities.length <= MOST_ENTITIES;
    if (fits) parts[parts.length - 1] = fmt`${last}${glue}${text}`;
    else parts.push(text);
  }
  return parts;
}
