import type { types } from '@slack/bolt';
import { sendable, shorten } from '../../shared/split-text.js';

/** Disarms what Slack reads as markup in mrkdwn and in a message's text: `<!channel>`, `<@U…>`, `&…;`. */
export const escapeText = (text: string): string =>
  sendable(text).replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));

/**
 * What a person typed, from what Slack sends: references become their names, links their labels, marks of
 * emphasis disappear, and the three escaped characters are themselves. Mentions of the given user are dropped.
 */
export function readText(text: string, withoutUser?: string): string {
  return withoutEmphasis(text.replace(/<([^<>]*)>/g, (_, reference: string) => readReference(reference, withoutUser)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** What stands between `<` and `>`: a person, a channel, a date or group, a link; each may have a label behind `|`. */
function readReference(reference: string, withoutUser: string | undefined): string {
  const bar = reference.indexOf('|');
  const [target, label] = bar < 0 ? [reference, ''] : [reference.slice(0, bar), reference.slice(bar + 1)];
  if (target.startsWith('@')) return target.slice(1) !== withoutUser && label ? `@${label}` : ' ';
  if (target.startsWith('#')) return label ? `#${label}` : ' ';
  if (target.startsWith('!')) return /^!(?:date|subteam)\^/.test(target) && label ? label : ' ';
  return bar < 0 ? target : label;
}

const MARKS = new Set(['*', '_', '~', '`']);
const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** Drops the marks of *bold*, _italic_, ~struck~ and `code`: an opening mark with the next closing one of its kind on the line. */
function withoutEmphasis(text: string): string {
  const open = new Map<string, number>();
  const dropped = new Set<number>();
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] as string;
    if (character === '\n') open.clear();
    if (!MARKS.has(character)) continue;
    const opening = open.get(character);
    if (opening !== undefined && !isSpace(text[i - 1]) && !isWordCharacter(text[i + 1]) && i > opening + 1) {
      dropped.add(opening).add(i);
      open.delete(character);
    } else if (opening === undefined && !isWordCharacter(text[i - 1]) && !isSpace(text[i + 1])) open.set(character, i);
  }
  return Array.from({ length: text.length }, (_, i) => (dropped.has(i) ? '' : text[i])).join('');
}

/** Text that Slack shows as it is; shortened to the limit of the place it stands in. */
export const plain = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(sendable(text), most) || ' ',
  emoji: false,
});

/** One run of literal text in a rich text block. */
export const run = (text: string, style?: { bold?: boolean; italic?: boolean }): types.RichTextText => {
  const element: types.RichTextText = { type: 'text', text: sendable(text) || ' ' };
  return style ? { ...element, style } : element;
};

/** A small grey line. */
export const contextLine = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: shorten(escapeText(text), 1900), verbatim: true }],
});
