import type { types } from '@slack/bolt';
import { oneLine, unitsLabel } from '../../../src/answers/plain-text.js';
import type { Block } from '../../../src/answers/types.js';
import type { Wording } from '../../../src/answers/wording.js';
import type { Language } from '../../../src/language/detect.js';
import { splitText } from '../../shared/split-text.js';
import { tablePieces } from './table.js';
import { contextLine, run } from './text.js';

/** What stays together in one message: a part of a rich text block, or a block of its own. */
export type Piece = { rich: types.RichTextBlockElement } | { block: types.KnownBlock };

/** Longest text of one piece, in UTF-16 units; longer ones become several. */
const LONGEST_PIECE = 2500;

const section = (...elements: types.RichTextElement[]): Piece => ({ rich: { type: 'rich_text_section', elements } });

/** Blocks of an answer as pieces. Text goes into rich text, where nothing in it is ever read as markup. */
export const piecesOf = (blocks: readonly Block[], language: Language, wording: Wording): Piece[] =>
  blocks.flatMap((block) => pieceOf(block, language, wording));

function pieceOf(block: Block, language: Language, wording: Wording): Piece[] {
  switch (block.kind) {
    case 'heading':
      return splitText(block.text, LONGEST_PIECE).map((text) => section(run(text, { bold: true })));
    case 'paragraph':
      return splitText(block.text, LONGEST_PIECE).map((text) => section(run(text)));
    case 'units': {
      const label = `${unitsLabel(block, language, wording)}${language === 'zh' ? ':' : ': '}`;
      const [first = '', ...rest] = splitText(block.names.join(language === 'zh' ? '、' : ', '), LONGEST_PIECE);
      return [section(run(label, { bold: true }), run(first)), ...rest.map((text) => section(run(text)))];
    }
    case 'quote':
      return splitText(oneLine(block.text), LONGEST_PIECE).map((text) => ({ rich: { type: 'rich_text_quote', elements: [run(text)] } }));
    case 'list':
      return listPieces(block.items);
    case 'table':
      return tablePieces(block.columns, block.rows);
    case 'reading':
      return splitText(wording.say('readingLine', language, { reading: block.text }), 1200).map((text) => ({ block: contextLine(text) }));
    case 'note':
      return splitText(block.text, 1200).map((text) => ({ block: contextLine(wording.say('slackNote', language, { text })) }));
  }
}

/** A list in as many pieces as its length needs; an item is broken only when it is longer than a piece itself. */
export function listPieces(items: readonly string[]): Piece[] {
  const lists: string[][] = [];
  let size = 0;
  for (const item of items.flatMap((text) => splitText(text, LONGEST_PIECE))) {
    const list = lists.at(-1);
    if (list && size + item.length <= LONGEST_PIECE && list.length < 30) list.push(item);
    else {
      lists.push([item]);
      size = 0;
    }
    size += item.length;
  }
  return lists.map((list) => ({
    rich: {
      type: 'rich_text_list',
      style: 'bullet',
      elements: list.map((text) => ({ type: 'rich_text_section', elements: [run(text)] })),
    },
  }));
}

/** Puts pieces together; neighbouring rich text becomes one block. */
export function assemble(pieces: readonly Piece[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let rich: types.RichTextBlockElement[] | null = null;
  for (const piece of pieces) {
    if ('block' in piece) {
      blocks.push(piece.block);
      rich = null;
    } else if (rich) rich.push(piece.rich);
    else {
      rich = [piece.rich];
      blocks.push({ type: 'rich_text', elements: rich });
    }
  }
  return blocks;
}

/** Cuts pieces into groups whose JSON stays below `room` characters each, with one table at most: Slack takes no more in a message. */
export function pack(pieces: readonly Piece[], room: number, mostPieces: number): Piece[][] {
  const groups: Piece[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    const length = JSON.stringify(piece).length;
    const group = groups.at(-1) as Piece[];
    const isSecondTable = isTable(piece) && group.some(isTable);
    if (group.length > 0 && (isSecondTable || size + length > room || group.length >= mostPieces)) {
      groups.push([piece]);
      size = length;
    } else {
      group.push(piece);
      size += length;
    }
  }
  return groups;
}

const isTable = (piece: Piece): boolean => 'block' in piece && piece.block.type === 'table';
