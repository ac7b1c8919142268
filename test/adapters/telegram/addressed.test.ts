import type { Message, UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { authorOf, readWanted } from '../../../adapters/telegram/addressed.js';
import { COMMANDS } from '../../../adapters/telegram/handlers/commands.js';

const me = { id: 99, is_bot: true, first_name: 'Qingwen', username: 'qingwen_bot' } as UserFromGetMe;
const person = { id: 7, is_bot: false, first_name: 'Li' };
const group = { id: -100, type: 'supergroup', title: 'Office' } as const;
const inGroup = (text: string, more: object = {}) =>
  ({ message_id: 1, date: 0, chat: group, from: person, text, ...more }) as unknown as Message;
const inPrivate = (text: string | undefined, more: object = {}) =>
  ({ message_id: 1, date: 0, chat: { id: 7, type: 'private', first_name: 'Li' }, from: person, text, ...more }) as unknown as Message;
const read = (message: Message) => readWanted(message, me, COMMANDS);
const SILENCE = { kind: 'silence' };
const question = (text: string) => ({ kind: 'question', text });
const fromMe = { message_id: 2, date: 0, chat: group, from: me, text: 'Hello' };

describe('what a message in a group wants', () => {
  it.each([
    ['a plain message', inGroup('Who leads hydrogen work?'), SILENCE],
    ['/ask', inGroup('/ask Who leads hydrogen work?'), question('Who leads hydrogen work?')],
    ['/ask with a line break', inGroup('/ask\nWho leads?'), question('Who leads?')],
    ['/ask with the name in other letters', inGroup('/ask@Qingwen_Bot who leads?'), question('who leads?')],
    ['/ask of another bot', inGroup('/ask@other_bot who leads?'), SILENCE],
    ['an empty /ask', inGroup('/ask'), { kind: 'empty' }],
    ['/ask as a reply to somebody', inGroup('/ask', { reply_to_message: inGroup('谁牵头氢能?') }), question('谁牵头氢能?')],
    ['a reply to the bot', inGroup('and who takes part?', { reply_to_message: fromMe }), question('and who takes part?')],
    ['a reply to somebody else', inGroup('and who takes part?', { reply_to_message: inGroup('x') }), SILENCE],
    ['a message in a topic that the bot opened', inGroup('hi', { reply_to_message: { ...fromMe, forum_topic_created: {} } }), SILENCE],
    ['a mention', inGroup('@qingwen_bot who leads hydrogen work?'), question('who leads hydrogen work?')],
    ['a mention at the end', inGroup('谁牵头氢能?@Qingwen_bot'), question('谁牵头氢能?')],
    ['a mention of a longer name', inGroup('@qingwen_bot2 who leads?'), SILENCE],
    ['an address with the name in it', inGroup('mail me at x@qingwen_bot.example'), SILENCE],
    ['a bare mention', inGroup('@qingwen_bot'), { kind: 'empty' }],
    [
      'a mention by name',
      inGroup(' Qingwen who leads?', { entities: [{ type: 'text_mention', offset: 1, length: 7, user: me }] }),
      question('who leads?'),
    ],
    ['an unknown command', inGroup('/weather'), SILENCE],
    ['an unknown command of this bot', inGroup('/weather@qingwen_bot'), { kind: 'command', name: 'weather', argument: '' }],
    ['a command', inGroup('/task Qingzhou 25'), { kind: 'command', name: 'task', argument: 'Qingzhou 25' }],
    ['a photo with /ask below', inGroup('', { text: undefined, photo: [], caption: '/ask who leads?' }), question('who leads?')],
    ['a sticker in reply to the bot', inGroup('', { text: undefined, sticker: {}, reply_to_message: fromMe }), SILENCE],
    ['a question of another bot', inGroup('/ask who leads?', { from: { ...person, is_bot: true } }), SILENCE],
    ['a post of the linked channel', inGroup('/ask x', { is_automatic_forward: true, sender_chat: { id: -5, type: 'channel' } }), SILENCE],
    [
      'an anonymous administrator',
      inGroup('/ask who leads?', { from: { id: 1087968824, is_bot: true, first_name: 'Group' }, sender_chat: group }),
      question('who leads?'),
    ],
  ])('%s', (_, message, wanted) => {
    expect(read(message)).toEqual(wanted);
  });

  it('knows who wrote in the name of the group', () => {
    expect(authorOf(inGroup('x'))).toBe(7);
    expect(authorOf(inGroup('x', { sender_chat: group }))).toBe(-100);
  });
});

describe('what a message in a private chat wants', () => {
  it.each([
    ['a text', inPrivate('谁牵头氢能?'), question('谁牵头氢能?')],
    ['a text of white space', inPrivate('  '), SILENCE],
    ['a caption', inPrivate(undefined, { photo: [], caption: 'Who leads?' }), question('Who leads?')],
    ['a photo', inPrivate(undefined, { photo: [] }), { kind: 'not_text' }],
    ['a voice message', inPrivate(undefined, { voice: {} }), { kind: 'not_text' }],
    ['a sticker', inPrivate(undefined, { sticker: {} }), { kind: 'not_text' }],
    ['a file', inPrivate(undefined, { document: {} }), { kind: 'not_text' }],
    ['a service message', inPrivate(undefined, { pinned_message: {} }), SILENCE],
    ['an unknown command', inPrivate('/weather'), { kind: 'command', name: 'weather', argument: '' }],
    ['a command of another bot', inPrivate('/start@other_bot'), SILENCE],
    ['the answer chosen in inline mode', inPrivate('Hydrogen …', { via_bot: me }), SILENCE],
    ['40,000 characters', inPrivate('@'.repeat(40_000)), question('@'.repeat(40_000))],
  ])('%s', (_, message, wanted) => {
    expect(read(message)).toEqual(wanted);
  });
});
