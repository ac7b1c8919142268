import type { types } from '@slack/bolt';
import { sendable, shorten } from '../../shared/split-text.js';

/** Disarms what Slack reads as markup in mrkdwn and in a message's text: `<!channel>`, `<@U…>`, `&…;`. */
export const escapeText = (text: string): string =>
  sendable(text).replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));

// *bold*, _italic_, ~struck~ and `code`, as Slack writes what a person marked.
const EMPHASIS = /(?<![\p{L}\p{N}])([*_~`])(\S(?:[^\n]*?\S)?)\1(?![\p{L}\p{N}])/gu;

/**
 * What a person typed, from what Slack sends: references become their names, links their labels, marks of
 * emphasis disappear, and the three escaped characters are themselves. Mentions of the given user are dropped.
 */
export function readText(text: string, withoutUser?: string): string {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, name?: string) => (id === withoutUser ? ' ' : name ? `@${name}` : ' '))
    .replace(/<#[A-Z0-9]+(?:\|([^>]*))?>/g, (_, name?: string) => (name ? `#${name}` : ' '))
    .replace(/<!(?:date|subteam)\^[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<!(\w+)[^>]*>/g, ' ')
    .replace(/<([^>|]*)\|([^>]*)>/g, '$2')
    .replace(/<((?:https?|mailto|tel):[^>]*)>/g, '$1')
    .replace(EMPHASIS, '$2')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
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
